//! A bank that keeps every rule, built from strings, for tests to break in one place.
//!
//! Sixteen dimensions `dim-1` to `dim-16`, each with the one critical capability `cap-1` to `cap-16` in slot 0
//! to 15 and the reference `ref-1` to `ref-16`. Every text contains its number, so that none repeats.

use windrose_questions_compiler::{Problem, Source, lint};

const NUMERALS: [&str; 16] =
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "A", "B", "C", "D"];

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
        let mut files =
            vec![("bank.toml".to_owned(), bank), ("references.toml".to_owned(), references.concat())];
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

    /// The files, read.
    pub(crate) fn source(&self) -> Result<Source, Vec<Problem>> {
        Source::parse(self.0.clone())
    }

    /// All problems, of reading or of rules.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        self.source().map_or_else(|problems| problems, |source| lint(&source))
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
question = "What is seen of {n}?"
levels = [
  "Nothing of {n} is seen.",
  "Someone does {n} by hand.",
  "Everyone does {n} alike.",
  "A gate refuses what misses {n}.",
  "A drill showed {n} this quarter.",
]
evidence = "Evidence {n}."
fails = "Fails {n}."
nuance = "Capability nuance {n}."
prerequisites = []
references = ["ref-{n}"]

[capability.to_consistent]
action = "Do {n} first."
effort = "S"
impact = 2

[capability.to_enforced]
action = "Gate {n} next."
effort = "L"
impact = 3
"#,
        slot = n - 1,
    )
}
