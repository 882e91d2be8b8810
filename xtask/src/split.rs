//! The program of the built site in two parts: what a first visit needs, and what comes later (`app/src/deferred.rs`).
//!
//! trunk builds one wasm. From the same wasm, before wasm-bindgen, come two: the split is found by following what each
//! function refers to, so nothing is left out and nothing is there twice. Of what trunk has made of it only the place in
//! the page is kept. All four files carry one digest in their names, since each knows the name of another.

use crate::digest::{integrity, short};
use crate::minify::{Kind, minified};
use crate::names::shortened;
use crate::site::target;
use crate::step::{Failure, run as run_step};
use crate::tools::Toolbox;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_split_cli_support::{Options, transform};

/// The variable with flags of the compiler for the app.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The feature of the app that makes it ask for its later part.
pub(crate) const FEATURE: &str = "split";

/// What the compiler uses of WebAssembly, and so what wasm-opt may use.
const WASM_FEATURES: [&str; 6] = [
    "bulk-memory",
    "multivalue",
    "mutable-globals",
    "nontrapping-float-to-int",
    "reference-types",
    "sign-ext",
];

/// What wasm-opt does: control flow made anew from scratch, twice over; often called functions have the short numbers.
/// docs/performance.md says what that is worth.
const PASSES: [&str; 5] = ["--flatten", "--rereloop", "-Oz", "-Oz", "--reorder-functions"];

/// How the tool calls what loads the later part; how that, shortened, fetches it and asks for the glue.
const LINK: &str = "./__wasm_split.js";
const FETCH: &str = "fetch(new URL(\"./split_later.wasm\",import.meta.url))";
const GLUE: &str = "\"./windrose-app.js\"";

/// How trunk begins the names of what it builds, and the line that names them.
const NAME: &str = "windrose-app-";
const FIRST_LINE: &str = "<link rel=\"modulepreload\" href=\"./windrose-app-";

/// The program in two parts.
struct Parts {
    /// What wasm-bindgen has made of the first part.
    glue: String,
    /// What loads the later part.
    link: String,
    first: Vec<u8>,
    later: Vec<u8>,
}

/// Has this command build the program as the site has it: the linker leaves behind what refers to what, and no place in
/// the source of a package names a folder of this machine.
pub(crate) fn as_for_the_site(command: &mut Command) -> &mut Command {
    let home = |variable: &str| std::env::var_os(variable).map(PathBuf::from);
    let cargo =
        home("CARGO_HOME").or_else(|| Some(home("HOME").or_else(|| home("USERPROFILE"))?.join(".cargo")));
    let sources = cargo.map(|cargo| cargo.join("registry/src"));
    let sources = sources.filter(|path| !path.to_string_lossy().contains(char::is_whitespace));
    let remap = sources.map(|path| format!(" --remap-path-prefix={}=", path.display()));
    command.env(FLAGS, format!("-Clink-args=--emit-relocs{}", remap.unwrap_or_default()))
}

/// Puts the two parts into the site in `dist`, in place of the one that trunk has built.
pub(crate) fn split(tools: &Toolbox, dist: &Path) -> Result<(), Failure> {
    publish(&parts(tools)?, dist)
}

fn failed(why: impl std::fmt::Display) -> Failure {
    Failure::Failed(format!("the program cannot be split ({why})."))
}

/// Splits what trunk has built, binds the first part and optimises both.
fn parts(tools: &Toolbox) -> Result<Parts, Failure> {
    let read = |path: &Path| fs::read(path).map_err(|error| failed(format!("{}: {error}", path.display())));
    let text = |path: &Path| {
        fs::read_to_string(path).map_err(|error| failed(format!("{}: {error}", path.display())))
    };
    let wasm = read(&target(tools)?.join("wasm32-unknown-unknown/web/windrose-app.wasm"))?;
    let folder = target(tools)?.join("split");
    let _ = fs::remove_dir_all(&folder);
    let first = folder.join("windrose-app.wasm");
    let mut options = Options::new(&wasm);
    options.output_dir = &folder;
    options.main_out_path = &first;
    options.main_module = GLUE.trim_matches('"');
    let parts = transform(options).map_err(failed)?.split_modules;
    let [later] = parts.as_slice() else {
        return Err(failed(format!("it came in {} later parts instead of 1", parts.len())));
    };
    run_step(
        tools
            .command("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir"])
            .arg(&folder)
            .arg(&first),
        "wasm-bindgen did not bind the program: see above.",
    )?;
    let first = read(&optimise(tools, &folder.join("windrose-app_bg.wasm"))?)?;
    let (first, glue) = shortened(&first, &text(&folder.join("windrose-app.js"))?)?;
    Ok(Parts {
        glue: minified(tools, &glue, Kind::Script)?,
        link: minified(tools, &text(&folder.join(LINK))?, Kind::Script)?,
        first,
        later: read(&optimise(tools, later)?)?,
    })
}

