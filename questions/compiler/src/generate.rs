//! The bank as a Rust expression of type `windrose_questions::Bank`.
//!
//! Meant for a source without problems; where a rule is broken the expression does not compile, it never says
//! something else than the files. Texts are written as escaped literals. It knows the names of the model's
//! types and fields, and that its slots are made by `Slot::checked`.

mod context;

use std::collections::HashMap;

use toml::Spanned;

use crate::Source;
use crate::problem::FOLDER;
use crate::source::{
    CapabilityEntry, DimensionFile, EFFORTS, GROUPS, IMPACTS, LevelEntry, STANDINGS, StepEntry,
};

/// Writes the bank as one expression, in the order of `bank.toml`, with the editions before it, the first one first.
pub fn generate(source: &Source, earlier: &[Source]) -> String {
    let earlier: String = earlier.iter().map(|source| expression(source, "") + ",\n").collect();
    format!(
        "// Written by windrose-questions-compiler from {FOLDER}/. Edit the content files instead.\n{}\n",
        expression(source, &earlier)
    )
}

/// Writes what is the same for every question as one expression of type `windrose_questions::Scale`.
pub fn generate_scale(source: &Source) -> String {
    let scale = &source.scale.content;
    format!(
        "\
// Written by windrose-questions-compiler from {FOLDER}/. Edit the content files instead.
Scale {{
    levels: {levels:?},
    prove: {prove:?},
    efforts: {efforts:?},
    effort_meanings: {effort_meanings:?},
    impacts: {impacts:?},
    standings: {standings:?},
    severities: {severities:?},
    severities_inside: {severities_inside:?},
}}
",
        levels = scale.levels,
        prove = scale.proven.action,
        efforts = scale.effort.label,
        effort_meanings = scale.effort.meaning,
        impacts = scale.impact.meaning,
        standings = scale.standing.label,
        severities = scale.severity.label,
        severities_inside = scale.severity.inside,
    )
}

fn expression(source: &Source, earlier: &str) -> String {
    let bank = &source.bank.content;
    let slots = source.capabilities().map(|(_, c)| (c.id(), *c.slot.get_ref())).collect();
    let dimensions = source.dimensions.iter().map(|d| dimension(source, &slots, &d.content));
    format!(
        "\
Bank {{
    number: {number},
    edition: {edition},
    dated: {dated:?},
    earlier: &[{earlier}],
    dimensions: &[
{dimensions}    ],
    context: {context},
    patterns: &[
{patterns}    ],
    contradictions: &[
{contradictions}    ],
    glossary: &[
{glossary}    ],
}}",
        number = bank.number.get_ref(),
        edition = bank.edition.get_ref(),
        dated = bank.dated.get_ref(),
        dimensions = dimensions.collect::<String>(),
        context = context::context(source, &slots),
        patterns = context::patterns(source, &slots),
        contradictions = context::contradictions(source, &slots),
        glossary = context::glossary(source),
    )
}

/// Slots by capability id.
type Slots<'a> = HashMap<&'a str, i64>;

fn dimension(source: &Source, slots: &Slots<'_>, d: &DimensionFile) -> String {
    let capabilities = d.capabilities.iter().map(|c| capability(source, slots, c));
    format!(
        "        Dimension {{
            id: {id:?},
            numeral: {numeral:?},
            group: {group},
            name: {name:?},
            principle: {principle:?},
            why: {why:?},
            nuance_heading: {nuance_heading:?},
            nuance: {nuance:?},
            standing: {standing},
            verify: {verify:?},
            capabilities: &[
{capabilities}            ],
        }},
",
        id = d.id.get_ref(),
        numeral = d.numeral.get_ref(),
        group = word(GROUPS, d.group.get_ref()),
        name = d.name.get_ref(),
        principle = d.principle.get_ref(),
        why = d.why.get_ref(),
        nuance_heading = d.nuance_heading.get_ref(),
        nuance = d.nuance.get_ref(),
        standing = word(STANDINGS, d.standing.get_ref()),
        verify = d.verify.as_ref().map(toml::Spanned::get_ref),
        capabilities = capabilities.collect::<String>(),
    )
}

