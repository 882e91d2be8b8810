//! `cargo xtask size`: what a first visit weighs, part by part, and which crate how much of its wasm comes from.
//!
//! Figures that were saved last stand in `docs/size.json`; the command prints what has changed against them. The checks fail
//! beyond [`BUDGET`], the one number that may only be raised with a reason.

use crate::site::{self, DIST};
use crate::step::{Failure, announce};
use crate::tools::Toolbox;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// The most that a first visit may weigh in brotli, in bytes: page, styles, scripts and wasm with the whole bank.
///
/// What opens on a phone in a lift has to be there before the doors do. It was 250 kB until edition 1 was whole: its last eight
/// questions, twenty-five terms, the cures and the contradictions are 8 kB of sentences, all in the first part. Whoever needs
/// more moves something into the later part first (docs/performance.md).
const BUDGET: usize = 258_000;

/// Figures to compare with.
const SAVED: &str = "docs/size.json";
/// The part of a first visit before wasm-bindgen and wasm-opt, where functions still have their names.
const NAMED_WASM: &str = "split/windrose-app.wasm";
/// Crates that are printed on a line of their own, in bytes of functions.
const WORTH_A_LINE: usize = 5_000;

/// Bytes as they are, in gzip and in brotli.
#[derive(Clone, Copy, Default)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// `cargo xtask size [--save]`.
pub(crate) fn run(arguments: &[&str]) -> Result<(), Failure> {
    let saves = match arguments {
        [] => false,
        ["--save"] => true,
        _ => return Err(Failure::Usage("`size` takes only `--save`.".to_owned())),
    };
    let tools = Toolbox::for_production()?;
    announce("the production site", site::BUILD_TAKES);
    site::build(&tools)?;
    let parts = parts(Path::new(DIST))?;
    let crates = crates(&tools)?;
    let before: Value =
        fs::read_to_string(SAVED).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    println!("\na first visit, in bytes; in brackets the change against {SAVED}\n");
    println!("  {:<28} {:>10} {:>10} {:>10}", "part", "raw", "gzip", "brotli");
    for (name, weight) in &parts {
        let change = change(weight.brotli, before.pointer(&format!("/parts/{name}/brotli")));
        println!("  {name:<28} {:>10} {:>10} {:>10}  {change}", weight.raw, weight.gzip, weight.brotli);
    }
    println!(
        "\nfunctions of the wasm by crate, before wasm-opt; brotli: each crate's functions by themselves."
    );
    println!("Generic code counts where it is defined, so iterators of ours count as core's.\n");
    println!("  {:<28} {:>10} {:>10}", "crate", "raw", "brotli");
    for (name, weight) in &crates {
        let change = change(weight.raw, before.pointer(&format!("/crates/{name}")));
        println!("  {name:<28} {:>10} {:>10}  {change}", weight.raw, weight.brotli);
    }
    if saves {
        let parts: BTreeMap<_, _> = parts
            .iter()
            .map(|(name, w)| (name, json!({ "raw": w.raw, "gzip": w.gzip, "brotli": w.brotli })))
            .collect();
        let crates: BTreeMap<_, _> = crates.iter().map(|(name, weight)| (name, weight.raw)).collect();
        let text = serde_json::to_string_pretty(&json!({ "parts": parts, "crates": crates }));
        let text = text
            .map_err(|error| Failure::Failed(format!("the figures cannot be written ({error}).")))?
            + "\n";
        fs::write(SAVED, text)
            .map_err(|error| Failure::Failed(format!("{SAVED} cannot be written ({error}).")))?;
        println!("\nsaved in {SAVED}");
    }
    Ok(())
}

/// Fails if the site in [`DIST`] weighs more than [`BUDGET`].
pub(crate) fn check(_: &Toolbox) -> Result<(), Failure> {
    let parts = parts(Path::new(DIST))?;
    let all = parts.iter().find(|(name, _)| name == ALL).map_or(0, |(_, weight)| weight.brotli);
    println!("a first visit: {all} bytes in brotli, of {BUDGET}");
    if all <= BUDGET {
        return Ok(());
    }
    Err(Failure::Failed(format!(
        "a first visit weighs {all} bytes in brotli, {} more than the budget: see `cargo xtask size`, or raise BUDGET in xtask/src/size.rs and say why.",
        all - BUDGET
    )))
}

/// The name of the line that sums the others up.
const ALL: &str = "all";

/// What comes after the first page is shown: it is weighed, but no part of the sum.
const LATER: &str = "later part of the wasm";

