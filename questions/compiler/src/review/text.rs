//! The review as Markdown: a heading for each thing, a line for each text, ids in backticks.

use std::fmt::{Display, Formatter, Result};

use toml::Spanned;

use super::{Review, words};
use crate::Source;
use crate::source::{
    CapabilityEntry, ContradictionEntry, DimensionFile, EffectEntry, FieldEntry, PatternEntry, PresetEntry,
    StepEntry, TargetEntry,
};

impl Display for Review<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let bank = self.bank;
        let (number, edition, dated) = (bank.number.get_ref(), bank.edition.get_ref(), bank.dated.get_ref());
        writeln!(f, "# Bank {number}, edition {edition}, {dated}\n")?;
        self.counts(f)?;
        self.scale(f)?;
        for dimension in &self.dimensions {
            self.dimension(f, dimension)?;
        }
        self.profile(f)?;
        writeln!(f, "\n## Presets")?;
        self.presets.iter().try_for_each(|preset| write_preset(f, preset))?;
        writeln!(f, "\n## Risk patterns")?;
        self.patterns.iter().try_for_each(|pattern| write_pattern(f, self.source, pattern))?;
        writeln!(f, "\n## Contradictions\n")?;
        self.contradictions.iter().try_for_each(|entry| write_contradiction(f, self.source, entry))?;
        writeln!(f, "\n## Glossary\n")?;
        for (id, term) in self.source.terms() {
            let forms: Vec<&str> = term.forms.iter().map(|form| form.get_ref().as_str()).collect();
            let (shown, meaning) = (term.term.get_ref(), term.meaning.get_ref());
            writeln!(f, "- {shown} (`{}`; {}): {meaning}", id.get_ref(), forms.join(", "))?;
            if !term.names.is_empty() {
                writeln!(f, "  - Names: {}", words::capabilities(self.source, &term.names))?;
            }
        }
        writeln!(f, "\n## References\n")?;
        for (key, reference) in self.references {
            let (title, url) = (reference.title.get_ref(), reference.url.get_ref());
            writeln!(f, "- {title} (`{}`): <{url}>", key.get_ref())?;
        }
        Ok(())
    }
}

impl Review<'_> {
    fn scale(&self, f: &mut Formatter<'_>) -> Result {
        let scale = self.scale;
        writeln!(f, "- Levels: {}", scale.levels.join(", "))?;
        writeln!(f, "- Step to level 4: {}", scale.proven.action)?;
        let efforts = scale.effort.label.iter().zip(&scale.effort.meaning);
        efforts.into_iter().try_for_each(|(label, meaning)| writeln!(f, "- Effort {label}: {meaning}"))?;
        let impacts = (1..).zip(&scale.impact.meaning);
        impacts.into_iter().try_for_each(|(number, meaning)| writeln!(f, "- Impact {number}: {meaning}"))?;
        writeln!(f, "- Standings: {}", scale.standing.label.join("; "))?;
        writeln!(f, "- Severities: {}", scale.severity.label.join(", "))
    }

    fn counts(&self, f: &mut Formatter<'_>) -> Result {
        let (counts, weights) = (&self.counts, &self.weights);
        writeln!(f, "- {} dimensions", counts.dimensions)?;
        writeln!(f, "- {} capabilities, {} of them critical", counts.capabilities, counts.critical)?;
        writeln!(f, "- {} risk patterns, {} contradictions", counts.patterns, counts.contradictions)?;
        writeln!(f, "- {} profile fields, {} presets", counts.fields, counts.presets)?;
        writeln!(f, "- {} terms, {} references", counts.terms, counts.references)?;
        writeln!(f, "- {} words\n", counts.words)?;
        writeln!(f, "Weight: critical {}, other {}.\n", weights.critical, weights.other)
    }

    fn dimension(&self, f: &mut Formatter<'_>, d: &DimensionFile) -> Result {
        let (numeral, name, id) = (d.numeral.get_ref(), d.name.get_ref(), d.id.get_ref());
        let (group, standing) = (d.group.get_ref(), d.standing.get_ref());
        writeln!(f, "\n## {numeral}. {name} (`{id}`, {group}, {standing})\n")?;
        writeln!(f, "- Principle: {}", d.principle.get_ref())?;
        writeln!(f, "- Why: {}", d.why.get_ref())?;
        writeln!(f, "- {}: {}", d.nuance_heading.get_ref(), d.nuance.get_ref())?;
        line(f, "Verify", d.verify.as_ref())?;
        d.capabilities.iter().try_for_each(|capability| self.capability(f, capability))
    }

    fn capability(&self, f: &mut Formatter<'_>, c: &CapabilityEntry) -> Result {
        let (weight, critical) =
            if c.critical { (self.weights.critical, ", critical") } else { (self.weights.other, "") };
        let (name, id, slot) = (c.name.get_ref(), c.id(), c.slot.get_ref());
        writeln!(f, "\n### {name} (`{id}`, slot {slot}, weight {weight}{critical})\n")?;
        writeln!(f, "{}\n\n- Axis: {}", c.question.get_ref(), c.axis.get_ref())?;
        for (number, level) in c.levels.get_ref().iter().enumerate() {
            writeln!(f, "- {number}: {}", level.get_ref())?;
        }
        writeln!(f, "- Evidence: {}", c.evidence.get_ref())?;
        writeln!(f, "- Fails: {}", c.fails.get_ref())?;
        line(f, "Nuance", c.nuance.as_ref())?;
        for ((_, step), reaches) in c.steps().into_iter().zip([2, 3]) {
            write_step(f, self.source, step, reaches)?;
        }
        writeln!(f, "- Read on: {}", words::references(self.source, &c.references))
    }

    fn profile(&self, f: &mut Formatter<'_>) -> Result {
        writeln!(f, "\n## Profile")?;
        for q in &self.profile.questions {
            writeln!(f, "\n### {} (`{}`)\n", q.heading.get_ref(), q.id.get_ref())?;
            writeln!(f, "{}\n\n- Why: {}", q.ask.get_ref(), q.why.get_ref())?;
            q.fields.iter().try_for_each(|field| write_field(f, field))?;
        }
        writeln!(f, "\n### What the answers do\n")?;
        self.profile.effects.iter().try_for_each(|effect| write_effect(f, self.source, effect))?;
        writeln!(f, "\n### Targets\n")?;
        self.profile.all_targets().try_for_each(|target| write_target(f, self.source, target))?;
        let single = self.profile.single_service.when.get_ref();
        writeln!(f, "- One service alone is assessed if {}.", words::all(self.source, single))
    }
}

