//! The whole bank for reviewers: one value, as text to read and as JSON for programs.
//!
//! It is made from the content files and not from the generated constants: so it says what the editor wrote, down to
//! the form of a condition and the ids of options, and needs no build of the product. Every text is in it, in the
//! order of the bank. It adds counts and weights, and nothing else that the files do not say.
//!
//! The text (`Display`) is Markdown. The JSON (`Serialize`) holds, in this order:
//!
//! - `format`: [`Review::FORMAT`], which changes with the shape;
//! - `counts`: a number each of `dimensions`, `capabilities`, `critical`, `patterns`, `fields`, `presets`, `terms`,
//!   `contradictions`, `references` and `words`;
//! - `weights`: what `critical` and `other` capabilities weigh;
//! - `bank`, `scale`, `profile`: the content file of that name; `dimensions`, `presets`, `patterns`, `contradictions`: arrays; `glossary`,
//!   `references`: objects by key.
//!
//! Keys are those of the content files, arrays of tables in the plural: `capabilities`, `questions`, `fields`,
//! `options`, `effects`, `targets`. A key that may be left out is `null` then, except in a condition, which has the
//! keys of its form only. What a preset fills in is always an array.

mod text;
mod words;

use serde::Serialize;

use crate::Source;
use crate::source::{
    BankFile, ContradictionEntry, DimensionFile, Glossary, PatternEntry, PresetEntry, ProfileFile,
    References, ScaleFile,
};

/// A bank with everything that reviewers look at; see above for its forms.
#[derive(Debug, Serialize)]
pub struct Review<'a> {
    format: u32,
    counts: Counts,
    weights: Weights,
    bank: &'a BankFile,
    scale: &'a ScaleFile,
    dimensions: Vec<&'a DimensionFile>,
    profile: &'a ProfileFile,
    presets: &'a [PresetEntry],
    patterns: &'a [PatternEntry],
    contradictions: &'a [ContradictionEntry],
    glossary: &'a Glossary,
    references: &'a References,
    #[serde(skip)]
    source: &'a Source,
}

/// How much there is.
#[derive(Debug, Serialize)]
struct Counts {
    dimensions: usize,
    capabilities: usize,
    critical: usize,
    patterns: usize,
    contradictions: usize,
    fields: usize,
    presets: usize,
    terms: usize,
    references: usize,
    /// Of all texts.
    words: usize,
}

/// What capabilities weigh by themselves, before a profile makes more of them critical.
#[derive(Debug, Serialize)]
struct Weights {
    critical: u32,
    other: u32,
}

/// As in `windrose-assessment`, which cannot be named from here; see docs/scoring.md.
const WEIGHTS: Weights = Weights { critical: 2, other: 1 };

impl<'a> Review<'a> {
    /// Version of the JSON format.
    pub const FORMAT: u32 = 3;

    /// The review of a bank without problems.
    pub fn of(source: &'a Source) -> Self {
        Self {
            format: Self::FORMAT,
            counts: Counts::of(source),
            weights: WEIGHTS,
            bank: &source.bank.content,
            scale: &source.scale.content,
            dimensions: source.dimensions.iter().map(|dimension| &dimension.content).collect(),
            profile: &source.profile.content,
            presets: &source.presets.content.presets,
            patterns: &source.patterns.content.patterns,
            contradictions: &source.contradictions.content.contradictions,
            glossary: &source.glossary.content,
            references: &source.references.content,
            source,
        }
    }
}

impl Counts {
    fn of(source: &Source) -> Self {
        Self {
            dimensions: source.dimensions.len(),
            capabilities: source.capabilities().count(),
            critical: source.capabilities().filter(|(_, capability)| capability.critical).count(),
            patterns: source.patterns.content.patterns.len(),
            contradictions: source.contradictions.content.contradictions.len(),
            fields: source.profile.content.fields().count(),
            presets: source.presets.content.presets.len(),
            terms: source.glossary.content.len(),
            references: source.references.content.len(),
            words: source.texts().iter().map(|text| text.value.split_whitespace().count()).sum(),
        }
    }
}
