//! QR codes read back by a decoder that shares nothing with the encoder, as pictures drawn from the very path that
//! the page draws.

use rqrr::PreparedImage;
use windrose_assessment::{Answer, Assessment, Date, Depth, Evidence, Profile, Response};
use windrose_exchange::share_link::{FRAGMENT, Include, encode};
use windrose_questions::{BANK, Field};
use windrose_report::{EXAMPLES, QUIET_ZONE, QrCode};

use crate::level;

/// As long as addresses of pages on the usual hosts are.
const PAGE: &str = "https://architecture.pages.example.org/tools/windrose/";

/// Grey values of the two kinds of modules; the page around the code is dark, as in a dark theme.
const DARK: u8 = 20;
const LIGHT: u8 = 245;
const AROUND: usize = 12;

/// The dark squares of a path that has nothing but rows: `M4 5h7v1h-7z`.
fn dark(code: &QrCode) -> Vec<Vec<bool>> {
    let mut modules = vec![vec![false; code.side()]; code.side()];
    let path = code.path();
    for row in path.split_terminator('z') {
        let numbers: Vec<usize> =
            row.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
        let [left, top, width, 1, back] = numbers[..] else { panic!("`{row}` is no row") };
        assert_eq!((row, width), (format!("M{left} {top}h{width}v1h-{width}").as_str(), back));
        modules[top][left..left + width].fill(true);
    }
    modules
}

/// What a reader finds in the code, drawn with so many pixels a module in the middle of something dark.
#[track_caller]
fn read(code: &QrCode, pixels: usize) -> String {
    let modules = dark(code);
    let whole = code.side() * pixels + 2 * AROUND;
    let mut picture = PreparedImage::prepare_from_greyscale(whole, whole, |x, y| {
        let module = |at: usize| at.checked_sub(AROUND).map(|at| at / pixels);
        let row = module(y).and_then(|y| modules.get(y));
        match row.zip(module(x)).and_then(|(row, x)| row.get(x)) {
            Some(false) => LIGHT,
            Some(true) | None => DARK,
        }
    });
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "{} modules of {pixels} pixels", code.size());
    grids[0].decode().expect("the code is whole").1
}

/// All there is: every question answered at a level that was exercised and is provided, the whole profile, a day, and
/// the longest title in the characters that take most room.
fn longest() -> String {
    let mut all = Assessment::default();
    all.depth = Depth::Full;
    all.title = "💠".repeat(60);
    all.dated = Date::parse("2199-06-06");
    let highest: Vec<u8> = (0..).map_while(|number| BANK.context.field(number)).map(Field::max).collect();
    all.profile = Profile::from_numbers(&BANK.context, &highest).expect("the numbers are in range");
    for (index, (_, capability)) in BANK.capabilities().enumerate() {
        let answer = level(index);
        let evidence = Some(Evidence::Exercised);
        all.record(capability.slot, Response { answer, evidence, provided: true, ..Response::default() });
        all.ask_all_the_same(capability.slot, true);
    }
    assert!(BANK.capabilities().all(|(_, c)| matches!(all.answer(c.slot), Answer::Level(_))));
    encode(&BANK, &all, Include::ALL)
}

/// Reads back as it was, on a projector, on a page and as small as a camera can make out.
#[track_caller]
fn case(link: &str) {
    let link = format!("{PAGE}{FRAGMENT}{link}");
    let code = QrCode::of(&link).expect("a link fits into a code");
    for pixels in [2, 3, 7] {
        assert_eq!(read(&code, pixels), link, "{pixels} pixels a module");
    }
}

#[test]
fn the_links_of_all_examples_read_back() {
    for example in EXAMPLES {
        case(example.link);
    }
}

#[test]
fn the_shortest_and_the_longest_link_read_back() {
    case(&encode(&BANK, &Assessment::default(), Include::ALL));
    let longest = longest();
    assert!(longest.len() > 500, "{}", longest.len());
    case(&longest);
}

/// The light border is a part of the code: nothing dark stands in it.
#[test]
fn the_quiet_zone_is_light_on_all_sides() {
    let code = QrCode::of(EXAMPLES[0].link).expect("it fits");
    assert_eq!((QUIET_ZONE, code.side()), (4, code.size() + 8));
    for (y, row) in dark(&code).iter().enumerate() {
        for (x, is_dark) in row.iter().enumerate() {
            let quiet = |at: usize| at < 4 || at >= code.side() - 4;
            assert!(!is_dark || !(quiet(x) || quiet(y)), "{x}, {y}");
        }
    }
    let corners = dark(&code);
    let last = code.side() - 5;
    assert!(corners[4][4] && corners[4][last] && corners[last][4], "the three finders begin right behind it");
}

/// One module in fifty is wrong, and the text is still right: what level M is for.
#[test]
fn a_damaged_code_still_reads() {
    let link = format!("{PAGE}{FRAGMENT}{}", EXAMPLES[0].link);
    let code = QrCode::of(&link).expect("it fits");
    let modules = dark(&code);
    let mut picture = PreparedImage::prepare_from_greyscale(code.side() * 3, code.side() * 3, |x, y| {
        let (x, y) = (x / 3, y / 3);
        // A spot of glare in the lower right, away from the finders.
        let spot = (code.side() - 14..code.side() - 8).contains(&x) && (20..26).contains(&y);
        if modules[y][x] && !spot { DARK } else { LIGHT }
    });
    assert_eq!(picture.detect_grids()[0].decode().expect("15 % may be missing").1, link);
}

#[test]
fn a_text_that_no_code_holds_has_none() {
    assert!(QrCode::of(&"a".repeat(2331)).is_some());
    assert!(QrCode::of(&"a".repeat(2332)).is_none());
}

/// The rule of thumb is ten widths for 29 modules; more modules must come nearer.
#[test]
fn denser_codes_are_read_from_nearer() {
    let widths = |length: usize| {
        let code = QrCode::of(&"a".repeat(length)).expect("it fits");
        (code.size(), code.widths_away())
    };
    assert_eq!(widths(40), (29, 10));
    assert_eq!(widths(150), (49, 5));
    assert_eq!(widths(2331), (177, 1));
}
