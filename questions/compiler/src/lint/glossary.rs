//! Rules about terms: every term can be found, and what is found means one term.

use super::{Findings, repeats};
use crate::Source;

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
