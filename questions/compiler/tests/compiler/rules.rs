//! Every rule of the linter: one edit that breaks it, and the one problem that has to come of it.
//!
//! A case edits one text of the fixture, which keeps all rules, and names the line where the problem is to be
//! reported by a text of that line. Other problems than the expected one fail the case.

use windrose_questions_compiler::history;

use crate::fixture::Fixture;
use windrose_questions_compiler::{Problem, rules};

/// Rule, file, text to replace, replacement, text of the line to report.
type Case = (&'static str, &'static str, &'static str, &'static str, &'static str);

const BANK: &str = "bank.toml";
const REFS: &str = "references.toml";
const DIM: &str = "dim-7.toml";
const LAYER: &str = "dim-13.toml";
const PROFILE: &str = "profile.toml";
const PRESETS: &str = "presets.toml";
const PATTERNS: &str = "patterns.toml";
const GLOSSARY: &str = "glossary.toml";

#[rustfmt::skip] // a table reads best with a case a line
const CASES: &[Case] = &[
    // The files and what they hold
    ("bank-header", BANK, "number = 1", "number = 256", "number"),
    ("bank-header", BANK, "number = 1", "number = 0", "number"),
    ("bank-header", BANK, "edition = 1", "edition = 0", "edition"),
    ("bank-header", BANK, "2026-11-23", "2026-13-01", "dated"),
    ("bank-header", BANK, "2026-11-23", "23 November 2026", "dated"),
    ("listed-twice", BANK, "\"dim-16\",\n", "\"dim-16\",\n\"dim-16\" ,\n", "\"dim-16\" ,"),
    ("file-name", DIM, "\"dim-7\"", "\"dim-seven\"", "dim-seven"),
    ("numeral", DIM, "\"VII\"", "\"7\"", "numeral"),
    ("numeral", DIM, "\"VII\"", "\"A\"", "numeral"),
    ("numeral", DIM, "\"VII\"", "\"VI\"", "numeral"),
    ("numeral", LAYER, "\"A\"", "\"a\"", "numeral"),
    ("unknown-word", DIM, "\"factor\"", "\"Factor\"", "group"),
    ("unknown-word", DIM, "\"nuanced\"", "\"nuance\"", "standing"),
    ("unknown-word", DIM, "\"L\"", "\"XL\"", "effort = \"XL\""),
    ("unknown-word", DIM, "impact = 2", "impact = 4", "impact = 4"),
    ("unknown-word", DIM, "impact = 3", "impact = 0", "impact = 0"),
    ("standing", DIM, "\"nuanced\"", "\"beyond-factors\"", "standing"),
    ("standing", LAYER, "\"beyond-factors\"", "\"nuanced\"", "standing"),
    ("unknown-word", PATTERNS, "\"moderate\"", "\"severe\"", "severity = \"severe\""),
    ("verify", DIM, "\"nuanced\"", "\"platform-absorbed\"", "standing"),
    ("verify", DIM, "\"nuanced\"", "\"nuanced\"\nverify = \"Look at 7.\"", "standing"),
    ("five-levels", DIM, "  \"A drill showed 7 this quarter.\",\n", "", "levels = ["),
    ("five-levels", DIM, "quarter.\",\n", "quarter.\",\n  \"A sixth level.\",\n", "levels = ["),
    ("no-critical", DIM, "critical = true", "critical = false", "id = \"dim-7\""),
    // Ids, slots, names
    ("kebab-case", DIM, "\"cap-7\"", "\"Cap-7\"", "id = \"Cap-7\""),
    ("kebab-case", DIM, "\"cap-7\"", "\"cap--7\"", "id = \"cap--7\""),
    ("kebab-case", DIM, "\"cap-7\"", "\"cap_7\"", "id = \"cap_7\""),
    ("id-repeated", DIM, "\"cap-7\"", "\"cap-6\"", "id = \"cap-6\""),
    ("name-repeated", DIM, "\"Capability 7\"", "\"capability 6\"", "name = \"cap"),
    ("name-repeated", DIM, "\"Dimension 7\"", "\"Dimension 6\"", "name = \"Dim"),
    ("kebab-case", PROFILE, "\"look\"", "\"Look \"", "\"Look \""),
    ("kebab-case", PROFILE, "\"unknown\"", "\"not known\"", "not known"),
    ("kebab-case", PRESETS, "\"toy\"", "\"\"", "id = "),
    ("kebab-case", PATTERNS, "\"fading\"", "\"fading-\"", "fading-"),
    ("kebab-case", GLOSSARY, "[a-drill]", "[a_drill]", "a_drill"),
    ("id-repeated", PROFILE, "\"look\"", "\"size\" ", "\"size\" "),
    ("id-repeated", PATTERNS, "\"rusting\"", "\"fading\" ", "\"fading\" "),
    ("name-repeated", PROFILE, "label = \"Green\"", "label = \"RED\"", "RED"),
    ("name-repeated", PROFILE, "heading = \"Look\"", "heading = \"size\"", "heading = \"size\""),
    ("name-repeated", PATTERNS, "\"Rusting\"", "\"fading\"", "name = \"fading\""),
    ("name-repeated", GLOSSARY, "\"Accident\"", "\"drill\"", "term = \"drill\""),
    ("slot-repeated", DIM, "slot = 6", "slot = 5", "slot"),
    ("slot-range", DIM, "slot = 6", "slot = 128", "slot"),
    ("slot-range", DIM, "slot = 6", "slot = -1", "slot"),
    // Prerequisites
    ("prerequisite-unknown", DIM, "prerequisites = []", "prerequisites = [\n\"cap-3\",\n\"cap-99\"]", "cap-99"),
    ("prerequisite-self", DIM, "prerequisites = []", "prerequisites = [\"cap-7\"]", "prerequisites"),
    ("prerequisite-repeated", DIM, "prerequisites = []", "prerequisites = [\"cap-3\",\n\"cap-3\" ]", "\"cap-3\" ]"),
    // References
    ("reference-unknown", DIM, "[\"ref-7\"]", "[\"ref-7\",\n\"ref-99\"]", "ref-99"),
    ("reference-repeated", DIM, "[\"ref-7\"]", "[\"ref-7\",\n\"ref-7\" ]", "\"ref-7\" ]"),
    ("reference-unknown", PATTERNS, "[\"ref-8\"]", "[\"ref-99\"]", "ref-99"),
    ("reference-repeated", PATTERNS, "\"ref-6\"]", "\n\"ref-5\" ]", "\"ref-5\" ]"),
    ("reference-none", PATTERNS, "[\"ref-8\"]", "[]", "id = \"rusting\""),
    ("reference-unused", REFS, "[ref-7]", "[ref-99]\ntitle = \"Title\"\nurl = \"https://example.org\"\n\n[ref-7]", "[ref-99]"),
    ("url-malformed", REFS, "https://example.org/page-7\"", "http://example.org/page-7\"", "http:"),
    ("url-malformed", REFS, "https://example.org/page-7\"", "https://localhost/page\"", "localhost"),
    ("url-malformed", REFS, "https://example.org/page-7\"", "https://example..org\"", "example..org"),
    ("url-malformed", REFS, "https://example.org/page-7\"", "https://me@example.org/\"", "me@"),
    ("url-malformed", REFS, "https://example.org/page-7\"", "https://example.org/a page\"", "a page"),
    ("url-malformed", REFS, "https://example.org/page-7\"", "https://example.org/#\"", "/#"),
    ("url-malformed", REFS, "https://example.org/page-7\"", "https://example.org/#a#b\"", "#a#b"),
    ("url-repeated", REFS, "https://example.org/page-7\"", "https://example.org/page-6/\"", "page-6/"),
    // Context
    ("context-numbers", PROFILE, "number = 3", "number = 12", "number = 12"),
    ("context-numbers", PROFILE, "number = 3", "number = -1", "number = -1"),
    ("context-numbers", PROFILE, "number = 4", "number = 3 ", "number = 3 "),
    ("context-numbers", PROFILE, "code = 5", "code = 16", "code = 16"),
    ("context-numbers", PROFILE, "code = 5", "code = 0", "code = 0"),
    ("context-numbers", PROFILE, "code = 6", "code = 5 ", "code = 5 "),
    ("context-numbers", PROFILE, "code = 4", "code = 3", "code = 3"),
    ("context-numbers", PROFILE, "code = 4", "code = 2 ", "code = 2 "),
    ("context-asked", PROFILE, "\"size\"\nnumber", "\"size\" \nask = \"How big?\"\nnumber", "\"size\" "),
    ("context-asked", PROFILE, "ask = \"Does it shine?\"\n", "", "id = \"shiny\""),
    ("context-asked", PROFILE, SECOND_OF_SHINY, "", "id = \"shiny\""),
    ("context-asked", PROFILE, "[[effect]]\nwhen = [{ field = \"size\", is = [\"small\"] },", NO_FIELD, "id = \"empty\""),
    ("context-flags", PROFILE, "code = 5", "code = 5\nalone = true", "id = \"small\""),
    ("context-flags", PROFILE, "code = 2", "code = 2\nunknown = true", "id = \"green\""),
    ("effect", PROFILE, "[\"cap-2\", \"cap-3\"]", "[\"cap-2\",\n\"cap-99\"]", "cap-99"),
    ("effect", PROFILE, "[\"cap-2\", \"cap-3\"]", "[\"cap-2\",\n\"cap-2\" ]", "\"cap-2\" ]"),
    ("effect", PROFILE, "off = [\"cap-2\", \"cap-3\"]\n", "", "without red"),
    ("effect", PROFILE, "[\"more-1\"]", "[\"more-2\"]", "more-2"),
    ("effect", PROFILE, "[\"more-1\"]", "[\"cap-1\"]", "\"cap-1\""),
    ("target", PROFILE, "critical = 2", "critical = 5", "critical = 5"),
    ("target", PROFILE, "other = 3", "other = -1", "other = -1"),
    ("target", PROFILE, "[\"cap-4\"]", "[\"cap-99\"]", "cap-99"),
    ("target", PROFILE, "[\"cap-4\"]", "[\"cap-4\",\n\"cap-4\" ]", "\"cap-4\" ]"),
    ("preset", PRESETS, "size = \"small\"", "sizes = \"small\"", "sizes"),
    ("preset", PRESETS, "size = \"small\"", "size = \"tiny\"", "size"),
    ("preset", PRESETS, "size = \"small\"", "size = [\"small\", \"big\"]", "size"),
    ("preset", PRESETS, "[\"red\", \"green\"]", "[]", "colours ="),
    ("preset", PRESETS, "[\"red\", \"green\"]", "[\"red\", \"red\"]", "colours ="),
    ("preset", PRESETS, "[\"red\", \"green\"]", "[\"red\", \"none\"]", "colours ="),
    // Conditions
    ("condition-none", PROFILE, "[{ field = \"size\", is = [\"big\"] }]", "[]", "when = []"),
    ("condition-none", PROFILE, "[{ field = \"size\", is = [\"small\", \"big\"] }]", "[]", "when = []"),
    ("condition-none", PROFILE, "when = [{ field = \"shiny\", is = [\"no\"] }]\n", "", "Dull"),
    ("condition-none", PROFILE, "critical = 4", "critical = 4\nwhen = []", "when = []"),
    ("condition-none", PATTERNS, "[{ field = \"colours\", is = [\"red\"] }]", "[]", "raise"),
    ("condition-none", PATTERNS, RUSTING, "[]", "when = []"),
    ("condition-form", PATTERNS, RUSTING, "[{}]", "[{}]"),
    ("condition-form", PATTERNS, RUSTING, "[{ capability = \"cap-8\" }]", "cap-8"),
    ("condition-form", PATTERNS, RUSTING, "[{ capability = \"cap-8\", is = [\"no\"] }]", "cap-8"),
    ("condition-form", PATTERNS, RUSTING, "[{ capability = \"cap-8\", at_most = 3, at_least = 1 }]", "cap-8"),
    ("condition-form", PATTERNS, RUSTING, "[{ any = [], all = [] }]", "any = []"),
    ("condition-form", PATTERNS, RUSTING, "[{ any = [] }]", "any = []"),
    ("condition-form", PATTERNS, RUSTING, "[{ all = [] }]", "all = []"),
    ("condition-form", PATTERNS, RUSTING, "[{ all = [] , count = 1 }]", "all = []"),
    ("condition-form", PATTERNS, "count = 2", "count = 0", "count"),
    ("condition-form", PATTERNS, "count = 2", "count = 4", "count"),
    ("condition-form", PATTERNS, "{ capability = \"cap-2\", at_least = 3 }", "\n{ capability = \"cap-2\", at_least = 0 }", "cap-2"),
    ("condition-form", PATTERNS, "{ capability = \"cap-2\", at_least = 3 }", "\n{ capability = \"cap-2\", at_least = 5 }", "cap-2"),
    ("condition-form", PATTERNS, "{ capability = \"cap-9\", at_most = 3 }", "\n{ capability = \"cap-9\", at_most = 4 }", "cap-9"),
    ("condition-form", PATTERNS, "is = [\"red\"]", "is = []", "raise"),
    ("condition-unknown", PATTERNS, "\"cap-9\"", "\"cap-99\"", "cap-99"),
    ("condition-unknown", PATTERNS, "\"colours\"", "\"colour\"", "\"colour\""),
    ("condition-unknown", PATTERNS, "[\"red\"]", "[\"blue\"]", "blue"),
    ("condition-place", PROFILE, "[{ field = \"shiny\", is = [\"no\"] }]", "[{ any = [\n{ capability = \"cap-1\", at_most = 1 }] }]", "at_most"),
    // Terms
    ("term-forms", GLOSSARY, "[\"accident\"]", "[]", "[b-chance]"),
    ("term-forms", GLOSSARY, "[\"accident\"]", "[\"Accident\"]", "forms = [\"Acc"),
    ("term-forms", GLOSSARY, "[\"accident\"]", "[\"\"]", "forms = [\"\"]"),
    ("term-forms", GLOSSARY, "[\"accident\"]", "[\" accident\"]", "\" accident"),
    ("term-forms", GLOSSARY, "[\"accident\"]", "[\"drills\"]", "[\"drills\"]"),
    // Wording
    ("text-empty", DIM, "\"Evidence 7.\"", "\"\"", "evidence"),
    ("text-empty", DIM, "\"Why 7.\"", "\" \"", "why"),
    ("text-long", DIM, "Dimension 7", "Dimension seven of the bank", "name"),
    ("text-long", DIM, "What is seen of 7?", LONG_QUESTION, "question"),
    ("level-wordy", DIM, "Everyone does 7 alike.", WORDY_LEVEL, "a b c"),
    ("text-empty", PROFILE, "\"Nobody knows\"", "\"\"", "label = \"\""),
    ("text-long", GLOSSARY, "\"Accident\"", "\"An accident that nobody ever wanted\"", "term = \"An"),
    ("full-stop", PROFILE, "\"Big things need more.\"", "\"Big things need more\"", "Big things"),
    ("full-stop", PRESETS, "\"Its price.\"", "\"Its price\"", "beware"),
    ("full-stop", PATTERNS, "\"Oil it.\"", "\"Oil it\"", "remedy = \"Oil it\""),
    ("full-stop", GLOSSARY, "\"What nobody wanted.\"", "\"What nobody wanted\"", "What nobody"),
    ("question-mark", PROFILE, "\"Does it shine?\"", "\"It shines.\"", "It shines."),
    ("full-stop", DIM, "\"Fails 7.\"", "\"Fails 7\"", "fails"),
    ("full-stop", DIM, "\"Do 7 first.\"", "\"Do 7 first\"", "Do 7 first"),
    ("question-mark", DIM, "\"What is seen of 7?\"", "\"Tell what is seen of 7.\"", "question"),
    ("markup", DIM, "\"Why 7.\"", "\"Why `7`.\"", "why"),
    ("markup", DIM, "\"Evidence 7.\"", "\"DATABASE_URL 7.\"", "evidence"),
    ("markup", REFS, "\"Title 7\"", "\"Title [7]\"", "Title [7]"),
    ("em-dash", DIM, "\"Why 7.\"", "\"Why \u{2014} 7.\"", "why"),
    ("em-dash", DIM, "\"Why 7.\"", "\"Why -- 7.\"", "why"),
    ("white-space", DIM, "\"Why 7.\"", "\"Why  7.\"", "why"),
    ("white-space", DIM, "\"Why 7.\"", "\" Why 7.\"", "why"),
    ("white-space", DIM, "\"Why 7.\"", "\"Why 7. \"", "why"),
    ("white-space", DIM, "\"Why 7.\"", "\"Why\\n7.\"", "why"),
    ("agreement", DIM, "What is seen of 7?", "Do you agree with 7?", "question"),
    ("agreement", DIM, "What is seen of 7?", "To what extent is 7 done?", "question"),
    ("agreement", DIM, "Everyone does 7 alike.", "We disagree.", "We disagree."),
    ("agreement", DIM, "Everyone does 7 alike.", "We strongly agree with 7.", "strongly agree"),
    ("and-or", DIM, "What is seen of 7?", "What is seen of 7 and/or 8?", "question"),
    ("and-or", DIM, "Everyone does 7 alike.", "Everyone does 7 And/Or 8.", "And/Or"),
    ("double-barrelled", DIM, "What is seen of 7?", "What is 7, and how is it done?", "question"),
    ("double-barrelled", DIM, "What is seen of 7?", "Who does 7 and when?", "question"),
    ("double-barrelled", DIM, "What is seen of 7?", "What is 7? Who knows?", "question"),
    ("question-repeated", DIM, "What is seen of 7?", "What is seen, of 6?", "question"),
    ("level-repeated", DIM, "A gate refuses what misses 7.", "Everyone does 7, alike.", "7, alike"),
    ("level-repeated", DIM, "A gate refuses what misses 7.", "A gate refuses what misses 6.", "misses 6"),
];

const SECOND_OF_SHINY: &str = "\
[[question.field.option]]
id = \"unknown\"
code = 9
label = \"Nobody knows\"
unknown = true
";
const NO_FIELD: &str = "\
[[question]]
id = \"empty\"
heading = \"Empty\"
ask = \"What is asked here?\"
why = \"Nothing is.\"

[[effect]]
when = [{ field = \"size\", is = [\"small\"] },";
const RUSTING: &str =
    "[{ all = [{ capability = \"cap-8\", at_most = 2 }, { capability = \"cap-9\", at_most = 3 }] }]";
const LONG_QUESTION: &str = "What is seen of 7 by a person who has never met the team, has no \
    access beyond what everyone has, and looks at nothing but the repository of the service?";
const WORDY_LEVEL: &str = "a b c d e f g h i j k l m n o p q r s t u v w x y z.";

#[test]
fn the_fixture_keeps_every_rule() {
    assert_eq!(Fixture::new().problems(), []);
}

#[test]
fn every_rule_finds_its_case_and_only_that() {
    for (rule, file, find, put, at) in CASES {
        let bank = Fixture::new().with(file, find, put);
        expect(&bank, &[(rule, file, at)]);
    }
}

#[test]
fn people_may_agree_among_themselves() {
    let level = "People agree among themselves who does 7.";
    expect(&Fixture::new().with(DIM, "Someone does 7 by hand.", level), &[]);
}

#[test]
fn files_and_list_have_to_match() {
    expect(
        &Fixture::new().with(BANK, "  \"dim-16\",\n", ""),
        &[
            ("sixteen-dimensions", BANK, "dimensions = ["),
            ("file-not-listed", "dim-16.toml", "id = \"dim-16\""),
        ],
    );
    expect(
        &Fixture::new().without_file("dim-16.toml"),
        &[
            ("file-missing", BANK, "dim-16"),
            ("effect", PROFILE, "more-1"),
            ("reference-unused", REFS, "[ref-16]"),
        ],
    );
}

#[test]
fn a_factor_among_the_layers_is_out_of_order() {
    let bank = Fixture::new().with(BANK, "  \"dim-12\",\n  \"dim-13\",\n", "  \"dim-13\",\n  \"dim-12\",\n");
    expect(&bank, &[("group-order", "dim-12.toml", "group"), ("group-order", "dim-13.toml", "group")]);
}

#[test]
fn a_capability_without_reference_is_reported() {
    let bank = Fixture::new().with(DIM, "[\"ref-7\"]", "[]");
    expect(&bank, &[("reference-none", DIM, "id = \"cap-7\""), ("reference-unused", REFS, "[ref-7]")]);
}

#[test]
fn a_circle_of_prerequisites_is_shown_where_it_closes() {
    let needs = |bank: Fixture, n: usize, other: usize| {
        let put = format!("prerequisites = [\"cap-{other}\"]");
        bank.with(&format!("dim-{n}.toml"), "prerequisites = []", &put)
    };
    let chain = needs(needs(Fixture::new(), 2, 5), 5, 9);
    assert_eq!(chain.problems(), [], "a chain is no circle");

    // A capability that leads into the circle is not part of it.
    let circle = needs(needs(chain, 9, 5), 1, 9);
    expect(&circle, &[("prerequisite-circular", "dim-5.toml", "prerequisites")]);
    let message = "prerequisites run in a circle: `cap-9` -> `cap-5` -> `cap-9`";
    assert_eq!(circle.problems()[0].message, message);
}

#[test]
fn a_problem_is_shown_with_file_line_and_remedy() {
    let bank = Fixture::new().with(DIM, "A gate refuses what misses 7.", "Everyone does 7, alike.");
    let shown: Vec<String> = bank.problems().iter().map(ToString::to_string).collect();
    assert_eq!(
        shown,
        ["questions/bank/dim-7.toml:21: level 3 repeats level 2 of `cap-7`; \
          write what a stranger would see in addition"]
    );
}

#[test]
fn every_rule_has_a_case() {
    let own_test = [
        "sixteen-dimensions",
        "file-not-listed",
        "file-missing",
        "group-order",
        "reference-none",
        "prerequisite-circular",
    ];
    for rule in rules() {
        let has_case = CASES.iter().any(|case| case.0 == rule) || own_test.contains(&rule);
        assert!(has_case, "`{rule}` has no case");
    }
}

/// These problems, as (rule, file, text of the line), and no others.
#[track_caller]
fn expect(bank: &Fixture, expected: &[(&str, &str, &str)]) {
    let problems = bank.problems();
    let found: Vec<(&str, &str, usize)> =
        problems.iter().map(|p: &Problem| (p.rule, p.file.as_str(), p.line)).collect();
    let expected: Vec<(&str, &str, usize)> =
        expected.iter().map(|(rule, file, at)| (*rule, *file, bank.line(file, at))).collect();
    assert_eq!(found, expected, "{problems:#?}");
    for p in &problems {
        assert!(!p.message.is_empty() && !p.remedy.is_empty(), "{p:?}");
        assert!(!p.to_string().contains('\n'), "{p:?} is more than one line");
    }
}

#[test]
fn editions_are_counted_and_keep_ids_and_slots() {
    let edition =
        |number: &str| Fixture::new().with("bank.toml", "edition = 1", &format!("edition = {number}"));
    let source = |fixture: Fixture| fixture.source().expect("it can be read");
    let messages = |now: Fixture, before: Vec<Fixture>| -> Vec<String> {
        let before: Vec<_> = before.into_iter().map(source).collect();
        history(&source(now), &before).into_iter().map(|problem| problem.message).collect()
    };
    assert!(messages(edition("1"), vec![]).is_empty());
    assert!(messages(edition("2"), vec![edition("1")]).is_empty());
    assert_eq!(messages(edition("2"), vec![]), ["edition 2 stands where edition 1 is expected"]);
    assert_eq!(messages(edition("1"), vec![edition("1")]), ["edition 1 stands where edition 2 is expected"]);
    let (id, slot) = ("id = \"cap-1\"", "slot = 0");
    let other_id = edition("2").with("dim-1.toml", id, "id = \"cap-99\"");
    assert_eq!(
        messages(other_id, vec![edition("1")]),
        ["slot 0 of `cap-99` belonged to `cap-1` in an earlier edition"]
    );
    let other_slot = edition("2").with("dim-1.toml", slot, "slot = 99");
    assert_eq!(messages(other_slot, vec![edition("1")]), ["`cap-1` had slot 0 in an earlier edition"]);
}
