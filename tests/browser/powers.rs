//! What a visitor's machine does rather than the visitor, by whatever means the driver of each engine has: chromedriver speaks
//! the protocol of the developer tools, geckodriver runs scripts in the browser itself, WebKit's can do little.

use axum::http::Method;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WindowHandle;
use thirtyfour::common::command::{Command, ExtensionCommand};

use crate::browser::Browser;
use crate::engine::Engine;

/// How a page is shown. `forced` is whether the visitor's own colours are, in place of the page's.
#[derive(Clone, Copy)]
pub(crate) struct Look<'a> {
    pub(crate) medium: &'a str,
    pub(crate) scheme: &'a str,
    pub(crate) is_forced: bool,
    pub(crate) width: u32,
}

/// Height of every window.
const HEIGHT: u32 = 900;

/// Where the scripts of geckodriver run from now on: in the page, or in the browser around it.
#[derive(Debug)]
struct Context(&'static str);

impl ExtensionCommand for Context {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "context": self.0 }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> std::sync::Arc<str> {
        "/moz/context".into()
    }
}

impl Browser<'_> {
    /// What a script finds out that Firefox itself runs, with all its rights.
    pub(crate) async fn in_firefox<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> T {
        let turn = async |context| {
            let command = Command::ExtensionCommand(Box::new(Context(context)));
            self.driver.cmd(command).await.expect("scripts can run elsewhere");
        };
        turn("chrome").await;
        let found = self.slow_script(script, arguments).await;
        turn("content").await;
        found
    }

    /// What the developer tools of Chromium answer to a command of theirs.
    pub(crate) async fn in_chromium(&self, command: &'static str, arguments: Value) -> Value {
        self.driver.cdp().send_raw(command, arguments).await.expect("the developer tools obey")
    }

    /// Shows the page in this medium, colour scheme and width.
    pub(crate) async fn appear(&self, medium: &str, scheme: &str, width: u32) {
        self.look(Look { medium, scheme, is_forced: false, width }).await;
    }

    pub(crate) async fn look(&self, look: Look<'_>) {
        let Look { medium, scheme, is_forced, width } = look;
        let forced = if is_forced { "active" } else { "none" };
        match self.engine {
            Engine::Chromium => {
                let size =
                    json!({ "width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": false });
                self.in_chromium("Emulation.setDeviceMetricsOverride", size).await;
                let features = json!([
                    { "name": "prefers-color-scheme", "value": scheme },
                    { "name": "forced-colors", "value": forced },
                ]);
                let looks = json!({ "media": medium, "features": features });
                self.in_chromium("Emulation.setEmulatedMedia", looks).await;
            }
            Engine::Firefox => {
                let script = "
                    const [medium, scheme, forced, width, height, done] = arguments, page = gBrowser.selectedBrowser;
                    for (const [side, size] of [['width', width], ['height', height]]) {
                        for (const limit of ['', 'min-', 'max-']) page.style.setProperty(limit + side, `${size}px`);
                    }
                    page.browsingContext.mediumOverride = medium === 'screen' ? '' : medium;
                    page.browsingContext.prefersColorSchemeOverride = scheme;
                    page.browsingContext.forcedColorsOverride = forced;
                    done(true);";
                let arguments = [medium.into(), scheme.into(), forced.into(), width.into(), HEIGHT.into()];
                assert!(self.in_firefox::<bool>(script, &arguments).await);
            }
            Engine::WebKit => {
                assert!(scheme == "light" && !is_forced, "it is always light");
                self.driver.set_window_rect(0, 0, width, HEIGHT).await.expect("the window has a size");
            }
        }
        // Two frames, so that every style was computed anew.
        let shown = "
            const [width, query, done] = arguments;
            const is = innerWidth === width && matchMedia(query).matches;
            is ? requestAnimationFrame(() => requestAnimationFrame(() => done(true))) : done(false);";
        let forced = if self.engine == Engine::WebKit {
            String::new()
        } else {
            format!(" and (forced-colors: {forced})")
        };
        let query = format!("{medium} and (prefers-color-scheme: {scheme}){forced}");
        self.until(&format!("{query} at {width}"), async || {
            let is_shown: bool = self.slow_script(shown, &[width.into(), query.clone().into()]).await;
            Ok(is_shown.then_some(()))
        })
        .await;
    }

    /// Lets the page write to the clipboard. The other engines let it anyway, when somebody has pressed for that.
    pub(crate) async fn allow_clipboard(&self) {
        if self.engine == Engine::Chromium {
            let allowed = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
            self.in_chromium("Browser.grantPermissions", allowed).await;
        }
    }

    /// Leaves the site no room to store anything, or gives it back.
    pub(crate) async fn fill_the_disk(&self, full: bool) {
        let mut quota = json!({ "origin": self.site.address() });
        if full {
            quota["quotaSize"] = json!(1);
        }
        self.in_chromium("Storage.overrideQuotaForOrigin", quota).await;
    }

    /// Clears what the site has stored, behind its back.
    pub(crate) async fn clear_what_is_stored(&self) {
        let origin = self.site.origin();
        if self.engine == Engine::Chromium {
            let stored = json!({ "origin": origin, "storageTypes": "indexeddb" });
            self.in_chromium("Storage.clearDataForOrigin", stored).await;
            return;
        }
        let script = "
            const [origin, done] = arguments;
            const principal = Services.scriptSecurityManager.createContentPrincipalFromOrigin(origin);
            const request = Services.qms.clearStoragesForPrincipal(principal, 'default', 'idb');
            request.callback = () => done(request.resultCode === 0);";
        assert!(self.in_firefox::<bool>(script, &[origin.into()]).await, "data can be cleared");
    }

    /// Another window. In WebKit it is a tab: what its driver opens in a window of its own shares no storage.
    pub(crate) async fn another_window(&self) -> WindowHandle {
        let opened = match self.engine {
            Engine::WebKit => self.driver.new_tab().await,
            Engine::Chromium | Engine::Firefox => self.driver.new_window().await,
        };
        opened.expect("a window opens")
    }

    /// Goes on in this window, and brings it into view.
    pub(crate) async fn turn_to(&self, window: &WindowHandle) {
        self.driver.switch_to_window(window.clone()).await.expect("the window is there");
        if self.engine == Engine::Chromium {
            self.in_chromium("Page.bringToFront", json!({})).await;
        }
    }
}
