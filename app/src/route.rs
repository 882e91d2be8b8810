//! Addresses: what follows `#` in the page's address. Parser and printer side by side.
//!
//! ```text
//! #/                              start
//! #/profile                       the context questions
//! #/questions/<dimension>         one dimension
//! #/questions/<dimension>/<id>    one question of it
//! #/review                        all questions and answers; /unanswered, /unknown, … for some of them
//! #/report                        the report of the local assessment
//! #/library                       all assessments in this browser
//! #/snapshots                     the snapshots of the local assessment, and how it moved
//! #/examples/<id>                 the report of an example team
//! #/glossary                      the terms; /<id> for one of them
//! #/r/<link>                      a shared report
//! #/compare/<link>/<link>         a shared report, compared with another: the later one first
//! ```

use std::fmt;

use windrose_exchange::share_link;
use windrose_questions::{BANK, Capability, Dimension, Term};
use windrose_report::{EXAMPLES, Example};

/// A page of the app.
#[derive(Clone, Debug, PartialEq)]
pub enum Route {
    /// What it is, how to answer, start or resume.
    Start,
    /// The questions about the context.
    Profile,
    /// The questions of one dimension, at one of them if it is named.
    Questions(&'static Dimension, Option<&'static Capability>),
    /// All questions and answers, or those a filter lets through.
    Review(Filter),
    /// The report of the local assessment.
    Report,
    /// All assessments in this browser.
    Library,
    /// The snapshots of the local assessment.
    History,
    /// The report of an example team.
    Example(&'static Example),
    /// The terms, at one of them if it is named.
    Glossary(Option<&'static Term>),
    /// Somebody's report, opened from a link: the link's text.
    Shared(String),
    /// Somebody's report compared with another, both opened from links: the text of each, the report first.
    Compared(String, String),
    /// No page has this address.
    NotFound(String),
}

/// Which questions the review shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// All that are asked.
    All,
    /// Nobody has answered.
    Unanswered,
    /// Nobody knows.
    DontKnow,
    /// Critical here.
    Critical,
    /// Claimed above what the evidence supports.
    ToVerify,
    /// Answered in an earlier edition, and worded anew since.
    ToConfirm,
    /// New in this edition, and nobody has answered.
    New,
    /// Not asked: left out by the profile or by a quick run.
    NotAsked,
}

impl Filter {
    /// All filters, in the order shown.
    pub const ALL: [Self; 8] = [
        Self::All,
        Self::Unanswered,
        Self::DontKnow,
        Self::Critical,
        Self::ToVerify,
        Self::ToConfirm,
        Self::New,
        Self::NotAsked,
    ];

    /// Its part of the address; empty for all.
    const fn path(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Unanswered => "unanswered",
            Self::DontKnow => "dont-know",
            Self::Critical => "critical",
            Self::ToVerify => "to-verify",
            Self::ToConfirm => "to-confirm",
            Self::New => "new",
            Self::NotAsked => "not-asked",
        }
    }

    fn parse(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|filter| filter.path() == path)
    }
}

impl Route {
    /// The address of one question.
    pub fn question(dimension: &'static Dimension, capability: &'static Capability) -> Self {
        Self::Questions(dimension, Some(capability))
    }

    /// True if the address names a place within its page, which then takes the focus.
    pub const fn has_place(&self) -> bool {
        matches!(self, Self::Questions(_, Some(_)) | Self::Glossary(Some(_)))
    }

    /// True for what a first visit begins with; other pages are loaded after these.
    pub const fn is_of_first_visit(&self) -> bool {
        matches!(self, Self::Start | Self::Questions(..))
    }

    /// True if there is nothing to show before the stored work was read.
    pub const fn is_of_work(&self) -> bool {
        matches!(
            self,
            Self::Profile
                | Self::Questions(..)
                | Self::Review(_)
                | Self::Report
                | Self::Library
                | Self::History
        )
    }

    /// True if the page shows what others have answered.
    pub const fn is_of_others(&self) -> bool {
        matches!(self, Self::Shared(_) | Self::Compared(..) | Self::Example(_))
    }