fn capability(source: &Source, slots: &Slots<'_>, c: &CapabilityEntry) -> String {
    let levels = c.levels.get_ref().iter().map(|level| format!("{INDENT}    {:?},\n", level.get_ref()));
    let steps = c.steps().map(|(_, s)| step(slots, s));
    let references = c.references.iter().map(|key| reference(source, key.get_ref()));
    format!(
        "                Capability {{
                    id: {id:?},
                    slot: {slot},
                    critical: {critical},
                    name: {name:?},
                    question: {question:?},
                    levels: [
{levels}                    ],
                    evidence: {evidence:?},
                    fails: {fails:?},
                    nuance: {nuance:?},
                    steps: [
{steps}                    ],
                    references: &[
{references}                    ],
                }},
",
        id = c.id(),
        slot = slot(*c.slot.get_ref()),
        critical = c.critical,
        name = c.name.get_ref(),
        question = c.question.get_ref(),
        levels = levels.collect::<String>(),
        evidence = c.evidence.get_ref(),
        fails = c.fails.get_ref(),
        nuance = c.nuance.as_ref().map(toml::Spanned::get_ref),
        steps = steps.concat(),
        references = references.collect::<String>(),
    )
}

/// Indentation of the fields of a capability.
const INDENT: &str = "                    ";

fn step(slots: &Slots<'_>, s: &StepEntry) -> String {
    let slice = s.first_slice.as_ref().map_or_else(
        || "None".to_owned(),
        |slice| {
            let (action, shows) = (slice.action.get_ref(), slice.shows.get_ref());
            format!("Some(FirstSlice {{ action: {action:?}, shows: {shows:?} }})")
        },
    );
    format!(
        "{INDENT}    Step {{ action: {action:?}, effort: {effort}, impact: {impact}, needs: &[{needs}], \
         first_slice: {slice} }},\n",
        action = s.action.get_ref(),
        effort = word(EFFORTS, s.effort.get_ref()),
        impact = word(IMPACTS, &s.impact.get_ref().to_string()),
        needs = at_levels(slots, &s.needs),
    )
}

/// Capabilities with the level each has to stand at.
fn at_levels(slots: &Slots<'_>, entries: &[Spanned<LevelEntry>]) -> String {
    list(entries.iter().map(|entry| {
        let LevelEntry { capability, at_least } = entry.get_ref();
        let slot = slot_of(slots, capability.get_ref());
        format!("AtLevel {{ slot: {slot}, level: {} }}", at_least.get_ref())
    }))
}

fn reference(source: &Source, key: &str) -> String {
    match source.references.content.get(key) {
        Some(r) => format!(
            "{INDENT}    Reference {{ title: {title:?}, url: {url:?} }},\n",
            title = r.title.get_ref(),
            url = r.url.get_ref(),
        ),
        None => format!("{INDENT}    {},\n", broken(key)),
    }
}

/// The slot of a capability.
fn slot_of(slots: &Slots<'_>, id: &str) -> String {
    slots.get(id).map_or_else(|| broken(id), |number| slot(*number))
}

/// Expressions, separated by commas.
fn list(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

fn slot(number: i64) -> String {
    format!("Slot::checked({number})")
}

/// The Rust variant of a word from one of the lists.
fn word(list: &[(&str, &str)], word: &str) -> String {
    let variant = list.iter().find(|(known, _)| *known == word);
    variant.map_or_else(|| broken(word), |(_, variant)| (*variant).to_owned())
}

/// What stands in place of a word that no rule would let through.
fn broken(word: &str) -> String {
    format!("compile_error!({:?})", format!("the bank has problems: `{word}`"))
}
