//! The bank in other languages: texts may differ from the English ones, and nothing else.

use std::collections::HashSet;
use std::path::PathBuf;
use std::{env, fs, process};

use crate::fixture::Fixture;
use windrose_questions_compiler::{
    ENGLISH, PSEUDO, Source, check, generate, languages, lint, parity, pseudo,
};

/// File, text to replace, replacement, what is said of it.
type Case = (&'static str, &'static str, &'static str, &'static str);

const DIM: &str = "dim-7.toml";

/// One thing each that is no text.
#[rustfmt::skip] // a table reads best with a case a line
const CASES: &[Case] = &[
    ("bank.toml", "edition = 1", "edition = 2", "`edition` of `bank` is not as in English"),
    ("bank.toml", "number = 1", "number = 2", "`number` of `bank` is not as in English"),
    ("bank.toml", "2026-11-23", "2026-11-24", "`dated` of `bank` is not as in English"),
    ("bank.toml", "  \"dim-2\",\n  \"dim-3\",\n", "  \"dim-3\",\n  \"dim-2\",\n", "`dimensions` of `bank` is not as in English"),
    (DIM, "id = \"dim-7\"", "id = \"dim-70\"", "`id` of `dim-7` is not as in English"),
    (DIM, "numeral = \"VII\"", "numeral = \"VIII\"", "`numeral` of `dim-7` is not as in English"),
    (DIM, "group = \"factor\"", "group = \"layer\"", "`group` of `dim-7` is not as in English"),
    (DIM, "standing = \"nuanced\"", "standing = \"near-universal\"", "`standing` of `dim-7` is not as in English"),
    (DIM, "slot = 6", "slot = 66", "`slot` of `cap-7` is not as in English"),
    (DIM, "critical = true", "critical = false", "`critical` of `cap-7` is not as in English"),
    (DIM, "  \"In the last six months a drill showed 7.\",\n", "  \"In the last six months a drill showed 7.\",\n  \"More.\",\n", "`levels` of `cap-7` is not as in English"),
    (DIM, "  \"In the last six months a drill showed 7.\",\n", "", "`levels` of `cap-7` is not as in English"),
    (DIM, "nuance = \"Capability nuance 7.\"\n", "", "`nuance` is missing in `cap-7`"),
    (DIM, "standing = \"nuanced\"", "standing = \"nuanced\"\nverify = \"Look.\"", "`verify` of `dim-7` is not in English"),
    (DIM, "impact = 2", "impact = 2\nneeds = [{ capability = \"cap-3\", at_least = 2 }]", "`to_consistent.needs` of `cap-7` is not in English"),
    (DIM, SLICE, "", "`to_enforced.first_slice` is missing in `cap-7`"),
    ("dim-10.toml", "needs = [{ capability = \"cap-11\", at_least = 2 }]\n", "", "`to_enforced.needs` is missing in `cap-10`"),
    ("dim-10.toml", "needs = [{ capability = \"cap-11\", at_least = 2 }]", "needs = []", "`to_enforced.needs` of `cap-10` is not as in English"),
    ("dim-10.toml", "capability = \"cap-11\"", "capability = \"cap-12\"", "`to_enforced.needs.capability` of `cap-10` is not as in English"),
    ("dim-10.toml", "at_least = 2", "at_least = 3", "`to_enforced.needs.at_least` of `cap-10` is not as in English"),
    (DIM, "references = [\"ref-7\"]", "references = [\"ref-6\"]", "`references` of `cap-7` is not as in English"),
    (DIM, "effort = \"S\"", "effort = \"M\"", "`to_consistent.effort` of `cap-7` is not as in English"),
    (DIM, "impact = 3", "impact = 1", "`to_enforced.impact` of `cap-7` is not as in English"),
    ("references.toml", "[ref-7]", "[ref-70]", "`ref-7` is missing in `references`"),
    ("profile.toml", "number = 3", "number = 7", "`number` of `size` is not as in English"),
    ("profile.toml", "code = 5", "code = 7", "`code` of `small` is not as in English"),
    ("profile.toml", "off = [\"cap-2\", \"cap-3\"]", "off = [\"cap-3\", \"cap-2\"]", "`effect.off` of `profile` is not as in English"),
    ("profile.toml", "[{ field = \"size\", is = [\"big\"] }]", "[{ field = \"size\", is = [\"small\"] }]", "`effect.when.is` of `profile` is not as in English"),
    ("profile.toml", "other = 3", "other = 2", "`default_target.other` of `profile` is not as in English"),
    ("presets.toml", "size = \"small\"", "size = \"big\"", "`profile` of `toy` is not as in English"),
    ("patterns.toml", "rank = 10", "rank = 11", "`rank` of `fading` is not as in English"),
    ("patterns.toml", "is = \"moderate\"", "is = \"high\" ", "`severity.is` of `rusting` is not as in English"),
    ("patterns.toml", ", when = [{ field = \"colours\", is = [\"red\"] }]", "", "`severity.when` is missing in `fading`"),
    ("patterns.toml", "  { is = \"high\" },\n", "", "`severity` of `fading` is not as in English"),
    ("patterns.toml", "\"cap-3\", at_least = 3", "\"cap-3\", at_least = 2", "`when.of.at_least` of `fading` is not as in English"),
    ("patterns.toml", "\"cap-8\", at_least = 3", "\"cap-8\", at_least = 2", "`cure.at_least` of `rusting` is not as in English"),
    ("patterns.toml", "\"cap-8\", at_least = 3", "\"cap-9\", at_least = 3", "`cure.capability` of `rusting` is not as in English"),
    ("patterns.toml", "count = 2", "count = 1", "`when.count` of `fading` is not as in English"),
    ("patterns.toml", "id = \"rusting\"", "id = \"rusty\"", "`rusting` is missing in `pattern` of `patterns`"),
    ("contradictions.toml", "at_most = 1", "at_most = 0", "`when.at_most` of `gated-by-hand` is not as in English"),
    ("contradictions.toml", "id = \"small-and-red\"", "id = \"red\"", "`small-and-red` is missing in `contradiction` of `contradictions`"),
    ("glossary.toml", "[a-drill]", "[c-drill]", "`a-drill` is missing in `glossary`"),
    ("glossary.toml", "names = [\"more-1\"]", "names = [\"cap-1\"]", "`a-drill.names` of `glossary` is not as in English"),
];

