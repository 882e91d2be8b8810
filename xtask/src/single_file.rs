//! The whole site as one HTML file, which opens from disk: for a machine without a network, an archive, a mail.
//!
//! Made from the built page: styles, scripts, icon and program stand in the file itself. The program is in one part, not
//! in two, deflated and in base64; `app/boot.js` unpacks it. The policy names each script and the style by digest, and
//! allows no connection at all. What is for a host stays out: service worker, manifest, previews of links.

use crate::digest::integrity;
use crate::language;
use crate::minify::{Kind, minified};
use crate::site::{DIST, target};
use crate::split::{as_for_the_site, optimise};
use crate::step::{Failure, run as run_step};
use crate::tools::Toolbox;
use data_encoding::BASE64;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::fs;
use std::io::Write;
use std::path::Path;
use wasmparser::{BinaryReaderError, Parser, Payload};

/// Where it goes: beside the site, where whoever hosts it may offer it.
pub(crate) const FILE: &str = "dist/windrose.html";

/// How the built page names its parts. Each line begins with one of these.
const STYLES: &str = "<link rel=\"stylesheet\" href=\"./";
const PLACE: &str = "<script src=\"./place-";
const OFFLINE: &str = "<script src=\"./offline-";
const BOOT: &str = "<script src=\"./boot-";
/// Lines that mean nothing in a file: what is for hosts, previews and home screens, and where the site's program is.
const LEFT_OUT: [&str; 8] = [
    "<!-- The policy",
    "<!-- For previews",
    "<meta property=\"og:",
    "<meta name=\"twitter:",
    "<link rel=\"manifest\"",
    "<link rel=\"apple-touch-icon\"",
    "<link rel=\"modulepreload\"",
    "<link rel=\"wasm\"",
];

/// Builds the program in one part and writes the file; the site has to be in [`DIST`].
pub(crate) fn build(tools: &Toolbox, language: Option<&str>) -> Result<(), Failure> {
    let mut cargo = tools.command("cargo");
    language::speak(&mut cargo, language);
    run_step(
        as_for_the_site(&mut cargo) // so that nothing but the app is built anew
            .args(["build", "--package", "windrose-app", "--bin", "windrose-app", "--locked"])
            .args(["--target", "wasm32-unknown-unknown", "--profile", "web"]),
        "the program of the single file did not build: see above.",
    )?;
    let target = target(tools)?;
    let folder = target.join("single-file");
    let built = target.join("wasm32-unknown-unknown/web/windrose-app.wasm");
    let program = folder.join("windrose-app.wasm");
    let wasm = fs::read(&built).map_err(|error| failed("the program", &error))?;
    let wasm =
        without_relocations(&wasm).map_err(|error| failed("the program", &std::io::Error::other(error)))?;
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&program, wasm))
        .map_err(|error| failed("the program", &error))?;
    run_step(
        tools
            .command("wasm-bindgen")
            .args(["--target", "no-modules", "--no-typescript", "--out-dir"])
            .arg(&folder)
            .arg(&program),
        "wasm-bindgen did not bind the program: see above.",
    )?;
    let wasm = optimise(tools, &folder.join("windrose-app_bg.wasm"))?;
    let text =
        |path: &Path| fs::read_to_string(path).map_err(|error| failed(&path.display().to_string(), &error));
    let glue = minified(tools, &text(&folder.join("windrose-app.js"))?, Kind::Script)?;
    let wasm = fs::read(&wasm).map_err(|error| failed("the program", &error))?;
    let mut deflated = DeflateEncoder::new(Vec::new(), Compression::best());
    let wasm = deflated.write_all(&wasm).and_then(|()| deflated.finish());
    let wasm = BASE64.encode(&wasm.map_err(|error| failed("the program", &error))?);

    let dist = Path::new(DIST);
    let html = page(&text(&dist.join("index.html"))?, &glue, &wasm, &|name| text(&dist.join(name)))?;
    fs::write(FILE, &html).map_err(|error| failed(FILE, &error))?;
    println!("{FILE}: {} kB", html.len() / 1000);
    Ok(())
}

