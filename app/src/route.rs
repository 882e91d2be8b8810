//! Addresses: what follows `#` in the page's address. Parser and printer side by side.
//!
//! ```text
//! #/                    start
//! #/questions/<id>      one dimension
//! #/report              the report of the local assessment
//! #/r/<link>            a shared report
//! ```

use std::fmt;

use windrose_assessment::share_link;
use windrose_questions::{BANK, Dimension};

/// A page of the app.
#[derive(Clone, Debug, PartialEq)]
pub enum Route {
    /// What it is, how to answer, start or resume.
    Start,
    /// The questions of one dimension.
    Questions(&'static Dimension),
    /// The report of the local assessment.
    Report,
    /// Somebody's report, opened from a link: the link's text.
    Shared(String),
    /// No page has this address.
    NotFound(String),
}

impl Route {
    /// The page of an address's fragment, with or without its `#`. Total.
    pub fn parse(fragment: &str) -> Self {
        let path = fragment.strip_prefix('#').unwrap_or(fragment);
        let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
        match parts.as_slice() {
            [""] => Self::Start,
            ["report"] => Self::Report,
            ["questions", id] => match BANK.dimension(id) {
                Some(dimension) => Self::Questions(dimension),
                None => Self::NotFound(path.to_owned()),
            },
            ["r", text @ ..] => Self::Shared(text.join("/")),
            _ => Self::NotFound(path.to_owned()),
        }
    }
}

impl fmt::Display for Route {
    /// The fragment with its `#`, ready for a link.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => f.write_str("#/"),
            Self::Questions(dimension) => write!(f, "#/questions/{}", dimension.id),
            Self::Report => f.write_str("#/report"),
            Self::Shared(text) => write!(f, "{}{text}", share_link::FRAGMENT),
            Self::NotFound(path) => write!(f, "#{path}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_reads_back_from_its_address() {
        let questions = BANK.dimensions.iter().map(Route::Questions);
        let others =
            [Route::Start, Route::Report, Route::Shared("1.AAAA".into()), Route::NotFound("/nowhere".into())];
        for route in questions.chain(others) {
            assert_eq!(Route::parse(&route.to_string()), route);
        }
    }

    #[track_caller]
    fn case(fragment: &str, route: &Route) {
        assert_eq!(&Route::parse(fragment), route);
    }

    #[test]
    fn odd_addresses_have_a_page_too() {
        case("", &Route::Start);
        case("#", &Route::Start);
        case("#/report/", &Route::Report);
        case("#/questions/astrology", &Route::NotFound("/questions/astrology".into()));
        case("#/r/", &Route::Shared(String::new()));
        case("#/r/1.a/b", &Route::Shared("1.a/b".into()));
    }
}
