//! The table of `questions/setups`: how far ten common set-ups get in each capability. Its head explains how to read it.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use toml::{Table, Value};
use windrose_assessment::{Assessment, Depth, Item, Profile, Scope};
use windrose_questions::BANK;

use crate::settle;

/// The set-ups in the order of the columns.
const SETUPS: [&str; 10] = [
    "monolith",
    "paas",
    "kubernetes",
    "functions",
    "machines",
    "monorepo",
    "streaming",
    "batch",
    "schemaless",
    "regulated",
];
/// The file that describes them.
const DESCRIPTION: &str = "setups";
/// Below this level, a row says why.
const NEEDS_NO_REASON: u8 = 3;
/// A disciplined team reaches this level in every critical capability.
const NEVER_STUCK_BELOW: u8 = 2;
/// Longest reason or description, in characters: it is read beside its row.
const LONGEST: usize = 160;

/// One capability in the table.
struct Row {
    /// File and capability, for offences.
    at: String,
    capability: String,
    /// The highest level in each set-up; `None` where it does not apply.
    highest: Vec<Option<u8>>,
    /// Set-up and sentence.
    because: Vec<(String, String)>,
}

#[test]
fn every_capability_has_one_row_in_the_order_of_the_bank() {
    settle(BANK.dimensions.iter().filter_map(|dimension| {
        let text = text(dimension.id);
        let rows = headers(&text);
        let capabilities: Vec<&str> = dimension.capabilities.iter().map(|c| c.id).collect();
        (rows != capabilities)
            .then(|| format!("setups/{}.toml: has rows {rows:?}, the bank {capabilities:?}", dimension.id))
    }));
}

#[test]
fn no_file_is_without_a_dimension() {
    let dimensions = BANK.dimensions.iter().map(|dimension| dimension.id);
    let expected: BTreeSet<String> =
        dimensions.chain([DESCRIPTION]).map(|name| format!("{name}.toml")).collect();
    let entries = fs::read_dir(folder()).unwrap();
    let found: BTreeSet<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(found, expected);
}

#[test]
fn every_row_has_a_level_or_a_dash_for_each_set_up() {
    let dimensions = BANK.dimensions.iter();
    settle(dimensions.flat_map(|dimension| {
        table(dimension.id).into_iter().filter_map(|(capability, row)| {
            let columns = columns(&row);
            let is_right = columns.len() == SETUPS.len() && columns.iter().all(|c| level(c).is_ok());
            (!is_right).then(|| format!("{capability}: write ten times 0 to 4 or `-`, not {columns:?}"))
        })
    }));
}

#[test]
fn every_dash_and_every_low_level_has_a_reason_and_nothing_else() {
    settle(rows().into_iter().flat_map(|row| {
        let wanted: BTreeSet<&str> = SETUPS
            .into_iter()
            .zip(&row.highest)
            .filter(|(_, highest)| highest.is_none_or(|level| level < NEEDS_NO_REASON))
            .map(|(name, _)| name)
            .collect();
        let given: BTreeSet<&str> = row.because.iter().map(|(name, _)| name.as_str()).collect();
        let missing = wanted.difference(&given).map(|name| format!("{}: say why for `{name}`", row.at));
        let idle = given.difference(&wanted).map(|name| format!("{}: `{name}` needs no reason", row.at));
        missing.chain(idle).collect::<Vec<_>>()
    }));
}

#[test]
fn every_reason_is_a_sentence() {
    settle(rows().into_iter().flat_map(|row| {
        let wrong = row.because.into_iter().filter(|(_, reason)| !is_sentence(reason));
        wrong.map(|(name, _)| format!("{}: write a sentence for `{name}`", row.at)).collect::<Vec<_>>()
    }));
}

#[test]
fn every_set_up_is_described_in_the_order_of_the_columns() {
    assert_eq!(headers(&text(DESCRIPTION)), SETUPS);
    for (name, setup) in table(DESCRIPTION) {
        let said = |key: &str| setup.get(key).and_then(Value::as_str).unwrap_or_default();
        assert!(!said("name").is_empty() && is_sentence(said("description")), "{name}");
    }
}

