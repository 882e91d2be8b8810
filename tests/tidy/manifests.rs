//! Rules for Cargo.toml files: who may depend on whom, and that each dependency says why it is there.

use crate::{File, settle};
use toml::{Table, Value};

/// The crates that a command-line tool will use too; crates whose name begins so belong to a browser.
const PURE: [&str; 5] = ["words", "questions", "questions/compiler", "assessment", "report"];
const OF_THE_BROWSER: [&str; 5] = ["yew", "wasm-bindgen", "web-sys", "js-sys", "gloo"];

#[test]
fn pure_crates_know_no_browser() {
    settle(PURE.iter().flat_map(|folder| {
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

/// words, questions <- assessment <- report <- app, and nothing depends on the app.
#[test]
fn data_flows_one_way() {
    let rooms = ["words", "questions", "assessment", "report", "app"];
    settle(members().iter().flat_map(|folder| {
        let manifest = manifest(folder);
        let known = dependencies(&manifest);
        let own_place = match folder.as_str() {
            "questions/compiler" => 0, // below the first room
            _ => rooms.iter().position(|room| room == folder).unwrap_or(rooms.len() - 1),
        };
        rooms
            .into_iter()
            .skip(own_place)
            .map(|room| format!("windrose-{room}"))
            .filter(|room| known.contains(room))
            .map(|room| manifest.offence(1, format!("{folder} must not know `{room}`; see ARCHITECTURE.md")))
            .collect::<Vec<_>>()
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

fn members() -> Vec<String> {
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
