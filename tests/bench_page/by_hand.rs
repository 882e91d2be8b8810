//! The page written by hand, with the bank's texts, Windrose's styles and headers: only how it is made differs.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;
use windrose_questions::{BANK, Capability, Dimension, Group};

use crate::site::given;

/// Its files, as they are.
const FILES: [(&str, &str); 6] = [
    ("keep.js", include_str!("by_hand/keep.js")),
    ("make.js", include_str!("by_hand/make.js")),
    ("page.js", include_str!("by_hand/page.js")),
    ("question.js", include_str!("by_hand/question.js")),
    ("radar.js", include_str!("by_hand/radar.js")),
    ("scoring.js", include_str!("by_hand/scoring.js")),
];
const PAGE: &str = include_str!("by_hand/index.html");

/// The page in a folder, which goes with this value.
pub(crate) struct ByHand(TempDir);

impl ByHand {
    /// Writes the page.
    pub(crate) fn write() -> Self {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("cargo has a folder for this");
        let dist = PathBuf::from(given("WINDROSE_DIST"));
        let styles = styles(&dist);
        let write = |name: &str, text: &str| {
            fs::write(folder.path().join(name), text).expect("the page can be written");
        };
        for (name, text) in FILES {
            write(name, text);
        }
        write("index.html", &PAGE.replace("STYLES", &styles));
        write("bank.js", &format!("export const dimensions = {};\n", bank()));
        for name in [styles.as_str(), "icon.svg", "_headers"] {
            fs::copy(dist.join(name), folder.path().join(name)).expect("the built site is there");
        }
        Self(folder)
    }

    /// Where it lies.
    pub(crate) fn folder(&self) -> PathBuf {
        self.0.path().to_owned()
    }
}

/// The name of the built site's style sheet.
fn styles(dist: &Path) -> String {
    let names = fs::read_dir(dist).expect("the built site is there").filter_map(Result::ok);
    let mut names = names.filter_map(|entry| entry.file_name().into_string().ok());
    names.find(|name| name.starts_with("styles-")).expect("the built site has a style sheet")
}

fn bank() -> Value {
    BANK.dimensions.iter().map(dimension).collect()
}

fn dimension(dimension: &Dimension) -> Value {
    json!({
        "id": dimension.id,
        "numeral": dimension.numeral,
        "name": dimension.name,
        "group": if dimension.group == Group::Factor { "factor" } else { "layer" },
        "principle": dimension.principle,
        "standing": dimension.standing.label(),
        "why": dimension.why,
        "nuanceHeading": dimension.nuance_heading,
        "nuance": dimension.nuance,
        "verify": dimension.verify,
        "capabilities": dimension.capabilities.iter().map(capability).collect::<Vec<_>>(),
    })
}

fn capability(capability: &Capability) -> Value {
    let texts: Vec<&str> = capability.texts().collect();
    let terms = BANK.terms_in(&texts).map(|term| json!({ "term": term.term, "meaning": term.meaning }));
    let references = capability.references.iter();
    let references = references.map(|reference| json!({ "url": reference.url, "title": reference.title }));
    json!({
        "id": capability.id,
        "critical": capability.critical,
        "name": capability.name,
        "question": capability.question,
        "levels": capability.levels,
        "evidence": capability.evidence,
        "fails": capability.fails,
        "nuance": capability.nuance,
        "references": references.collect::<Vec<_>>(),
        "terms": terms.collect::<Vec<_>>(),
    })
}
