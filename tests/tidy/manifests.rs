//! Rules for Cargo.toml files: who may depend on whom, and that each dependency says why it is there.

use crate::sources::{SHELLS, pure_members};
use crate::{File, settle};
use toml::{Table, Value};

/// Crates whose name begins so belong to a browser.
const OF_THE_BROWSER: [&str; 5] = ["yew", "wasm-bindgen", "web-sys", "js-sys", "gloo"];

/// The one room whose content is known to a few only: a sentence that changes is not to rebuild everything.
const WORDS: &str = "windrose-words";
/// Who knows it.
const READS_WORDS: [&str; 4] = ["report", "app", "cli", "tests"];

#[test]
fn pure_crates_know_no_browser() {
    settle(pure_members().iter().flat_map(|folder| {
        let manifest = manifest(folder);
        dependencies(&manifest)
            .into_iter()
            .filter(|name| OF_THE_BROWSER.iter().any(|foreign| name.starts_with(foreign)))
            .map(|name| {
                manifest.offence(
                    1,
                    format!("`{name}` belongs to the app; a pure crate must build without a browser"),
                )
            })
            .collect::<Vec<_>>()
    }));
}

/// The members stand in the root manifest in the order in which data flows: each may know those before it.
#[test]
fn data_flows_one_way() {
    let rooms = members();
    let names: Vec<String> = rooms.iter().map(|folder| name(&manifest(folder))).collect();
    settle(rooms.iter().enumerate().flat_map(|(place, folder)| {
        let manifest = manifest(folder);
        let known = dependencies(&manifest);
        let after = names.iter().skip(place).filter(|room| known.contains(room));
        let objections = after.map(|room| {
            format!("{folder} must not know `{room}`, which stands after it; see ARCHITECTURE.md")
        });
        let shells = SHELLS.iter().map(|shell| format!("windrose-{shell}"));
        let ends = shells
            .filter(|shell| known.contains(shell) && folder != "tests")
            .map(|shell| format!("nothing depends on `{shell}`"));
        objections.chain(ends).map(|objection| manifest.offence(1, objection)).collect::<Vec<_>>()
    }));
}

#[test]
fn few_know_the_words() {
    settle(members().iter().filter(|folder| !READS_WORDS.contains(&folder.as_str())).filter_map(|folder| {
        let manifest = manifest(folder);
        dependencies(&manifest)
            .iter()
            .any(|known| known == WORDS)
            .then(|| manifest.offence(1, "report errors as data; `report` and `app` word them"))
    }));
}

/// Our own crates need no reason: ARCHITECTURE.md gives it.
#[test]
fn every_dependency_says_why() {
    settle(members().iter().flat_map(|folder| {
        let manifest = manifest(folder);
        let mut inside = false;
        manifest
            .lines()
            .filter_map(|(number, line)| {
                let header = line.starts_with('[');
                if header {
                    let name = line.split(']').next().unwrap_or_default();
                    inside = name.ends_with("dependencies");
                    return (name.contains("dependencies.") && !line.contains("] # ")).then_some(number);
                }
                let entry = inside && line.starts_with(|first: char| first.is_alphanumeric());
                (entry && !line.starts_with("windrose-") && !line.contains(" # ")).then_some(number)
            })
            .map(|number| {
                manifest.offence(number, "end the line with `# reason`, for the next to decide if it may go")
            })
            .collect::<Vec<_>>()
    }));
}

/// While the app is served, a change in a crate that is not listed there would go unnoticed.
#[test]
fn what_the_app_is_made_of_is_watched() {
    let trunk = File::read("Trunk.toml");
    let watched = table(&trunk)["watch"]["watch"].as_array().unwrap().clone();
    let of_the_app = pure_members().into_iter().chain(["app".to_owned()]);
    settle(
        of_the_app
            .filter(|member| !watched.iter().any(|folder| folder.as_str() == Some(member)))
            .map(|member| trunk.offence(1, format!("add `{member}` to what is watched"))),
    );
}

#[test]
fn every_crate_has_our_lints() {
    settle(members().iter().filter_map(|folder| {
        let manifest = manifest(folder);
        let table = table(&manifest);
        let inherits = table.get("lints").and_then(|lints| lints.get("workspace"));
        (inherits != Some(&Value::Boolean(true)))
            .then(|| manifest.offence(1, "add `[lints]` with `workspace = true`"))
    }));
}

fn name(manifest: &File) -> String {
    table(manifest)["package"]["name"].as_str().unwrap().to_owned()
}

pub(crate) fn members() -> Vec<String> {
    let root = table(&File::read("Cargo.toml"));
    let members = root["workspace"]["members"].as_array().unwrap();
    members.iter().map(|member| member.as_str().unwrap().to_owned()).collect()
}

fn manifest(folder: &str) -> File {
    File::read(&format!("{folder}/Cargo.toml"))
}

fn table(manifest: &File) -> Table {
    manifest.text.parse().unwrap_or_else(|error| panic!("{}: {error}", manifest.path))
}

/// Packages of all dependencies: those of tests, of build scripts and of single targets too, whatever they are called
/// here.
fn dependencies(manifest: &File) -> Vec<String> {
    let table = table(manifest);
    let targets = table.get("target").and_then(Value::as_table);
    let of_targets = targets.into_iter().flat_map(Table::values).filter_map(Value::as_table);
    std::iter::once(&table)
        .chain(of_targets)
        .flat_map(|part| {
            ["dependencies", "dev-dependencies", "build-dependencies"].map(|kind| part.get(kind))
        })
        .filter_map(|dependencies| dependencies?.as_table())
        .flatten()
        .map(|(name, value)| value.get("package").and_then(Value::as_str).unwrap_or(name).to_owned())
        .collect()
}