/// A line for a text that may be missing.
fn line(f: &mut Formatter<'_>, name: &str, text: Option<&Spanned<String>>) -> Result {
    text.map_or(Ok(()), |text| writeln!(f, "- {name}: {}", text.get_ref()))
}

fn write_field(f: &mut Formatter<'_>, field: &FieldEntry) -> Result {
    let holds = if field.many { "several may hold" } else { "one holds" };
    write!(f, "- Field {} `{}`, {holds}", field.number.get_ref(), field.id.get_ref())?;
    match &field.ask {
        Some(ask) => writeln!(f, ": {}", ask.get_ref())?,
        None => writeln!(f)?,
    }
    for option in &field.options {
        let alone = if option.alone { ", excludes the others" } else { "" };
        let unknown = if option.unknown { ", settles nothing" } else { "" };
        let (code, id, label) = (option.code.get_ref(), option.id.get_ref(), option.label.get_ref());
        writeln!(f, "  - {code} `{id}`: {label}{alone}{unknown}")?;
    }
    Ok(())
}

fn write_effect(f: &mut Formatter<'_>, source: &Source, effect: &EffectEntry) -> Result {
    writeln!(f, "- If {}:", words::all(source, effect.when.get_ref()))?;
    for (does, ids) in [("Leaves out", &effect.off), ("Makes critical", &effect.critical)] {
        if !ids.is_empty() {
            writeln!(f, "  - {does}: {}", words::capabilities(source, ids))?;
        }
    }
    writeln!(f, "  - Reason: {}", effect.reason.get_ref())
}

fn write_target(f: &mut Formatter<'_>, source: &Source, target: &TargetEntry) -> Result {
    match &target.when {
        Some(when) => writeln!(f, "- If {}:", words::all(source, when.get_ref()))?,
        None => writeln!(f, "- Otherwise:")?,
    }
    writeln!(f, "  - Critical {}, other {}", target.critical.get_ref(), target.other.get_ref())?;
    if !target.proven.is_empty() {
        writeln!(f, "  - Proven, 4: {}", words::capabilities(source, &target.proven))?;
    }
    writeln!(f, "  - Reason: {}", target.reason.get_ref())
}

fn write_preset(f: &mut Formatter<'_>, preset: &PresetEntry) -> Result {
    writeln!(f, "\n### {} (`{}`)\n", preset.name.get_ref(), preset.id.get_ref())?;
    writeln!(f, "{}\n", preset.summary.get_ref())?;
    writeln!(f, "- Look at: {}", preset.look_at.get_ref())?;
    writeln!(f, "- Beware: {}", preset.beware.get_ref())?;
    let filled =
        preset.profile.iter().map(|(key, names)| format!("{} {}", key.get_ref(), names.0.join(" + ")));
    writeln!(f, "- Fills in: {}", filled.collect::<Vec<_>>().join(", "))
}

fn write_step(f: &mut Formatter<'_>, source: &Source, step: &StepEntry, reaches: u8) -> Result {
    let (effort, impact) = (step.effort.get_ref(), step.impact.get_ref());
    writeln!(f, "- To {reaches} (effort {effort}, impact {impact}): {}", step.action.get_ref())?;
    if !step.needs.is_empty() {
        writeln!(f, "  - Needs: {}", words::at_levels(source, &step.needs))?;
    }
    if let Some(slice) = &step.first_slice {
        writeln!(f, "  - First slice: {} Done when: {}", slice.action.get_ref(), slice.shows.get_ref())?;
    }
    Ok(())
}

fn write_pattern(f: &mut Formatter<'_>, source: &Source, p: &PatternEntry) -> Result {
    writeln!(f, "\n### {} (`{}`, rank {})\n", p.name.get_ref(), p.id.get_ref(), p.rank.get_ref())?;
    writeln!(f, "- If {}", words::all(source, p.when.get_ref()))?;
    for severity in &p.severity {
        match &severity.when {
            Some(when) => {
                writeln!(f, "- {} if {}", severity.is.get_ref(), words::all(source, when.get_ref()))?;
            }
            None => writeln!(f, "- {} otherwise", severity.is.get_ref())?,
        }
    }
    writeln!(f, "- Cure: {}", words::at_levels(source, p.cure.get_ref()))?;
    writeln!(f, "- Rank: {}", p.rank_reason.get_ref())?;
    writeln!(f, "- Sign: {}", p.sign.get_ref())?;
    writeln!(f, "- Why: {}", p.why.get_ref())?;
    writeln!(f, "- Remedy: {}", p.remedy.get_ref())?;
    writeln!(f, "- Read on: {}", words::references(source, &p.references))
}

fn write_contradiction(f: &mut Formatter<'_>, source: &Source, c: &ContradictionEntry) -> Result {
    let (id, says, check) = (c.id.get_ref(), c.says.get_ref(), c.check.get_ref());
    writeln!(f, "- `{id}`, if {}: {says} {check}", words::all(source, c.when.get_ref()))
}
