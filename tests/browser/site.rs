//! The built site as a static host would serve it: from a folder below the root, on a free port of this machine.
//!
//! With the headers that the site itself brings along for hosts, in `_headers`: each journey is one under the full policy.
//! Every request is written down with the status it got. A path outside the folder is answered like any unknown one.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_SECURITY_POLICY, IF_MODIFIED_SINCE, IF_NONE_MATCH};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::Response;
use data_encoding::BASE64;
use serde_json::Value;
use sha2::{Digest, Sha384};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

use crate::engine::Engine;

/// Where the site lies on its host: at no root, for the site must not care.
const FOLDER: &str = "/some/where";

/// How many journeys run at a time, however many processors there are: each has a browser to feed.
static PLACES: Semaphore = Semaphore::const_new(2);

/// Whom Firefox asks on its own account, whatever it is told.
const OF_FIREFOX: &str = ".mozilla.com:443";

/// What was asked for and the status that was answered.
type Requests = Arc<Mutex<Vec<(String, u16)>>>;

/// The file that is not given out just now, if there is one.
type Withheld = Arc<Mutex<Option<String>>>;

/// A script that the page begins with, if there is one.
type First = Arc<Mutex<Option<&'static str>>>;

/// What browsers have said so far that the policy refused.
type Refused = Arc<Mutex<Vec<String>>>;

/// Where browsers say what the policy refused; Chromium says that on its console.
const REFUSALS: &str = "refusals";

/// What the server knows: which headers all files get, and who asked.
#[derive(Clone)]
struct Host {
    headers: Arc<Vec<(HeaderName, HeaderValue)>>,
    requests: Requests,
    withheld: Withheld,
    first: First,
    refused: Refused,
}

/// The site, while a journey lasts.
pub(crate) struct Site {
    origin: String,
    folder: PathBuf,
    requests: Requests,
    withheld: Withheld,
    first: First,
    refused: Refused,
    server: JoinHandle<()>,
    _place: SemaphorePermit<'static>,
}

impl Site {
    /// Serves the site; each journey has one of its own, and so an origin with nothing stored.
    pub(crate) async fn open() -> Self {
        Self::of(PathBuf::from(given("WINDROSE_DIST"))).await
    }

    /// Serves another folder than that of the built site.
    pub(crate) async fn of(dist: PathBuf) -> Self {
        let folder = dist.clone();
        let place = PLACES.acquire().await.expect("nobody closes the semaphore");
        let (requests, withheld) = (Requests::default(), Withheld::default());
        let (first, refused) = (First::default(), Refused::default());
        let host = Host {
            headers: Arc::new(headers(&dist)),
            requests: Arc::clone(&requests),
            withheld: Arc::clone(&withheld),
            first: Arc::clone(&first),
            refused: Arc::clone(&refused),
        };
        let files = Router::new()
            .nest_service(FOLDER, ServeDir::new(dist).precompressed_br()) // if it is packed
            .layer(middleware::from_fn_with_state(host, serve));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port is free");
        let address = listener.local_addr().expect("the port has a number");
        let server = tokio::spawn(async move {
            axum::serve(listener, files).await.expect("the server serves until it is stopped");
        });
        Self {
            origin: format!("http://{address}"),
            folder,
            requests,
            withheld,
            first,
            refused,
            server,
            _place: place,
        }
    }

    /// Scheme, host and port: what the browser keeps data for.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// The address of the page, without a fragment.
    pub(crate) fn address(&self) -> String {
        format!("{}{FOLDER}/", self.origin)
    }

    /// Whether the address belongs to the site.
    pub(crate) fn is_own(&self, address: &str) -> bool {
        address.starts_with(&self.address())
    }

    /// Requests that the site could not answer: files that are missing, or looked for outside its folder; anybody else that was
    /// asked, for whoever has the site as its proxy.
    pub(crate) fn missing(&self) -> Vec<String> {
        let requests = self.requests.lock().expect("no request panics");
        requests
            .iter()
            .filter(|(_, status)| *status >= 400)
            .map(|(path, status)| format!("{path}: {status}"))
            .collect()
    }

    /// What browsers have told since the last look that the policy refused them.
    pub(crate) fn refused(&self) -> Vec<String> {
        std::mem::take(&mut *self.refused.lock().expect("no request panics"))
    }

    /// How many requests there were so far.
    pub(crate) fn visits(&self) -> usize {
        self.requests.lock().expect("no request panics").len()
    }

    /// How many of them were for this file of the site.
    pub(crate) fn visits_to(&self, file: &str) -> usize {
        let path = format!("{FOLDER}/{file}");
        let requests = self.requests.lock().expect("no request panics");
        requests.iter().filter(|(asked, _)| *asked == path).count()
    }

    /// The file of the site whose name ends so; there is one.
    pub(crate) fn file(&self, end: &str) -> String {
        let files = std::fs::read_dir(&self.folder).expect("the site can be listed");
        let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
        let found: Vec<String> = names.filter(|name| name.ends_with(end)).collect();
        let [only] = found.as_slice() else { panic!("`{end}` ends {found:?}") };
        only.clone()
    }

