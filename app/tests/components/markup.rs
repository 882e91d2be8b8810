//! Rendered markup, and questions to ask of it. Knows Yew's way of writing: double quotes, no comments, no `>` in values.

use yew::LocalServerRenderer;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
struct ShownProps {
    content: Html,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    props.content.clone()
}

/// What something renders to.
pub(crate) struct Markup(String);

impl Markup {
    /// Renders it.
    pub(crate) async fn of(content: Html) -> Self {
        let renderer = LocalServerRenderer::<Shown>::with_props(ShownProps { content });
        Self(renderer.hydratable(false).render().await)
    }

    /// The opening tags of this element, in order.
    pub(crate) fn tags(&self, element: &str) -> Vec<&str> {
        let opening = format!("<{element}");
        let starts = self.0.match_indices(&opening).map(|(at, _)| &self.0[at..]);
        starts
            .filter(|tag| tag[opening.len()..].starts_with([' ', '>', '/']))
            .map(|tag| &tag[..=tag.find('>').expect("every tag ends")])
            .collect()
    }

    /// The opening tags of this element that have all of these attributes.
    pub(crate) fn tags_with(&self, element: &str, attributes: &[&str]) -> Vec<&str> {
        let has_all = |tag: &&str| attributes.iter().all(|attribute| tag.contains(&format!(" {attribute}")));
        self.tags(element).into_iter().filter(has_all).collect()
    }

    /// What there is to read, tags taken out and entities resolved, with single spaces.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for part in self.0.split('<') {
            text.push_str(part.split_once('>').map_or(part, |(_, text)| text));
            text.push(' ');
        }
        plain(&text)
    }

    /// True if this can be read.
    #[track_caller]
    pub(crate) fn reads(&self, words: &str) {
        assert!(self.text().contains(words), "`{words}` is not in: {}", self.text());
    }

    /// Policy of the page: nothing inline.
    #[track_caller]
    pub(crate) fn has_nothing_inline(&self) {
        for inline in [" style=", "<style", "<script", " onclick=", "javascript:"] {
            assert!(!self.0.contains(inline), "`{inline}` meets the page's policy");
        }
    }
}

/// The value of an attribute of a tag.
pub(crate) fn value(tag: &str, attribute: &str) -> String {
    let start = format!(" {attribute}=\"");
    let value = tag.split_once(&start).and_then(|(_, rest)| rest.split_once('"')).map(|(value, _)| value);
    plain(value.unwrap_or_else(|| panic!("{tag} has no attribute {attribute}")))
}

fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'");
    text.replace("&#x2F;", "/").replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}
