//! Why a link cannot be opened.

/// Why a link cannot be opened.
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
