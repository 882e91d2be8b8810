//! The radar by its geometry: labels have room, outlines nest, and the file says what the scores say.

use plotters::prelude::{IntoDrawingArea, SVGBackend};
use windrose_assessment::{Answer, Assessment, Depth, Level, Scope, score};
use windrose_questions::BANK;

use super::*;

const LAYOUTS: [Layout; 2] = [Layout::Named, Layout::Numbered];

fn assessment(answer: impl Fn(&str, usize) -> Answer) -> Assessment {
    BANK.capabilities().enumerate().fold(
        Assessment::default(),
        |assessment, (index, (dimension, capability))| {
            assessment.with_answer(capability.slot, answer(dimension.id, index))
        },
    )
}

/// The scores of a full run.
fn scores(mut assessment: Assessment) -> Scores {
    assessment.depth = Depth::Full;
    score(&Scope::new(&BANK, &assessment))
}

fn level(number: usize) -> Answer {
    Answer::Level(Level::ALL[number % 5])
}

fn nothing_answered() -> Scores {
    scores(Assessment::default())
}

fn all_answered() -> Scores {
    scores(assessment(|_, index| level(index)))
}

fn some_unknown() -> Scores {
    scores(assessment(|_, index| if index % 3 == 0 { Answer::DontKnow } else { level(index) }))
}

fn data_not_assessed() -> Scores {
    scores(assessment(|id, index| if id == "data" { Answer::NotApplicable } else { level(index) }))
}

fn nothing_applies() -> Scores {
    scores(assessment(|_, _| Answer::NotApplicable))
}

fn all_kinds() -> [Radar; 5] {
    [nothing_answered(), all_answered(), some_unknown(), data_not_assessed(), nothing_applies()]
        .map(|s| Radar::new(&s))
}

fn svg(radar: &Radar, layout: Layout) -> String {
    let mut svg = String::new();
    let area = SVGBackend::with_string(&mut svg, layout.size()).into_drawing_area();
    draw(&area, radar, layout, |_| RGBAColor(0, 0, 0, 1.0)).expect("a string takes any drawing");
    drop(area);
    svg
}

/// True for a label of an axis, false for the number of a circle.
fn is_axis(label: &Label) -> bool {
    label.ink != Ink::RingLabel
}

#[test]
fn labels_stay_on_the_canvas() {
    for (layout, radar) in LAYOUTS.into_iter().flat_map(|l| all_kinds().map(|r| (l, r))) {
        let (width, height) = layout.size();
        for label in layout.labels(&radar) {
            let (left, top, right, bottom) = label.bounds();
            let fits = left >= 0.0 && top >= 0.0 && right <= f64::from(width) && bottom <= f64::from(height);
            assert!(fits, "{layout:?} {} {:?}", label.text, label.bounds());
        }
    }
}

#[test]
fn labels_do_not_overlap() {
    for (layout, radar) in LAYOUTS.into_iter().flat_map(|l| all_kinds().map(|r| (l, r))) {
        let labels = layout.labels(&radar);
        for (index, a) in labels.iter().enumerate() {
            for b in labels.iter().skip(index + 1) {
                let ((l1, t1, r1, b1), (l2, t2, r2, b2)) = (a.bounds(), b.bounds());
                let apart = r1 <= l2 || r2 <= l1 || b1 <= t2 || b2 <= t1;
                assert!(apart, "{layout:?}: {} and {}", a.text, b.text);
            }
        }
    }
}

#[test]
fn axis_labels_stand_clear_of_the_arcs() {
    for (layout, radar) in LAYOUTS.into_iter().flat_map(|l| all_kinds().map(|r| (l, r))) {
        let middle = layout.place([(0.0, 0.0)])[0];
        let (x, y) = (f64::from(middle.0), f64::from(middle.1));
        let on_arc = layout.place([geometry::arc(0, 12, 16)[0]])[0];
        let arc = (f64::from(on_arc.0) - x).hypot(f64::from(on_arc.1) - y) + f64::from(BOLD + FINE) / 2.0;
        for label in layout.labels(&radar).iter().filter(|l| is_axis(l)) {
            let (left, top, right, bottom) = label.bounds();
            let nearest = (x.clamp(left, right) - x).hypot(y.clamp(top, bottom) - y);
            assert!(nearest > arc, "{layout:?} {}: {nearest} of {arc}", label.text);
        }
    }
}

