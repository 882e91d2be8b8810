//! The files beside the app: what `index.html` shows before the app has started, `404.html`, the manifest.
//! What is in braces is filled in by `app/boot.js`.

pub const DESCRIPTION: &str = "A maturity assessment for services and the systems they form: twelve factors, four layers, and what to do next. Everything stays in your browser.";
pub const PREVIEW: &str = "Where does your service stand, and what comes next? A maturity assessment: twelve factors, four layers. Everything stays in your browser.";
pub const PREVIEW_PICTURE: &str = "A wind rose beside a radar chart of sixteen dimensions";
pub const ABOUT: &str = "A maturity assessment for services and the systems they form";

pub const LOADING: &str = "Windrose is loading…";
pub const TAKES_LONG: &str = "This is taking long.";
pub const NEEDS: &str = "Windrose needs a current browser that allows JavaScript modules and WebAssembly. Reload the page, or open it in another browser; nothing you saved is lost.";
pub const NO_SCRIPT: &str =
    "Windrose runs in your browser and needs JavaScript and WebAssembly: please allow both for this page.";
pub const NOT_STARTED: &str = "Windrose could not start ({reason}).";
pub const NO_WEBASSEMBLY: &str = "WebAssembly is missing or switched off";
pub const SERVER_ANSWERED: &str = "the server answered {status}";

pub const MISSING: &str = "Page not found – Windrose";
pub const MISSING_HEADING: &str = "There is no page here";
pub const MISSING_WHY: &str = "The address may be mistyped or cut off. Nothing you saved is lost.";
pub const MISSING_WAY: &str =
    "To go to Windrose, open your bookmark or the link you were given; copy a link as a whole.";