    /// From now on this file, or none, is not given out: the host has trouble. That is not written down as missing.
    pub(crate) fn withhold(&self, file: Option<&str>) {
        *self.withheld.lock().expect("no request panics") = file.map(str::to_owned);
    }

    /// The page of the site begins with this script from now on, which its policy allows. The service worker keeps the page
    /// without it.
    pub(crate) fn begins_pages_with(&self, script: &'static str) {
        *self.first.lock().expect("no request panics") = Some(script);
    }

    /// The host is gone, or the way to it.
    pub(crate) fn vanish(&self) {
        self.server.abort();
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn serve(State(host): State<Host>, mut request: Request, next: Next) -> Response {
    let path = request.uri().to_string();
    let note = |what: String, status: StatusCode| {
        host.requests.lock().expect("no request panics").push((what, status.as_u16()));
        let mut answer = Response::default();
        *answer.status_mut() = status;
        answer
    };
    let withheld = host.withheld.lock().expect("no request panics").clone();
    if withheld.is_some_and(|file| path == format!("{FOLDER}/{file}")) {
        let mut trouble = Response::default();
        *trouble.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
        return trouble;
    }
    if path.ends_with(OF_FIREFOX) {
        return Response::default();
    }
    if request.uri().authority().is_some() {
        return note(format!("asked for {path}"), StatusCode::FORBIDDEN);
    }
    if path == format!("{FOLDER}/{REFUSALS}") {
        let refusal = to_bytes(request.into_body(), usize::MAX).await.unwrap_or_default();
        let refusal: Value = serde_json::from_slice(&refusal).unwrap_or_default();
        let word = |name: &str| refusal["csp-report"][name].as_str().unwrap_or_default().to_owned();
        let words = ["effective-directive", "blocked-uri", "script-sample"].map(word).join(" ");
        host.refused.lock().expect("no request panics").push(format!("refused by the policy: {words}"));
        return Response::default();
    }
    let first = *host.first.lock().expect("no request panics");
    let is_page = request.headers().get("sec-fetch-dest").is_some_and(|kind| kind == "document");
    if first.is_some() {
        // What the browser has is another page, even if the file is the same.
        request.headers_mut().remove(IF_MODIFIED_SINCE);
        request.headers_mut().remove(IF_NONE_MATCH);
    }
    let mut response = next.run(request).await;
    for (name, value) in host.headers.iter() {
        response.headers_mut().insert(name, value.clone());
    }
    host.requests.lock().expect("no request panics").push((path, response.status().as_u16()));
    match first {
        Some(script) if is_page => begin_with(script, response).await,
        _ => response,
    }
}

/// The page with one script more, and a policy that allows it.
async fn begin_with(script: &str, page: Response) -> Response {
    let (mut head, body) = page.into_parts();
    let body = to_bytes(body, usize::MAX).await.expect("the page can be read");
    let body = String::from_utf8(body.to_vec()).expect("the page is text");
    let digest = BASE64.encode(&Sha384::digest(script.as_bytes()));
    let (sources, allowed) = ("script-src 'self'", format!("script-src 'self' 'sha384-{digest}'"));
    let (before, after) = body.split_once("<title>").expect("the page has a title");
    let body = format!("{}<script>{script}</script><title>{after}", before.replace(sources, &allowed));
    let policy = head.headers[CONTENT_SECURITY_POLICY].to_str().expect("the policy is text");
    let policy = policy.replace(sources, &allowed).parse().expect("it still is");
    head.headers.insert(CONTENT_SECURITY_POLICY, policy);
    head.headers.remove(CONTENT_LENGTH);
    Response::from_parts(head, body.into())
}

/// The headers that `_headers` gives to all files: the lines below `/*`.
fn headers(dist: &Path) -> Vec<(HeaderName, HeaderValue)> {
    let text = std::fs::read_to_string(dist.join("_headers")).expect("the site brings its headers along");
    let lines = text.lines().skip_while(|line| *line != "/*").skip(1);
    let mut headers: Vec<(HeaderName, HeaderValue)> = lines
        .map_while(|line| line.strip_prefix("  ")?.split_once(": "))
        .map(|(name, value)| {
            (name.parse().expect("a header has a name"), value.parse().expect("and a value"))
        })
        .collect();
    assert!(!headers.is_empty(), "`_headers` says nothing of `/*`");
    if Engine::given() != Engine::Chromium {
        for (_, policy) in headers.iter_mut().filter(|(name, _)| *name == CONTENT_SECURITY_POLICY) {
            let text: &str = policy.to_str().expect("the policy is text");
            *policy = format!("{text}; report-uri {FOLDER}/{REFUSALS}").parse().expect("it still is");
        }
    }
    headers
}

/// What an `integrity` attribute holds of a file.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64.encode(&Sha384::digest(bytes)))
}

/// What the command that started this program has prepared, by the name of its variable.
#[track_caller]
pub(crate) fn given(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set: start this through one of the commands of `cargo xtask help`")
    })
}
