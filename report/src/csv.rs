//! A line of a CSV file: RFC 4180, and no cell that a spreadsheet takes for a formula.
//!
//! Cells are divided by commas and lines end with CR LF. A cell that begins like a formula gets an apostrophe before
//! it, which spreadsheets take as “this is text” (OWASP, “CSV Injection”); so no number with a sign may go through
//! here. The file is UTF-8. What the columns mean is the business of whoever writes them.

/// What a cell that a spreadsheet may run begins with: the list of OWASP, and the full-width forms that Excel reads
/// like the others in some languages.
const FORMULA_STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// One line with its end, every cell escaped and neutralised.
pub(crate) fn line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let cells: Vec<String> = cells.into_iter().map(cell).collect();
    cells.join(",") + "\r\n"
}

fn cell(text: &str) -> String {
    let is_formula = text.starts_with(FORMULA_STARTS);
    let apostrophe = if is_formula { "'" } else { "" };
    if is_formula || text.contains(['"', ',', '\r', '\n']) {
        format!("\"{apostrophe}{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(cells: &[&str], written: &str) {
        assert_eq!(line(cells.iter().copied()), format!("{written}\r\n"));
    }

    #[test]
    fn plain_cells_stay_plain() {
        case(&["Config", "2", "", "Größe ½ “so”"], "Config,2,,Größe ½ “so”");
        case(&[""], "");
        case(&[" a ", "b;c", "a=b", "a\tb"], " a ,b;c,a=b,a\tb");
    }

    #[test]
    fn what_divides_is_quoted() {
        case(
            &["a,b", "say \"no\"", "two\nlines", "two\r\nlines"],
            "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\"two\r\nlines\"",
        );
        case(&["\""], "\"\"\"\"");
    }

    #[test]
    fn no_cell_begins_like_a_formula() {
        case(&["=HYPERLINK(\"http://x\",\"y\")"], "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
        case(
            &["+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1"],
            "\"'+1\",\"'-2+3\",\"'@SUM(A1)\",\"'\t=1\",\"'\r=1\",\"'\n=1\"",
        );
        case(&["＝1", "＋1", "－1", "＠A1"], "\"'＝1\",\"'＋1\",\"'－1\",\"'＠A1\"");
    }
}
