//! Rules for the headers that hosts send: each host gets the same, and the page's own policy is not another one.

use crate::File;

/// What the page cannot say of itself, but only its host: who may frame it.
const HOST_ONLY: &str = "; frame-ancestors 'none'";

#[test]
fn the_page_and_every_host_have_the_same_policy() {
    let headers = headers();
    let names: Vec<&str> = headers.iter().map(|(name, _)| name.as_str()).collect();
    for name in ["Content-Security-Policy", "Referrer-Policy", "Permissions-Policy", "X-Content-Type-Options"]
    {
        assert!(names.contains(&name), "public/_headers: give all files a {name}");
    }
    let page = File::read("index.html").text;
    for (name, value) in &headers {
        match name.as_str() {
            "Content-Security-Policy" => {
                let own = value
                    .strip_suffix(HOST_ONLY)
                    .expect("the host's policy ends with who may frame the page");
                let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{own}\">");
                assert!(page.contains(&meta), "index.html: its policy differs from public/_headers");
            }
            "Referrer-Policy" => {
                let meta = format!("<meta name=\"referrer\" content=\"{value}\">");
                assert!(page.contains(&meta), "index.html: its referrer policy differs from public/_headers");
            }
            _ => {}
        }
    }
    for (path, before) in [("docs/hosting/nginx.conf", "add_header "), ("docs/hosting/Caddyfile", "")] {
        let host = File::read(path);
        for (name, value) in &headers {
            let line = format!("{before}{name} \"{value}\"");
            let is_there = host.text.lines().any(|found| found.trim_start().starts_with(&line));
            assert!(is_there, "{path}: its {name} differs from public/_headers");
        }
    }
}

/// The names of the program's files carry a digest; `xtask/src/split.rs` gives them.
#[test]
fn every_host_keeps_all_files_of_the_program() {
    let split = File::read("xtask/src/split.rs").text;
    let nginx = File::read("docs/hosting/nginx.conf").text;
    for ending in ["_bg.wasm", "-parts.js", "-later.wasm"] {
        assert!(split.contains(&format!("\"{ending}\"")), "xtask/src/split.rs: no file ends with {ending}");
        let middle = ending.split('.').next().unwrap_or_default();
        let is_kept = nginx
            .lines()
            .any(|line| line.contains("immutable") && line.split(['(', '|', ')']).any(|part| part == middle));
        assert!(is_kept, "docs/hosting/nginx.conf: files that end with {ending} are asked for anew");
    }
}

/// What public/_headers gives to all files.
fn headers() -> Vec<(String, String)> {
    let file = File::read("public/_headers");
    let lines = file.text.lines().skip_while(|line| *line != "/*").skip(1);
    let headers = lines.map_while(|line| line.strip_prefix("  ")?.split_once(": "));
    headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}
