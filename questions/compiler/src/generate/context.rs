//! Context, risk patterns and terms as Rust expressions.

use toml::Spanned;

use super::{Slots, at_levels, broken, list, reference, slot_of, word};
use crate::Source;
use crate::source::{
    ConditionEntry, ContradictionEntry, EffectEntry, FieldEntry, Form, PatternEntry, PresetEntry,
    QuestionEntry, SEVERITIES, SeverityEntry, TargetEntry, TermEntry,
};

/// The context as one expression.
pub(super) fn context(source: &Source, slots: &Slots<'_>) -> String {
    let profile = &source.profile.content;
    let presets = source.presets.content.presets.iter().map(|p| preset(source, p));
    format!(
        "Context {{ questions: &[{questions}], effects: &[{effects}], targets: &[{targets}], \
         default_target: {default_target}, single_service: {single_service}, presets: &[{presets}] }}",
        questions = list(profile.questions.iter().map(question)),
        effects = list(profile.effects.iter().map(|e| effect(source, slots, e))),
        targets = list(profile.targets.iter().map(|t| target(source, slots, t))),
        default_target = target(source, slots, &profile.default_target),
        single_service = all(source, slots, profile.single_service.when.get_ref()),
        presets = list(presets),
    )
}

/// The patterns, each with a comma.
pub(super) fn patterns(source: &Source, slots: &Slots<'_>) -> String {
    source.patterns.content.patterns.iter().map(|p| pattern(source, slots, p)).collect()
}

/// The contradictions, each with a comma.
pub(super) fn contradictions(source: &Source, slots: &Slots<'_>) -> String {
    source.contradictions.content.contradictions.iter().map(|c| contradiction(source, slots, c)).collect()
}

/// The terms by what is shown, each with a comma.
pub(super) fn glossary(source: &Source) -> String {
    let term = |(id, t): (&Spanned<String>, &TermEntry)| {
        let forms: Vec<&String> = t.forms.iter().map(Spanned::get_ref).collect();
        let (term, meaning) = (t.term.get_ref(), t.meaning.get_ref());
        let id = id.get_ref();
        format!("Term {{ id: {id:?}, term: {term:?}, forms: &{forms:?}, meaning: {meaning:?} }},\n")
    };
    source.terms().into_iter().map(term).collect()
}

fn question(q: &QuestionEntry) -> String {
    let fields = q.fields.iter().map(|f| field(q, f));
    format!(
        "ContextQuestion {{ id: {:?}, heading: {:?}, ask: {:?}, why: {:?}, fields: &[{}] }}",
        q.id.get_ref(),
        q.heading.get_ref(),
        q.ask.get_ref(),
        q.why.get_ref(),
        list(fields),
    )
}

fn field(q: &QuestionEntry, f: &FieldEntry) -> String {
    let options = f.options.iter().map(|o| {
        format!(
            "Choice {{ id: {:?}, code: {}, label: {:?}, alone: {}, unknown: {} }}",
            o.id.get_ref(),
            o.code.get_ref(),
            o.label.get_ref(),
            o.alone,
            o.unknown,
        )
    });
    format!(
        "Field {{ id: {:?}, number: {}, ask: {:?}, many: {}, options: &[{}] }}",
        f.id.get_ref(),
        f.number.get_ref(),
        f.ask.as_ref().unwrap_or(&q.ask).get_ref(),
        f.many,
        list(options),
    )
}

fn effect(source: &Source, slots: &Slots<'_>, e: &EffectEntry) -> String {
    format!(
        "Effect {{ when: {}, off: &[{}], critical: &[{}], reason: {:?} }}",
        all(source, slots, e.when.get_ref()),
        slot_list(slots, &e.off),
        slot_list(slots, &e.critical),
        e.reason.get_ref(),
    )
}

fn target(source: &Source, slots: &Slots<'_>, t: &TargetEntry) -> String {
    let when = t.when.as_ref().map(|when| when.get_ref().as_slice()).unwrap_or_default();
    format!(
        "TargetRule {{ when: {}, critical: {}, other: {}, proven: &[{}], reason: {:?} }}",
        all(source, slots, when),
        t.critical.get_ref(),
        t.other.get_ref(),
        slot_list(slots, &t.proven),
        t.reason.get_ref(),
    )
}

