//! Why a link cannot be opened, and what to do.

pub const UNRECOGNISED: &str = "the text after `#/r/` does not begin like a share link; copy the whole link again from where it was sent";
pub const ALTERED: &str = "the link was changed on its way: its check does not match; copy it again, or ask the sender for it once more";

pub fn newer_format(version: u32) -> String {
    format!(
        "the link has format {version}, and this copy of Windrose reads format 1; open it with a newer Windrose"
    )
}

pub fn incomplete(missing: usize) -> String {
    let characters = if missing == 1 { "character is" } else { "characters are" };
    format!(
        "the link ends early: at least {missing} {characters} missing at its end; copy the whole link, since chat and mail programs sometimes cut long ones"
    )
}

pub fn unknown_bank(bank: u8) -> String {
    format!(
        "the link answers another set of questions (number {bank}); open it with the Windrose it was made with"
    )
}

pub fn unknown_edition(edition: u8, newest: u8) -> String {
    format!(
        "the link answers edition {edition} of the questions, and this copy of Windrose has editions 1 to {newest}; open it with a newer Windrose"
    )
}

pub fn out_of_range(field: &str, value: u32) -> String {
    format!(
        "the link is intact but not valid: its {field} holds {value}, which nothing has; ask whoever made it to make it again"
    )
}

// Parts of a link.
pub const SECTIONS: &str = "list of sections";
pub const ANSWERS: &str = "number of answers";
pub const SLOT: &str = "question number";
pub const PROFILE: &str = "context field";
pub const EVIDENCE: &str = "evidence";
pub const TITLE: &str = "title";
pub const ALL_THE_SAME: &str = "number of questions asked all the same";
pub const PROVIDED: &str = "marks of what others provide";
pub const PADDING: &str = "padding";
pub const LENGTH: &str = "length";
