//! Any text as a record in the browser's storage: it ends in a work or in a named error, and what was read is read again
//! from the record that is written of it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use windrose_exchange::record::{read, write};
use windrose_questions::BANK;

fuzz_target!(|text: &str| {
    if let Ok(work) = read(&BANK, text) {
        let again = read(&BANK, &write(&BANK, &work));
        assert_eq!(again.expect("our own record opens"), work);
    }
});