#[test]
fn numbers_stand_inside_their_circles() {
    let labels = Layout::Named.labels(&Radar::new(&all_answered()));
    let rings: Vec<_> = labels.iter().filter(|l| !is_axis(l)).collect();
    assert_eq!(rings.iter().map(|l| l.text.as_str()).collect::<Vec<_>>(), ["25", "50", "75", "100"]);
    let middle = Layout::Named.place([(0.0, 0.0)])[0];
    let distance = |(x, y): (i32, i32)| f64::from(x - middle.0).hypot(f64::from(y - middle.1));
    for (label, value) in rings.iter().zip([25.0, 50.0, 75.0, 100.0]) {
        let circle = |value| distance(Layout::Named.place([geometry::point(0, 16, value)])[0]);
        let number = distance((label.x, label.y));
        assert!(circle(value - 25.0) < number && number < circle(value), "{}: {number}", label.text);
    }
}

#[test]
fn texts_are_at_least_12_px_where_they_are_used() {
    for (layout, narrowest) in [(Layout::Named, 560), (Layout::Numbered, 280)] {
        for label in layout.labels(&Radar::new(&nothing_answered())) {
            assert!(label.size * narrowest >= 12 * layout.size().0, "{layout:?} {}", label.text);
        }
    }
}

#[test]
fn the_low_outline_lies_inside_the_range() {
    for radar in all_kinds() {
        let radius = |(x, y): Point| x.hypot(y);
        for (low, high) in outline(&radar, |r| r.low).into_iter().zip(outline(&radar, |r| r.high)) {
            assert!(radius(low) <= radius(high) + 1e-9);
            // Same direction, so that nested radii mean nested outlines.
            assert!((low.0 * high.1 - low.1 * high.0).abs() < 1e-9);
        }
    }
}

#[test]
fn corners_stand_at_the_values() {
    let scores = some_unknown();
    let radii = |end: fn(Range) -> f64| {
        outline(&Radar::new(&scores), end).into_iter().map(|(x, y)| 100.0 * x.hypot(y))
    };
    let ranges: Vec<Range> = scores.dimensions.iter().filter_map(|s| s.index).collect();
    assert_eq!(ranges.len(), 16);
    for (range, (low, high)) in ranges.iter().zip(radii(|r| r.low).zip(radii(|r| r.high))) {
        assert!((range.low - low).abs() < 1e-9 && (range.high - high).abs() < 1e-9);
    }
}

#[test]
fn nothing_answered_reaches_from_centre_to_rim() {
    let radar = Radar::new(&nothing_answered());
    assert!(outline(&radar, |r| r.low).into_iter().all(|(x, y)| x.hypot(y) < 1e-9));
    assert!(outline(&radar, |r| r.high).into_iter().all(|(x, y)| (x.hypot(y) - 1.0).abs() < 1e-9));
}

#[test]
fn not_assessed_is_no_zero() {
    let radar = Radar::new(&data_not_assessed());
    assert_eq!(outline(&radar, |r| r.low).len(), 15);
    assert!(Layout::Named.labels(&radar).iter().any(|l| l.text == "(B Data)"));
    assert!(Layout::Numbered.labels(&radar).iter().any(|l| l.text == "(B)"));
    assert!(outline(&Radar::new(&nothing_applies()), |r| r.low).is_empty());
}

#[test]
fn a_file_has_every_label_and_every_mark() {
    for (layout, radar) in LAYOUTS.into_iter().flat_map(|l| all_kinds().map(|r| (l, r))) {
        let (svg, assessed) = (svg(&radar, layout), radar.axes.iter().filter(|a| a.index.is_some()).count());
        let labels = layout.labels(&radar);
        assert_eq!(labels.iter().filter(|l| is_axis(l)).count(), 16);
        assert_eq!(svg.matches("<text").count(), labels.len());
        for label in &labels {
            assert!(svg.contains(&format!("\n{}\n", label.text)), "{layout:?} {}", label.text);
        }
        assert_eq!(svg.matches("<circle").count(), assessed, "a point for each assessed axis");
        assert_eq!(svg.matches("<polygon").count(), if assessed > 0 { 2 } else { 0 });
    }
}

#[test]
fn the_description_names_what_is_lowest_only_if_something_is_known() {
    assert_eq!(
        description(&nothing_answered()),
        "Radar of sixteen dimensions. Service conduct: too little known (0 to 100 possible). System readiness: too little known (0 to 100 possible)."
    );
    let one_hole = scores(assessment(|id, _| level(if id == "data" { 0 } else { 3 })));
    assert_eq!(
        description(&one_hole),
        "Radar of sixteen dimensions. Service conduct: 75. System readiness: 55. Lowest: Data, 0."
    );
    let even = scores(assessment(|_, _| level(2)));
    assert_eq!(description(&even), "Radar of sixteen dimensions. Service conduct: 50. System readiness: 50.");
}
