//! What is wrong with the bank, where, and what to do about it.
//!
//! Messages and remedies are lower-case without final dot, one line each; words of the bank stand in backticks.

use std::fmt;

/// Where the content files live, in a folder for each language, from the root of the repository. Problems are shown with it, so that an
/// editor opened at the root can jump to them.
pub const FOLDER: &str = "questions/bank";

/// One broken rule at one place.
///
/// Shown as ``questions/bank/en/logs.toml:12: level 3 repeats level 2 of `log-stream`; write what …``.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Name of the file; with the folder of its language from [`crate::check`], then it is the path within [`FOLDER`].
    pub file: String,
    /// Line, from 1 up.
    pub line: usize,
    /// Kebab-case name of the broken rule, as in [`crate::rules`]; `read` or `toml` if no rule could run yet.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
}

/// A line of a content file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    /// Name of the file.
    pub(crate) file: &'a str,
    /// Line, from 1 up.
    pub(crate) line: usize,
}

impl Place<'_> {
    /// The problem of this place.
    pub(crate) fn problem(
        self,
        rule: &'static str,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Problem {
        Problem {
            file: self.file.to_owned(),
            line: self.line,
            rule,
            message: message.into(),
            remedy: remedy.into(),
        }
    }
}

impl Problem {
    /// The same of a file in a folder.
    pub(crate) fn within(self, folder: &str) -> Self {
        Self { file: format!("{folder}/{}", self.file), ..self }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, rule: _, message, remedy } = self;
        write!(f, "{FOLDER}/{file}:{line}: {message}; {remedy}")
    }
}
