//! The sentence that says what a document holds and what was left out of it: whoever receives it should not have to
//! guess.

use windrose_words::report::holds as words;

use super::Detail;
use crate::Origin;

pub(super) fn sentence(origin: Origin, detail: Detail) -> String {
    if let Origin::Link { .. } = origin {
        return words::FROM_LINK.to_owned();
    }
    let all = [(detail.notes, &words::NOTES[..]), (detail.owners, &words::OWNERS[..])];
    let that = |wanted: bool| -> Vec<String> {
        let kinds = all.iter().filter(|(is_in, _)| *is_in == wanted);
        kinds.flat_map(|(_, what)| what.iter().map(|word| (*word).to_owned())).collect()
    };
    words::holds(&that(true), &that(false))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(notes: bool, owners: bool, text: &str) {
        assert_eq!(sentence(Origin::Local, Detail { notes, owners, how: false }), text);
    }

    #[test]
    fn it_says_what_is_in_and_what_is_out() {
        case(
            false,
            false,
            "Holds the answers, the decisions and what follows from them; left out: notes, reasons for “not applicable”, addresses of evidence and names of owners.",
        );
        case(
            true,
            false,
            "Holds the answers, the decisions, what follows from them, and the team’s notes, reasons for “not applicable” and addresses of evidence; left out: names of owners.",
        );
        case(
            true,
            true,
            "Holds the answers, the decisions, what follows from them, and the team’s notes, reasons for “not applicable”, addresses of evidence and names of owners.",
        );
    }
}
