//! All charts by their geometry: labels have room, sheets hold everything, nothing looks alike by mistake.

use std::collections::BTreeSet;

use windrose_assessment::{Answer, Assessment, Depth, Level};
use windrose_questions::BANK;

use super::*;
use crate::{Origin, Report};

/// A full run with these answers, by dimension and place in the bank.
pub(super) fn report(answer: impl Fn(&str, usize) -> Answer) -> Report {
    let mut full = Assessment::default();
    full.depth = Depth::Full;
    for (index, (dimension, capability)) in BANK.capabilities().enumerate() {
        full = full.with_answer(capability.slot, answer(dimension.id, index));
    }
    Report::new(&BANK, full, Origin::Local)
}

pub(super) fn level(number: usize) -> Answer {
    Answer::Level(Level::ALL[number % 5])
}

pub(super) fn nothing_answered() -> Report {
    report(|_, _| Answer::Unanswered)
}

pub(super) fn all_answered() -> Report {
    report(|_, index| level(index))
}

pub(super) fn some_unknown() -> Report {
    report(|_, index| if index % 3 == 0 { Answer::DontKnow } else { level(index) })
}

pub(super) fn data_not_assessed() -> Report {
    report(|id, index| if id == "data" { Answer::NotApplicable } else { level(index) })
}

pub(super) fn nothing_applies() -> Report {
    report(|_, _| Answer::NotApplicable)
}

/// The longest title there can be, of the widest letters, in one word; and of scripts that are no Latin.
const TITLES: [&str; 4] = [
    "",
    "Order service of the northern region",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "注文サービス 注文サービス خدمة الطلبات 🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀",
];

/// Every kind of assessment, under titles of every kind.
pub(super) fn all_kinds() -> Vec<Report> {
    let kinds = [
        nothing_answered(),
        all_answered(),
        some_unknown(),
        data_not_assessed(),
        nothing_applies(),
        Report::new(&BANK, Assessment::default(), Origin::Local),
    ];
    kinds
        .into_iter()
        .zip(TITLES.into_iter().cycle())
        .map(|(report, title)| {
            let mut assessment = report.assessment;
            title.clone_into(&mut assessment.title);
            Report::new(&BANK, assessment, Origin::Example { story: "A story." })
        })
        .collect()
}

/// As many others as there may be, and one more; names as long as titles.
pub(super) fn others() -> Vec<Overlay> {
    [some_unknown(), nothing_applies(), data_not_assessed(), all_answered()]
        .into_iter()
        .zip(TITLES)
        .map(|(report, name)| Overlay { name: format!("A {name}"), scores: report.scores })
        .collect()
}

/// Every drawing that is shown or handed on, with what it is.
fn all_drawings() -> Vec<(String, Picture)> {
    let mut drawings = Vec::new();
    for (number, report) in all_kinds().iter().enumerate() {
        for others in [Vec::new(), others()] {
            for chart in Chart::ALL {
                let what = format!("{} of kind {number} with {} others", chart.name(), others.len());
                for layout in Layout::ALL {
                    drawings.push((format!("{what}, {layout:?}"), picture(report, chart, layout, &others)));
                    let drawing = sheet::with_legend(report, chart, layout, &others);
                    drawings.push((format!("{what}, {layout:?} with legend"), drawing));
                }
                drawings.push((format!("{what}, sheet"), sheet(report, chart, &others)));
            }
        }
    }
    drawings
}

#[test]
fn every_shape_stays_on_its_canvas() {
    for (what, picture) in all_drawings() {
        let (width, height) = (f64::from(picture.width), f64::from(picture.height));
        for shape in &picture.shapes {
            let (left, top, right, bottom) = bounds(shape);
            assert!(left >= 0.0 && top >= 0.0 && right <= width && bottom <= height, "{what}: {shape:?}");
        }
    }
}

