//! Why a link cannot be opened.

use std::fmt;

use windrose_words::assessment::share_link as words;

/// Why a link cannot be opened. The message says what is wrong and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// The text does not begin like a share link.
    Unrecognised,
    /// The link comes from a later format.
    NewerFormat {
        /// Its format version.
        version: u32,
    },
    /// The link ends early.
    Incomplete {
        /// Characters that are missing at the end; at least this many if the link ends in its first characters.
        missing: usize,
    },
    /// A character was changed, added or taken away.
    Altered,
    /// The link is about another set of questions.
    UnknownBank {
        /// The number of that bank.
        bank: u8,
    },
    /// The link names an edition that this copy of Windrose does not have.
    UnknownEdition {
        /// The edition it names.
        edition: u8,
        /// The newest edition known here.
        newest: u8,
    },
    /// The link is intact but holds a value that nothing has.
    OutOfRange {
        /// Where.
        field: Field,
        /// The value.
        value: u32,
    },
}

/// A part of a link that can hold a value out of range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The sections that follow.
    Sections,
    /// The number of answers.
    Answers,
    /// An answer to a question that the edition does not have; the value is the slot.
    Slot,
    /// A context answer; the value is the field's place.
    Profile,
    /// The evidence.
    Evidence,
    /// The title.
    Title,
    /// The number of questions asked all the same.
    AllTheSame,
    /// The marks of what others provide.
    Provided,
    /// Unused bits or bytes.
    Padding,
    /// The length of the link.
    Length,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sections => words::SECTIONS,
            Self::Answers => words::ANSWERS,
            Self::Slot => words::SLOT,
            Self::Profile => words::PROFILE,
            Self::Evidence => words::EVIDENCE,
            Self::Title => words::TITLE,
            Self::AllTheSame => words::ALL_THE_SAME,
            Self::Provided => words::PROVIDED,
            Self::Padding => words::PADDING,
            Self::Length => words::LENGTH,
        })
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unrecognised => f.write_str(words::UNRECOGNISED),
            Self::NewerFormat { version } => f.write_str(&words::newer_format(*version)),
            Self::Incomplete { missing } => f.write_str(&words::incomplete(*missing)),
            Self::Altered => f.write_str(words::ALTERED),
            Self::UnknownBank { bank } => f.write_str(&words::unknown_bank(*bank)),
            Self::UnknownEdition { edition, newest } => {
                f.write_str(&words::unknown_edition(*edition, *newest))
            }
            Self::OutOfRange { field, value } => {
                f.write_str(&words::out_of_range(&field.to_string(), *value))
            }
        }
    }
}

impl std::error::Error for DecodeError {}
