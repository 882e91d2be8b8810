//! What can happen to an assessment, as facts in the past tense, and what each of them makes of it.

use windrose_questions::Slot;

use crate::{
    Answer, Assessment, DECISION_REASON_MAX, Date, DecisionEdit, DecisionTarget, Depth, Evidence, Field,
    LINK_MAX, NOTE_MAX, OWNER_MAX, Profile, REASON_MAX, Response, TITLE_MAX,
};

/// Something that happened to an assessment. Facts, in the past tense; [`Assessment::apply`] decides what they mean.
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
        matter: DecisionTarget,
        /// What was said.
        said: DecisionEdit,
    },
    /// The title was edited; at most [`crate::TITLE_MAX`] characters.
    Titled {
        /// The whole title.
        title: String,
    },
}

impl Event {
    /// The field that it touches. Beside it, the day of the decision and of the whole change.
    pub const fn field(&self) -> Field {
        match self {
            Self::Answered { slot, .. }
            | Self::ReasonGiven { slot, .. }
            | Self::Confirmed { slot }
            | Self::EvidenceGiven { slot, .. }
            | Self::EvidenceLinked { slot, .. }
            | Self::EvidenceDated { slot, .. }
            | Self::ProvidedMarked { slot, .. } => Field::Answer(*slot),
            Self::ProfileChanged { .. } => Field::Profile,
            Self::DepthChosen { .. } => Field::Depth,
            Self::AskedAllTheSame { slot, .. } => Field::Asked(*slot),
            Self::NoteChanged { slot, .. } => Field::Note(*slot),
            Self::Decided { matter, said } => match said {
                DecisionEdit::Verdict(_) => Field::Verdict(*matter),
                DecisionEdit::Reason(_) => Field::Reason(*matter),
                DecisionEdit::Owner(_) => Field::Owner(*matter),
                DecisionEdit::Review(_) => Field::Review(*matter),
                DecisionEdit::SliceDone(_) => Field::SliceDone(*matter),
            },
            Self::Titled { .. } => Field::Title,
        }
    }

    /// True if it is one of many that come while a text is typed.
    pub const fn is_typed(&self) -> bool {
        matches!(
            self,
            Self::ReasonGiven { .. }
                | Self::EvidenceLinked { .. }
                | Self::NoteChanged { .. }
                | Self::Titled { .. }
                | Self::Decided { said: DecisionEdit::Reason(_) | DecisionEdit::Owner(_), .. }
        )
    }
}

impl Assessment {
    /// What the event makes of the assessment. Total: an event that means nothing changes nothing. Does not date the whole;
    /// [`crate::Work::apply`] does.
    pub fn apply(&mut self, event: Event, today: Option<Date>) {
        match event {
            Event::Answered { slot, answer } => self.answer_anew(slot, |r| {
                if answer != r.answer {
                    // Evidence backs one level and no other; a reason belongs to "not applicable". Who provides
                    // it is the same at every level.
                    *r = Response {
                        answer,
                        provided: r.provided && answer.level().is_some(),
                        note: std::mem::take(&mut r.note),
                        ..Response::default()
                    };
                }
            }),
            Event::ReasonGiven { slot, reason } => {
                if !reason.trim().is_empty() {
                    self.answer_anew(slot, |r| {
                        let note = std::mem::take(&mut r.note);
                        let reason = cut(reason, REASON_MAX);
                        *r = Response { answer: Answer::NotApplicable, reason, note, ..Response::default() };
                    });
                }
            }
            Event::Confirmed { slot } => {
                if let Some(former) = self.former(slot).cloned() {
                    self.answer_anew(slot, |r| {
                        *r = Response { note: std::mem::take(&mut r.note), ..former.response };
                    });
                }
            }
            Event::EvidenceGiven { slot, evidence } => self.answer_anew(slot, |r| {
                r.evidence = evidence.filter(|_| r.answer.level().is_some());
                if r.evidence.is_none() {
                    r.evidence_date = None;
                    r.evidence_link.clear();
                }
            }),
            Event::EvidenceLinked { slot, link } => self.answer_anew(slot, |r| {
                if r.evidence.is_some() {
                    r.evidence_link = cut(link, LINK_MAX);
                }
            }),
            Event::EvidenceDated { slot, date } => {
                self.answer_anew(slot, |r| r.evidence_date = date.filter(|_| r.evidence.is_some()));
            }
            Event::ProvidedMarked { slot, provided } => {
                self.answer_anew(slot, |r| r.provided = provided && r.answer.level().is_some());
            }
            Event::ProfileChanged { profile } => self.profile = profile,
            Event::DepthChosen { depth } => self.depth = depth,
            Event::AskedAllTheSame { slot, asked } => self.ask_all_the_same(slot, asked),
            Event::NoteChanged { slot, note } => {
                let response = self.response(slot).cloned().unwrap_or_default();
                self.record(slot, Response { note: cut(note, NOTE_MAX), ..response });
            }
            Event::Decided { matter, said } => self.say(matter, said, today),
            Event::Titled { title } => self.title = cut(title, TITLE_MAX),
        }
    }

    /// Changes the recorded answer. An answer to an earlier wording no longer waits to be confirmed.
    fn answer_anew(&mut self, slot: Slot, change: impl FnOnce(&mut Response)) {
        let mut response = self.response(slot).cloned().unwrap_or_default();
        change(&mut response);
        if response.answer != Answer::Unanswered {
            self.keep_former(slot, None);
        }
        self.record(slot, response);
    }

    /// Changes one thing about a decision, and its day.
    fn say(&mut self, matter: DecisionTarget, said: DecisionEdit, today: Option<Date>) {
        let before = self.decision(matter).cloned().unwrap_or_default();
        let mut decision = before.clone();
        match said {
            DecisionEdit::Verdict(verdict) => decision.verdict = verdict,
            DecisionEdit::Reason(reason) => decision.reason = cut(reason, DECISION_REASON_MAX),
            DecisionEdit::Owner(owner) => decision.owner = cut(owner, OWNER_MAX),
            DecisionEdit::Review(review) => decision.review = review,
            DecisionEdit::SliceDone(day) => decision.slice_done = day,
        }
        if decision != before {
            decision.decided = today.or(before.decided);
        }
        self.decide(matter, decision);
    }
}

fn cut(mut text: String, max: usize) -> String {
    if let Some((end, _)) = text.char_indices().nth(max) {
        text.truncate(end);
    }
    text
}
