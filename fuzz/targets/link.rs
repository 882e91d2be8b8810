//! Any text as a share link: it ends in an assessment or in a named error, and an assessment is the one that its own
//! link holds.
#![no_main]

use libfuzzer_sys::fuzz_target;
use windrose_exchange::share_link::{Include, decode, encode};
use windrose_questions::BANK;

fuzz_target!(|text: &str| {
    if let Ok(shared) = decode(&BANK, text) {
        let again = decode(&BANK, &encode(&BANK, &shared.assessment, Include::ALL));
        assert_eq!(again.expect("our own link opens").assessment, shared.assessment);
    }
});