#[test]
fn what_a_profile_leaves_out_does_not_apply() {
    let rows = rows();
    settle((0..SETUPS.len()).flat_map(|column| {
        let scope = scope(SETUPS[column]);
        let left_out = scope.left_out().filter_map(|(item, effect)| {
            let level = row(&rows, item).highest[column]?;
            let id = item.capability.id;
            Some(format!("{id}: `{}` is {level}, the profile says: {}", SETUPS[column], effect.reason))
        });
        left_out.collect::<Vec<_>>()
    }));
}

#[test]
fn every_capability_applies_somewhere() {
    let idle = rows().into_iter().filter(|row| row.highest.iter().all(Option::is_none));
    settle(idle.map(|row| format!("{}: applies to no set-up", row.at)));
}

/// With the critical capabilities of that set-up: its profile makes some more of them.
#[test]
fn no_set_up_is_stuck_on_a_critical_capability() {
    let rows = rows();
    settle((0..SETUPS.len()).flat_map(|column| {
        let scope = scope(SETUPS[column]);
        let critical = scope.asked().filter(|item| item.critical);
        let stuck = critical.filter_map(|item| {
            let level = row(&rows, item).highest[column].filter(|level| *level < NEVER_STUCK_BELOW)?;
            Some(format!("{}: `{}` cannot get beyond {level}", item.capability.id, SETUPS[column]))
        });
        stuck.collect::<Vec<_>>()
    }));
}

/// The bank as a full run of this set-up asks it.
fn scope(setup: &str) -> Scope {
    let described = table(DESCRIPTION);
    let profile = described[setup].get("profile").and_then(Value::as_table).unwrap();
    let profile = profile.iter().fold(Profile::default(), |profile, (id, said)| {
        let field = BANK.context.fields().find(|field| field.id == id);
        let field = field.unwrap_or_else(|| panic!("{setup}: the profile has no field `{id}`"));
        let code = |option: &Value| {
            let choice = field.options.iter().find(|choice| Some(choice.id) == option.as_str());
            choice.unwrap_or_else(|| panic!("{setup}: `{id}` has no option {option}")).code
        };
        let number = match said {
            Value::Array(options) if field.many => options.iter().map(code).sum(),
            one => code(one),
        };
        profile.with(field, number).unwrap_or_else(|| panic!("{setup}: `{id}` cannot be {said}"))
    });
    let mut assessment = Assessment::default();
    assessment.profile = profile;
    assessment.depth = Depth::Full;
    Scope::new(&BANK, &assessment)
}

fn row<'a>(rows: &'a [Row], item: &Item) -> &'a Row {
    rows.iter().find(|row| row.capability == item.capability.id).unwrap()
}

/// Every row, in the order of the dimensions.
fn rows() -> Vec<Row> {
    BANK.dimensions
        .iter()
        .flat_map(|dimension| {
            table(dimension.id).into_iter().map(move |(capability, row)| {
                let because = row.get("because").and_then(Value::as_table).into_iter().flatten();
                Row {
                    at: format!("setups/{}.toml, {capability}", dimension.id),
                    highest: columns(&row).iter().map(|column| level(column).unwrap()).collect(),
                    because: because
                        .map(|(name, reason)| (name.clone(), reason.as_str().unwrap_or_default().to_owned()))
                        .collect(),
                    capability,
                }
            })
        })
        .collect()
}

fn columns(row: &Value) -> Vec<String> {
    let highest = row.get("highest").and_then(Value::as_str).unwrap_or_default();
    highest.split(' ').map(str::to_owned).collect()
}

/// A column: a level, or `None` for a dash.
fn level(column: &str) -> Result<Option<u8>, ()> {
    match column {
        "-" => Ok(None),
        "0" | "1" | "2" | "3" | "4" => column.parse().map(Some).map_err(|_| ()),
        _ => Err(()),
    }
}

fn is_sentence(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && text.ends_with('.') && text.chars().count() <= LONGEST
}

/// The names of the tables that are in no other, as written.
fn headers(text: &str) -> Vec<&str> {
    let headers = text.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'));
    headers.filter(|name| !name.contains('.')).collect()
}

fn table(name: &str) -> Table {
    text(name).parse().unwrap_or_else(|error| panic!("setups/{name}.toml: {error}"))
}

fn text(name: &str) -> String {
    let path = folder().join(format!("{name}.toml"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("setups/{name}.toml: {error}"))
}

/// Asked at run time: a target folder may be shared between copies of the repository.
fn folder() -> PathBuf {
    PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap()).join("../questions/setups")
}
