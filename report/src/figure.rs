//! An index as the report shows it: a number, a range, or the reason why there is none.
//!
//! Points `0..=100` in multiples of 5; ranges are rounded outwards.

use std::fmt::Display;

use windrose_assessment::{Confidence, Range};
use windrose_words::grammar;
use windrose_words::report::numbers;

/// An index as shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Enough is known.
    Known(Span<u8>),
    /// Too little is known for a number; what is possible.
    NotEnoughAnswers(Span<u8>),
    /// Nothing applies.
    NotAssessed,
}

/// One number, or the two ends of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span<T> {
    /// Both ends are the same.
    One(T),
    /// The low end and the high one.
    Between(T, T),
}

impl<T: PartialEq> Span<T> {
    /// From the low end to the high one.
    pub(crate) fn new(low: T, high: T) -> Self {
        if low == high { Self::One(low) } else { Self::Between(low, high) }
    }
}

impl<T: Display> Span<T> {
    /// `45`, or `20 to 45`.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::One(only) => only.to_string(),
            Self::Between(low, high) => grammar::range(&low.to_string(), &high.to_string()),
        }
    }
}

impl Span<u8> {
    /// A range rounded outwards to 5.
    pub(crate) fn of(range: Range) -> Self {
        let (low, high) = range.rounded();
        Self::new(low, high)
    }
}

impl Figure {
    /// An index as it is shown.
    pub fn of(index: Option<Range>, confidence: Confidence) -> Self {
        match (index, confidence) {
            (Some(range), Confidence::Enough) => Self::Known(Span::of(range)),
            (Some(range), _) => Self::NotEnoughAnswers(Span::of(range)),
            (None, _) => Self::NotAssessed,
        }
    }

    /// As it stands inside a sentence: `45`, `20 to 45`, `not enough answers yet` or `not assessed`.
    pub fn inside(self) -> String {
        match self {
            Self::Known(span) => span.text(),
            Self::NotEnoughAnswers(_) => numbers::NOT_ENOUGH_ANSWERS.inside.to_owned(),
            Self::NotAssessed => numbers::NOT_ASSESSED.inside.to_owned(),
        }
    }

    /// As it stands on its own: `45`, `20 to 45`, `Not enough answers yet` or `Not assessed`.
    pub fn alone(self) -> String {
        match self {
            Self::Known(span) => span.text(),
            Self::NotEnoughAnswers(_) => numbers::NOT_ENOUGH_ANSWERS.alone.to_owned(),
            Self::NotAssessed => numbers::NOT_ASSESSED.alone.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(index: Option<(f64, f64)>, confidence: Confidence, alone: &str, inside: &str) {
        let figure = Figure::of(index.map(|(low, high)| Range { low, high }), confidence);
        assert_eq!((figure.alone().as_str(), figure.inside().as_str()), (alone, inside));
    }

    #[test]
    fn an_index_is_a_number_a_range_or_a_reason() {
        case(Some((45.0, 45.0)), Confidence::Enough, "45", "45");
        case(Some((21.0, 44.0)), Confidence::Enough, "20 to 45", "20 to 45");
        let few = ("Not enough answers yet", "not enough answers yet");
        case(Some((0.0, 100.0)), Confidence::NotEnoughAnswers, few.0, few.1);
        case(None, Confidence::NotAssessed, "Not assessed", "not assessed");
    }
}
