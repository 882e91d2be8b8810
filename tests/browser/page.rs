//! What a visitor sees and does, in their words: roles, names, keys.
//!
//! Roles and names are the ones the browser computes for assistive technology, never classes or ids. Everything
//! here waits for what it names, up to [`PATIENCE`]; what does not come fails the test with what is there instead.

use std::fmt;
use std::time::{Duration, Instant};

use axum::http::Method;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{ElementId, WebElement};

use crate::browser::Browser;
use crate::engine::Engine;

/// Longest wait. Ten times what the slowest step takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(15);
/// Between two looks.
const BLINK: Duration = Duration::from_millis(25);

/// Characters of a page in the message of a failure.
const EXCERPT: usize = 1500;

/// More than there are places for the focus on any page.
const TABS: usize = 100;

/// Something on the page, by its role and its whole name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    role: &'static str,
    name: String,
    /// The landmark it is in, if that matters.
    landmark: &'static str,
    /// True if others may be named so too, further down.
    is_first: bool,
}

macro_rules! roles {
    ($($role:ident)*) => {$(
        pub(crate) fn $role(name: impl Into<String>) -> Named {
            Named { role: stringify!($role), name: name.into(), landmark: "", is_first: false }
        }
    )*};
}
roles! { button checkbox combobox dialog heading link radio searchbox slider textbox }

/// What unfolds a part of the page; WebDriver has no role for it, so this is Chromium's, and [`Browser::role`] says when it is.
pub(crate) fn fold(name: impl Into<String>) -> Named {
    Named { role: FOLD, name: name.into(), landmark: "", is_first: false }
}
const FOLD: &str = "DisclosureTriangle";

/// Keys that write nothing, as WebDriver numbers them.
pub(crate) mod key {
    pub(crate) const SHIFT: char = '\u{E008}';
    pub(crate) const TAB: &str = "\u{E004}";
    pub(crate) const ENTER: &str = "\u{E007}";
    pub(crate) const END: &str = "\u{E010}";
    pub(crate) const HOME: &str = "\u{E011}";
    pub(crate) const LEFT: &str = "\u{E012}";
    pub(crate) const ESCAPE: &str = "\u{E00C}";
    pub(crate) const RIGHT: &str = "\u{E014}";
    pub(crate) const DOWN: &str = "\u{E015}";
}

impl Named {
    /// The one in the header.
    pub(crate) fn in_header(self) -> Self {
        Self { landmark: "header", ..self }
    }

    /// The first of several that are named so, one in each question.
    pub(crate) fn first(self) -> Self {
        Self { is_first: true, ..self }
    }

    /// Whether what has the focus is this.
    fn is(&self, role: &str, name: &str) -> bool {
        self.role == role && self.name == name
    }

    /// Elements that can have the role in HTML; which of them do is for the browser to say.
    fn candidates(&self) -> &'static str {
        match self.role {
            "button" => "button",
            "checkbox" => "input[type=checkbox]",
            "combobox" => "select",
            "heading" => "h1, h2, h3",
            "link" => "a[href]",
            "radio" => "input[type=radio]",
            "slider" => "input[type=range]",
            "searchbox" => "input[type=search]",
            "textbox" => "input[type=text], input[type=password], textarea",
            FOLD => "summary",
            _ => "dialog",
        }
    }
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} `{}`", self.role, self.name)
    }
}