    /// The page of an address's fragment, with or without its `#`. Total.
    pub fn parse(fragment: &str) -> Self {
        let path = fragment.strip_prefix('#').unwrap_or(fragment);
        let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
        let known = match parts.as_slice() {
            [""] => Some(Self::Start),
            ["profile"] => Some(Self::Profile),
            ["questions", id] => BANK.dimension(id).map(|dimension| Self::Questions(dimension, None)),
            ["questions", dimension, id] => question(dimension, id),
            ["review"] => Some(Self::Review(Filter::All)),
            ["review", filter] => Filter::parse(filter).map(Self::Review),
            ["report"] => Some(Self::Report),
            ["library"] => Some(Self::Library),
            ["snapshots"] => Some(Self::History),
            ["examples"] => EXAMPLES.first().map(Self::Example),
            ["examples", id] => Example::of(id).map(Self::Example),
            ["glossary"] => Some(Self::Glossary(None)),
            ["glossary", id] => {
                BANK.glossary.iter().find(|t| t.id == *id).map(|term| Self::Glossary(Some(term)))
            }
            ["compare", report, other] => Some(Self::Compared((*report).to_owned(), (*other).to_owned())),
            ["r", text @ ..] => Some(Self::Shared(text.join("/"))),
            _ => None,
        };
        known.unwrap_or_else(|| Self::NotFound(path.to_owned()))
    }
}

fn question(dimension: &str, id: &str) -> Option<Route> {
    let dimension = BANK.dimension(dimension)?;
    let capability = dimension.capabilities.iter().find(|c| c.id == id)?;
    Some(Route::question(dimension, capability))
}

impl fmt::Display for Route {
    /// The fragment with its `#`, ready for a link.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => f.write_str("#/"),
            Self::Profile => f.write_str("#/profile"),
            Self::Questions(dimension, None) => write!(f, "#/questions/{}", dimension.id),
            Self::Questions(dimension, Some(capability)) => {
                write!(f, "#/questions/{}/{}", dimension.id, capability.id)
            }
            Self::Review(Filter::All) => f.write_str("#/review"),
            Self::Review(filter) => write!(f, "#/review/{}", filter.path()),
            Self::Report => f.write_str("#/report"),
            Self::Library => f.write_str("#/library"),
            Self::History => f.write_str("#/snapshots"),
            Self::Example(example) => write!(f, "#/examples/{}", example.id),
            Self::Glossary(None) => f.write_str("#/glossary"),
            Self::Glossary(Some(term)) => write!(f, "#/glossary/{}", term.id),
            Self::Shared(text) => write!(f, "{}{text}", share_link::FRAGMENT),
            Self::Compared(report, other) => write!(f, "#/compare/{report}/{other}"),
            Self::NotFound(path) => write!(f, "#{path}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_reads_back_from_its_address() {
        let dimensions = BANK.dimensions.iter().map(|dimension| Route::Questions(dimension, None));
        let questions = BANK.capabilities().map(|(dimension, c)| Route::question(dimension, c));
        let reviews = Filter::ALL.map(Route::Review);
        let terms = BANK.glossary.iter().map(|term| Route::Glossary(Some(term)));
        let examples = windrose_report::EXAMPLES.iter().map(Route::Example);
        let others = [
            Route::Start,
            Route::Profile,
            Route::Report,
            Route::Glossary(None),
            Route::Shared("1.AAAA".into()),
            Route::Compared("1.AAAA".into(), "1.BBBB".into()),
            Route::NotFound("/nowhere".into()),
        ];
        for route in dimensions.chain(questions).chain(reviews).chain(terms).chain(examples).chain(others) {
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
        case("#/questions/data/log-stream", &Route::NotFound("/questions/data/log-stream".into()));
        case("#/review/everything", &Route::NotFound("/review/everything".into()));
        case("#/examples", &Route::Example(&EXAMPLES[0]));
        case("#/r/", &Route::Shared(String::new()));
        case("#/r/1.a/b", &Route::Shared("1.a/b".into()));
        case("#/compare/1.a/1.b/", &Route::Compared("1.a".into(), "1.b".into()));
        case("#/compare/1.a", &Route::NotFound("/compare/1.a".into()));
        case("#/compare/1.a/1.b/1.c", &Route::NotFound("/compare/1.a/1.b/1.c".into()));
    }
}
