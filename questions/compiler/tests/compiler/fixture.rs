//! A bank that keeps every rule, built from strings, for tests to break in one place.
//!
//! Sixteen dimensions `dim-1` to `dim-16`, each with the critical capability `cap-1` to `cap-16` in slot 0
//! to 15 and the reference `ref-1` to `ref-16`. Every text contains its number, so that none repeats. Around them
//! a small context, one preset, two patterns, two contradictions and two terms, which use every form of a condition.

use std::fs;
use std::path::Path;

use windrose_questions_compiler::{ENGLISH, Problem, Source, lint};

const NUMERALS: [&str; 16] =
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "A", "B", "C", "D"];

/// The real one: no rule says which names there are.
const SCALE: &str = include_str!("../../../bank/en/scale.toml");

/// The content files, by name.
#[derive(Clone)]
pub(crate) struct Fixture(Vec<(String, String)>);

impl Fixture {
    /// The bank without problems.
    pub(crate) fn new() -> Self {
        let ids: Vec<String> = (1..=16).map(|n| format!("  \"dim-{n}\",\n")).collect();
        let bank =
            format!("number = 1\nedition = 1\ndated = \"2026-11-23\"\ndimensions = [\n{}]\n", ids.concat());
        let references: Vec<String> = (1..=16).map(reference).collect();
        let others = [
            ("profile", PROFILE),
            ("presets", PRESETS),
            ("patterns", PATTERNS),
            ("contradictions", CONTRADICTIONS),
            ("glossary", GLOSSARY),
            ("scale", SCALE),
        ];
        let mut files =
            vec![("bank.toml".to_owned(), bank), ("references.toml".to_owned(), references.concat())];
        files.extend(others.map(|(name, text)| (format!("{name}.toml"), text.to_owned())));
        files.extend((1..=16).map(|n| (format!("dim-{n}.toml"), dimension(n))));
        Self(files)
    }

    /// The bank with this text of this file replaced, which must stand there exactly once.
    #[track_caller]
    pub(crate) fn with(mut self, file: &str, find: &str, put: &str) -> Self {
        let (_, text) = self.0.iter_mut().find(|(name, _)| name == file).expect("the file exists");
        assert_eq!(text.matches(find).count(), 1, "`{find}` stands once in {file}");
        *text = text.replace(find, put);
        self
    }

    /// The bank with one more file.
    pub(crate) fn and_file(mut self, file: &str, text: &str) -> Self {
        self.0.push((file.to_owned(), text.to_owned()));
        self
    }

    /// The bank without this file.
    pub(crate) fn without_file(mut self, file: &str) -> Self {
        self.0.retain(|(name, _)| name != file);
        self
    }

    /// The content of a file.
    #[track_caller]
    pub(crate) fn text(&self, file: &str) -> &str {
        &self.0.iter().find(|(name, _)| name == file).expect("the file exists").1
    }

    /// The first line, from 1 up, of this file that contains this text.
    #[track_caller]
    pub(crate) fn line(&self, file: &str, text: &str) -> usize {
        let found = self.text(file).lines().position(|line| line.contains(text));
        assert!(found.is_some(), "`{text}` stands in {file}");
        found.map_or(0, |before| before + 1)
    }

    /// Writes the files into this folder, which is made if it is not there.
    pub(crate) fn write(&self, folder: &Path) {
        fs::create_dir_all(folder).expect("the folder can be made");
        for (file, text) in &self.0 {
            fs::write(folder.join(file), text).expect("the file can be written");
        }
    }

    /// The files, read.
    pub(crate) fn source(&self) -> Result<Source, Vec<Problem>> {
        Source::parse(self.0.clone())
    }

    /// All problems, of reading or of rules.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        self.source().map_or_else(|problems| problems, |source| lint(&source, ENGLISH))
    }
}

fn reference(n: usize) -> String {
    format!("[ref-{n}]\ntitle = \"Title {n}\"\nurl = \"https://example.org/page-{n}\"\n\n")
}

fn dimension(n: usize) -> String {
    let numeral = NUMERALS.get(n - 1).expect("a bank has sixteen dimensions");
    let (group, standing) = if n <= 12 { ("factor", "nuanced") } else { ("layer", "beyond-factors") };
    format!(
        r#"id = "dim-{n}"
numeral = "{numeral}"
group = "{group}"
name = "Dimension {n}"
principle = "Principle {n}."
why = "Why {n}."
nuance_heading = "Heading {n}"
nuance = "Dimension nuance {n}."
standing = "{standing}"

[[capability]]
id = "cap-{n}"
slot = {slot}
critical = true
name = "Capability {n}"
axis = "how {n} is done"
question = "What is seen of {n}?"
levels = [
  "Nothing of {n} is seen.",
  "Someone does {n} by hand.",
  "Everyone does {n} alike.",
  "A gate refuses what misses {n}.",
  "In the last six months a drill showed {n}.",
]
evidence = "Evidence {n}."
fails = "Fails {n}."
nuance = "Capability nuance {n}."
references = ["ref-{n}"]

[capability.to_consistent]
action = "Do {n} first."
effort = "S"
impact = 2

[capability.to_enforced]
action = "Gate {n} next."
effort = "L"
impact = 3
first_slice = {{ action = "Gate one of {n}.", shows = "One of {n} was refused." }}
{needs}{more}"#,
        slot = n - 1,
        needs = if n == 10 { NEEDS } else { "" },
        more = if n == 16 { MORE } else { "" },
    )
}

