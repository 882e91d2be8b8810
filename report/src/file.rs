//! The files a report is handed on as: what kinds there are, their text, and their names.
//!
//! Names are like `windrose-orders-2026-11-20.md`: only `a-z`, `0-9`, `-` and `.`, so that every system and every mail
//! program keeps them as they are.

use windrose_assessment::Assessment;

use crate::{Detail, Report, answers_csv, dimensions_csv, document_compared, html, json, markdown};

/// Characters of the title in a name. Our choice: enough to tell files apart in a list, short enough for any column.
const TITLE_IN_NAME: usize = 40;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// The report as Markdown.
    Markdown,
    /// The report as one HTML file.
    Html,
    /// The answers as a table.
    AnswersCsv,
    /// The dimensions as a table.
    DimensionsCsv,
    /// The report as JSON.
    Json,
}

impl FileKind {
    /// All kinds, in the order offered.
    pub const ALL: [Self; 5] =
        [Self::Markdown, Self::Html, Self::AnswersCsv, Self::DimensionsCsv, Self::Json];

    /// Its name on a command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::AnswersCsv => "csv-answers",
            Self::DimensionsCsv => "csv-dimensions",
            Self::Json => "json",
        }
    }

    /// What stands behind the day in a name.
    const fn ending(self) -> &'static str {
        match self {
            Self::Markdown => ".md",
            Self::Html => ".html",
            Self::AnswersCsv => "-answers.csv",
            Self::DimensionsCsv => "-dimensions.csv",
            Self::Json => ".json",
        }
    }

    /// The media type, with the encoding where one is to be said.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Html => "text/html;charset=utf-8",
            Self::AnswersCsv | Self::DimensionsCsv => "text/csv;charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

/// The whole text of a file. `detail` says which of the texts that stay with the team by default are in it; the table of
/// dimensions has none of them in any case. What the report is compared with, `others`, is in the files that people read.
pub fn file_text(report: &Report, kind: FileKind, detail: Detail, others: &[&Report]) -> String {
    match kind {
        FileKind::Markdown => markdown(&document_compared(report, detail, others)),
        FileKind::Html => html(report, detail, others),
        FileKind::AnswersCsv => answers_csv(report, detail),
        FileKind::DimensionsCsv => dimensions_csv(report),
        FileKind::Json => json(report, detail),
    }
}

/// The name for a file of this assessment: `windrose`, the title, the day of the last change, and what it holds. A
/// title without a letter or digit of its own, and a day that is not known, are left out.
pub fn file_name(assessment: &Assessment, kind: FileKind) -> String {
    let title = slug(&assessment.title);
    let day = assessment.dated.map(|day| day.to_string()).unwrap_or_default();
    let parts = ["windrose", &title, &day].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-") + kind.ending()
}

/// Letters and digits in lower case, everything between them one hyphen; letters with marks as the letters alone.
fn slug(title: &str) -> String {
    let mut slug = String::new();
    for c in title.chars().flat_map(char::to_lowercase) {
        let plain = plain(c);
        if plain.is_empty() {
            let is_mark = ('\u{300}'..='\u{36f}').contains(&c) || matches!(c, '\'' | '’');
            if !is_mark && !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        } else {
            slug.push_str(&plain);
        }
    }
    let cut: String = slug.chars().take(TITLE_IN_NAME).collect();
    cut.trim_end_matches('-').to_owned()
}

/// A lower-case letter or digit in ASCII; empty if it is none we know.
fn plain(c: char) -> String {
    let letters = match c {
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ą' | 'ă' => "a",
        'ä' | 'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ø' | 'ő' => "o",
        'ö' | 'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ů' | 'ű' => "u",
        'ü' => "ue",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        c if c.is_ascii_alphanumeric() => return c.to_string(),
        _ => "",
    };
    letters.to_owned()
}

#[cfg(test)]
mod tests {
    use windrose_assessment::Date;

    use super::*;

    #[track_caller]
    fn case(title: &str, day: &str, name: &str) {
        let mut assessment = Assessment::default();
        title.clone_into(&mut assessment.title);
        assessment.dated = Date::parse(day);
        assert_eq!(file_name(&assessment, FileKind::Markdown), name);
    }

    #[test]
    fn names_have_title_and_day() {
        case("Orders", "2026-11-20", "windrose-orders-2026-11-20.md");
        case("Orders and billing", "", "windrose-orders-and-billing.md");
        case("", "2026-11-20", "windrose-2026-11-20.md");
        case("", "", "windrose.md");
    }

    #[test]
    fn names_are_plain_whatever_the_title() {
        case("  Zoë’s Größe: 1/2 ", "", "windrose-zoes-groesse-1-2.md");
        case("Zoe\u{308}", "", "windrose-zoe.md");
        case("../../etc/passwd", "", "windrose-etc-passwd.md");
        case("a\u{202e}exe.md", "", "windrose-a-exe-md.md");
        case("注文", "2026-11-20", "windrose-2026-11-20.md");
        case("İstanbul", "", "windrose-istanbul.md");
        case(&"ab ".repeat(20), "", "windrose-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-a.md");
    }

    #[test]
    fn every_kind_has_its_own_name() {
        let mut names: Vec<String> =
            FileKind::ALL.iter().map(|kind| file_name(&Assessment::default(), *kind)).collect();
        assert_eq!(names.first().map(String::as_str), Some("windrose.md"));
        names.sort();
        names.dedup();
        assert_eq!(names.len(), FileKind::ALL.len());
    }
}
