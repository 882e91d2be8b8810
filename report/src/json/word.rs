//! Words that stand for one of a few things, spelt as the format spells them.

use serde::Serialize;
use windrose_assessment as a;
use windrose_questions as q;

/// How much was asked.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum Depth {
    /// The critical capabilities only.
    Quick,
    /// Every capability that applies.
    Full,
}

/// Which half of the model a dimension belongs to.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum Group {
    /// One of the twelve factors: how one service behaves.
    Factor,
    /// One of the four layers: how services behave together, which is outside the factors’ scope.
    Layer,
}

/// Whether enough is known for a number.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum Confidence {
    /// The range may be shown as the index.
    Enough,
    /// Under 60 % of the weight is known, or the range is wider than 40 points: it is only what is possible.
    NotEnoughAnswers,
    /// Nothing applies: there is no index.
    NotAssessed,
}

/// A condition of a stage that fails.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum Hold {
    /// A critical capability is below the stage.
    Critical,
    /// Less than two thirds of the weight is at the stage or above.
    Weight,
}

/// What kind of answer was given. Three of them are not levels, and none of the three is a zero.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum AnswerKind {
    /// Nobody has answered yet.
    Unanswered,
    /// Answered: nobody in the room knows.
    DontKnow,
    /// Answered: the thing does not exist here.
    NotApplicable,
    /// Answered with a level.
    Level,
}

/// Whether a question is asked.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum Standing {
    /// It is asked.
    Asked,
    /// The profile would leave it out; it is asked all the same.
    AskedAllTheSame,
    /// It applies, and a quick run does not ask it.
    NotInQuickRun,
    /// The profile leaves it out.
    LeftOut,
}

/// Whether a risk pattern is there.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum Presence {
    /// The answers show it.
    Present,
    /// Something unknown decides.
    Possible,
    /// The answers exclude it.
    Absent,
}

/// What a level rests on.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum Evidence {
    /// Opinion.
    E0,
    /// An artefact can be pointed to.
    E1,
    /// Checked or exercised in the last six months.
    E2,
}

/// How bad a risk pattern is here.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum Severity {
    /// Costs time and trust again and again.
    Moderate,
    /// Causes incidents that cross services, or makes them impossible to end.
    High,
    /// High, in a context that makes it worse.
    Severe,
}

/// How much work a step is.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum Effort {
    /// S: up to a week for one team.
    Small,
    /// M: two to six weeks.
    Medium,
    /// L: a quarter, or other teams are needed.
    Large,
}

impl From<a::Depth> for Depth {
    fn from(value: a::Depth) -> Self {
        match value {
            a::Depth::Quick => Self::Quick,
            a::Depth::Full => Self::Full,
        }
    }
}

impl From<q::Group> for Group {
    fn from(value: q::Group) -> Self {
        match value {
            q::Group::Factor => Self::Factor,
            q::Group::Layer => Self::Layer,
        }
    }
}

impl From<a::Confidence> for Confidence {
    fn from(value: a::Confidence) -> Self {
        match value {
            a::Confidence::Enough => Self::Enough,
            a::Confidence::NotEnoughAnswers => Self::NotEnoughAnswers,
            a::Confidence::NotAssessed => Self::NotAssessed,
        }
    }
}

impl From<a::Hold> for Hold {
    fn from(value: a::Hold) -> Self {
        match value {
            a::Hold::Critical => Self::Critical,
            a::Hold::Weight => Self::Weight,
        }
    }
}

impl From<a::Answer> for AnswerKind {
    fn from(value: a::Answer) -> Self {
        match value {
            a::Answer::Unanswered => Self::Unanswered,
            a::Answer::DontKnow => Self::DontKnow,
            a::Answer::NotApplicable => Self::NotApplicable,
            a::Answer::Level(_) => Self::Level,
        }
    }
}

impl From<a::Applicability> for Standing {
    fn from(value: a::Applicability) -> Self {
        match value {
            a::Applicability::Asked => Self::Asked,
            a::Applicability::AskedAllTheSame(_) => Self::AskedAllTheSame,
            a::Applicability::NotInQuickRun => Self::NotInQuickRun,
            a::Applicability::LeftOut(_) => Self::LeftOut,
        }
    }
}

impl From<a::Presence> for Presence {
    fn from(value: a::Presence) -> Self {
        match value {
            a::Presence::Present => Self::Present,
            a::Presence::Possible => Self::Possible,
            a::Presence::Absent => Self::Absent,
        }
    }
}

impl From<a::Evidence> for Evidence {
    fn from(value: a::Evidence) -> Self {
        match value {
            a::Evidence::Opinion => Self::E0,
            a::Evidence::Artefact => Self::E1,
            a::Evidence::Exercised => Self::E2,
        }
    }
}

impl From<q::Severity> for Severity {
    fn from(value: q::Severity) -> Self {
        match value {
            q::Severity::Moderate => Self::Moderate,
            q::Severity::High => Self::High,
            q::Severity::Severe => Self::Severe,
        }
    }
}

impl From<q::Effort> for Effort {
    fn from(value: q::Effort) -> Self {
        match value {
            q::Effort::Small => Self::Small,
            q::Effort::Medium => Self::Medium,
            q::Effort::Large => Self::Large,
        }
    }
}

/// What was decided.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(super) enum Verdict {
    /// It will be done.
    Do,
    /// Things stay as they are, knowingly.
    Accept,
    /// Not now; to be decided again.
    Defer,
}

impl From<a::Verdict> for Verdict {
    fn from(verdict: a::Verdict) -> Self {
        match verdict {
            a::Verdict::Do => Self::Do,
            a::Verdict::Accept => Self::Accept,
            a::Verdict::Defer => Self::Defer,
        }
    }
}