/// The box of a shape with the width of its line.
fn bounds(shape: &Shape) -> Bounds {
    let around = |points: &[Spot], by: f64| {
        let xs = || points.iter().map(|(x, _)| f64::from(*x));
        let ys = || points.iter().map(|(_, y)| f64::from(*y));
        let (left, top) = (xs().fold(f64::MAX, f64::min), ys().fold(f64::MAX, f64::min));
        (left - by, top - by, xs().fold(f64::MIN, f64::max) + by, ys().fold(f64::MIN, f64::max) + by)
    };
    match (&shape.form, shape.ink.look().stroke) {
        (Form::Text(label), _) => label.bounds(),
        (Form::Line(points), Stroke::Line { width, .. }) => around(points, f64::from(width) / 2.0),
        (Form::Line(points) | Form::Area(points), _) => around(points, 0.0),
        (Form::Disc { centre, radius }, _) => around(&[*centre], f64::from(*radius)),
        (Form::Rectangle(corner, opposite), _) => around(&[*corner, *opposite], 0.0),
    }
}

#[test]
fn labels_do_not_overlap() {
    for (what, picture) in all_drawings() {
        let labels: Vec<&Label> = picture.labels().map(|(_, label)| label).collect();
        for (index, a) in labels.iter().enumerate() {
            for b in labels.iter().skip(index + 1) {
                let ((l1, t1, r1, b1), (l2, t2, r2, b2)) = (a.bounds(), b.bounds());
                let apart = r1 <= l2 || r2 <= l1 || b1 <= t2 || b2 <= t1;
                assert!(apart, "{what}: {} and {}", a.text, b.text);
            }
        }
    }
}

/// Narrow drawings are used from 270 px up (a window of 320 px without its margins and scroll bar), wide ones from 560 px up; a
/// drawing fills its place from side to side.
#[test]
fn texts_are_12_px_or_more_where_they_are_used() {
    for (number, report) in all_kinds().iter().enumerate() {
        for (chart, layout) in Chart::ALL.into_iter().flat_map(|c| Layout::ALL.map(|l| (c, l))) {
            let picture = sheet::with_legend(report, chart, layout, &others());
            let least = if layout == Layout::Wide { 560.0 } else { 270.0 };
            for (_, label) in picture.labels() {
                let shown = f64::from(label.size) * least / f64::from(picture.width);
                assert!(
                    shown >= 12.0,
                    "{} of {number}, {layout:?}: {} is {shown:.1} px",
                    chart.name(),
                    label.text
                );
            }
        }
    }
}

#[test]
fn a_sheet_says_what_it_is_of() {
    let mut report = all_answered();
    "Order service".clone_into(&mut report.assessment.title);
    report.assessment.dated = windrose_assessment::Date::parse("2026-11-20");
    report.origin = Origin::Example { story: "A story." };
    for chart in Chart::ALL {
        let sheet = sheet(&report, chart, &[]);
        let texts: Vec<&str> = sheet.labels().map(|(_, label)| label.text.as_str()).collect();
        assert_eq!(texts[0], "Order service");
        let note = texts[1..=2].join(" ");
        assert!(note.starts_with(&format!("An example, made up. {}.", chart.name())), "{note}");
        assert!(
            note.ends_with(&format!("edition {} of Windrose’s questions, 2026-11-20.", BANK.edition)),
            "{note}"
        );
        for entry in legend(chart, &[]) {
            assert!(texts.contains(&entry.text.as_str()), "{} has no {}", chart.name(), entry.text);
        }
    }
}

#[test]
fn long_texts_lose_no_letter() {
    for text in TITLES {
        let lines = picture::wrapped(text, 40, 500);
        assert!(lines.iter().all(|line| picture::text_width(line, 40) <= 500.0), "{lines:?}");
        let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
        assert_eq!(letters(&lines.concat()), letters(text));
    }
}