fn preset(source: &Source, p: &PresetEntry) -> String {
    let filled = p.profile.iter().map(|(key, names)| {
        let pair = source.profile.content.field(key.get_ref()).and_then(|field| {
            let mut codes = names.0.iter().map(|name| Some(*field.option(name)?.code.get_ref()));
            let together = codes.try_fold(0, |together, code| Some(together | code?))?;
            Some(format!("({}, {together})", field.number.get_ref()))
        });
        pair.unwrap_or_else(|| broken(key.get_ref()))
    });
    format!(
        "Preset {{ id: {:?}, name: {:?}, summary: {:?}, look_at: {:?}, beware: {:?}, profile: &[{}] }}",
        p.id.get_ref(),
        p.name.get_ref(),
        p.summary.get_ref(),
        p.look_at.get_ref(),
        p.beware.get_ref(),
        list(filled),
    )
}

fn pattern(source: &Source, slots: &Slots<'_>, p: &PatternEntry) -> String {
    let severity = |s: &SeverityEntry| {
        let when = s.when.as_ref().map(|when| all(source, slots, when.get_ref()));
        let when = when.map_or_else(|| "None".to_owned(), |when| format!("Some({when})"));
        format!("SeverityRule {{ is: {}, when: {when} }}", word(SEVERITIES, s.is.get_ref()))
    };
    let references = p.references.iter().map(|key| reference(source, key.get_ref()));
    format!(
        "Pattern {{ id: {:?}, name: {:?}, rank: {}, severities: &[{}], when: {}, cure: &[{}], sign: {:?}, \
         why: {:?}, remedy: {:?}, references: &[{}] }},\n",
        p.id.get_ref(),
        p.name.get_ref(),
        p.rank.get_ref(),
        list(p.severity.iter().map(severity)),
        all(source, slots, p.when.get_ref()),
        at_levels(slots, p.cure.get_ref()),
        p.sign.get_ref(),
        p.why.get_ref(),
        p.remedy.get_ref(),
        references.collect::<String>(),
    )
}

fn contradiction(source: &Source, slots: &Slots<'_>, c: &ContradictionEntry) -> String {
    format!(
        "Contradiction {{ id: {:?}, when: {}, says: {:?}, check: {:?} }},\n",
        c.id.get_ref(),
        all(source, slots, c.when.get_ref()),
        c.says.get_ref(),
        c.check.get_ref(),
    )
}

fn slot_list(slots: &Slots<'_>, ids: &[Spanned<String>]) -> String {
    list(ids.iter().map(|id| slot_of(slots, id.get_ref())))
}

/// A condition that all of these hold; one alone stands for itself.
fn all(source: &Source, slots: &Slots<'_>, entries: &[Spanned<ConditionEntry>]) -> String {
    match entries {
        [only] => condition(source, slots, only),
        _ => holding(source, slots, entries.len(), entries),
    }
}

fn holding(source: &Source, slots: &Slots<'_>, count: usize, entries: &[Spanned<ConditionEntry>]) -> String {
    let entries = entries.iter().map(|entry| condition(source, slots, entry));
    format!("Condition::Holding({count}, &[{}])", list(entries))
}

fn condition(source: &Source, slots: &Slots<'_>, entry: &Spanned<ConditionEntry>) -> String {
    let code = |kind: &str, id: &Spanned<String>, options: &[String]| {
        let Some(field) = source.profile.content.field(id.get_ref()) else { return broken(id.get_ref()) };
        let codes = list(options.iter().map(|name| {
            field.option(name).map_or_else(|| broken(name), |option| option.code.get_ref().to_string())
        }));
        format!("Condition::{kind}({}, &[{codes}])", field.number.get_ref())
    };
    let level = |kind: &str, id: &Spanned<String>, level: i64| {
        format!("Condition::{kind}({}, {level})", slot_of(slots, id.get_ref()))
    };
    match entry.get_ref().form() {
        Some(Form::AtMost { capability, at_most }) => level("AtMost", capability, at_most),
        Some(Form::AtLeast { capability, at_least }) => level("AtLeast", capability, at_least),
        Some(Form::Is { field, is }) => code("Is", field, is),
        Some(Form::IsNot { field, is_not }) => code("IsNot", field, is_not),
        Some(Form::Any { any }) => holding(source, slots, 1, any),
        Some(Form::All { all }) => holding(source, slots, all.len(), all),
        Some(Form::Count { count, of }) => holding(source, slots, count, of),
        None => broken("condition"),
    }
}
