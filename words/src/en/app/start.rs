//! The start page.

pub const HEADING: &str = "Where does your service stand, and what comes next?";
pub const LEAD: &str = "Windrose is a maturity assessment for services and the systems they form. The twelve factors of the Twelve-Factor App describe how one service behaves; four layers (interaction, data, platform, organisation) describe how services behave together. You answer by picking statements. You get a radar, two headlines, what holds each dimension back, and the next steps with their reasons.";
pub const HOW: &str = "How to answer";
pub const SCOPE: &str = "Choose a scope first. ";
pub const SCOPE_MEANS: &str =
    "One service, or one system of services. For a system, answer for the weakest service that matters.";
pub const TODAY: &str = "What is true in production today. ";
pub const TODAY_MEANS: &str = "Plans do not count. Pick the highest level whose statement is true; from level 2 up, the lower ones have to be true with it.";
pub const BETWEEN: &str = "In between two? Take the lower. ";
pub const BETWEEN_MEANS: &str = "The same when something holds for most of the scope but not for all of it; a note can name the exception. Take the lower, too, when nothing happened in the period that a statement names.";
pub const DONT_KNOW: &str = "“Don’t know” is an answer. ";
pub const DONT_KNOW_MEANS: &str = "It becomes something to find out, and widens the range: the low end takes it as level 0, the high end as level 4.";
pub const NOT_APPLICABLE: &str = "“Not applicable” needs a reason. ";
pub const NOT_APPLICABLE_MEANS: &str =
    "If the platform or another team provides it, it applies: answer by what is delivered.";
pub const TOGETHER: &str = "Answer together. ";
pub const TOGETHER_MEANS: &str =
    "Two people in different roles see more than one; where they differ, talk before you tick.";
pub const PRIVACY: &str = "Where your answers are";
pub const PRIVACY_MEANS: &str = "In this browser. They leave it only when you copy, download or print; there is no server and no account. Each answer is stored as you give it. A link to a report holds the answers in its own text, and goes only where you send it. Clearing this site’s data in the browser deletes the answers, so save a file of the library now and then.";
pub const ONE_FILE: &str = "This is Windrose as one file, and it does almost all that a site does. Links that you share open only where the same file lies; newer versions do not come by themselves; and browsers may keep what a file stores for a shorter time, or not at all: the line below “Begin” says whether your answers are stored.";
pub const AN_EXAMPLE: &str = "An example";
pub const READ_EXAMPLE: &str = "Read its report";
pub const EXAMPLE_TEAMS: &str = "Reports of example teams";
pub const YOUR_ASSESSMENT: &str = "Your assessment";
pub const BEGIN: &str = "Begin";
pub const WHAT: &str = "What do you assess?";
pub const WHAT_EXAMPLE: &str = "Order service";
pub const WHAT_HINT: &str = "Optional. Appears on the report, and in its link unless you leave it out.";
pub const DESCRIBE: &str = "Describe the context first";
pub const DESCRIBE_HINT: &str =
    " (two minutes, optional): questions that do not concern you are left out, and targets fit.";
pub const START: &str = "Start the assessment";
pub const REVIEW: &str = "Review the answers";
pub const RESUME: &str = "Resume";
pub const SO_FAR: &str = "See the report so far";
pub const HOW_DEEP: &str = "How deep?";
pub const QUICK: &str = "Quick run";
pub const FULL: &str = "Full run";
pub const QUICK_MEANS: &str =
    "The critical capabilities of all dimensions. It can be deepened later; nothing is lost.";
pub const FULL_MEANS: &str = "Everything that applies. Stop whenever you like; answers are kept.";
pub const BEGIN_ANOTHER_ASK: &str = "Begin another?";
pub const BEGIN_ANOTHER: &str = "Begin another";

/// Before the link to its report.
pub fn example(story: &str) -> String {
    format!("An example: {story} ")
}

/// Behind the link to the profile.
pub fn left_out(questions: usize) -> String {
    match questions {
        0 => ": no question is left out.".to_owned(),
        1 => ": 1 question is left out.".to_owned(),
        number => format!(": {number} questions are left out."),
    }
}

pub fn answered(given: usize, total: usize) -> String {
    format!("{given} of {total} answered.")
}

pub fn to_confirm(answers: usize) -> String {
    if answers == 1 {
        "1 answer waits to be confirmed".to_owned()
    } else {
        format!("{answers} answers wait to be confirmed")
    }
}

/// Behind the link that [`to_confirm`] names.
pub fn worded_anew(edition: &str) -> String {
    format!(": what was asked is worded anew in edition {edition}.")
}

pub fn others(assessments: usize) -> String {
    if assessments == 1 {
        "1 other assessment in the library".to_owned()
    } else {
        format!("{assessments} other assessments in the library")
    }
}

/// Behind the name of a run.
pub fn takes(questions: usize, minutes: usize, what: &str) -> String {
    format!(": {questions} questions, about {minutes} minutes. {what}")
}
