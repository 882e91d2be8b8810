//! Conditions in three values: they hold, they do not, or an unknown decides (`Some(true)`, `Some(false)`, `None`).
//!
//! Kleene's logic: "so many of these hold" is certain as soon as enough certainly hold, and impossible as soon as too
//! few are left that might. So a certain result stays what it is, whatever the unknowns turn out to be.

use windrose_questions::{Condition, Context, Field, Slot};

use crate::{Level, Profile};

/// What is known of one capability.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    Level(Level),
    /// Nobody has answered, or nobody knows.
    Unknown,
    /// It does not apply, so that nothing about its level holds.
    Absent,
}

/// What conditions are about.
pub(crate) struct Facts<'a> {
    pub(crate) context: &'static Context,
    pub(crate) profile: Profile,
    pub(crate) level: &'a dyn Fn(Slot) -> Known,
}

/// What a condition without parts is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Subject {
    Capability(Slot),
    Field(&'static Field),
}

impl Facts<'_> {
    /// Whether the condition holds; `None` if an unknown decides.
    pub(crate) fn holds(&self, condition: &Condition) -> Option<bool> {
        match condition {
            Condition::AtMost(slot, level) => self.compare(*slot, |known| known.number() <= *level),
            Condition::AtLeast(slot, level) => self.compare(*slot, |known| known.number() >= *level),
            Condition::Is(number, codes) => self.is_one_of(*number, codes),
            Condition::IsNot(number, codes) => self.is_one_of(*number, codes).map(|is| !is),
            Condition::Holding(wanted, of) => {
                let (mut certain, mut possible) = (0, 0);
                for part in *of {
                    match self.holds(part) {
                        Some(true) => certain += 1,
                        Some(false) => {}
                        None => possible += 1,
                    }
                }
                if certain >= *wanted {
                    Some(true)
                } else if certain + possible < *wanted {
                    Some(false)
                } else {
                    None
                }
            }
        }
    }

    /// What makes a condition hold (`Some(true)`), or what it hangs on (`None`): the subjects of its parts that have
    /// this value and count towards it, each once, in the order written.
    pub(crate) fn subjects(&self, condition: &Condition, value: Option<bool>) -> Vec<Subject> {
        let mut found = Vec::new();
        self.collect(condition, value, &mut found);
        found
    }

    fn collect(&self, condition: &Condition, value: Option<bool>, found: &mut Vec<Subject>) {
        let holds = self.holds(condition);
        let subject = match condition {
            // What is settled hangs on nothing, and what cannot hold is no reason.
            Condition::Holding(_, of) if holds == value || (value.is_some() && holds.is_none()) => {
                return of.iter().for_each(|part| self.collect(part, value, found));
            }
            Condition::Holding(..) => None,
            Condition::AtMost(slot, _) | Condition::AtLeast(slot, _) => Some(Subject::Capability(*slot)),
            Condition::Is(number, _) | Condition::IsNot(number, _) => {
                self.context.field(*number).map(Subject::Field)
            }
        };
        found.extend(subject.filter(|s| holds == value && !found.contains(s)));
    }

    fn compare(&self, slot: Slot, with: impl Fn(Level) -> bool) -> Option<bool> {
        match (self.level)(slot) {
            Known::Level(level) => Some(with(level)),
            Known::Unknown => None,
            Known::Absent => Some(false),
        }
    }

    fn is_one_of(&self, number: u8, codes: &[u8]) -> Option<bool> {
        let field = self.context.field(number)?;
        let said = self.profile.get(field);
        (!field.is_open(said)).then(|| codes.iter().any(|code| field.has(said, *code)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: Condition = Condition::AtMost(Slot::new(0).unwrap(), 1);
    const B: Condition = Condition::AtLeast(Slot::new(1).unwrap(), 2);
    const C: Condition = Condition::AtLeast(Slot::new(2).unwrap(), 3);

    /// Levels of slots 0, 1 and 2: a digit, `?` for unknown, `-` for what does not apply.
    #[track_caller]
    fn case(condition: &Condition, levels: &str, expected: Option<bool>) {
        let level = |slot: Slot| match levels.chars().nth(usize::from(slot.number())) {
            Some('?') => Known::Unknown,
            Some('-') | None => Known::Absent,
            Some(digit) => Known::Level(Level::new(digit.to_string().parse().unwrap()).unwrap()),
        };
        let facts = Facts { context: &Context::NONE, profile: Profile::default(), level: &level };
        assert_eq!(facts.holds(condition), expected, "{levels}");
    }

    #[test]
    fn one_level() {
        case(&A, "0", Some(true));
        case(&A, "1", Some(true));
        case(&A, "2", Some(false));
        case(&A, "?", None);
        case(&A, "-", Some(false));
    }

    #[test]
    fn all_of_several() {
        let all = Condition::all(&[A, B]);
        case(&all, "02", Some(true));
        case(&all, "0?", None);
        case(&all, "3?", Some(false));
        case(&all, "??", None);
    }

    #[test]
    fn any_of_several() {
        let any = Condition::any(&[A, B]);
        case(&any, "0?", Some(true));
        case(&any, "3?", None);
        case(&any, "31", Some(false));
        case(&any, "--", Some(false));
    }

    #[test]
    fn two_of_three() {
        let two = Condition::Holding(2, &[A, B, C]);
        case(&two, "02?", Some(true));
        case(&two, "0??", None);
        case(&two, "31?", Some(false));
        case(&two, "323", Some(true));
    }

    #[test]
    fn nothing_asked_of_nothing() {
        case(&Condition::all(&[]), "", Some(true));
        case(&Condition::any(&[]), "", Some(false));
    }
}