/// The wasm without what the linker left for [`crate::split`], which would stay in it to the end.
fn without_relocations(wasm: &[u8]) -> Result<Vec<u8>, BinaryReaderError> {
    const HEADER: usize = 8;
    let mut kept = wasm.get(..HEADER).unwrap_or_default().to_vec();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        let is_left = matches!(&payload, Payload::CustomSection(section)
            if section.name() == "linking" || section.name().starts_with("reloc."));
        if let Some((id, range)) = payload.as_section().filter(|_| !is_left) {
            let at = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX);
            let content = wasm.get(at(range.start)..at(range.end)).unwrap_or_default();
            kept.push(id);
            let mut length = content.len(); // in LEB128
            while length >= 0x80 {
                kept.push(u8::try_from(length & 0x7f).unwrap_or(0) | 0x80);
                length >>= 7;
            }
            kept.push(u8::try_from(length).unwrap_or(0));
            kept.extend(content);
        }
    }
    Ok(kept)
}

fn failed(what: &str, error: &std::io::Error) -> Failure {
    Failure::Failed(format!("the single file cannot be made: {what} ({error})."))
}

/// The page with all its parts in it.
fn page(
    built: &str,
    glue: &str,
    wasm: &str,
    read: &dyn Fn(&str) -> Result<String, Failure>,
) -> Result<String, Failure> {
    let icon = format!("data:image/svg+xml;base64,{}", BASE64.encode(read("icon.svg")?.as_bytes()));
    let (mut lines, mut digests, mut style) = (Vec::new(), Vec::new(), String::new());
    let mut script = |kind: &str, code: &str| {
        digests.push(format!("'{}'", integrity(code.as_bytes())));
        format!("    <script{kind}>{code}</script>")
    };
    for line in built.replace("<link rel=\"wasm\"", "\n<link rel=\"wasm\"").lines() {
        let start = line.trim_start();
        let named = |beginning: &str| {
            let before = beginning.find("./").map_or(0, |at| at + 2);
            start.starts_with(beginning).then(|| start.get(before..)?.split('"').next()).flatten()
        };
        if start.starts_with("<meta http-equiv=\"Content-Security-Policy\"") {
            lines.push(POLICY.to_owned());
        } else if let Some(name) = named(STYLES) {
            let css = read(name)?;
            style = format!("'{}'", integrity(css.as_bytes()));
            lines.push(format!("    <style>{css}</style>"));
        } else if let Some(name) = named(PLACE) {
            lines.push(script("", &read(name)?));
        } else if let Some(name) = named(BOOT) {
            lines.push(script("", glue));
            lines.push(format!("    <script type=\"application/wasm\" id=\"packed-wasm\">{wasm}</script>"));
            lines.push(script(" type=\"module\"", &read(name)?));
        } else if !LEFT_OUT.iter().any(|beginning| start.starts_with(beginning))
            && !start.starts_with(OFFLINE)
        {
            lines.push(line.to_owned());
        }
    }
    if digests.len() != 3 || style.is_empty() {
        return Err(Failure::Failed(format!(
            "the single file cannot be made: the page names {} of 3 scripts{}; see xtask/src/single_file.rs.",
            digests.len(),
            if style.is_empty() { " and no styles" } else { "" }
        )));
    }
    let whole = lines.join("\n") + "\n";
    Ok(whole
        .replacen("SCRIPTS", &digests.join(" "), 1)
        .replacen("STYLE", &style, 1)
        .replace("\"icon.svg\"", &format!("\"{icon}\""))
        .replacen("<html ", "<html data-single-file ", 1))
}

/// The policy of the file, but for the digests.
const POLICY: &str = "    <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src SCRIPTS 'wasm-unsafe-eval'; style-src STYLE; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'\">";