/// What browsers fetch on a first visit before it can be used, by kind, and the sum; and what comes later. Each file is
/// compressed by itself, as hosts do.
fn parts(dist: &Path) -> Result<Vec<(String, Weight)>, Failure> {
    let failed = |error: std::io::Error| Failure::Failed(format!("{DIST} cannot be read ({error})."));
    let mut kinds: BTreeMap<&str, Weight> = BTreeMap::new();
    for entry in fs::read_dir(dist).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let kind = match path.extension().and_then(|extension| extension.to_str()) {
            _ if ["404.html", "worker.js", "windrose.html"].contains(&name) => continue,
            _ if name.ends_with("-later.wasm") => LATER,
            Some("html") => "page",
            Some("css") => "styles",
            Some("js") => "scripts",
            Some("wasm") => "wasm, with the bank",
            _ => continue,
        };
        let weight = weigh(&fs::read(&path).map_err(failed)?).map_err(failed)?;
        for name in [kind, ALL].into_iter().filter(|name| *name != ALL || kind != LATER) {
            let sum = kinds.entry(name).or_default();
            sum.raw += weight.raw;
            sum.gzip += weight.gzip;
            sum.brotli += weight.brotli;
        }
    }
    let all = kinds.remove(ALL).unwrap_or_default();
    let mut parts: Vec<_> = kinds.into_iter().map(|(kind, weight)| (kind.to_owned(), weight)).collect();
    parts.push((ALL.to_owned(), all));
    Ok(parts)
}

/// The crates whose functions weigh most, and the others together.
fn crates(tools: &Toolbox) -> Result<Vec<(String, Weight)>, Failure> {
    let failed = |why: String| Failure::Failed(format!("{NAMED_WASM} cannot be taken apart ({why})."));
    let wasm = fs::read(site::target(tools)?.join(NAMED_WASM)).map_err(|error| failed(error.to_string()))?;
    let (mut bodies, mut names) = (Vec::new(), BTreeMap::new());
    for payload in Parser::new(0).parse_all(&wasm) {
        match payload.map_err(|error| failed(error.to_string()))? {
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(subsections) = section.as_known() else { continue };
                for subsection in subsections {
                    if let Ok(Name::Function(functions)) = subsection {
                        names.extend(functions.into_iter().flatten().map(|naming| {
                            (naming.index, format!("{:#}", rustc_demangle::demangle(naming.name)))
                        }));
                    }
                }
            }
            _ => {}
        }
    }
    // Imported functions are numbered before those with a body, and all of them have names.
    let imported = names.len().saturating_sub(bodies.len());
    let mut code: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    for (index, body) in bodies.into_iter().enumerate() {
        let index = u32::try_from(imported + index).unwrap_or(u32::MAX);
        let name = names.get(&index).map_or("", |name| crate_of(name));
        code.entry(name).or_default().extend(body);
    }
    let (mut crates, mut others) = (Vec::new(), Vec::new());
    for (name, code) in code {
        if code.len() < WORTH_A_LINE || name.is_empty() {
            others.extend(code);
        } else {
            crates.push((name.to_owned(), weigh(&code).map_err(|error| failed(error.to_string()))?));
        }
    }
    crates.sort_by_key(|(_, weight)| std::cmp::Reverse(weight.raw));
    crates.push(("others".to_owned(), weigh(&others).map_err(|error| failed(error.to_string()))?));
    Ok(crates)
}

/// `yew` of `<yew::virtual_dom::VNode as core::clone::Clone>::clone`: the first path that is more than one word.
fn crate_of(function: &str) -> &str {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    for (at, _) in function.match_indices("::") {
        let before = function.get(..at).unwrap_or_default();
        let start = before.rfind(|letter| !is_part(letter)).map_or(0, |end| end + 1);
        let word = before.get(start..).unwrap_or_default();
        if word.starts_with(|first: char| first.is_ascii_lowercase()) {
            return word;
        }
    }
    ""
}

fn weigh(bytes: &[u8]) -> std::io::Result<Weight> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(Weight { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli(bytes)?.len() })
}

/// As hosts compress what they compress only once.
pub(crate) fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

/// `(+120)`, or nothing where there is nothing to compare with.
fn change(now: usize, before: Option<&Value>) -> String {
    let (Some(before), Ok(now)) = (before.and_then(Value::as_i64), i64::try_from(now)) else {
        return String::new();
    };
    if now == before { String::new() } else { format!("({:+})", now - before) }
}

#[cfg(test)]
mod tests {
    use super::crate_of;

    #[test]
    fn a_function_belongs_to_the_first_crate_in_its_name() {
        assert_eq!(crate_of("windrose_app::shell::use_workspace::{{closure}}"), "windrose_app");
        assert_eq!(crate_of("<yew::virtual_dom::VNode as core::clone::Clone>::clone"), "yew");
        assert_eq!(crate_of("<T as core::any::Any>::type_id"), "core");
        assert_eq!(crate_of("memcpy"), "");
    }
}
