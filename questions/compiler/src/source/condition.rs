//! Conditions as written: inline tables, each of one form.
//!
//! `{ capability, at_most }`, `{ capability, at_least }`, `{ field, is }`, `{ field, is_not }`, `{ any }`, `{ all }`
//! or `{ count, of }`. Which form it is, is decided once, by [`ConditionEntry::form`].

use serde::{Deserialize, Serialize, Serializer};
use toml::Spanned;

/// An array of conditions, all of which have to hold.
pub(crate) type Conditions = Spanned<Vec<Spanned<ConditionEntry>>>;

/// One inline table; [`ConditionEntry::form`] tells which of the forms it is, if any.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConditionEntry {
    capability: Option<Spanned<String>>,
    at_most: Option<i64>,
    at_least: Option<i64>,
    field: Option<Spanned<String>>,
    is: Option<Vec<String>>,
    is_not: Option<Vec<String>>,
    any: Option<Vec<Spanned<ConditionEntry>>>,
    all: Option<Vec<Spanned<ConditionEntry>>>,
    count: Option<usize>,
    of: Option<Vec<Spanned<ConditionEntry>>>,
}

/// A condition of a known form.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Form<'a> {
    AtMost { capability: &'a Spanned<String>, at_most: i64 },
    AtLeast { capability: &'a Spanned<String>, at_least: i64 },
    Is { field: &'a Spanned<String>, is: &'a [String] },
    IsNot { field: &'a Spanned<String>, is_not: &'a [String] },
    Any { any: &'a [Spanned<ConditionEntry>] },
    All { all: &'a [Spanned<ConditionEntry>] },
    Count { count: usize, of: &'a [Spanned<ConditionEntry>] },
}

impl ConditionEntry {
    /// The form, if the keys are exactly those of one form.
    pub(crate) fn form(&self) -> Option<Form<'_>> {
        let Self { capability, at_most, at_least, field, is, is_not, any, all, count, of } = self;
        let level = |level: &Option<i64>| capability.as_ref().zip(*level);
        let forms = [
            level(at_most).map(|(capability, at_most)| Form::AtMost { capability, at_most }),
            level(at_least).map(|(capability, at_least)| Form::AtLeast { capability, at_least }),
            field.as_ref().zip(is.as_ref()).map(|(field, is)| Form::Is { field, is }),
            field.as_ref().zip(is_not.as_ref()).map(|(field, is_not)| Form::IsNot { field, is_not }),
            any.as_ref().map(|any| Form::Any { any }),
            all.as_ref().map(|all| Form::All { all }),
            count.zip(of.as_ref()).map(|(count, of)| Form::Count { count, of }),
        ];
        let keys = [
            capability.is_some(),
            at_most.is_some(),
            at_least.is_some(),
            field.is_some(),
            is.is_some(),
            is_not.is_some(),
            any.is_some(),
            all.is_some(),
            count.is_some(),
            of.is_some(),
        ];
        // No two forms fit without a key too many for either.
        let given = keys.into_iter().filter(|given| *given).count();
        forms.into_iter().flatten().find(|form| form.keys() == given)
    }
}

impl<'a> Form<'a> {
    /// How many keys it is written with.
    const fn keys(self) -> usize {
        match self {
            Self::Any { .. } | Self::All { .. } => 1,
            _ => 2,
        }
    }

    /// For a condition on other conditions: how many of which have to hold.
    pub(crate) const fn of(self) -> Option<(usize, &'a [Spanned<ConditionEntry>])> {
        match self {
            Self::Any { any } => Some((1, any)),
            Self::All { all } => Some((all.len(), all)),
            Self::Count { count, of } => Some((count, of)),
            _ => None,
        }
    }
}

/// As its form, so that keys which are not given do not appear; nothing if it has none.
impl Serialize for ConditionEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.form().serialize(serializer)
    }
}
