//! The example teams, and a small language to describe a team's answers in.
//!
//! An unknown capability id is a mistake in the test and panics; everything not mentioned is unanswered.

use windrose_assessment::{Answer, Assessment, Date, Level, Response};
use windrose_questions::{BANK, Slot};
use windrose_report::{Origin, Report};

/// A team that fills in its assessment, one statement a line.
pub(crate) struct Team(Assessment);

impl Team {
    fn assesses(title: &str) -> Self {
        let mut assessment = Assessment::default();
        title.clone_into(&mut assessment.title);
        assessment.dated = Date::parse("2026-11-20");
        Self(assessment)
    }

    /// Each of these capabilities is at this level.
    fn level(mut self, level: u8, capabilities: &[&str]) -> Self {
        let level = Level::new(level).expect("levels are 0 to 4");
        for id in capabilities {
            self.0 = self.0.with_answer(slot(id), Answer::Level(level));
        }
        self
    }

    /// Every capability not mentioned before is at this level.
    fn all_others(mut self, level: u8) -> Self {
        let level = Level::new(level).expect("levels are 0 to 4");
        for (_, capability) in BANK.capabilities() {
            if self.0.answer(capability.slot) == Answer::Unanswered {
                self.0 = self.0.with_answer(capability.slot, Answer::Level(level));
            }
        }
        self
    }

    fn does_not_know(mut self, capabilities: &[&str]) -> Self {
        for id in capabilities {
            self.0 = self.0.with_answer(slot(id), Answer::DontKnow);
        }
        self
    }

    fn not_applicable(mut self, reason: &str, capabilities: &[&str]) -> Self {
        for id in capabilities {
            let reason = reason.to_owned();
            self.0
                .record(slot(id), Response { answer: Answer::NotApplicable, reason, ..Response::default() });
        }
        self
    }

    fn notes(mut self, capability: &str, note: &str) -> Self {
        let response = self.0.response(slot(capability)).cloned().unwrap_or_default();
        self.0.record(slot(capability), Response { note: note.to_owned(), ..response });
        self
    }

    /// The report the team reads.
    pub(crate) fn report(self) -> Report {
        Report::new(&BANK, self.0, Origin::Local)
    }
}

fn slot(id: &str) -> Slot {
    BANK.capability_by_id(id).expect(id).slot
}

/// Stopped half-way through the factors, and honest about what nobody in the room knew.
pub(crate) fn half_done() -> Team {
    Team::assesses("Checkout, first workshop")
        .level(0, &["cfg-secrets"])
        .level(1, &["cb-independent-deploy", "bs-attached", "int-deadlines"])
        .level(2, &["cb-single-source", "dep-locked", "brr-schema-sequence", "org-ownership"])
        .level(3, &["brr-immutable-artifact", "cfg-separated"])
        .does_not_know(&["proc-any-instance", "int-retry", "data-owned-store"])
        .notes("cfg-secrets", "Two keys are in the wiki | rotate first")
}

/// One well-kept deployable for one team: most of data and organisation between services does not arise.
pub(crate) fn modular_monolith() -> Team {
    Team::assesses("Bookings, one service")
        .not_applicable("One service: nobody else could share its tables.", &["data-owned-store"])
        .not_applicable("No process leaves this service.", &["data-saga"])
        .not_applicable("One team owns everything.", &["org-ownership", "org-boundary-fit"])
        .level(1, &["con-process-types", "dis-crash-safe", "plat-telemetry"])
        .level(
            2,
            &[
                "cfg-secrets",
                "par-same-services",
                "int-deadlines",
                "int-retry",
                "int-idempotency",
                "plat-authz",
            ],
        )
        .all_others(3)
}

/// The article's story: every factor in good order, two services on one schema, and retries that multiply.
pub(crate) fn small_fleet() -> Team {
    Team::assesses("Orders and billing")
        .level(0, &["data-owned-store", "int-retry"])
        .level(1, &["int-deadlines", "int-idempotency", "data-saga", "plat-telemetry", "org-boundary-fit"])
        .level(2, &["cb-independent-deploy", "plat-authz", "org-ownership"])
        .level(4, &["proc-any-instance", "dis-graceful-shutdown"])
        .all_others(3)
}

/// Nothing below Enforced: the report has to say "enough" and mean it.
pub(crate) fn complete_strong() -> Team {
    Team::assesses("Payments")
        .level(
            4,
            &[
                "cb-single-source",
                "brr-immutable-artifact",
                "dis-crash-safe",
                "int-retry",
                "data-owned-store",
            ],
        )
        .all_others(3)
}

/// Everything ad hoc, factors and layers alike.
pub(crate) fn weak_everywhere() -> Team {
    Team::assesses("Everything at once").all_others(1)
}
