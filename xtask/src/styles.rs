//! The styles of the built site: one file instead of twenty, and a short one, so that the first paint waits for one answer.

use crate::digest::{integrity, short};
use crate::minify::{Kind, minified};
use crate::step::Failure;
use crate::tools::Toolbox;
use std::fs;
use std::path::Path;

/// How trunk begins the line of a style sheet.
const LINK: &str = "<link rel=\"stylesheet\" href=\"./";

/// Joins the style sheets that the page links, in their order, and links the result in place of the first.
pub(crate) fn join(tools: &Toolbox, dist: &Path) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::Failed(format!("the styles cannot be joined ({error})."));
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).map_err(failed)?;
    let (mut joined, mut lines) = (String::new(), Vec::new());
    let mut place = None;
    for line in html.lines() {
        let name = line.trim_start().strip_prefix(LINK).and_then(|rest| rest.split('"').next());
        let Some(name) = name else {
            lines.push(line.to_owned());
            continue;
        };
        let path = dist.join(name);
        joined.push_str(&fs::read_to_string(&path).map_err(failed)?);
        fs::remove_file(path).map_err(failed)?;
        place.get_or_insert(lines.len());
    }
    let Some(place) = place else {
        return Err(Failure::Failed(format!(
            "{} has no line that begins with `{LINK}`, as trunk used to write them; see xtask/src/styles.rs.",
            page.display()
        )));
    };
    let joined = minified(tools, &joined, Kind::Styles)?;
    let name = format!("styles-{}.css", short(joined.as_bytes()));
    let integrity = integrity(joined.as_bytes());
    lines.insert(place, format!("    {LINK}{name}\" integrity=\"{integrity}\">"));
    fs::write(dist.join(name), joined).map_err(failed)?;
    fs::write(page, lines.join("\n") + "\n").map_err(failed)
}
