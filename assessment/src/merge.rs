//! Two edits of one assessment become one.
//!
//! Three-way: what both sides last agreed on says who changed what. The fields are: the answer of a question with
//! its evidence and reason, the note of a question, the title, the profile, the depth, whether a question is asked
//! all the same, and of a decision its verdict, reason, owner, review day and first slice. Nothing that only one side
//! changed is lost; where both changed the same field, the one that comes later (`mine`) stays.

use windrose_questions::Slot;

use crate::{Assessment, Decision, Former, Response, each_once};

/// Joins what both sides changed since `base`. All three are the same piece of work.
pub fn merge(base: &Assessment, mine: Assessment, theirs: &Assessment) -> Assessment {
    let mut merged = mine;
    let recorded = |a: &Assessment| -> Vec<Slot> {
        a.responses().map(|(slot, _)| slot).chain(a.formers().map(|(slot, _)| slot)).collect()
    };
    let slots = each_once([base, &merged, theirs].into_iter().flat_map(recorded));
    let dated = if &merged == base {
        theirs.dated
    } else if theirs == base {
        merged.dated
    } else {
        merged.dated.max(theirs.dated)
    };
    for slot in slots {
        let of = |a: &Assessment| (a.response(slot).cloned().unwrap_or_default(), a.former(slot).cloned());
        let (response, former) = merge_answer(&of(base), of(&merged), of(theirs));
        merged.record(slot, response);
        merged.keep_former(slot, former);
    }
    if merged.title == base.title {
        merged.title.clone_from(&theirs.title);
    }
    if merged.profile == base.profile {
        merged.profile = theirs.profile;
    }
    if merged.depth == base.depth {
        merged.depth = theirs.depth;
    }
    let asked = each_once([base, &merged, theirs].into_iter().flat_map(Assessment::all_asked_all_the_same));
    for slot in asked {
        if merged.asked_all_the_same(slot) == base.asked_all_the_same(slot) {
            merged.ask_all_the_same(slot, theirs.asked_all_the_same(slot));
        }
    }
    let decided = [base, &merged, theirs].into_iter().flat_map(Assessment::decisions);
    let matters = each_once(decided.map(|(matter, _)| matter));
    for matter in matters {
        let of = |assessment: &Assessment| assessment.decision(matter).cloned().unwrap_or_default();
        let decision = merge_decision(&of(base), of(&merged), of(theirs));
        merged.decide(matter, decision);
    }
    merged.dated = dated;
    merged
}

/// An answer and what it was in an earlier edition are one field, since confirming moves the one into the other.
fn merge_answer(
    base: &(Response, Option<Former>),
    mine: (Response, Option<Former>),
    theirs: (Response, Option<Former>),
) -> (Response, Option<Former>) {
    let note = if mine.0.note == base.0.note { &theirs.0.note } else { &mine.0.note }.clone();
    let said = |(response, former): &(Response, Option<Former>)| {
        (Response { note: String::new(), ..response.clone() }, former.clone())
    };
    let (response, former) = if said(&mine) == said(base) { theirs } else { mine };
    (Response { note, ..response }, former)
}