const SLICE: &str = "first_slice = { action = \"Gate one of 7.\", shows = \"One of 7 was refused.\" }\n";

fn source(fixture: &Fixture) -> Source {
    fixture.source().expect("it can be read")
}

/// What is said of a bank beside the English one.
fn said(other: &Fixture) -> Vec<String> {
    parity(&source(&Fixture::new()), &source(other)).iter().map(ToString::to_string).collect()
}

#[test]
fn each_change_of_what_is_no_text_is_named() {
    for (file, find, put, says) in CASES {
        let said = said(&Fixture::new().with(file, find, put));
        let first = said.first().unwrap_or_else(|| panic!("nothing is said of `{put}`"));
        assert!(said.iter().any(|problem| problem.contains(says)), "{says} for `{put}`: {said:#?}");
        assert!(said.iter().all(|problem| problem.contains(file)), "{first}");
        assert!(said.len() <= 2, "one change, and a new name is missing and unknown: {said:#?}");
    }
}

#[test]
fn other_texts_alone_are_no_difference() {
    let german = Fixture::new()
        .with(DIM, "What is seen of 7?", "Was sieht man von 7?")
        .with(DIM, "Everyone does 7 alike.", "Alle machen 7 auf gleiche Weise.")
        .with(DIM, "Do 7 first.", "Zuerst 7.")
        .with(DIM, "how 7 is done", "wie 7 gemacht wird")
        .with(DIM, "Gate one of 7.", "Eines von 7.")
        .with(DIM, "One of 7 was refused.", "Eines wurde abgewiesen.")
        .with("patterns.toml", "Everybody sees it.", "Alle sehen es.")
        .with("contradictions.toml", "Small things have one colour.", "Kleines ist einfarbig.")
        .with("contradictions.toml", "Look again.", "Noch einmal hinsehen.")
        .with("references.toml", "https://example.org/page-7\"", "https://example.org/de/page-7\"")
        .with("glossary.toml", "[\"drill\", \"drills\", \"fire drill\"]", "[\"übung\", \"übungen\"]");
    assert!(said(&german).is_empty(), "{:#?}", said(&german));
}

#[test]
fn a_capability_or_a_file_more_or_less_is_named() {
    let text = Fixture::new().text("dim-16.toml").to_owned();
    let (before, more) = text.split_at(text.rfind("[[capability]]").expect("there are two"));
    let without = Fixture::new().without_file("dim-16.toml").and_file("dim-16.toml", before);
    let line = without.line("dim-16.toml", "[[capability]]");
    let english = Fixture::new().line("dim-16.toml", "id = \"more-1\"") - 1;
    assert_eq!(
        said(&without),
        [format!(
            "questions/bank/dim-16.toml:{line}: `more-1` is missing in `capability` of `dim-16`; \
             write it as line {english} of the English file does"
        )]
    );
    let twice = format!("{text}\n{}", more.replace("more-1", "more-2"));
    let with_more = Fixture::new().without_file("dim-16.toml").and_file("dim-16.toml", &twice);
    assert!(said(&with_more)[0].contains("`more-2` of `capability` is not in English; take it away"));

    let fewer = said(&Fixture::new().without_file("dim-16.toml"));
    assert!(fewer[0].starts_with("questions/bank/dim-16.toml:1: the file is missing; "), "{fewer:?}");
    let more = said(&Fixture::new().and_file("dim-17.toml", &text));
    assert!(
        more[0].starts_with("questions/bank/dim-17.toml:1: there is no such file in English; "),
        "{more:?}"
    );
}

