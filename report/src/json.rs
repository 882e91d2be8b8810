//! The report for programs. The shape below is the format; it changes only together with [`FORMAT`].
//!
//! Index values are exact, not rounded; stages and levels are `0..=4`; shares are `0.0..=1.0`. Every
//! field is always there; `null` says that there is none: no index where nothing applies, no level in an
//! answer that is not one, no cap, no date. What comments say of types and fields is what the published schema
//! says of them.

mod answer;
mod decision;
mod finding;
mod plan;
mod reach;
mod score;
mod stake;
mod word;

use std::collections::BTreeMap;

use serde::Serialize;
use windrose_assessment::clean_title;
use windrose_exchange::share_link::{Include, encode};

use crate::ways_out::WayOut;
use crate::{Detail, Report};
use answer::{AnswerJson, FormerJson};
use decision::DecisionJson;
use finding::{ClaimJson, ContradictionJson, FindingJson};
use plan::PlanJson;
use score::{DimensionJson, HeadlinesJson};
use stake::StakeJson;
use word::Depth;

/// Version of the JSON format. It goes up when a field goes, or means something else; new fields may come without.
pub const FORMAT: u32 = 1;

/// The report as JSON, two spaces an indent, ending with one line break. The texts that a team wrote are in it only if
/// `detail` wants them.
pub fn json(report: &Report, detail: Detail) -> String {
    pretty(&ReportJson::of(&report.leaving_by(WayOut::Json, detail), detail))
}

/// The JSON Schema of [`json`], draft 2020-12, two spaces an indent, ending with one line break. Published beside the
/// page as `report.schema.json`.
#[cfg(feature = "schema")]
pub fn json_schema() -> String {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<ReportJson>();
    schema.insert("$id".to_owned(), "report.schema.json".into());
    schema.insert("title".to_owned(), format!("Windrose report, format {FORMAT}").into());
    pretty(&schema)
}

fn pretty(value: &impl Serialize) -> String {
    // Only maps with non-string keys and failing `Serialize` implementations can fail; there are none here.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

/// A report: what a team answered, and everything that follows. Readers should ignore fields they do not know: within
/// one format, fields may be added.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Report"))]
struct ReportJson {
    /// Version of this format.
    #[cfg_attr(feature = "schema", schemars(extend("const" = FORMAT)))]
    format: u32,
    /// Which questions were answered.
    bank: BankJson,
    /// What was assessed, as the team named it; may be empty.
    title: String,
    /// Day of the last change, `YYYY-MM-DD`.
    dated: Option<String>,
    /// Which of the texts that stay with the team by default are in this file.
    includes: IncludesJson,
    /// The share link of these answers: the text behind `#/r/` in the address of a site. It carries title, day and evidence,
    /// as this file does, and none of the texts that `includes` names.
    link: String,
    /// How much was asked.
    depth: Depth,
    /// True if one service alone is assessed: the second headline is then about what surrounds it, not about a system.
    single_service: bool,
    /// What was said of the context: ids of options by id of the field. A field that nobody filled in is missing.
    profile: BTreeMap<&'static str, Vec<&'static str>>,
    /// Why the targets are as they are.
    targets_reason: &'static str,
    /// The two headlines. There is no overall number, and none should be made of them.
    headlines: HeadlinesJson,
    /// Twelve factors, then four layers.
    dimensions: Vec<DimensionJson>,
    /// Every risk pattern, worst first, absent ones included.
    findings: Vec<FindingJson>,
    /// Answers that cannot both be true: to be looked at again.
    contradictions: Vec<ContradictionJson>,
    /// What to do next, in order.
    plan: PlanJson,
    /// What was decided on findings and steps, history included.
    decisions: Vec<DecisionJson>,
    /// Levels above what their evidence supports.
    claims: Vec<ClaimJson>,
    /// Unknown answers, the most useful to find out first: critical ones, then those that move their dimension furthest.
    stakes: Vec<StakeJson>,
    /// Every question of the bank, asked or not.
    answers: Vec<AnswerJson>,
    /// Answers to an earlier edition that are none to this one: to be confirmed, or kept aside.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    formers: Vec<FormerJson>,
}

/// The set of questions, and its edition.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Bank"))]
struct BankJson {
    /// Which set of questions.
    number: u8,
    /// Its edition, from 1.
    edition: u8,
}

/// Texts that are left out unless the sender wants them in.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Includes"))]
struct IncludesJson {
    /// Notes, reasons for “not applicable”, addresses of evidence.
    notes: bool,
    /// Names of people who own decisions.
    owners: bool,
}

impl ReportJson {
    fn of(report: &Report, detail: Detail) -> Self {
        let answer = |item| AnswerJson::of(report, item);
        Self {
            format: FORMAT,
            bank: BankJson { number: report.bank().number, edition: report.edition() },
            title: clean_title(&report.assessment.title),
            dated: report.assessment.dated.map(|date| date.to_string()),
            includes: IncludesJson { notes: detail.notes, owners: detail.owners },
            link: encode(report.bank(), &report.assessment, Include::ALL),
            depth: report.assessment.depth.into(),
            single_service: report.scope.single_service,
            profile: profile(report),
            targets_reason: report.scope.targets.reason,
            headlines: HeadlinesJson::of(report),
            dimensions: report.scores.dimensions.iter().map(|s| DimensionJson::of(report, s)).collect(),
            findings: report.findings.iter().map(|finding| FindingJson::of(report.bank(), finding)).collect(),
            contradictions: report.contradictions.iter().map(ContradictionJson::from).collect(),
            decisions: report
                .assessment
                .decisions()
                .filter_map(|decision| DecisionJson::of(report, decision))
                .collect(),
            claims: report.claims.iter().map(ClaimJson::from).collect(),
            plan: PlanJson::from(&*report.plan),
            stakes: StakeJson::all(report),
            answers: report.scope.items.iter().map(answer).collect(),
            formers: FormerJson::all(report),
        }
    }
}

/// What was said of the context: ids of options by id of the field.
fn profile(report: &Report) -> BTreeMap<&'static str, Vec<&'static str>> {
    let profile = report.assessment.profile;
    let said = report.bank().context.fields().filter(|field| profile.get(field) != 0);
    said.map(|field| {
        let chosen = field.options.iter().filter(|o| field.has(profile.get(field), o.code));
        (field.id, chosen.map(|option| option.id).collect())
    })
    .collect()
}

fn ids(capabilities: &[&'static windrose_questions::Capability]) -> Vec<&'static str> {
    capabilities.iter().map(|c| c.id).collect()
}
