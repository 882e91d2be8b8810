//! Short names for what the program calls in its glue. wasm-bindgen gives each a name with a digest in it, which stands in
//! both files and cannot be compressed.

use crate::step::Failure;
use std::collections::{BTreeMap, BTreeSet};
use wasm_encoder::{EntityType, ImportSection, Module, RawSection};
use wasmparser::{BinaryReaderError, Imports, Parser, Payload, TypeRef};

/// How the program calls its glue.
const MODULE: &str = "./windrose-app_bg.js";

/// The program and its glue, with short names between them.
pub(crate) fn shortened(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String), Failure> {
    let (wasm, names) = renamed(wasm)?;
    let (glue, met) = with_names(glue, &names);
    if names.is_empty() || met.len() != names.len() {
        return Err(failed(&format!("of {} names of its imports, the glue has {}", names.len(), met.len())));
    }
    Ok((wasm, glue))
}

fn failed(why: &str) -> Failure {
    Failure::Failed(format!("the program’s imports cannot be renamed ({why}); see xtask/src/names.rs."))
}

/// The program with other names for what it has from its glue, and the new names by the old ones.
fn renamed(wasm: &[u8]) -> Result<(Vec<u8>, BTreeMap<&str, String>), Failure> {
    let unread = |error: BinaryReaderError| failed(&error.to_string());
    let (mut module, mut names) = (Module::new(), BTreeMap::new());
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(unread)?;
        if let Payload::ImportSection(imports) = &payload {
            let mut section = ImportSection::new();
            for import in imports.clone() {
                let Imports::Single(_, import) = import.map_err(unread)? else {
                    return Err(failed("they come in groups"));
                };
                let TypeRef::Func(function) = import.ty else {
                    return Err(failed("one is no function"));
                };
                let next = format!("i{}", names.len());
                let name = match import.module {
                    MODULE => names.entry(import.name).or_insert(next).as_str(),
                    _ => import.name,
                };
                section.import(import.module, name, EntityType::Function(function));
            }
            module.section(&section);
        } else if let Some((id, range)) = payload.as_section() {
            let [start, end] = [range.start, range.end].map(|at| usize::try_from(at).unwrap_or(usize::MAX));
            let data = wasm.get(start..end).ok_or_else(|| failed("a section goes on behind the end"))?;
            module.section(&RawSection { id, data });
        }
    }
    Ok((module.finish(), names))
}

/// A script in which each of these names is another, and the names that were met in it.
fn with_names<'a>(script: &'a str, names: &BTreeMap<&str, String>) -> (String, BTreeSet<&'a str>) {
    let belongs = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let (mut text, mut met) = (String::new(), BTreeSet::new());
    let mut rest = script;
    while !rest.is_empty() {
        let (word, after) = rest.split_at(rest.find(|letter| !belongs(letter)).unwrap_or(rest.len()));
        match names.get(word) {
            Some(name) => {
                text.push_str(name);
                met.insert(word);
            }
            None => text.push_str(word),
        }
        let (between, after) = after.split_at(after.find(belongs).unwrap_or(after.len()));
        text.push_str(between);
        rest = after;
    }
    (text, met)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_are_others() {
        let names = BTreeMap::from([("__wbg_get_1", "i0".to_owned()), ("__wbg_get_12", "i1".to_owned())]);
        let script = "{__wbg_get_1:function(){wasm.__wbg_get_12(__wbg_get_1_)},\n__wbg_get_12}";
        let (text, met) = with_names(script, &names);
        assert_eq!(text, "{i0:function(){wasm.i1(__wbg_get_1_)},\ni1}");
        assert_eq!(met.len(), 2);
    }
}
