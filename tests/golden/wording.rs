//! What no sentence of the product may say, over every text of the bank and every sentence of the reports.
//!
//! After the article: layers are outside the scope of the factors, so nothing there is a breach of them; the
//! factors are not old but bounded; parity is a choice; no tool is demanded by a factor.

use windrose_questions::{BANK, Capability, Dimension, Group};
use windrose_report::chart::{Readout, describe, readouts};
use windrose_report::{
    Chart, Detail, Document, EXAMPLES, document, document_compared, headline_name, markdown,
};

use crate::examples;
use crate::more_teams;
use crate::team::{self, Team};

fn sentences_of(dimension: &Dimension) -> Vec<&'static str> {
    let own =
        [dimension.name, dimension.principle, dimension.why, dimension.nuance_heading, dimension.nuance];
    own.into_iter().chain(dimension.capabilities.iter().flat_map(Capability::texts)).collect()
}

fn teams() -> [Team; 11] {
    [
        team::half_done(),
        team::complete_strong(),
        team::weak_everywhere(),
        examples::modular_monolith(),
        examples::small_fleet(),
        examples::event_streaming(),
        examples::moving_off_machines(),
        examples::serverless(),
        more_teams::batch_jobs(),
        more_teams::change_board(),
        more_teams::experiment(),
    ]
}

/// Texts beside those of the dimensions.
fn other_texts() -> Vec<(&'static str, &'static str)> {
    let patterns = BANK.patterns.iter().flat_map(|p| [p.name, p.sign, p.why, p.remedy].map(|t| (p.id, t)));
    let contradictions = BANK.contradictions.iter().flat_map(|c| [c.says, c.check].map(|t| (c.id, t)));
    let patterns = patterns.chain(contradictions);
    let terms = BANK.glossary.iter().map(|t| (t.id, t.meaning));
    let presets = BANK.context.presets.iter();
    let presets = presets.flat_map(|p| [p.name, p.summary, p.look_at, p.beware].map(|t| (p.id, t)));
    let questions = BANK.context.questions.iter().flat_map(|q| [q.ask, q.why].map(|t| (q.id, t)));
    let effects = BANK.context.effects.iter().map(|e| ("profile", e.reason));
    let targets = BANK.context.targets.iter().map(|t| ("profile", t.reason));
    let examples = EXAMPLES.iter().flat_map(|e| [e.name, e.story].map(|t| (e.id, t)));
    let all = patterns.chain(terms).chain(presets).chain(questions);
    all.chain(effects).chain(targets).chain(examples).collect()
}

/// Every text of the bank and every report, each with where it stands.
pub(crate) fn all_texts() -> Vec<(String, String)> {
    let bank = BANK
        .dimensions
        .iter()
        .flat_map(|d| sentences_of(d).into_iter().map(|s| (d.id.to_owned(), s.to_owned())));
    let other = other_texts().into_iter().map(|(place, text)| (place.to_owned(), text.to_owned()));
    let reports = teams().into_iter().flat_map(|team| {
        let report = team.report();
        let text = markdown(&document(&report, Detail::ALL));
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.extend(
            Chart::ALL.iter().flat_map(|chart| [describe(&report, *chart), chart.caption().to_owned()]),
        );
        lines.extend(readouts(&report.scores, &[]).iter().map(Readout::text));
        let other = examples::serverless().report();
        let compared = document_compared(&report, Detail::default(), &[&other, &report]);
        let section = compared.sections.into_iter().filter(|section| section.id == "comparisons").collect();
        let compared =
            Document { title: String::new(), preface: Vec::new(), sections: section, holds: String::new() };
        lines.extend(markdown(&compared).lines().map(str::to_owned));
        lines.into_iter().map(|line| ("report".to_owned(), line))
    });
    bank.chain(other).chain(reports).collect()
}

/// Sentences that name a misreading in order to deny it.
const DENIALS: [&str; 3] =
    ["the aim is not a full copy of production", "it is one way, not a requirement", "no factor requires it"];

/// Fails where one text has all of these pieces, denials apart.
#[track_caller]
fn never(pieces: &[&str]) {
    for (place, text) in all_texts() {
        let claims = DENIALS.iter().fold(text.to_lowercase(), |text, denial| text.replace(denial, ""));
        assert!(!pieces.iter().all(|piece| claims.contains(piece)), "{place}: {text}");
    }
}

#[test]
fn nothing_in_a_layer_is_a_breach_of_the_factors() {
    for dimension in BANK.dimensions.iter().filter(|d| d.group == Group::Layer) {
        for sentence in sentences_of(dimension) {
            for word in ["violat", "breach", "break the factor", "breaks the factor", "non-compliant"] {
                assert!(!sentence.to_lowercase().contains(word), "{}: {sentence}", dimension.id);
            }
        }
    }
}

#[test]
fn the_factors_are_bounded_and_not_old() {
    for (place, text) in all_texts() {
        for word in ["outdated", "obsolete", "legacy", "old-fashioned", "no longer relevant"] {
            assert!(!text.to_lowercase().contains(word), "{place}: {text}");
        }
    }
}

#[test]
fn nobody_is_sent_where_the_article_does_not_go() {
    never(&["one repository per service"]);
    never(&["own repository"]);
    never(&["separate repository for each"]);
    never(&["full copy of production"]);
    never(&["identical to production"]);
    never(&["avoid threads"]);
    never(&["remove threads"]);
    never(&["remove all state"]);
    never(&["eliminate all state"]);
}

#[test]
fn no_factor_demands_a_tool() {
    let tools = [
        "mesh",
        "istio",
        "linkerd",
        "vault",
        "opentelemetry",
        "kubernetes",
        "docker",
        "container",
        "flyway",
        "liquibase",
        "terraform",
        "gitops",
        "backstage",
        "json",
    ];
    for tool in tools {
        for demand in ["factor requires", "factors require", "required by", "mandat", "factor demands"] {
            never(&[tool, demand]);
        }
    }
}

#[test]
fn there_is_no_overall_number() {
    for (place, text) in all_texts() {
        let lower = text.to_lowercase();
        for phrase in ["overall score", "overall index", "total score", "maturity score"] {
            assert!(!lower.contains(phrase), "{place}: {text}");
        }
    }
    let scores = team::complete_strong().report().scores;
    assert_ne!(headline_name(&scores.conduct), headline_name(&scores.readiness));
}

/// Where everything is weak, data ownership must not wait for the factors: it is among the first steps.
#[test]
fn data_ownership_is_not_ranked_below_the_factors() {
    let report = team::weak_everywhere().report();
    let first: Vec<&str> = report.plan.now().iter().map(|step| step.capability.id).collect();
    assert_eq!(first.first(), Some(&"data-owned-store"), "{first:?}");
}
