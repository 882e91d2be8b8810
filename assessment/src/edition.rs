//! Answers to one edition of the bank carried to a later one: what still says the same stays an answer; what was worded anew
//! waits to be confirmed; what is no longer asked is kept aside. Nothing that was recorded is lost.

use windrose_questions::{Bank, Capability, Slot};

use crate::compare::means_the_same;
use crate::{Answer, Assessment, Former, Response, each_once};

/// The assessment, answered in the older edition, as it stands in the newer one.
///
/// A capability that was moved, or became critical or no longer critical, keeps its answer: it still says the same, and
/// [`crate::bank_changes`] tells what changed around it. The note of a question that is still asked stays with it.
/// Decisions stay, whatever they are on.
#[must_use]
pub fn carry(older: &Bank, newer: &Bank, mut assessment: Assessment) -> Assessment {
    if older.edition == newer.edition {
        return assessment;
    }
    let asked = assessment.responses().map(|(slot, _)| slot).chain(assessment.all_asked_all_the_same());
    for slot in each_once(asked) {
        match (older.capability(slot), newer.capability(slot)) {
            (Some(old), Some(new)) if means_the_same(old, new) => {}
            (_, Some(_)) => await_confirmation(&mut assessment, older.edition, slot),
            (_, None) => put_aside(&mut assessment, older.edition, slot),
        }
    }
    assessment
}

/// What waits to be confirmed: the question as it is asked now, and what answered it before; in the bank's order.
pub fn to_confirm<'a>(
    bank: &Bank,
    assessment: &'a Assessment,
) -> impl Iterator<Item = (&'static Capability, &'a Former)> {
    bank.capabilities().filter_map(move |(_, c)| Some((c, assessment.former(c.slot)?)))
}

/// What is kept aside: the question as it was asked last, and what was recorded; by slot.
pub fn aside<'a>(
    bank: &Bank,
    assessment: &'a Assessment,
) -> impl Iterator<Item = (&'static Capability, &'a Former)> {
    assessment
        .formers()
        .filter(move |(slot, _)| bank.capability(*slot).is_none())
        .filter_map(move |(slot, former)| Some((bank.ever_in(slot)?, former)))
}

/// An answer stops being one; what had answered the edition before that is older news and goes.
fn await_confirmation(assessment: &mut Assessment, edition: u8, slot: Slot) {
    let Some(response) = assessment.response(slot).filter(|r| r.answer != Answer::Unanswered).cloned() else {
        return;
    };
    let note = response.note.clone();
    assessment
        .keep_former(slot, Some(Former { edition, response: Response { note: String::new(), ..response } }));
    assessment.record(slot, Response { note, ..Response::default() });
}

/// All of it goes aside. If an answer had waited to be confirmed, that answer stays, with the note that had stayed behind.
fn put_aside(assessment: &mut Assessment, edition: u8, slot: Slot) {
    let response = assessment.response(slot).cloned().unwrap_or_default();
    assessment.record(slot, Response::default());
    assessment.ask_all_the_same(slot, false);
    let waiting = assessment.former(slot).filter(|_| response.answer == Answer::Unanswered).cloned();
    let former = match waiting {
        Some(waiting) => Former { response: Response { note: response.note, ..waiting.response }, ..waiting },
        None => Former { edition, response },
    };
    let former = Some(former).filter(|former| former.response != Response::default());
    assessment.keep_former(slot, former);
}
