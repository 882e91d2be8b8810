//! What can happen to the work, as facts in the past tense.

use windrose_questions::Slot;

use crate::{Answer, Assessment, Date, Depth, Evidence, Matter, Profile, Said};

/// Something that happened. Facts, in the past tense; [`crate::Session::apply`] decides what they mean.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A question was answered, or its answer taken away. A "not applicable" comes with [`Event::ReasonGiven`].
    Answered {
        /// The question.
        slot: Slot,
        /// The answer.
        answer: Answer,
    },
    /// A question was answered with "not applicable", for this reason; a blank one is no reason and changes nothing.
    ReasonGiven {
        /// The question.
        slot: Slot,
        /// The reason, at most [`crate::REASON_MAX`] characters.
        reason: String,
    },
    /// The answer to an earlier wording of the question was said to be true of the present one.
    Confirmed {
        /// The question.
        slot: Slot,
    },
    /// It was said what a level rests on.
    EvidenceGiven {
        /// The question.
        slot: Slot,
        /// The evidence; `None` if it was taken away.
        evidence: Option<Evidence>,
    },
    /// It was said where the evidence can be seen; at most [`crate::LINK_MAX`] characters.
    EvidenceLinked {
        /// The question.
        slot: Slot,
        /// The whole address, as typed.
        link: String,
    },
    /// It was said when the check or exercise was.
    EvidenceDated {
        /// The question.
        slot: Slot,
        /// The day; `None` if it was taken away.
        date: Option<Date>,
    },
    /// It was said whether the platform or another team provides it.
    ProvidedMarked {
        /// The question.
        slot: Slot,
        /// Whether it does.
        provided: bool,
    },
    /// The context was said, or changed.
    ProfileChanged {
        /// The whole profile.
        profile: Profile,
    },
    /// It was chosen how much is asked.
    DepthChosen {
        /// How much.
        depth: Depth,
    },
    /// A question that the profile leaves out was asked all the same, or that was taken back.
    AskedAllTheSame {
        /// The question.
        slot: Slot,
        /// Whether it is asked.
        asked: bool,
    },
    /// A note was edited; at most [`crate::NOTE_MAX`] characters.
    NoteChanged {
        /// The question.
        slot: Slot,
        /// The whole note.
        note: String,
    },
    /// Something was said about what is decided on a finding or a step.
    Decided {
        /// The finding or step.
        matter: Matter,
        /// What was said.
        said: Said,
    },
    /// The title was edited; at most [`crate::TITLE_MAX`] characters.
    Titled {
        /// The whole title.
        title: String,
    },
    /// Another assessment was opened in place of this one. What could be taken back belongs to the one before, and goes
    /// with it.
    Opened {
        /// The other assessment.
        assessment: Assessment,
    },
    /// What is stored of this assessment was read, because another window had changed it. Its edits join those made
    /// here since; where both changed the same field, the one made here stays. Of another assessment, nothing is taken.
    Synchronised {
        /// What this window last gave to be stored.
        known: Assessment,
        /// What is stored now.
        stored: Assessment,
    },
    /// A day began: later changes are dated with it.
    DayBegan {
        /// The day.
        today: Date,
    },
    /// The last change was taken back.
    Undone,
    /// The last change taken back was made again.
    Redone,
}