/// The names of the four files, and the two scripts with the names in them.
struct Named {
    glue: (String, String),
    link: (String, String),
    first: String,
    later: String,
}

/// Names the four files after this digest, and tells the scripts the names of the others.
fn named(parts: &Parts, digest: &str) -> Result<Named, Failure> {
    let [glue, link, first, later] =
        [".js", "-parts.js", "_bg.wasm", "-later.wasm"].map(|end| format!("{NAME}{digest}{end}"));
    let put = |text: &str, old: &str, new: &str| match text.matches(old).count() {
        1 => Ok(text.replace(old, new)),
        number => Err(failed(format!("`{old}` is there {number} times; see xtask/src/split.rs"))),
    };
    // Once where the module is fetched; what the wasm calls it stays.
    let from = |name: &str| format!("from\"{name}\"");
    let glue_text = put(&parts.glue, &from(LINK), &from(&format!("./{link}")))?;
    let address = format!("new URL(\"./{later}\",import.meta.url)");
    let fetch = format!("fetch({address},{{integrity:\"{}\"}})", integrity(&parts.later));
    let link_text = put(&put(&parts.link, FETCH, &fetch)?, GLUE, &format!("\"./{glue}\""))?;
    Ok(Named { glue: (glue, glue_text), link: (link, link_text), first, later })
}

/// Names the four files after the digest of all that is in them, but for the names themselves; tells each the names of
/// the others and the page all of them.
fn publish(parts: &Parts, dist: &Path) -> Result<(), Failure> {
    let Parts { first, later, .. } = parts;
    let unnamed = named(parts, "")?;
    let digest = short(&[first, later, unnamed.glue.1.as_bytes(), unnamed.link.1.as_bytes()].concat());
    let Named { glue: (glue_name, glue), link: (link_name, link), first: first_name, later: later_name } =
        named(parts, &digest)?;

    let in_the_site = |error: std::io::Error| failed(error);
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).map_err(in_the_site)?;
    let head =
        html.split_once(FIRST_LINE).and_then(|(before, rest)| Some((before, rest.split_once("</head>")?.1)));
    let (before, after) =
        head.ok_or_else(|| failed(format!("the page has no `{FIRST_LINE}` in its head")))?;
    let named = |kind: &str, name: &str, bytes: &[u8]| {
        format!("    <link rel=\"{kind}\" href=\"./{name}\" integrity=\"{}\">\n", integrity(bytes))
    };
    // As a preload Chromium would ignore the integrity of a wasm; `app/boot.js` reads it here, and its fetch enforces it.
    let lines = [
        named("modulepreload", &glue_name, glue.as_bytes()),
        named("modulepreload", &link_name, link.as_bytes()),
        named("wasm", &first_name, first),
    ];
    let html = format!("{}\n{}  </head>{after}", before.trim_end(), lines.concat());

    for entry in fs::read_dir(dist).map_err(in_the_site)?.flatten() {
        if entry.file_name().to_str().is_some_and(|name| name.starts_with(NAME)) {
            fs::remove_file(entry.path()).map_err(in_the_site)?;
        }
    }
    let files: [(&str, &[u8]); 5] = [
        ("index.html", html.as_bytes()),
        (&glue_name, glue.as_bytes()),
        (&link_name, link.as_bytes()),
        (&first_name, first),
        (&later_name, later),
    ];
    for (name, bytes) in files {
        fs::write(dist.join(name), bytes).map_err(|error| failed(format!("{name}: {error}")))?;
    }
    Ok(())
}

/// What wasm-opt makes of a wasm: a file beside it.
pub(crate) fn optimise(tools: &Toolbox, wasm: &Path) -> Result<PathBuf, Failure> {
    let optimised = wasm.with_extension("opt.wasm");
    let mut command = tools.command("wasm-opt");
    command.args(PASSES).args(WASM_FEATURES.map(|feature| format!("--enable-{feature}")));
    run_step(command.arg(wasm).arg("-o").arg(&optimised), "wasm-opt failed: see above.")?;
    Ok(optimised)
}
