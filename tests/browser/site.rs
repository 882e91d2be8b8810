//! The built site as a static host would serve it: from a folder below the root, on a free port of this machine.
//!
//! With the headers that the site itself brings along for hosts, in `_headers`: each journey is one under the full policy.
//! Every request is written down with the status it got. A path outside the folder is answered like any unknown one.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::Response;
use data_encoding::BASE64;
use sha2::{Digest, Sha384};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

/// Where the site lies on its host: at no root, for the site must not care.
const FOLDER: &str = "/some/where";

/// How many journeys run at a time, however many processors there are: each has a browser to feed.
static PLACES: Semaphore = Semaphore::const_new(2);

/// What was asked for and the status that was answered.
type Requests = Arc<Mutex<Vec<(String, u16)>>>;

/// The file that is not given out just now, if there is one.
type Withheld = Arc<Mutex<Option<&'static str>>>;

/// What the server knows: which headers all files get, and who asked.
#[derive(Clone)]
struct Host {
    headers: Arc<Vec<(HeaderName, HeaderValue)>>,
    requests: Requests,
    withheld: Withheld,
}

/// The site, while a journey lasts.
pub(crate) struct Site {
    origin: String,
    requests: Requests,
    withheld: Withheld,
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
        let place = PLACES.acquire().await.expect("nobody closes the semaphore");
        let (requests, withheld) = (Requests::default(), Withheld::default());
        let host = Host {
            headers: Arc::new(headers(&dist)),
            requests: Arc::clone(&requests),
            withheld: Arc::clone(&withheld),
        };
        let files = Router::new()
            .nest_service(FOLDER, ServeDir::new(dist))
            .layer(middleware::from_fn_with_state(host, serve));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port is free");
        let address = listener.local_addr().expect("the port has a number");
        let server = tokio::spawn(async move {
            axum::serve(listener, files).await.expect("the server serves until it is stopped");
        });
        Self { origin: format!("http://{address}"), requests, withheld, server, _place: place }
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

    /// Requests that the site could not answer: files that are missing, or looked for outside its folder.
    pub(crate) fn missing(&self) -> Vec<String> {
        let requests = self.requests.lock().expect("no request panics");
        requests
            .iter()
            .filter(|(_, status)| *status >= 400)
            .map(|(path, status)| format!("{path}: {status}"))
            .collect()
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

    /// From now on this file, or none, is not given out: the host has trouble. That is not written down as missing.
    pub(crate) fn withhold(&self, file: Option<&'static str>) {
        *self.withheld.lock().expect("no request panics") = file;
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

async fn serve(State(host): State<Host>, request: Request, next: Next) -> Response {
    let path = request.uri().to_string();
    let withheld = *host.withheld.lock().expect("no request panics");
    if withheld.is_some_and(|file| path == format!("{FOLDER}/{file}")) {
        let mut trouble = Response::default();
        *trouble.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
        return trouble;
    }
    let mut response = next.run(request).await;
    for (name, value) in host.headers.iter() {
        response.headers_mut().insert(name, value.clone());
    }
    host.requests.lock().expect("no request panics").push((path, response.status().as_u16()));
    response
}

/// The headers that `_headers` gives to all files: the lines below `/*`.
fn headers(dist: &Path) -> Vec<(HeaderName, HeaderValue)> {
    let text = std::fs::read_to_string(dist.join("_headers")).expect("the site brings its headers along");
    let lines = text.lines().skip_while(|line| *line != "/*").skip(1);
    let headers: Vec<_> = lines
        .map_while(|line| line.strip_prefix("  ")?.split_once(": "))
        .map(|(name, value)| {
            (name.parse().expect("a header has a name"), value.parse().expect("and a value"))
        })
        .collect();
    assert!(!headers.is_empty(), "`_headers` says nothing of `/*`");
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