#[test]
fn another_order_is_named() {
    let text = Fixture::new().text("dim-16.toml").to_owned();
    let first = text.find("[[capability]]").expect("there is one");
    let second = text.rfind("[[capability]]").expect("there are two");
    let swapped = format!("{}{}\n{}", &text[..first], &text[second..], &text[first..second]);
    let said = said(&Fixture::new().without_file("dim-16.toml").and_file("dim-16.toml", &swapped));
    let says = "`capability` of `dim-16` stand in another order than in English; write cap-16, more-1";
    assert!(said.len() == 1 && said[0].contains(says), "{said:?}");

    // Slots that change places are two differences, each at its capability.
    let slots = Fixture::new().with("dim-16.toml", "slot = 15", "slot = 127 ").with(
        "dim-16.toml",
        "slot = 127\n",
        "slot = 15\n",
    );
    let said = self::said(&slots);
    assert!(said.len() == 2 && said[0].contains("`cap-16`") && said[1].contains("`more-1`"), "{said:?}");
}

#[test]
fn a_pseudo_language_has_other_texts_and_nothing_else() {
    let english = source(&Fixture::new());
    let other = pseudo(&english).expect("it can be read");
    assert!(parity(&english, &other).is_empty());
    let rust = generate(&other, &[]);
    let strings: HashSet<&str> = rust.split('"').collect();
    for text in ["Díménsíón 7", "[Éévééryóónéé dóóéés 7 áálííkéé.]", "fííréé drííll"]
    {
        assert!(strings.contains(text), "{text} is missing in\n{rust}");
    }
    // A text that the list of texts forgets would stand in it as it was; what is no text has no spaces.
    let before = generate(&english, &[]);
    let is_text =
        |string: &&str| string.contains(' ') && string.chars().next().is_some_and(char::is_alphabetic);
    let kept: Vec<&str> =
        before.split('"').skip(1).step_by(2).filter(is_text).filter(|s| strings.contains(s)).collect();
    assert!(kept.is_empty(), "{kept:?}");
}

#[test]
fn only_english_keeps_the_rules_for_english_sentences() {
    let other = source(&Fixture::new().with(DIM, "Why 7.", "Why 7 -- 没有句号"));
    assert_eq!(lint(&other, ENGLISH).len(), 2);
    assert_eq!(lint(&other, "zh"), []);
    assert_eq!(lint(&source(&Fixture::new().with(DIM, "Why 7.", "Why `7`.")), "zh").len(), 1);
}

/// A folder of the bank, taken away at the end.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_language_is_a_folder() {
    let folder = Folder(env::temp_dir().join(format!("windrose-languages-{}", process::id())));
    let dir = &folder.0;
    let german = Fixture::new().with(DIM, "Why 7.", "Warum 7?");
    Fixture::new().with("bank.toml", "edition = 1", "edition = 2").write(&dir.join("en"));
    Fixture::new().write(&dir.join("en/earlier/1"));
    german.clone().with("bank.toml", "edition = 1", "edition = 2").write(&dir.join("de"));
    german.clone().with(DIM, "slot = 6", "slot = 66").write(&dir.join("de/earlier/1"));
    assert_eq!(languages(dir), Ok(vec!["de".to_owned(), "en".to_owned()]));

    let said = |language: &str| -> Vec<String> {
        check(dir, language).err().unwrap_or_default().iter().map(ToString::to_string).collect()
    };
    assert!(said(ENGLISH).is_empty());
    assert!(PSEUDO.iter().all(|language| said(language).is_empty()));
    let both = said("de");
    assert_eq!(both.len(), 1, "{both:#?}");
    let slot = "`cap-7` had slot 66 in an earlier edition";
    assert!(both[0].starts_with("questions/bank/de/dim-7.toml:13: ") && both[0].contains(slot), "{both:?}");

    german.write(&dir.join("de/earlier/1"));
    assert!(said("de").is_empty(), "{:?}", said("de"));
    german.clone().with(DIM, "critical = true", "critical = false").write(&dir.join("de/earlier/1"));
    let critical = "questions/bank/de/earlier/1/dim-7.toml:14: `critical` of `cap-7` is not as in English";
    assert!(said("de")[0].starts_with(critical), "{:?}", said("de"));
    assert!(said("fr")[0].contains("cannot be read"), "{:?}", said("fr"));

    // English itself comes first.
    Fixture::new().with(DIM, "slot = 6", "slot = 128").write(&dir.join("en"));
    assert!(said("de")[0].starts_with("questions/bank/en/"), "{:?}", said("de"));
}
