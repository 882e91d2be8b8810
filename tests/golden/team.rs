//! A small language to describe a team's answers in, and two teams that show the edges of a report.
//!
//! An unknown id is a mistake in the test and panics; everything not mentioned is unanswered.

use windrose_assessment::{
    Answer, Assessment, Date, Decision, DecisionTarget, Depth, Evidence, Level, Profile, Response, Scope,
    Verdict,
};
use windrose_questions::{BANK, Field, Slot};
use windrose_report::{Origin, Report};

/// A team that fills in its assessment, one statement a line.
pub(crate) struct Team(Assessment);

impl Team {
    /// A quick run with nothing said of the context.
    pub(crate) fn quick(title: &str) -> Self {
        let mut assessment = Assessment::default();
        title.clone_into(&mut assessment.title);
        assessment.dated = Date::parse("2026-11-20");
        Self(assessment)
    }

    /// A full run with the profile of a preset.
    pub(crate) fn full(title: &str, preset: &str) -> Self {
        let mut team = Self::quick(title);
        let preset = BANK.context.presets.iter().find(|p| p.id == preset).expect(preset);
        team.0.profile = Profile::of(preset);
        team.0.depth = Depth::Full;
        team
    }

    /// These fields of the profile have these options.
    pub(crate) fn says(mut self, context: &[(&str, &str)]) -> Self {
        for (field, option) in context {
            let field: &Field = BANK.context.fields().find(|f| f.id == *field).expect(field);
            let option = field.options.iter().find(|o| o.id == *option).expect(option);
            self.0.profile = self.0.profile.with(field, option.code).expect("a code of the field");
        }
        self
    }

    /// Each of these capabilities is at this level.
    pub(crate) fn level(mut self, level: u8, capabilities: &[&str]) -> Self {
        for id in capabilities {
            self.0 = self.0.with_answer(slot(id), at(level));
        }
        self
    }

    /// Every capability that is asked and not mentioned before is at this level.
    pub(crate) fn all_others(mut self, level: u8) -> Self {
        let scope = Scope::new(&BANK, &self.0);
        for item in scope.asked().filter(|item| item.answer == Answer::Unanswered) {
            self.0 = self.0.with_answer(item.capability.slot, at(level));
        }
        self
    }

    /// These do not apply.
    pub(crate) fn not_applicable(self, capabilities: &[&str]) -> Self {
        capabilities.iter().fold(self, |team, id| {
            team.noting(id, |response| {
                response.answer = Answer::NotApplicable;
                "made up without one".clone_into(&mut response.reason);
            })
        })
    }

    pub(crate) fn does_not_know(mut self, capabilities: &[&str]) -> Self {
        for id in capabilities {
            self.0 = self.0.with_answer(slot(id), Answer::DontKnow);
        }
        self
    }

    /// The level of each of these rests on this.
    pub(crate) fn rests_on(self, evidence: Evidence, capabilities: &[&str]) -> Self {
        capabilities
            .iter()
            .fold(self, |team, id| team.noting(id, |response| response.evidence = Some(evidence)))
    }

    /// Others provide these.
    pub(crate) fn gets_from_others(self, capabilities: &[&str]) -> Self {
        capabilities.iter().fold(self, |team, id| team.noting(id, |response| response.provided = true))
    }

    /// On this finding or step, this was decided: reason, owner, and the day to look again.
    pub(crate) fn decides(
        mut self,
        matter: DecisionTarget,
        verdict: Verdict,
        [reason, owner, review]: [&str; 3],
    ) -> Self {
        let decision = Decision {
            verdict: Some(verdict),
            reason: reason.to_owned(),
            owner: owner.to_owned(),
            review: Date::parse(review),
            decided: Date::parse("2026-11-20"),
            slice_done: None,
        };
        self.0.decide(matter, decision);
        self
    }

    fn notes(self, capability: &str, note: &str) -> Self {
        self.noting(capability, |response| note.clone_into(&mut response.note))
    }

    fn noting(mut self, id: &str, change: impl FnOnce(&mut Response)) -> Self {
        let mut response = self.0.response(slot(id)).cloned().unwrap_or_default();
        change(&mut response);
        self.0.record(slot(id), response);
        self
    }

    /// What the team recorded.
    pub(crate) fn assessment(&self) -> &Assessment {
        &self.0
    }

    /// The report the team reads.
    pub(crate) fn report(self) -> Report {
        Report::new(&BANK, self.0, Origin::Local)
    }
}

/// The step that raises this capability to this level.
pub(crate) fn step(capability: &str, reaches: u8) -> DecisionTarget {
    DecisionTarget::Step { slot: slot(capability), reaches: Level::new(reaches).expect("levels are 0 to 4") }
}

pub(crate) fn at(level: u8) -> Answer {
    Answer::Level(Level::new(level).expect("levels are 0 to 4"))
}

pub(crate) fn slot(id: &str) -> Slot {
    BANK.capability_by_id(id).expect(id).slot
}

/// Stopped half-way through the factors of a quick run, and honest about what nobody in the room knew.
pub(crate) fn half_done() -> Team {
    Team::quick("Checkout, first workshop")
        .level(0, &["cfg-secrets"])
        .level(1, &["cb-independent-deploy", "bs-attached", "int-deadlines"])
        .level(2, &["cb-single-source", "dep-locked", "brr-schema-sequence", "org-ownership"])
        .level(3, &["brr-immutable-artifact", "cfg-separated"])
        .does_not_know(&["proc-any-instance", "int-retry", "data-owned-store"])
        .notes("cfg-secrets", "Two keys are in the wiki | rotate first")
}

/// Nothing below its aim: the report has to say "enough" and mean it.
pub(crate) fn complete_strong() -> Team {
    Team::full("Payments", "large-fleet")
        .says(&[
            ("shares-data", "no"),
            ("cross-service", "no"),
            ("chain", "few"),
            ("criticality", "standard"),
        ])
        .level(4, &["cb-single-source", "brr-immutable-artifact", "dis-crash-safe", "int-retry"])
        .all_others(3)
}

/// Everything ad hoc, factors and layers alike.
pub(crate) fn weak_everywhere() -> Team {
    Team::full("Everything at once", "large-fleet").says(&[("shares-data", "yes")]).all_others(1)
}
