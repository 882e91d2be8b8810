//! How to speak of a comparison: of one service at two times, or of two services.

use windrose_assessment::{AnswerChange, FindingChange};

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

impl Voice {
    pub(super) fn heading(self, other: &str) -> String {
        match self {
            Self::Since => format!("What moved since {other}"),
            Self::Onward => format!("What moved from here to {other}"),
            Self::Elsewhere => format!("Compared with {other}"),
        }
    }

    /// Heads of the columns, earlier and later.
    pub(super) const fn columns(self) -> [&'static str; 2] {
        match self {
            Self::Since | Self::Onward => ["Earlier", "Later"],
            Self::Elsewhere => ["There", "Here"],
        }
    }

    /// The two in a sentence, earlier and later.
    pub(super) const fn sides(self) -> [&'static str; 2] {
        match self {
            Self::Since | Self::Onward => ["the earlier one", "the later one"],
            Self::Elsewhere => ["the other one", "this one"],
        }
    }

    /// Whose weights count.
    pub(super) const fn counted(self) -> &'static str {
        match self {
            Self::Since | Self::Onward => "in the later one",
            Self::Elsewhere => "in this one",
        }
    }

    /// From one to the other; a range in it has a “to” of its own.
    pub(super) fn way(self, earlier: &str, later: &str) -> String {
        let is_range = [earlier, later].iter().any(|text| text.contains(" to "));
        match self {
            Self::Since | Self::Onward if is_range => format!("earlier {earlier}, later {later}"),
            Self::Since | Self::Onward => format!("from {earlier} to {later}"),
            Self::Elsewhere => format!("{earlier} there and {later} here"),
        }
    }

    pub(super) const fn no_dimension(self) -> &'static str {
        match self {
            Self::Since | Self::Onward => "No dimension has certainly moved.",
            Self::Elsewhere => "No dimension certainly differs.",
        }
    }

    pub(super) fn dimensions_caption(self) -> String {
        let what = match self {
            Self::Since | Self::Onward => "Dimensions that certainly moved",
            Self::Elsewhere => "Dimensions that certainly differ",
        };
        format!("{what}. Index over the common questions, 0 to 100, rounded to 5.")
    }

    pub(super) fn answers_caption(self) -> String {
        match self {
            Self::Since | Self::Onward => "Answers that moved".to_owned(),
            Self::Elsewhere => "Answers that differ".to_owned(),
        }
    }

    /// What differs about an answer, to stand alone and behind a number.
    pub(super) const fn change(self, change: AnswerChange) -> &'static str {
        match (self, change) {
            (_, AnswerChange::Rose) => "higher",
            (_, AnswerChange::Fell) => "lower",
            (Self::Elsewhere, AnswerChange::FoundOut) => "known here only",
            (_, AnswerChange::FoundOut) => "found out",
            (Self::Elsewhere, AnswerChange::Lost) => "known there only",
            (_, AnswerChange::Lost) => "no longer known",
            (Self::Elsewhere, AnswerChange::NowApplies) => "applicable here only",
            (_, AnswerChange::NowApplies) => "now applicable",
            (Self::Elsewhere, AnswerChange::NoLongerApplies) => "applicable there only",
            (_, AnswerChange::NoLongerApplies) => "no longer applicable",
            (_, AnswerChange::EvidenceOnly) => "with other evidence",
        }
    }

    /// What became of a risk pattern.
    pub(super) const fn finding(self, change: FindingChange) -> &'static str {
        let is_elsewhere = matches!(self, Self::Elsewhere);
        match change {
            FindingChange::New if is_elsewhere => "Here and not there",
            FindingChange::New => "New",
            FindingChange::Confirmed if is_elsewhere => "Here, and possibly there",
            FindingChange::Confirmed => "Now certain, and possible before",
            FindingChange::Worse if is_elsewhere => "In both, and worse here",
            FindingChange::Worse => "Worse",
            FindingChange::BecamePossible if is_elsewhere => "Possible here, and not there",
            FindingChange::BecamePossible => "Now possible, and ruled out before",
            FindingChange::NotCertainAnyMore if is_elsewhere => "There, and possibly here",
            FindingChange::NotCertainAnyMore => "No longer certain: what it hangs on is unknown now",
            FindingChange::Milder if is_elsewhere => "In both, and less bad here",
            FindingChange::Milder => "Less bad",
            FindingChange::StillThere if is_elsewhere => "In both",
            FindingChange::StillThere => "Still there",
            FindingChange::Gone if is_elsewhere => "There and not here",
            FindingChange::Gone => "Gone",
            FindingChange::RuledOut if is_elsewhere => "Possible there, and not here",
            FindingChange::RuledOut => "Possible before, and now ruled out",
        }
    }
}
