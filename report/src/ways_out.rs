//! Where a value of an assessment may go: one table for every way out that this crate makes.
//!
//! Each way out begins by making a copy of the report that has nothing but what may leave by it, and reads that copy
//! alone. Everything is taken apart without `..`: a new field does not compile until it has a row in the table. What
//! is computed from answers (scope, scores, findings, plan) is no field of an assessment and passes.
//! Links, stored records and files of the library have tables of their own, in `exchange`.

use windrose_assessment::{Assessment, Decision, Former, Parts, Response};

use crate::{Detail, Report};

/// A way out of this crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOut {
    /// The report to read: page, print, Markdown, HTML file.
    Document,
    /// The report for programs.
    Json,
    /// The table of answers.
    AnswersCsv,
    /// The table of dimensions.
    DimensionsCsv,
    /// A chart as a file of its own.
    Picture,
    /// Decisions as architecture decision records.
    Records,
    /// Findings and steps as issues for a tracker.
    Issues,
}

/// Whether a value leaves by a way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaves {
    /// In any case.
    Yes,
    /// If the sender ticks notes.
    IfNotes,
    /// If the sender ticks owners.
    IfOwners,
    /// In no case.
    No,
}

/// A value of an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// The title.
    Title,
    /// The day of the last change.
    Day,
    /// The context.
    Profile,
    /// How much is asked.
    Depth,
    /// What is asked although the profile would leave it out.
    AskedAllTheSame,
    /// An answer; its level, if it is one.
    Answer,
    /// What a level rests on.
    Evidence,
    /// That the platform or another team provides it.
    Provided,
    /// The day of a check.
    CheckDay,
    /// Where evidence can be seen.
    EvidenceLink,
    /// Why a question does not apply.
    Reason,
    /// A note.
    Note,
    /// What was decided.
    Verdict,
    /// Why.
    DecisionReason,
    /// Who sees to it.
    Owner,
    /// The day to look at it again.
    Review,
    /// The day of the decision.
    Decided,
    /// The day on which a first slice was done.
    SliceDone,
    /// The edition of an earlier answer; the answer itself goes where answers go.
    Former,
}

impl WayOut {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 7] = [
        Self::Document,
        Self::Json,
        Self::AnswersCsv,
        Self::DimensionsCsv,
        Self::Picture,
        Self::Records,
        Self::Issues,
    ];
}

impl Value {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 19] = [
        Self::Title,
        Self::Day,
        Self::Profile,
        Self::Depth,
        Self::AskedAllTheSame,
        Self::Answer,
        Self::Evidence,
        Self::Provided,
        Self::CheckDay,
        Self::EvidenceLink,
        Self::Reason,
        Self::Note,
        Self::Verdict,
        Self::DecisionReason,
        Self::Owner,
        Self::Review,
        Self::Decided,
        Self::SliceDone,
        Self::Former,
    ];

    /// Whether it leaves by this way out.
    pub const fn leaves(self, way: WayOut) -> Leaves {
        let [document, json, answers, dimensions, picture, records, issues] = self.row();
        match way {
            WayOut::Document => document,
            WayOut::Json => json,
            WayOut::AnswersCsv => answers,
            WayOut::DimensionsCsv => dimensions,
            WayOut::Picture => picture,
            WayOut::Records => records,
            WayOut::Issues => issues,
        }
    }

    /// The table. What follows from a value is another: scores are in the table of dimensions, answers are not.
    #[expect(clippy::match_same_arms, reason = "a table has a row for each value")]
    #[rustfmt::skip]
    const fn row(self) -> [Leaves; 7] {
        use Leaves::{IfNotes, IfOwners, No, Yes};
        match self {
            //                       document  JSON      answers  dimensions picture records issues
            Self::Title           => [Yes,      Yes,      No,      No,        Yes,    Yes,      Yes],
            Self::Day             => [Yes,      Yes,      Yes,     No,        Yes,    Yes,      Yes],
            Self::Profile         => [Yes,      Yes,      No,      No,        No,     Yes,      Yes],
            Self::Depth           => [Yes,      Yes,      Yes,     No,        No,     Yes,      Yes],
            Self::AskedAllTheSame => [Yes,      Yes,      Yes,     No,        No,     No,       No],
            Self::Answer          => [Yes,      Yes,      Yes,     No,        Yes,    Yes,      Yes],
            Self::Evidence        => [Yes,      Yes,      Yes,     No,        No,     No,       No],
            Self::Provided        => [Yes,      Yes,      Yes,     No,        No,     No,       No],
            Self::CheckDay        => [Yes,      Yes,      Yes,     No,        No,     No,       No],
            Self::EvidenceLink    => [IfNotes,  IfNotes,  IfNotes, No,        No,     No,       No],
            Self::Reason          => [IfNotes,  IfNotes,  IfNotes, No,        No,     No,       No],
            Self::Note            => [IfNotes,  IfNotes,  IfNotes, No,        No,     No,       No],
            Self::Verdict         => [Yes,      Yes,      No,      No,        No,     Yes,      Yes],
            Self::DecisionReason  => [Yes,      Yes,      No,      No,        No,     Yes,      Yes],
            Self::Owner           => [IfOwners, IfOwners, No,      No,        No,     IfOwners, IfOwners],
            Self::Review          => [Yes,      Yes,      No,      No,        No,     Yes,      Yes],
            Self::Decided         => [Yes,      Yes,      No,      No,        No,     Yes,      Yes],
            Self::SliceDone       => [Yes,      Yes,      No,      No,        No,     No,       No],
            Self::Former          => [Yes,      Yes,      No,      No,        No,     No,       No],
        }
    }
}

