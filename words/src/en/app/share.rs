//! The dialog that shares a link.

pub const COPIED: &str = "Link copied.";
pub const COPY_REFUSED: &str =
    "The browser does not allow copying here: the link above can be selected and copied by hand.";
pub const HEADING: &str = "Share a link";
pub const INCLUDE: &str = "Include";
pub const DATE: &str = "Date";
pub const EVIDENCE: &str = "Evidence";
pub const THE_LINK: &str = "The link";
pub const COPY: &str = "Copy link";
pub const SEND: &str = "Send with another app…";
pub const NO_WAY_BACK: &str =
    "A link that was sent cannot be called back: whoever has it can read what it holds, and pass it on.";
pub const OF_A_FILE: &str = "This Windrose is a file on your device, so the link opens only where the same file lies. In a Windrose on a site, put everything from “#/r/” on behind the address of the site.";
pub const CODE: &str = "QR code of the link";
pub const SHOW_LARGE: &str = "Show the code large";
pub const HOLDS: &str = "What it holds";
pub const NEVER_HOLDS: &str = "What it never holds";
pub const NEVER_NOTES: &str = "Notes, reasons, decisions, names of owners";
pub const NEVER_ADDRESSES: &str = "Addresses of evidence and days of checks";
pub const NEVER_SCORES: &str = "Scores and findings: the page that opens it computes them again";
pub const NEVER_DEVICE: &str = "Anything about you or this device";
pub const CODE_LARGE: &str = "QR code, large";
pub const LARGE_CODE: &str = "QR code of the link, large";
pub const CLOSE_CODE: &str = "Close the code";
pub const HOLDS_PROFILE: &str = "The profile: what was said of the context";

pub fn how_far(widths: usize) -> String {
    let far = match widths {
        1 => "about its own width".to_owned(),
        widths => format!("about {widths} times its width"),
    };
    format!(
        "A phone should read it from {far} away; if it does not, come nearer. Fewer things in the link make larger squares."
    )
}

pub fn holds_answers(answers: usize, is_full: bool) -> String {
    let (noun, run) =
        (if answers == 1 { "answer" } else { "answers" }, if is_full { "a full run" } else { "a quick run" });
    format!("{answers} {noun}, from {run}")
}

pub fn holds_evidence(levels: usize) -> String {
    let noun = if levels == 1 { "level" } else { "levels" };
    format!("Evidence: what {levels} {noun} rest on, as opinion, artefact or exercise, and who provides it")
}

pub fn holds_title(title: &str) -> String {
    format!("The title “{title}”")
}

pub fn holds_day(day: &str) -> String {
    format!("The day of the last change, {day}")
}

pub fn fits_a_line(length: &str) -> String {
    format!("{length} characters. It fits on one line of a mail.")
}

pub fn may_break(length: &str, taken: &str, line: usize) -> String {
    format!(
        "{length} characters. Browsers and servers are asked to take {taken}. Mail as plain text may break it after {line}; a link that was cut says so when it is opened."
    )
}

pub fn may_not_arrive(length: &str, taken: &str) -> String {
    format!(
        "{length} characters. That is more than the {taken} that browsers and servers are asked to take: it may not arrive whole."
    )
}