#[test]
fn bars_are_as_long_as_their_values() {
    for (report, layout) in all_kinds().iter().flat_map(|report| Layout::ALL.map(|layout| (report, layout))) {
        let picture = picture(report, Chart::Bars, layout, &[]);
        let boxes = |ink: Ink| -> Vec<Bounds> {
            picture
                .shapes
                .iter()
                .filter(|s| s.ink == ink)
                .map(|s| match &s.form {
                    Form::Line(points) => {
                        let xs = || points.iter().map(|(x, _)| f64::from(*x));
                        (
                            xs().fold(f64::MAX, f64::min),
                            f64::from(points[0].1),
                            xs().fold(f64::MIN, f64::max),
                            0.0,
                        )
                    }
                    _ => bounds(s),
                })
                .collect()
        };
        let assessed: Vec<_> = report.scores.dimensions.iter().filter_map(|s| s.index).collect();
        let (tracks, lows, edges) = (boxes(Ink::Track), boxes(Ink::BarLow), boxes(Ink::BarEdge));
        assert_eq!(tracks.len(), assessed.len(), "a track for each assessed dimension");
        assert_eq!(lows.len(), assessed.iter().filter(|r| r.low > 0.0).count());
        assert_eq!(edges.len(), assessed.iter().filter(|r| r.low < r.high).count());
        let Some((zero, _, hundred, _)) = tracks.first().copied() else { continue };
        let near = |x: f64, value: f64| (x - zero - value / 100.0 * (hundred - zero)).abs() <= 0.5;
        for (range, (left, _, right, _)) in assessed.iter().filter(|r| r.low > 0.0).zip(&lows) {
            assert!(*left <= zero && near(*right, range.low), "{range:?} {right}");
        }
        for (range, (left, _, right, _)) in assessed.iter().filter(|r| r.low < r.high).zip(&edges) {
            assert!(near(*left, range.low) && near(*right, range.high), "{range:?} {left} {right}");
        }
        let targets: Vec<f64> = report.scores.dimensions.iter().filter_map(|s| s.target).collect();
        let ticks = boxes(Ink::Target);
        assert_eq!(ticks.len(), targets.len());
        assert!(targets.iter().zip(&ticks).all(|(target, (x, ..))| near(*x, *target)));
    }
}

#[test]
fn hatching_stays_in_its_rectangle() {
    for right in [11, 12, 40, 600] {
        let points = bars::hatching((10, 5), (right, 29));
        assert!(right == 11 || points.len() > 1);
        assert!(points.iter().all(|(x, y)| (10..=right).contains(x) && (5..=29).contains(y)), "{points:?}");
        for (from, to) in points.iter().zip(points.iter().skip(1)) {
            let (across, up) = (to.0 - from.0, from.1 - to.1);
            let at_edge = |(x, y): &Spot| [10, right].contains(x) || [5, 29].contains(y);
            assert!(
                across == up || (across == 0 || up == 0) && at_edge(from) && at_edge(to),
                "{from:?} {to:?}"
            );
        }
    }
}

#[test]
fn the_heat_map_has_a_cell_for_each_capability_asked() {
    for (report, layout) in all_kinds().iter().flat_map(|report| Layout::ALL.map(|layout| (report, layout))) {
        let cells = heat_cells(report, layout);
        assert_eq!(cells.len(), report.scope.asked().count());
        let mut corners: Vec<_> = cells.iter().map(|cell| cell.corners).collect();
        corners.dedup();
        assert_eq!(corners.len(), cells.len());
        for (cell, item) in cells.iter().zip(report.scope.asked()) {
            let mark = match item.answer {
                Answer::Level(level) => level.number().to_string(),
                Answer::NotApplicable => "–".to_owned(),
                Answer::Unanswered | Answer::DontKnow => "?".to_owned(),
            };
            assert_eq!(cell.mark, mark);
            assert!(cell.text.starts_with(item.capability.name));
            assert_eq!(cell.text.contains(", critical: "), item.critical);
        }
        let picture = picture(report, Chart::HeatMap, layout, &[]);
        let number = |ink: Ink| picture.shapes.iter().filter(|s| s.ink == ink).count();
        assert_eq!(number(Ink::Critical), report.scope.asked().filter(|item| item.critical).count());
        let shades = [Ink::LevelZero, Ink::LevelOne, Ink::LevelTwo, Ink::LevelThree, Ink::LevelFour];
        for (shade, level) in shades.into_iter().zip(Level::ALL) {
            let at_level = report.scope.asked().filter(|item| item.answer == Answer::Level(level)).count();
            assert_eq!(number(shade), at_level, "{level:?}");
        }
        assert_eq!(number(Ink::Digit) + number(Ink::DigitOnDeep), cells.len());
    }
}