impl Report {
    /// The report with nothing of the assessment but what may leave by this way.
    pub(crate) fn leaving_by(&self, way: WayOut, detail: Detail) -> Self {
        Self { assessment: Gate { way, detail }.assessment(&self.assessment), ..self.clone() }
    }
}

/// Lets through what may leave, and the empty value in place of everything else.
#[derive(Clone, Copy)]
struct Gate {
    way: WayOut,
    detail: Detail,
}

impl Gate {
    fn pass<T: Clone + Default>(self, what: Value, value: &T) -> T {
        let passes = match what.leaves(self.way) {
            Leaves::Yes => true,
            Leaves::IfNotes => self.detail.notes,
            Leaves::IfOwners => self.detail.owners,
            Leaves::No => false,
        };
        if passes { value.clone() } else { T::default() }
    }

    fn assessment(self, assessment: &Assessment) -> Assessment {
        let Parts { id, title, dated, profile, depth, asked_all_the_same, responses, decisions, formers } =
            assessment.parts();
        let mut left = Assessment::default();
        // Written nowhere: comparisons tell by it what is one piece of work.
        left.id = id;
        left.title = self.pass(Value::Title, title);
        left.dated = self.pass(Value::Day, &dated);
        left.profile = self.pass(Value::Profile, &profile);
        left.depth = self.pass(Value::Depth, &depth);
        for slot in asked_all_the_same {
            left.ask_all_the_same(slot, self.pass(Value::AskedAllTheSame, &true));
        }
        for (slot, response) in responses {
            left.record(slot, self.response(response));
        }
        for (matter, decision) in decisions {
            left.decide(matter, self.decision(decision));
        }
        for (slot, former) in formers {
            left.keep_former(slot, self.pass(Value::Former, &Some(former)).map(|it| self.former(it)));
        }
        left
    }

    fn response(self, response: &Response) -> Response {
        let Response { answer, evidence, evidence_date, evidence_link, provided, reason, note } = response;
        Response {
            answer: self.pass(Value::Answer, answer),
            evidence: self.pass(Value::Evidence, evidence),
            evidence_date: self.pass(Value::CheckDay, evidence_date),
            evidence_link: self.pass(Value::EvidenceLink, evidence_link),
            provided: self.pass(Value::Provided, provided),
            reason: self.pass(Value::Reason, reason),
            note: self.pass(Value::Note, note),
        }
    }

    fn decision(self, decision: &Decision) -> Decision {
        let Decision { verdict, reason, owner, review, decided, slice_done } = decision;
        Decision {
            verdict: self.pass(Value::Verdict, verdict),
            reason: self.pass(Value::DecisionReason, reason),
            owner: self.pass(Value::Owner, owner),
            review: self.pass(Value::Review, review),
            decided: self.pass(Value::Decided, decided),
            slice_done: self.pass(Value::SliceDone, slice_done),
        }
    }

    fn former(self, former: &Former) -> Former {
        let Former { edition, response } = former;
        Former { edition: *edition, response: self.response(response) }
    }
}
