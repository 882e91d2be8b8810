//! Short names for what the program calls in its glue. wasm-bindgen gives each a name with a digest in it, which stands in
//! both files and cannot be compressed.

use crate::step::Failure;
use std::collections::BTreeMap;
use wasm_encoder::{EntityType, ImportSection, Module, RawSection};
use wasmparser::{BinaryReaderError, Imports, Parser, Payload, TypeRef};

/// How the program calls its glue.
const GLUE: &str = "./windrose-app_bg.js";

/// The program and its glue, with short names between them.
pub(crate) fn shortened(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String), Failure> {
    let (wasm, names) = renamed(wasm)?;
    Ok((wasm, with_names(glue, &names)))
}

/// The program with other names for what it has from its glue, and the new names by the old ones.
fn renamed(wasm: &[u8]) -> Result<(Vec<u8>, BTreeMap<&str, String>), Failure> {
    let failed = |why: &str| Failure::Failed(format!("the program’s imports cannot be renamed ({why})."));
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
                let name = if import.module == GLUE {
                    let short = format!("i{}", names.len());
                    names.insert(import.name, short.clone());
                    short
                } else {
                    import.name.to_owned()
                };
                section.import(import.module, &name, EntityType::Function(function));
            }
            module.section(&section);
        } else if let Some((id, range)) = payload.as_section() {
            let [start, end] = [range.start, range.end].map(|at| usize::try_from(at).unwrap_or(usize::MAX));
            module.section(&RawSection { id, data: wasm.get(start..end).unwrap_or_default() });
        }
    }
    Ok((module.finish(), names))
}

/// A script in which each of these names is another.
fn with_names(script: &str, names: &BTreeMap<&str, String>) -> String {
    let belongs = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let mut text = String::new();
    let mut rest = script;
    while !rest.is_empty() {
        let (word, after) = rest.split_at(rest.find(|letter| !belongs(letter)).unwrap_or(rest.len()));
        text.push_str(names.get(word).map_or(word, String::as_str));
        let (between, after) = after.split_at(after.find(belongs).unwrap_or(after.len()));
        text.push_str(between);
        rest = after;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_are_others() {
        let names = BTreeMap::from([("__wbg_get_1", "i0".to_owned()), ("__wbg_get_12", "i1".to_owned())]);
        let script = "{__wbg_get_1:function(){wasm.__wbg_get_12(__wbg_get_1_)},\n__wbg_get_12}";
        assert_eq!(with_names(script, &names), "{i0:function(){wasm.i1(__wbg_get_1_)},\ni1}");
    }
}