/// Taken apart without `..`: a new field does not compile until it is merged here.
fn merge_decision(base: &Decision, mine: Decision, theirs: Decision) -> Decision {
    fn either<T: PartialEq>(base: &T, mine: T, theirs: T) -> T {
        if mine == *base { theirs } else { mine }
    }
    let Decision { verdict, reason, owner, review, decided, slice_done } = mine;
    let both_changed = decided != base.decided && theirs.decided != base.decided;
    Decision {
        verdict: either(&base.verdict, verdict, theirs.verdict),
        reason: either(&base.reason, reason, theirs.reason),
        owner: either(&base.owner, owner, theirs.owner),
        review: either(&base.review, review, theirs.review),
        slice_done: either(&base.slice_done, slice_done, theirs.slice_done),
        // As with the day of the whole: the later one if both sides changed it.
        decided: if both_changed {
            decided.max(theirs.decided)
        } else {
            either(&base.decided, decided, theirs.decided)
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Answer, Date, Depth, Level, Matter};

    fn slot(number: u8) -> Slot {
        Slot::new(number).unwrap()
    }

    fn assessment(answers: &[(u8, u8)]) -> Assessment {
        answers.iter().fold(Assessment::default(), |all, (number, level)| {
            all.with_answer(slot(*number), Answer::Level(Level::new(*level).unwrap()))
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

    #[test]
    fn a_note_here_and_an_answer_there_are_two_fields() {
        let base = assessment(&[(1, 2)]);
        let noted = |mut assessment: Assessment| {
            let response = assessment.response(slot(1)).cloned().unwrap_or_default();
            assessment.record(slot(1), Response { note: "ask Ana".to_owned(), ..response });
            assessment
        };
        let (mine, theirs) = (noted(base.clone()), assessment(&[(1, 3)]));
        assert_eq!(merge(&base, mine.clone(), &theirs), noted(assessment(&[(1, 3)])));
        assert_eq!(merge(&base, theirs, &mine), noted(assessment(&[(1, 3)])));
    }

    #[test]
    fn depth_and_what_is_asked_all_the_same_are_fields_too() {
        let of = |depth, asked: &[u8]| {
            let mut assessment = Assessment::default();
            assessment.depth = depth;
            for number in asked {
                assessment.ask_all_the_same(slot(*number), true);
            }
            assessment
        };
        let base = of(Depth::Quick, &[1, 2]);
        let (mine, theirs) = (of(Depth::Quick, &[1, 3]), of(Depth::Full, &[2, 4]));
        assert_eq!(merge(&base, mine.clone(), &theirs), of(Depth::Full, &[3, 4]));
        assert_eq!(merge(&base, theirs, &mine), of(Depth::Full, &[3, 4]));
    }

    #[test]
    fn a_first_slice_marked_here_and_a_reason_given_there_are_two_fields() {
        let matter = Matter::Step { slot: slot(1), reaches: Level::new(2).unwrap() };
        let of = |reason: &str, days: Option<u16>| {
            let mut assessment = Assessment::default();
            let (reason, slice_done) = (reason.to_owned(), days.map(Date::from_days));
            assessment.decide(matter, Decision { reason, slice_done, ..Decision::default() });
            assessment
        };
        let base = of("a quarter", None);
        let (marked, explained) = (of("a quarter", Some(9)), of("two quarters", None));
        assert_eq!(merge(&base, marked.clone(), &explained), of("two quarters", Some(9)));
        assert_eq!(merge(&base, explained, &marked), of("two quarters", Some(9)));
        // Marked on both sides, or taken back on one.
        assert_eq!(merge(&base, of("a quarter", Some(7)), &marked), of("a quarter", Some(7)));
        assert_eq!(merge(&marked, marked.clone(), &base), base);
    }

    #[test]
    fn only_a_step_has_a_first_slice() {
        let mut assessment = Assessment::default();
        let slice_done = Some(Date::from_days(9));
        assessment.decide(Matter::Finding("retry-storm"), Decision { slice_done, ..Decision::default() });
        assert!(assessment.is_empty());
    }

    #[test]
    fn the_day_is_that_of_the_side_that_changed() {
        let on = |days: u16, answers: &[(u8, u8)]| {
            let mut dated = assessment(answers);
            dated.dated = Some(Date::from_days(days));
            dated
        };
        let day = |base, mine, theirs| merge(&base, mine, &theirs).dated.map(Date::days);
        assert_eq!(day(on(9, &[]), on(3, &[(1, 1)]), on(9, &[])), Some(3));
        assert_eq!(day(on(9, &[]), on(9, &[]), on(3, &[(1, 1)])), Some(3));
        assert_eq!(day(on(2, &[]), on(3, &[(1, 1)]), on(4, &[(2, 1)])), Some(4));
    }
}
