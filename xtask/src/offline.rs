//! The service worker of the built site: `app/worker.js` is told which files make up this build, and their digests.

use crate::digest::{integrity, short};
use crate::step::Failure;
use std::fs;
use std::path::Path;

const WORKER: &str = "worker.js";
/// What is for hosts and robots, or is fetched by no page.
const NOT_KEPT: [&str; 6] =
    [WORKER, "_headers", "robots.txt", "404.html", "report.schema.json", "windrose.html"];
/// The lines of the worker that the build fills.
const BUILD: &str = "const BUILD = \"development\";";
const FILES: &str = "const FILES = [];";

fn is_picture(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "png")
}

/// Writes into the worker of the site in `dist` what it has to keep.
pub(crate) fn fill_worker(dist: &Path) -> Result<(), Failure> {
    let failed = |error: std::io::Error| {
        Failure::Failed(format!("{} cannot be prepared for working offline ({error}).", dist.display()))
    };
    let mut names = Vec::new();
    for entry in fs::read_dir(dist).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().into_string().ok().filter(|_| entry.path().is_file());
        names.push(name.ok_or_else(|| {
            let path = entry.path().display().to_string();
            Failure::Failed(format!(
                "{path} is no file at the top of the site: teach xtask/src/offline.rs to keep it."
            ))
        })?);
    }
    // Pictures are for home screens and for previews of links, and fetched by those.
    names.retain(|name| !NOT_KEPT.contains(&name.as_str()) && !is_picture(name));
    names.sort();
    let mut files = Vec::new();
    for name in names {
        let digest = integrity(&fs::read(dist.join(&name)).map_err(failed)?);
        // Some hosts lead `index.html` on to its folder, and a page that was led on cannot be kept.
        let path = if name == "index.html" { "./".to_owned() } else { name };
        files.push([path, digest]);
    }
    let list = serde_json::json!(files).to_string();
    let build = short(list.as_bytes());
    let path = dist.join(WORKER);
    let worker = fs::read_to_string(&path).map_err(failed)?;
    if worker.matches(BUILD).count() != 1 || worker.matches(FILES).count() != 1 {
        return Err(Failure::Failed(format!(
            "{} has no lines `{BUILD}` and `{FILES}` to fill: restore them in app/{WORKER}.",
            path.display()
        )));
    }
    let filled = worker
        .replace(BUILD, &format!("const BUILD = \"{build}\";"))
        .replace(FILES, &format!("const FILES = {list};"));
    fs::write(path, filled).map_err(failed)
}
