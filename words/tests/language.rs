//! The build script: it takes the folder that is asked for, names what is missing, and makes English strange.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../build/language.rs"]
mod language;
#[path = "../build/pseudo.rs"]
mod pseudo;

use std::fs;
use std::path::Path;

use tempfile::TempDir;

/// Sources with English and one more language.
fn sources() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, word) in [("en", "Answer"), ("de", "Antwort")] {
        let language = folder.path().join(name);
        fs::create_dir_all(language.join("app")).unwrap();
        fs::write(language.join("mod.rs"), "pub mod app;\npub mod language;\n").unwrap();
        fs::write(language.join("app/mod.rs"), format!("pub const WORD: &str = \"{word}\";\n")).unwrap();
        fs::write(language.join("language.rs"), format!("pub const LANG: &str = \"{name}\";\n")).unwrap();
    }
    folder
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

#[test]
fn the_folder_asked_for_becomes_the_crate() {
    let (sources, out) = (sources(), tempfile::tempdir().unwrap());
    language::choose(sources.path(), "de", out.path()).unwrap();
    let root = sources.path().join("de").join("mod.rs");
    assert!(read(&out.path().join("language.rs")).starts_with(&format!("#[path = {root:?}]\n")));
}

#[test]
fn a_missing_language_is_named_with_those_there_are() {
    let (sources, out) = (sources(), tempfile::tempdir().unwrap());
    let missing = language::choose(sources.path(), "fr", out.path()).unwrap_err();
    assert_eq!(
        missing,
        "WINDROSE_LANGUAGE is `fr`, but there is no words/src/fr/mod.rs; there are de, en, pseudo, pseudo-rtl"
    );
    assert!(language::choose(sources.path(), "../src/en", out.path()).is_err());
    assert!(language::choose(sources.path(), language::DEFAULT, out.path()).is_ok());
}

#[test]
fn a_pseudo_language_is_english_made_anew() {
    let (sources, out) = (sources(), tempfile::tempdir().unwrap());
    for (name, lang, dir) in [("pseudo", "en-XA", "ltr"), ("pseudo-rtl", "ar-XB", "rtl")] {
        let left = out.path().join(name).join("gone.rs");
        fs::create_dir_all(out.path().join(name)).unwrap();
        fs::write(&left, "").unwrap();
        language::choose(sources.path(), name, out.path()).unwrap();
        assert!(read(&out.path().join(name).join("app/mod.rs")).contains("\"[Àññššŵééŕ]\""));
        let said = read(&out.path().join(name).join("language.rs"));
        assert!(
            said.contains(&format!("LANG: &str = {lang:?}"))
                && said.contains(&format!("DIR: &str = {dir:?}"))
        );
        assert!(!left.exists());
    }
}

#[track_caller]
fn case(literal: &str, strange: Option<&str>) {
    assert_eq!(pseudo::text(literal).as_deref(), strange, "{literal}");
}

#[test]
fn texts_become_strange_and_what_is_put_in_stays() {
    case(r#""Zebra""#, Some(r#""[Žééƀŕàà]""#));
    case(r#""{number} of {}: {share:>5.1}""#, Some(r#""[{number} ööƒ {}: {share:>5.1}]""#));
    case(r#"" · Windrose ""#, Some(r#"" [· Ŵîîññðŕööššéé] ""#));
    case(r#""{{a}} \"b\" \u{2026} \n""#, Some(r#""[{{àà}} \"ƀ\" \u{2026} \n]""#));
    for kept in [r#""""#, r#"" ""#, r#"": ""#, r#""{name}""#, r#"b"bytes""#, r#"r"raw""#, "'c'", "12"] {
        case(kept, None);
    }
}

#[test]
fn a_pseudo_text_is_about_two_fifths_longer() {
    let english =
        "\"You answer by picking statements. Clearing this site’s data in the browser deletes the answers.\"";
    let (before, after) = (english.chars().count(), pseudo::text(english).unwrap().chars().count());
    assert!((130..=150).contains(&(after * 100 / before)), "{before} letters became {after}");
}

#[test]
fn attributes_and_comments_stay() {
    let source = "//! A file.\n#![allow(dead_code, reason = \"kept\")]\n/// Words.\n#[must_use = \"kept\"]\npub fn a() -> String { format!(\"said {x}\") }";
    let made = pseudo::file(source).unwrap();
    assert!(made.contains("reason = \"kept\"") && made.contains("must_use = \"kept\""), "{made}");
    assert!(made.contains("A file.") && made.contains("Words."), "{made}");
    assert!(made.contains("\"[ššààîîð {x}]\""), "{made}");
    assert!(pseudo::file("pub const A: &str = \"open").is_err());
}
