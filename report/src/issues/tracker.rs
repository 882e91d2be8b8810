//! Issues as CSV, in the columns that importers of trackers take.
//!
//! - GitHub has no importer of its own. The common tools (`github-csv-tools` and its like) read `title`, `body` and
//!   `labels`, the labels divided by commas; the body is Markdown.
//! - GitLab (“Importing issues from CSV”) reads `title`, `description` and `due_date` as `YYYY-MM-DD`, and drops
//!   other columns; labels go through a quick action on a line of its own and must exist in the project. The
//!   description is Markdown.
//! - Jira (“Prepare a CSV file for import”) maps columns by a header without punctuation, of which `Summary` is
//!   required; several labels are several columns of one name, and days are read in a form that is given at the
//!   import, `yyyy-MM-dd` here. The description is wiki text, Jira's own markup, and not Markdown.

use super::{Issue, Part, Priority, calling_nobody};
use crate::csv::line;

/// Whose importer a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tracker {
    /// github.com, by way of a tool.
    GitHub,
    /// GitLab.
    GitLab,
    /// Jira.
    Jira,
}

impl Tracker {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::GitHub, Self::GitLab, Self::Jira];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::GitHub => "GitHub",
            Self::GitLab => "GitLab",
            Self::Jira => "Jira",
        }
    }
}

/// Issues as a file for this importer: RFC 4180 with a header, UTF-8 without a mark of the byte order.
pub fn issues_csv(issues: &[Issue], tracker: Tracker) -> String {
    let (header, row): (&[&str], fn(&Issue) -> String) = match tracker {
        Tracker::GitHub => (&["title", "body", "labels"], git_hub),
        Tracker::GitLab => (&["title", "description", "due_date"], git_lab),
        Tracker::Jira => (&["Summary", "Description", "Labels", "Labels", "Due Date", "Priority"], jira),
    };
    let header = line(header.iter().copied());
    [header].into_iter().chain(issues.iter().map(row)).collect()
}

fn git_hub(issue: &Issue) -> String {
    line([issue.title.as_str(), &issue.markdown(3), &issue.labels.join(",")])
}

fn git_lab(issue: &Issue) -> String {
    let labels: Vec<String> = issue.labels.iter().map(|label| format!("~{label}")).collect();
    let text = format!("{}\n\n/label {}", issue.markdown(3), labels.join(" "));
    line([issue.title.as_str(), &text, &due(issue)])
}

fn jira(issue: &Issue) -> String {
    let label = |number: usize| issue.labels.get(number).copied().unwrap_or_default();
    let priority = match issue.priority {
        Priority::Highest => "Highest",
        Priority::High => "High",
        Priority::Medium => "Medium",
        Priority::Low => "Low",
    };
    line([issue.title.as_str(), &wiki_text(issue), label(0), label(1), &due(issue), priority])
}

fn due(issue: &Issue) -> String {
    issue.due.map(|day| day.to_string()).unwrap_or_default()
}

fn wiki_text(issue: &Issue) -> String {
    let part = |part: &Part| match part {
        Part::Heading(text) => format!("h3. {text}"),
        Part::Text(text) => plain(text),
        Part::List(points) => {
            points.iter().map(|point| format!("* {}", plain(point))).collect::<Vec<_>>().join("\n")
        }
        Part::Links(references) => {
            let links: Vec<String> =
                references.iter().map(|r| format!("[{}|{}]", plain(r.title), r.url)).collect();
            links.join(", ")
        }
    };
    issue.parts.iter().map(part).collect::<Vec<_>>().join("\n\n")
}

/// Text that means nothing but itself in wiki text, on one line. Dashes and plus signs mean something only where a
/// word begins.
fn plain(text: &str) -> String {
    let line = calling_nobody(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(line.len());
    let mut before = ' ';
    for c in line.chars() {
        let begins_word = !before.is_alphanumeric();
        if "\\{}[]*_^~|!".contains(c) || (begins_word && "-+?#".contains(c)) {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, written: &str) {
        assert_eq!(plain(text), written);
    }

    #[test]
    fn what_people_type_is_only_text() {
        case("one-off, 2 of 3; and so on.", "one-off, 2 of 3; and so on.");
        case("{color:red} *bold* [x|http://y]", "\\{color:red\\} \\*bold\\* \\[x\\|http://y\\]");
        case("-gone- +new+ # one", "\\-gone- \\+new+ \\# one");
        case("two\nlines", "two lines");
    }
}