/// What a contradiction asks of the tenth.
const NEEDS: &str = "needs = [{ capability = \"cap-11\", at_least = 2 }]\n";

/// The one capability that is not critical.
const MORE: &str = r#"
[[capability]]
id = "more-1"
slot = 127
critical = false
name = "More drills"
axis = "how much more there is"
question = "What else is seen?"
levels = ["No more.", "A little more.", "Some more.", "Much more.", "In the last six months far more."]
evidence = "More evidence."
fails = "More fails."
references = ["ref-1"]

[capability.to_consistent]
action = "Do more."
effort = "M"
impact = 1

[capability.to_enforced]
action = "Do much more."
effort = "M"
impact = 1
"#;

const PROFILE: &str = r#"[[question]]
id = "size"
heading = "Size"
ask = "How big is it?"
why = "Small things are asked less."

[[question.field]]
id = "size"
number = 3

[[question.field.option]]
id = "small"
code = 5
label = "Small"

[[question.field.option]]
id = "big"
code = 6
label = "Big"

[[question]]
id = "look"
heading = "Look"
ask = "How does it look?"
why = "What is seen decides the targets."

[[question.field]]
id = "colours"
number = 4
ask = "Which colours does it have?"
many = true

[[question.field.option]]
id = "red"
code = 1
label = "Red"

[[question.field.option]]
id = "green"
code = 2
label = "Green"

[[question.field.option]]
id = "none"
code = 4
label = "None"
alone = true

[[question.field]]
id = "shiny"
number = 0
ask = "Does it shine?"

[[question.field.option]]
id = "no"
code = 8
label = "No"

[[question.field.option]]
id = "unknown"
code = 9
label = "Nobody knows"
unknown = true

[[effect]]
when = [{ field = "size", is = ["small"] }, { field = "colours", is_not = ["red", "none"] }]
off = ["cap-2", "cap-3"]
reason = "Small things without red have neither."

[[effect]]
when = [{ field = "size", is = ["big"] }]
critical = ["more-1"]
reason = "Big things need more."

[[target]]
when = [{ field = "shiny", is = ["no"] }]
critical = 2
other = 1
proven = ["cap-4"]
reason = "Dull things need less."

[default_target]
critical = 4
other = 3
reason = "Until it is said, much is aimed at."

[single_service]
when = [{ field = "size", is = ["small", "big"] }]
"#;

const PRESETS: &str = r#"[[preset]]
id = "toy"
name = "Toy"
summary = "A small thing of two colours."
look_at = "Its colours."
beware = "Its price."

[preset.profile]
size = "small"
colours = ["red", "green"]
"#;

const PATTERNS: &str = r#"[[pattern]]
id = "fading"
name = "Fading"
rank = 10
rank_reason = "Everybody sees it."
severity = [
  { is = "severe", when = [{ field = "colours", is = ["red"] }] },
  { is = "high" },
]
when = [
  { any = [{ capability = "cap-1", at_most = 1 }, { capability = "cap-2", at_most = 0 }] },
  { count = 2, of = [{ capability = "cap-3", at_least = 3 }, { field = "shiny", is = ["no"] }, { field = "size", is_not = ["big"] }] },
]
cure = [{ capability = "cap-1", at_least = 2 }, { capability = "cap-2", at_least = 2 }]
sign = "It was brighter last year."
why = "Nobody buys it."
remedy = "Paint it."
references = ["ref-5", "ref-6"]

[[pattern]]
id = "rusting"
name = "Rusting"
rank = 20
rank_reason = "Few look below."
severity = [{ is = "moderate" }]
when = [{ all = [{ capability = "cap-8", at_most = 2 }, { capability = "cap-9", at_least = 1 }] }]
cure = [{ capability = "cap-8", at_least = 3 }]
sign = "It creaks."
why = "It breaks in the end."
remedy = "Oil it."
references = ["ref-8"]
"#;

const CONTRADICTIONS: &str = r#"[[contradiction]]
id = "gated-by-hand"
when = [{ capability = "cap-10", at_least = 3 }, { capability = "cap-11", at_most = 1 }]
says = "A gate is said to refuse what another answer says is done by hand."
check = "Look at what the gate compares."

[[contradiction]]
id = "small-and-red"
when = [{ field = "size", is = ["small"] }, { field = "colours", is = ["red"] }]
says = "Small things have one colour."
check = "Look again."
"#;

const GLOSSARY: &str = r#"[a-drill]
term = "Drill"
forms = ["drill", "drills", "fire drill"]
meaning = "Doing on a calm day what a bad day will ask for."
names = ["more-1"]

[b-chance]
term = "Accident"
forms = ["accident"]
meaning = "What nobody wanted."
"#;
