//! The folder of the chosen language, as the content of the crate. Of the build script alone.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::pseudo;

/// The language that Windrose is written in, and that a build speaks if nobody says otherwise.
pub(crate) const DEFAULT: &str = "en";

/// Languages made from [`DEFAULT`], to see what a longer text and the other direction do to the layout: name, tag, direction.
/// Their tags are the usual ones of such languages; browsers take Arabic for the second, as in numbers and dates.
const PSEUDO: [(&str, &str, &str); 2] = [("pseudo", "en-XA", "ltr"), ("pseudo-rtl", "ar-XB", "rtl")];

/// Writes `language.rs` into `out`: the folder of this name below `sources` as a module whose content is public. An error
/// is one sentence.
pub(crate) fn choose(sources: &Path, name: &str, out: &Path) -> Result<(), String> {
    let folder = match PSEUDO.iter().find(|(pseudo, ..)| *pseudo == name) {
        None => sources.join(name),
        Some((_, tag, direction)) => {
            let made = out.join(name);
            let failed = |error: io::Error| format!("{} cannot be written ({error})", made.display());
            if made.exists() {
                fs::remove_dir_all(&made).map_err(failed)?; // what English no longer has must go here, too
            }
            translate(&sources.join(DEFAULT), &made)?;
            fs::write(made.join("language.rs"), language(name, tag, direction)).map_err(failed)?;
            made
        }
    };
    let root = folder.join("mod.rs");
    let address = root.display().to_string();
    let is_a_name = name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    if !is_a_name || !root.is_file() {
        let known = known(sources).join(", ");
        return Err(format!(
            "WINDROSE_LANGUAGE is `{name}`, but there is no words/src/{name}/mod.rs; there are {known}"
        ));
    }
    let text =
        format!("#[path = {address:?}]\nmod language_of_this_build;\npub use language_of_this_build::*;\n");
    let path = out.join("language.rs");
    fs::write(&path, text).map_err(|error| format!("{} cannot be written ({error})", path.display()))
}

/// The names that can be chosen.
fn known(sources: &Path) -> Vec<String> {
    let entries = fs::read_dir(sources).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.path().join("mod.rs").is_file());
    let mut names: Vec<String> = folders.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.extend(PSEUDO.map(|(name, ..)| name.to_owned()));
    names.sort();
    names
}

/// The folder `from` again at `to`, each file of it in the pseudo-language.
fn translate(from: &Path, to: &Path) -> Result<(), String> {
    let failed = |path: &Path| {
        let path: PathBuf = path.to_owned();
        move |error: io::Error| format!("{} cannot be read or written ({error})", path.display())
    };
    fs::create_dir_all(to).map_err(failed(to))?;
    for entry in fs::read_dir(from).map_err(failed(from))? {
        let (source, name) = entry.map(|entry| (entry.path(), entry.file_name())).map_err(failed(from))?;
        let target = to.join(name);
        if source.is_dir() {
            translate(&source, &target)?;
        } else {
            let text = fs::read_to_string(&source).map_err(failed(&source))?;
            let made = pseudo::file(&text).map_err(|error| format!("{}: {error}", source.display()))?;
            fs::write(&target, made).map_err(failed(&target))?;
        }
    }
    Ok(())
}

/// What a language says of itself.
fn language(name: &str, tag: &str, direction: &str) -> String {
    format!(
        "pub const NAME: &str = {name:?};\npub const LANG: &str = {tag:?};\npub const DIR: &str = {direction:?};\n"
    )
}
