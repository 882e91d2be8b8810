//! Two edits of one assessment become one, field by field.

use windrose_questions::Slot;

use crate::Assessment;

/// What both sides changed since `base`: a field that only one side changed is that side's; where both did,
/// `mine` wins, since it is the later one to arrive. Nothing that only the other side changed is lost.
pub fn merge(base: &Assessment, mine: Assessment, theirs: &Assessment) -> Assessment {
    let mut merged = mine;
    for slot in slots(base).chain(slots(theirs)).collect::<Vec<_>>() {
        if merged.response(slot) == base.response(slot) {
            merged.record(slot, theirs.response(slot).cloned().unwrap_or_default());
        }
    }
    if merged.title == base.title {
        merged.title.clone_from(&theirs.title);
    }
    if merged.profile == base.profile {
        merged.profile = theirs.profile;
    }
    merged.dated = merged.dated.max(theirs.dated);
    merged
}

fn slots(assessment: &Assessment) -> impl Iterator<Item = Slot> {
    assessment.responses().map(|(slot, _)| slot)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Answer, Level};

    fn assessment(answers: &[(u8, u8)]) -> Assessment {
        answers.iter().fold(Assessment::default(), |all, (slot, level)| {
            all.with_answer(Slot::new(*slot).unwrap(), Answer::Level(Level::new(*level).unwrap()))
        })
    }

    #[track_caller]
    fn case(base: &[(u8, u8)], mine: &[(u8, u8)], theirs: &[(u8, u8)], merged: &[(u8, u8)]) {
        assert_eq!(merge(&assessment(base), assessment(mine), &assessment(theirs)), assessment(merged));
    }

    #[test]
    fn each_side_keeps_what_it_changed() {
        case(&[], &[(1, 2)], &[(2, 3)], &[(1, 2), (2, 3)]);
        case(&[(1, 0)], &[(1, 0), (3, 3)], &[(1, 4)], &[(1, 4), (3, 3)]);
    }

    #[test]
    fn a_downgrade_and_a_removal_survive() {
        case(&[(1, 4), (2, 4)], &[(1, 1), (2, 4)], &[(1, 4), (2, 4)], &[(1, 1), (2, 4)]);
        case(&[(1, 4), (2, 4)], &[(2, 4)], &[(1, 4), (2, 0)], &[(2, 0)]);
        case(&[(1, 4), (2, 4)], &[(1, 4), (2, 4)], &[(2, 4)], &[(2, 4)]);
    }

    #[test]
    fn where_both_changed_a_field_mine_wins() {
        case(&[(1, 0)], &[(1, 2)], &[(1, 3)], &[(1, 2)]);
    }

    #[test]
    fn a_stale_copy_without_edits_changes_nothing() {
        case(&[(1, 0)], &[(1, 0)], &[(1, 3), (2, 2)], &[(1, 3), (2, 2)]);
    }
}