/// What the browser tells assistive technology about an element: its role (`role`) or its name (`label`).
#[derive(Debug)]
struct Computed(&'static str, ElementId);

impl ExtensionCommand for Computed {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> Method {
        Method::GET
    }

    fn endpoint(&self) -> std::sync::Arc<str> {
        format!("/element/{}/computed{}", self.1, self.0).into()
    }
}

impl Browser<'_> {
    /// Goes to a page of the app by its fragment, as by the address bar.
    pub(crate) async fn open(&self, fragment: &str) {
        self.listen().await;
        self.driver.goto(format!("{}{fragment}", self.site.address())).await.expect("the address opens");
        self.listen().await;
    }

    pub(crate) async fn reload(&self) {
        self.listen().await;
        if self.engine == Engine::Firefox {
            self.reload_as_visitors_do().await;
        } else {
            self.driver.refresh().await.expect("the page reloads");
        }
        self.listen().await;
    }

    /// The driver of Firefox would pass by everything that is kept, the service worker included.
    async fn reload_as_visitors_do(&self) {
        let _: bool = self.script("window.isBefore = true; location.reload(); return true", &[]).await;
        self.until("the page again", async || {
            let is_there = "return !window.isBefore && document.readyState === 'complete'";
            let is_there: bool = self.driver.execute(is_there, vec![]).await?.convert()?;
            Ok(is_there.then_some(()))
        })
        .await;
    }

    /// Presses and lets go of each key; text is a key for each character.
    pub(crate) async fn press(&self, keys: impl AsRef<str>) {
        let pressed = self.driver.action_chain().send_keys(keys.as_ref()).perform().await;
        pressed.expect("keys can be pressed");
    }

    /// Goes on with the tabulator until this has the focus.
    pub(crate) async fn tab_to(&self, named: &Named) {
        self.tab(async || self.press(key::TAB).await, named).await;
    }

    /// Goes back with shift and the tabulator until this has the focus.
    pub(crate) async fn tab_back_to(&self, named: &Named) {
        let back = async || {
            let keys = self.driver.action_chain().key_down(key::SHIFT).send_keys(key::TAB).key_up(key::SHIFT);
            keys.perform().await.expect("keys can be pressed");
        };
        self.tab(back, named).await;
    }

    async fn tab(&self, once: impl AsyncFn(), named: &Named) {
        let mut passed = Vec::new();
        while passed.len() < TABS {
            once().await;
            let focus =
                self.until("a name of what has the focus", async || self.focus().await.map(Some)).await;
            if named.is(&focus.0, &focus.1) {
                return;
            }
            passed.push(format!("{} `{}`", focus.0, focus.1));
        }
        panic!("the tabulator does not lead to {named}, but to {}", passed.join(", "));
    }

    /// Clicks once it can be clicked: what is disabled for now is waited for.
    pub(crate) async fn click(&self, named: Named) {
        let what = format!("{named} to click on");
        self.until(&what, async || match self.find(&named).await? {
            Some(element) if element.is_enabled().await? => {
                if self.engine == Engine::WebKit {
                    self.bring_into_view(&element).await?;
                }
                element.click().await.map(Some)
            }
            _ => Ok(None),
        })
        .await;
    }

    /// Scrolls as a driver should before it clicks; WebKit's does not where a margin for scrolling is set.
    async fn bring_into_view(&self, element: &WebElement) -> WebDriverResult<()> {
        const SCROLL: &str = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.driver.execute(SCROLL, vec![element.to_json()?]).await.map(drop)
    }

    /// Waits until this is on the page, and nothing of the page is still being drawn.
    pub(crate) async fn sees(&self, named: Named) -> WebElement {
        const IS_WHOLE: &str = "return !document.querySelector('[aria-busy=true]')";
        self.until(&named.to_string(), async || {
            let is_whole: bool = self.driver.execute(IS_WHOLE, vec![]).await?.convert()?;
            if is_whole { self.find(&named).await } else { Ok(None) }
        })
        .await
    }

    /// Waits until this is on the page no more.
    pub(crate) async fn misses(&self, named: Named) {
        let what = format!("no {named}");
        self.until(&what, async || Ok(self.find(&named).await?.is_none().then_some(()))).await;
    }

    /// Waits until this has the focus.
    pub(crate) async fn is_on(&self, named: Named) {
        let what = format!("the focus on {named}");
        self.until(&what, async || {
            let (role, name) = self.focus().await?;
            Ok(named.is(&role, &name).then_some(()))
        })
        .await;
    }

    /// Waits until the text is to be read on the page; white space is all the same.
    pub(crate) async fn reads(&self, text: &str) {
        let what = format!("the words `{text}`");
        self.until(&what, async || Ok(self.text().await?.contains(text).then_some(()))).await;
    }

    /// Waits until the page's title, as tabs and history show it, is this one.
    pub(crate) async fn is_titled(&self, title: &str) {
        let what = format!("the title `{title}`");
        self.until(&what, async || Ok((self.driver.title().await? == title).then_some(()))).await;
    }

    /// Waits until the field holds this text.
    pub(crate) async fn holds(&self, field: Named, text: &str) {
        let what = format!("`{text}` in {field}");
        self.until(&what, async || match self.find(&field).await? {
            Some(element) => Ok((element.prop("value").await?.as_deref() == Some(text)).then_some(())),
            None => Ok(None),
        })
        .await;
    }

    /// What the field holds.
    pub(crate) async fn value(&self, field: Named) -> String {
        let element = self.sees(field).await;
        element.prop("value").await.expect("a field can be read").unwrap_or_default()
    }

    /// What a script finds out; for what has no role or is nothing to see.
    pub(crate) async fn script<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> T {
        let found = self.driver.execute(script, arguments).await.expect("the script runs");
        found.convert().expect("the script answers with what was asked")
    }

    /// What a script finds out that takes its time: the last of its arguments is to be called with it.
    pub(crate) async fn slow_script<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> T {
        let found = self.driver.execute_async(script, arguments).await.expect("the script runs");
        found.convert().expect("the script answers with what was asked")
    }

    /// Everything to be read on the page, with single spaces.
    pub(crate) async fn text(&self) -> WebDriverResult<String> {
        let text: String = self.driver.execute("return document.body.innerText", vec![]).await?.convert()?;
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Looks again and again until there is something.
    pub(crate) async fn until<T>(&self, what: &str, look: impl AsyncFn() -> WebDriverResult<Option<T>>) -> T {
        let start = Instant::now();
        loop {
            // A page that is just being drawn anew answers with errors.
            let seen = look().await;
            if let Ok(Some(seen)) = seen {
                return seen;
            }
            if start.elapsed() > PATIENCE {
                let error = seen.err().map(|error| format!(" ({error})")).unwrap_or_default();
                let focus = self
                    .focus()
                    .await
                    .map_or_else(|error| error.to_string(), |(role, name)| format!("{role} `{name}`"));
                let address =
                    self.driver.current_url().await.map_or_else(|error| error.to_string(), String::from);
                let title = self.driver.title().await.unwrap_or_else(|error| error.to_string());
                let text = self.text().await.unwrap_or_else(|error| error.to_string());
                let text: String = text.chars().take(EXCERPT).collect();
                panic!(
                    "waited for {what}{error}\nat {address}, titled {title}\nfocus on {focus}\npage: {text}"
                );
            }
            tokio::time::sleep(BLINK).await;
        }
    }

    /// The one that is displayed and named so; two of them are a mistake of the page.
    async fn find(&self, named: &Named) -> WebDriverResult<Option<WebElement>> {
        // Computing names takes the browser long, so only elements are asked where the first word stands somewhere.
        const VISIBLE: &str = "
            const [landmark, candidates, word] = arguments;
            const words = e => [e, ...(e.labels ?? [])].map(e => e.textContent + e.getAttribute('aria-label')).join();
            return [...document.querySelectorAll(candidates)]
                .filter(e => words(e).includes(word) && e.checkVisibility() && (!landmark || e.closest(landmark)));";
        let word = named.name.split(' ').next();
        let arguments = vec![named.landmark.into(), named.candidates().into(), word.into()];
        let candidates = self.driver.execute(VISIBLE, arguments).await?.elements()?;
        let mut found = Vec::new();
        for candidate in candidates {
            let name = self.computed("label", &candidate).await?;
            if name == named.name && named.is(&self.role(&candidate).await?, &name) {
                if named.is_first {
                    return Ok(Some(candidate));
                }
                found.push(candidate);
            }
        }
        assert!(found.len() < 2, "{} elements are {named}", found.len());
        Ok(found.pop())
    }

    /// Role and name of what has the focus.
    async fn focus(&self) -> WebDriverResult<(String, String)> {
        let element = self.driver.active_element().await?;
        Ok((self.role(&element).await?, self.computed("label", &element).await?))
    }

    /// The element's role, where engines have none or their own: [`FOLD`] for what unfolds, a password's field as any field, a list to
    /// choose from.
    async fn role(&self, element: &WebElement) -> WebDriverResult<String> {
        let role = self.computed("role", element).await?;
        if self.engine == Engine::Chromium {
            return Ok(role);
        }
        let is_password = role.is_empty() && element.prop("type").await?.as_deref() == Some("password");
        match element.tag_name().await?.as_str() {
            "summary" => Ok(FOLD.to_owned()),
            "select" => Ok("combobox".to_owned()),
            "input" if is_password => Ok("textbox".to_owned()),
            _ => Ok(role),
        }
    }

    async fn computed(&self, what: &'static str, element: &WebElement) -> WebDriverResult<String> {
        let command = Command::ExtensionCommand(Box::new(Computed(what, element.element_id())));
        self.driver.cmd(command).await?.value()
    }
}
