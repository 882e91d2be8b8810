//! Any text as a file: it ends in works and snapshots or in a named error, and what was read is read again from the
//! file that is written of it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use windrose_exchange::file::{Contents, Given, read, write};
use windrose_questions::BANK;

fuzz_target!(|text: &str| {
    if let Ok(Given::Plain(contents)) = read(&BANK, text) {
        let again = read(&BANK, &write(&BANK, &contents.works, &contents.snapshots, contents.saved));
        let expected = Contents { is_unchanged: true, ..contents };
        assert_eq!(again, Ok(Given::Plain(expected)));
    }
});
