//! Rules about terms: every term can be found, what is found means one term, and names lead with it.

use super::{Findings, repeats};
use crate::Source;
use crate::text::{has, normal};

/// A term has forms, in lower case as they are looked for, and each form means one term.
pub(super) fn forms(source: &Source, findings: &mut Findings) {
    let file = &source.glossary;
    for (id, _) in file.content.iter().filter(|(_, term)| term.forms.is_empty()) {
        let message = format!("`{}` would never be found", id.get_ref());
        findings.add(file.place(id), message, "write the forms in which it occurs");
    }
    let forms = || file.content.values().flat_map(|term| &term.forms);
    for form in forms() {
        let plain = form.get_ref().split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if plain.is_empty() || plain != *form.get_ref() {
            let message = format!("the form `{}` would not be found", form.get_ref());
            findings.add(file.place(form), message, "write words in lower case with single spaces");
        }
    }
    for (_, again) in repeats(forms().map(|form| (form.get_ref(), form))) {
        let message = format!("the form `{}` is written twice", again.get_ref());
        findings.add(file.place(again), message, "leave it to the one term that it means");
    }
}

/// A capability that is about a term has it in its name, as whole words: those are what people look for.
pub(super) fn names(source: &Source, findings: &mut Findings) {
    let file = &source.glossary;
    for term in file.content.values() {
        for (_, again) in repeats(term.names.iter().map(|id| (id.get_ref(), id))) {
            findings.add(
                file.place(again),
                format!("`{}` is named twice", again.get_ref()),
                "keep one of them",
            );
        }
        for id in &term.names {
            let Some((dimension, capability)) = source.capabilities().find(|(_, c)| c.id() == id.get_ref())
            else {
                let message = format!("`{}` is not in the bank", id.get_ref());
                findings.add(file.place(id), message, "write the id of a capability");
                continue;
            };
            let name = normal(capability.name.get_ref());
            if !term.forms.iter().any(|form| has(&name, &normal(form.get_ref()))) {
                let message = format!("the name of `{}` hides `{}`", capability.id(), term.term.get_ref());
                let remedy = "lead with the word that people search for";
                findings.add(dimension.place(&capability.name), message, remedy);
            }
        }
    }
}