#[test]
fn inks_that_mean_different_things_differ_without_colour() {
    let lines =
        [Ink::LowLine, Ink::RangeLine, Ink::TargetLine, Ink::FirstLine, Ink::SecondLine, Ink::ThirdLine];
    let dashes: BTreeSet<String> = lines.iter().map(|ink| format!("{:?}", ink.look().stroke)).collect();
    assert_eq!(dashes.len(), lines.len());
    let marks: BTreeSet<usize> = radar::OTHERS
        .iter()
        .map(|[.., mark]| radar::mark_at(*mark, (0, 0), 7))
        .map(|mark| mark.len() * 10 + mark.iter().filter(|(x, _)| *x == 0).count())
        .collect();
    assert_eq!(marks.len(), OTHERS_MAX, "square, triangle, diamond");
    let classes: BTreeSet<&str> = Ink::ALL.iter().map(|ink| ink.look().class).collect();
    assert_eq!(classes.len(), Ink::ALL.len());
}

/// Contrast of WCAG 2.2: 3 for parts of a drawing, 4.5 for texts.
#[test]
fn inks_stand_out_from_their_ground() {
    let luminance = |rgb: u32| {
        let channel = |shift: u32| {
            let share = f64::from((rgb >> shift) & 0xFF) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
    };
    let contrast = |a: u32, b: u32| {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    };
    let quiet = [Ink::Ring, Ink::Spoke, Ink::Track, Ink::Paper];
    for colour in [|look: Look| look.light.rgb, |look: Look| look.dark.rgb] {
        let ground = colour(Ink::Paper.look());
        for ink in Ink::ALL.into_iter().filter(|ink| !quiet.contains(ink)) {
            let look = ink.look();
            match look.stroke {
                Stroke::Text { .. } if ink != Ink::DigitOnDeep => {
                    assert!(contrast(colour(look), ground) >= 4.5, "{ink:?}");
                }
                Stroke::Line { .. } => assert!(contrast(colour(look), ground) >= 3.0, "{ink:?}"),
                _ => {}
            }
        }
        for (digit, cell) in [
            (Ink::Digit, Ink::LevelZero),
            (Ink::Digit, Ink::LevelOne),
            (Ink::Digit, Ink::LevelTwo),
            (Ink::DigitOnDeep, Ink::LevelThree),
            (Ink::DigitOnDeep, Ink::LevelFour),
        ] {
            assert!(contrast(colour(digit.look()), colour(cell.look())) >= 4.5, "{digit:?} on {cell:?}");
        }
    }
}

#[test]
fn descriptions_count_what_is_drawn() {
    assert_eq!(
        describe(&nothing_applies(), Chart::HeatMap),
        format!(
            "Heat map of {} capabilities by dimension: {} not applicable.",
            BANK.capabilities().count(),
            BANK.capabilities().count()
        )
    );
    let all = describe(&report(|_, index| level(usize::from(index == 0) * 4)), Chart::HeatMap);
    assert!(all.ends_with(": 87 at level 0 and 1 at level 4."), "{all}");
    assert!(describe(&all_answered(), Chart::Bars).starts_with("Bars of sixteen dimensions"));
}

#[test]
fn readouts_say_range_target_and_what_caps() {
    let report = report(|id, index| if id == "data" { level(0) } else { level(3 + index % 2) });
    let other = Overlay { name: "Spring".to_owned(), scores: nothing_answered().scores };
    let said = readouts(&report.scores, &[other]);
    let data = said.iter().find(|r| r.dimension == "data").expect("the bank has it");
    assert_eq!(data.name, "B Data");
    assert!(data.values.starts_with("Index: 0. Target: "), "{}", data.values);
    assert!(data.values.ends_with(". Stage: 0 Absent"), "{}", data.values);
    assert!(data.held_back.as_ref().is_some_and(|text| text.contains("(0 Absent)")), "{:?}", data.held_back);
    assert_eq!(data.others, ["Spring: not enough answers yet"]);
    let none = &readouts(&nothing_applies().scores, &[])[0];
    assert_eq!(none.text(), "I Codebase. Not assessed: nothing asked here applies.");
}

#[test]
fn a_document_shows_one_layout_in_both_schemes() {
    let (markup, rules) = (embedded(&some_unknown(), Chart::Radar, &others()), style_sheet());
    assert_eq!(markup.matches("<svg ").count(), 2);
    assert!(
        !markup.contains(" style=") && !markup.contains("fill=\"#") && !markup.contains(" id="),
        "nothing inline"
    );
    for ink in Ink::ALL {
        let class = ink.look().class;
        assert_eq!(rules.matches(&format!(".windrose-chart .{class} {{")).count(), 2, "{class}");
    }
}
