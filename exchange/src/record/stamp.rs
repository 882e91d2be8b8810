//! Names of fields, as a stored record says when each was changed last: `title`, `answer cfg-secrets`,
//! `reason retry-storm`, `verdict cfg-secrets 2` for the step to level 2.

use windrose_assessment::{Date, DecisionTarget, Field, Level, Stamp};
use windrose_questions::Bank;

/// Milliseconds of a day.
const DAY: Stamp = 86_400_000;
/// Milliseconds from 1970-01-01 to 2020-01-01, from where [`Date`] counts.
const FIRST_DAY: Stamp = 1_577_836_800_000;

/// The beginning of a day, taken as one of UTC.
pub(super) fn of_day(day: Date) -> Stamp {
    FIRST_DAY + Stamp::from(day.days()) * DAY
}

/// The field's name; `None` if it is about something that no edition of the bank has.
pub(super) fn name(bank: &Bank, field: Field) -> Option<String> {
    let of_slot = |kind: &str, slot| Some(format!("{kind} {}", bank.ever_in(slot)?.id));
    let of_matter = |kind: &str, matter| match matter {
        DecisionTarget::Finding(id) => Some(format!("{kind} {id}")),
        DecisionTarget::Step { slot, reaches } => {
            Some(format!("{kind} {} {}", bank.ever_in(slot)?.id, reaches.number()))
        }
    };
    match field {
        Field::Title => Some("title".to_owned()),
        Field::Dated => Some("dated".to_owned()),
        Field::Profile => Some("profile".to_owned()),
        Field::Depth => Some("depth".to_owned()),
        Field::Shelf => Some("shelf".to_owned()),
        Field::Asked(slot) => of_slot("asked", slot),
        Field::Answer(slot) => of_slot("answer", slot),
        Field::Note(slot) => of_slot("note", slot),
        Field::Verdict(matter) => of_matter("verdict", matter),
        Field::Reason(matter) => of_matter("reason", matter),
        Field::Owner(matter) => of_matter("owner", matter),
        Field::Review(matter) => of_matter("review", matter),
        Field::SliceDone(matter) => of_matter("slice-done", matter),
        Field::Decided(matter) => of_matter("decided", matter),
    }
}

/// The field of this name, if there is one.
pub(super) fn field(bank: &Bank, name: &str) -> Option<Field> {
    let slot = |id: &str| Some(bank.ever_by_id(id)?.slot);
    let finding = |id: &str| Some(DecisionTarget::Finding(bank.pattern_ever(id)?.id));
    let parts: Vec<&str> = name.split(' ').collect();
    let (kind, matter) = match parts.as_slice() {
        ["title"] => return Some(Field::Title),
        ["dated"] => return Some(Field::Dated),
        ["profile"] => return Some(Field::Profile),
        ["depth"] => return Some(Field::Depth),
        ["shelf"] => return Some(Field::Shelf),
        ["asked", id] => return slot(id).map(Field::Asked),
        ["answer", id] => return slot(id).map(Field::Answer),
        ["note", id] => return slot(id).map(Field::Note),
        [kind, id] => (*kind, finding(id)?),
        [kind, id, level] => {
            (*kind, DecisionTarget::Step { slot: slot(id)?, reaches: Level::new(level.parse().ok()?)? })
        }
        _ => return None,
    };
    match kind {
        "verdict" => Some(Field::Verdict(matter)),
        "reason" => Some(Field::Reason(matter)),
        "owner" => Some(Field::Owner(matter)),
        "review" => Some(Field::Review(matter)),
        "slice-done" => Some(Field::SliceDone(matter)),
        "decided" => Some(Field::Decided(matter)),
        _ => None,
    }
}
