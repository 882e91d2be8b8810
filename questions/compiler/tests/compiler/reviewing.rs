//! The bank for reviewers: nothing of the content files is lost in the text or in the JSON.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::fixture::Fixture;
use serde_json::{Value, json};
use windrose_questions_compiler::{ENGLISH, Review, check};

/// The folder of the real content files.
fn bank() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../bank")
}

/// Every string that the real content files hold, keys of references and terms included, with its file.
fn written() -> Vec<(String, String)> {
    let mut strings = Vec::new();
    for entry in fs::read_dir(bank().join(ENGLISH)).expect("the bank is a folder") {
        let entry = entry.expect("the folder can be read");
        let file = entry.file_name().to_string_lossy().into_owned();
        let text = fs::read_to_string(entry.path()).expect("content files can be read");
        let table: toml::Table = text.parse().expect("content files are TOML");
        if ["references.toml", "glossary.toml"].contains(&file.as_str()) {
            strings.extend(table.keys().map(|key| (file.clone(), key.clone())));
        }
        let mut rest: Vec<toml::Value> = table.into_iter().map(|(_, value)| value).collect();
        while let Some(value) = rest.pop() {
            match value {
                toml::Value::String(string) => strings.push((file.clone(), string)),
                toml::Value::Array(values) => rest.extend(values),
                toml::Value::Table(table) => rest.extend(table.into_iter().map(|(_, value)| value)),
                _ => {}
            }
        }
    }
    strings
}

/// Every string in the JSON, keys included.
fn strings(value: &Value, found: &mut HashSet<String>) {
    match value {
        Value::String(string) => {
            found.insert(string.clone());
        }
        Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
        Value::Object(values) => {
            found.extend(values.keys().cloned());
            values.values().for_each(|value| strings(value, found));
        }
        _ => {}
    }
}

#[test]
fn the_json_holds_the_whole_bank() {
    let source = check(&bank(), ENGLISH).expect("the bank keeps every rule").present;
    let json: Value = serde_json::from_str(&serde_json::to_string(&Review::of(&source)).unwrap()).unwrap();
    assert_eq!(json["format"], 3);
    let dimensions = json["dimensions"].as_array().unwrap();
    let capabilities = dimensions.iter().map(|d| d["capabilities"].as_array().unwrap().len());
    assert_eq!(capabilities.sum::<usize>(), 88);
    assert_eq!(json["counts"]["capabilities"], 88);
    assert_eq!(json["patterns"].as_array().unwrap().len(), 24);
    assert_eq!(json["contradictions"].as_array().unwrap().len(), 10);
    let mut found = HashSet::new();
    strings(&json, &mut found);
    for (file, string) in written() {
        assert!(found.contains(&string), "`{string}` of {file} is missing");
    }
}

#[test]
fn the_text_holds_the_whole_bank() {
    let source = check(&bank(), ENGLISH).expect("the bank keeps every rule").present;
    let text = Review::of(&source).to_string();
    for (file, string) in written() {
        assert!(text.contains(&string), "`{string}` of {file} is missing");
    }
}

#[test]
fn counts_are_those_of_the_files() {
    let source = Fixture::new().source().unwrap();
    let json = serde_json::to_value(Review::of(&source)).unwrap();
    let words = json["counts"]["words"].clone();
    let expected = json!({
        "dimensions": 16, "capabilities": 17, "critical": 16, "patterns": 2, "contradictions": 2, "fields": 3, "presets": 1,
        "terms": 2, "references": 16, "words": words,
    });
    assert_eq!(json["counts"], expected);
    assert_eq!(json["weights"], json!({ "critical": 2, "other": 1 }));

    let longer = Fixture::new().with("patterns.toml", "Oil it.", "Oil it every day.").source().unwrap();
    let longer = serde_json::to_value(Review::of(&longer)).unwrap();
    assert_eq!(longer["counts"]["words"].as_u64(), words.as_u64().map(|words| words + 2));
}

