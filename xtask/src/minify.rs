//! Scripts and styles of the built site without what only people read; esbuild leaves it out.

use crate::step::Failure;
use crate::tools::Toolbox;
use std::io::Write;
use std::process::Stdio;

/// As esbuild calls them.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Script,
    Styles,
}

/// The same, shorter. What browsers have to understand stays as it is written.
pub(crate) fn minified(tools: &Toolbox, text: &str, kind: Kind) -> Result<String, Failure> {
    let failed = |why: String| Failure::Failed(format!("scripts and styles cannot be shortened ({why})."));
    let loader = match kind {
        Kind::Script => "--loader=js",
        Kind::Styles => "--loader=css",
    };
    let mut esbuild = tools
        .command("esbuild")
        .args(["--minify", "--target=esnext", "--charset=utf8", "--legal-comments=none", loader])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| failed(error.to_string()))?;
    // It reads to the end before it writes, unless it objects to how it was called. Dropping the input ends it.
    let written = esbuild.stdin.take().map_or(Ok(()), |mut input| input.write_all(text.as_bytes()));
    let output = esbuild.wait_with_output().map_err(|error| failed(error.to_string()))?;
    if !output.status.success() {
        return Err(failed("esbuild objects: see above".to_owned()));
    }
    written.map_err(|error| failed(error.to_string()))?;
    String::from_utf8(output.stdout).map_err(|error| failed(error.to_string()))
}
