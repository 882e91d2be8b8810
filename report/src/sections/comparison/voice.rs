//! How to speak of a comparison: of one service at two times, or of two services.

use windrose_assessment::{AnswerChange, FindingChange, StageRange};
use windrose_words::report::numbers;
use windrose_words::report::voice::{one_service, two_services};

use crate::figure::{Figure, Span};
use crate::words::stage_text;

/// Who is compared with whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// One service; the report is the later one.
    Since,
    /// One service; the report is the earlier one.
    Onward,
    /// Another service, or one that is called otherwise; the report stands in the place of the later one.
    Elsewhere,
}

/// What stands on one side of a comparison, as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// In words.
    pub(super) text: String,
    /// True if it has two ends.
    is_range: bool,
}

impl Shown {
    /// A thing with a name, such as a kind of evidence.
    pub(super) fn named(name: &str) -> Self {
        Self { text: name.to_owned(), is_range: false }
    }

    /// An index; with the range that is possible where there is no number, since two ranges can be told apart that are too
    /// wide to be numbers.
    pub(super) fn index(figure: Figure) -> Self {
        match figure {
            Figure::Known(span) => Self::of(figure.inside(), &span),
            Figure::NotEnoughAnswers(span) => Self::of(numbers::possible(&span.text()), &span),
            Figure::NotAssessed => Self::named(&figure.inside()),
        }
    }

    pub(super) fn stage(stage: StageRange) -> Self {
        Self::of(stage_text(Some(stage)), &Span::new(stage.low, stage.high))
    }

    fn of<T>(text: String, span: &Span<T>) -> Self {
        Self { text, is_range: matches!(span, Span::Between(..)) }
    }
}

impl Voice {
    pub(super) fn heading(self, other: &str) -> String {
        match self {
            Self::Since => one_service::since(other),
            Self::Onward => one_service::onward(other),
            Self::Elsewhere => two_services::compared_with(other),
        }
    }

    /// Heads of the columns, earlier and later.
    pub(super) const fn columns(self) -> [&'static str; 2] {
        match self {
            Self::Since | Self::Onward => one_service::COLUMNS,
            Self::Elsewhere => two_services::COLUMNS,
        }
    }

    /// The two in a sentence, earlier and later.
    pub(super) const fn sides(self) -> [&'static str; 2] {
        match self {
            Self::Since | Self::Onward => one_service::SIDES,
            Self::Elsewhere => two_services::SIDES,
        }
    }

    /// Whose weights count.
    pub(super) const fn counted(self) -> &'static str {
        match self {
            Self::Since | Self::Onward => one_service::COUNTED,
            Self::Elsewhere => two_services::COUNTED,
        }
    }

    /// From one to the other.
    pub(super) fn way(self, earlier: &Shown, later: &Shown) -> String {
        let (before, after) = (&earlier.text, &later.text);
        match self {
            Self::Since | Self::Onward if earlier.is_range || later.is_range => {
                one_service::way_of_ranges(before, after)
            }
            Self::Since | Self::Onward => one_service::way(before, after),
            Self::Elsewhere => two_services::way(before, after),
        }
    }

    pub(super) const fn no_dimension(self) -> &'static str {
        match self {
            Self::Since | Self::Onward => one_service::NO_DIMENSION,
            Self::Elsewhere => two_services::NO_DIMENSION,
        }
    }

    pub(super) const fn dimensions_caption(self) -> &'static str {
        match self {
            Self::Since | Self::Onward => one_service::DIMENSIONS,
            Self::Elsewhere => two_services::DIMENSIONS,
        }
    }

    pub(super) const fn answers_caption(self) -> &'static str {
        match self {
            Self::Since | Self::Onward => one_service::ANSWERS,
            Self::Elsewhere => two_services::ANSWERS,
        }
    }

    /// What differs about an answer, to stand alone and behind a number.
    pub(super) const fn change(self, change: AnswerChange) -> &'static str {
        let is_elsewhere = matches!(self, Self::Elsewhere);
        match change {
            AnswerChange::Rose if is_elsewhere => two_services::HIGHER,
            AnswerChange::Rose => one_service::HIGHER,
            AnswerChange::Fell if is_elsewhere => two_services::LOWER,
            AnswerChange::Fell => one_service::LOWER,
            AnswerChange::FoundOut if is_elsewhere => two_services::FOUND_OUT,
            AnswerChange::FoundOut => one_service::FOUND_OUT,
            AnswerChange::Lost if is_elsewhere => two_services::LOST,
            AnswerChange::Lost => one_service::LOST,
            AnswerChange::NowApplies if is_elsewhere => two_services::NOW_APPLIES,
            AnswerChange::NowApplies => one_service::NOW_APPLIES,
            AnswerChange::NoLongerApplies if is_elsewhere => two_services::NO_LONGER_APPLIES,
            AnswerChange::NoLongerApplies => one_service::NO_LONGER_APPLIES,
            AnswerChange::EvidenceOnly if is_elsewhere => two_services::OTHER_EVIDENCE,
            AnswerChange::EvidenceOnly => one_service::OTHER_EVIDENCE,
        }
    }

    /// What became of a risk pattern.
    pub(super) const fn finding(self, change: FindingChange) -> &'static str {
        let is_elsewhere = matches!(self, Self::Elsewhere);
        match change {
            FindingChange::New if is_elsewhere => two_services::RISK_NEW,
            FindingChange::New => one_service::RISK_NEW,
            FindingChange::Confirmed if is_elsewhere => two_services::RISK_CONFIRMED,
            FindingChange::Confirmed => one_service::RISK_CONFIRMED,
            FindingChange::Worse if is_elsewhere => two_services::RISK_WORSE,
            FindingChange::Worse => one_service::RISK_WORSE,
            FindingChange::BecamePossible if is_elsewhere => two_services::RISK_BECAME_POSSIBLE,
            FindingChange::BecamePossible => one_service::RISK_BECAME_POSSIBLE,
            FindingChange::NotCertainAnyMore if is_elsewhere => two_services::RISK_NOT_CERTAIN,
            FindingChange::NotCertainAnyMore => one_service::RISK_NOT_CERTAIN,
            FindingChange::Milder if is_elsewhere => two_services::RISK_MILDER,
            FindingChange::Milder => one_service::RISK_MILDER,
            FindingChange::StillThere if is_elsewhere => two_services::RISK_STILL_THERE,
            FindingChange::StillThere => one_service::RISK_STILL_THERE,
            FindingChange::Gone if is_elsewhere => two_services::RISK_GONE,
            FindingChange::Gone => one_service::RISK_GONE,
            FindingChange::RuledOut if is_elsewhere => two_services::RISK_RULED_OUT,
            FindingChange::RuledOut => one_service::RISK_RULED_OUT,
        }
    }
}