#[test]
fn the_json_keeps_the_shape_of_the_files() {
    let source = Fixture::new().source().unwrap();
    let text = serde_json::to_string(&Review::of(&source)).unwrap();
    assert!(text.starts_with(r#"{"format":3,"counts":{"dimensions":16,"#), "{text}");
    let json: Value = serde_json::from_str(&text).unwrap();
    let fading = json!([
        { "any": [{ "capability": "cap-1", "at_most": 1 }, { "capability": "cap-2", "at_most": 0 }] },
        { "count": 2, "of": [
            { "capability": "cap-3", "at_least": 3 },
            { "field": "shiny", "is": ["no"] },
            { "field": "size", "is_not": ["big"] },
        ] },
    ]);
    assert_eq!(json["patterns"][0]["when"], fading);
    let rusting = json!([{ "all": [{ "capability": "cap-8", "at_most": 2 }, { "capability": "cap-9", "at_least": 1 }] }]);
    assert_eq!(json["patterns"][1]["when"], rusting);
    assert_eq!(json["patterns"][1]["rank"], 20);
    assert_eq!(json["patterns"][1]["severity"], json!([{ "is": "moderate", "when": null }]));
    assert_eq!(json["patterns"][1]["cure"], json!([{ "capability": "cap-8", "at_least": 3 }]));
    let red = json!({ "is": "severe", "when": [{ "field": "colours", "is": ["red"] }] });
    assert_eq!(json["patterns"][0]["severity"][0], red);
    assert_eq!(json["contradictions"][0]["when"][1], json!({ "capability": "cap-11", "at_most": 1 }));
    let tenth = &json["dimensions"][9]["capabilities"][0];
    assert_eq!(tenth["axis"], "how 10 is done");
    assert_eq!(tenth["to_consistent"]["needs"], json!([]));
    assert_eq!(tenth["to_consistent"]["first_slice"], Value::Null);
    assert_eq!(tenth["to_enforced"]["needs"], json!([{ "capability": "cap-11", "at_least": 2 }]));
    assert_eq!(tenth["to_enforced"]["first_slice"]["shows"], "One of 10 was refused.");
    assert_eq!(json["presets"][0]["profile"], json!({ "size": ["small"], "colours": ["red", "green"] }));
    assert_eq!(json["dimensions"][15]["capabilities"][1]["to_enforced"]["effort"], "M");
    assert_eq!(json["profile"]["default_target"]["when"], Value::Null);
    assert_eq!(json["glossary"]["a-drill"]["names"], json!(["more-1"]));
    assert_eq!(json["glossary"]["a-drill"]["forms"], json!(["drill", "drills", "fire drill"]));
}

#[test]
fn the_text_says_conditions_in_words() {
    let source = Fixture::new().source().unwrap();
    let text = Review::of(&source).to_string();
    for line in [
        "- If any of (“Capability 1” (`cap-1`) at level 1 or below; “Capability 2” (`cap-2`) at level 0 or below), \
         and at least 2 of (“Capability 3” (`cap-3`) at level 3 or above; shiny is no; size is not big)\n",
        "- If all of (“Capability 8” (`cap-8`) at level 2 or below; “Capability 9” (`cap-9`) at level 1 or above)\n",
        "### Fading (`fading`, rank 10)\n",
        "- severe if colours is red\n- high otherwise\n",
        "- Cure: “Capability 1” (`cap-1`) at level 2, “Capability 2” (`cap-2`) at level 2\n",
        "a bad day will ask for.\n  - Names: “More drills” (`more-1`)\n",
        "- `gated-by-hand`, if “Capability 10” (`cap-10`) at level 3 or above, and “Capability 11” (`cap-11`) at \
         level 1 or below: A gate is said to refuse what another answer says is done by hand. Look at what the gate \
         compares.\n",
        "- If size is small, and colours is neither red nor none:\n  - Leaves out: “Capability 2” (`cap-2`), ",
        "  - Makes critical: “More drills” (`more-1`)\n",
        "- One service alone is assessed if size is small or big.\n",
        "- Fills in: colours red + green, size small\n",
        "### More drills (`more-1`, slot 127, weight 1)\n",
        "### Capability 16 (`cap-16`, slot 15, weight 2, critical)\n",
        "- To 3 (effort L, impact 3): Gate 16 next.\n  - First slice: Gate one of 16. Done when: One of 16 was refused.\n",
        "- To 3 (effort L, impact 3): Gate 10 next.\n  - Needs: “Capability 11” (`cap-11`) at level 2\n",
    ] {
        assert!(text.contains(line), "{line} is missing in\n{text}");
    }
}
