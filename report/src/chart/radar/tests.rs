//! The radar by its geometry: outlines nest, corners stand at the values, and every place means one axis.

use windrose_assessment::Level;

use super::*;
use crate::chart::picture::{Form, Label};
use crate::chart::readout::radar_description;
use crate::chart::tests::{
    all_answered, all_kinds, data_not_assessed, level, nothing_answered, nothing_applies, others, report,
    some_unknown,
};

/// True for a label of an axis, false for the number of a circle.
fn is_axis(ink: Ink) -> bool {
    ink != Ink::RingLabel
}

fn radars() -> Vec<Radar> {
    all_kinds().iter().map(|report| Radar::with_others(&report.scores, &others())).collect()
}

fn middle(layout: Layout) -> (f64, f64) {
    let (x, y) = layout::place(layout, [(0.0, 0.0)])[0];
    (f64::from(x), f64::from(y))
}

#[test]
fn axis_labels_stand_clear_of_the_arcs() {
    for (layout, radar) in Layout::ALL.into_iter().flat_map(|l| radars().into_iter().map(move |r| (l, r))) {
        let (x, y) = middle(layout);
        let on_arc = layout::place(layout, [geometry::arc(0, 12, 16)[0]])[0];
        // The layers' dashes are 6 units broad.
        let arc = (f64::from(on_arc.0) - x).hypot(f64::from(on_arc.1) - y) + 3.0;
        for (_, label) in layout::labels(layout, &radar).iter().filter(|(ink, _)| is_axis(*ink)) {
            let (left, top, right, bottom) = label.bounds();
            let nearest = (x.clamp(left, right) - x).hypot(y.clamp(top, bottom) - y);
            assert!(nearest > arc, "{layout:?} {}: {nearest} of {arc}", label.text);
        }
    }
}

#[test]
fn numbers_stand_inside_their_circles() {
    let labels = layout::labels(Layout::Wide, &Radar::new(&all_answered().scores));
    let rings: Vec<&Label> =
        labels.iter().filter(|(ink, _)| !is_axis(*ink)).map(|(_, label)| label).collect();
    assert_eq!(rings.iter().map(|l| l.text.as_str()).collect::<Vec<_>>(), ["25", "50", "75", "100"]);
    let (x, y) = middle(Layout::Wide);
    let distance = |at: Spot| (f64::from(at.0) - x).hypot(f64::from(at.1) - y);
    for (label, value) in rings.iter().zip([25.0, 50.0, 75.0, 100.0]) {
        let circle = |value| distance(layout::place(Layout::Wide, [geometry::point(0, 16, value)])[0]);
        let number = distance(label.at);
        assert!(circle(value - 25.0) < number && number < circle(value), "{}: {number}", label.text);
    }
}

#[test]
fn the_low_outline_lies_inside_the_range() {
    for radar in radars() {
        let radius = |(x, y): Point| x.hypot(y);
        for (low, high) in radar.outline(|r| r.low).into_iter().zip(radar.outline(|r| r.high)) {
            assert!(radius(low) <= radius(high) + 1e-9);
            // Same direction, so that nested radii mean nested outlines.
            assert!((low.0 * high.1 - low.1 * high.0).abs() < 1e-9);
        }
    }
}

#[test]
fn corners_stand_at_the_values() {
    let scores = some_unknown().scores;
    let radar = Radar::new(&scores);
    let radii = |points: Vec<Point>| points.into_iter().map(|(x, y)| 100.0 * x.hypot(y)).collect::<Vec<_>>();
    let (low, high) = (radii(radar.outline(|r| r.low)), radii(radar.outline(|r| r.high)));
    let targets = radii(radar.targets());
    assert_eq!((low.len(), high.len(), targets.len()), (16, 16, 16));
    for (axis, score) in scores.dimensions.iter().enumerate() {
        let range = score.index.expect("all apply");
        assert!((range.low - low[axis]).abs() < 1e-9 && (range.high - high[axis]).abs() < 1e-9);
        assert!((score.target.expect("all apply") - targets[axis]).abs() < 1e-9);
    }
}

#[test]
fn nothing_answered_reaches_from_centre_to_rim() {
    let radar = Radar::new(&nothing_answered().scores);
    assert!(radar.outline(|r| r.low).into_iter().all(|(x, y)| x.hypot(y) < 1e-9));
    assert!(radar.outline(|r| r.high).into_iter().all(|(x, y)| (x.hypot(y) - 1.0).abs() < 1e-9));
}

#[test]
fn not_assessed_is_no_zero() {
    let radar = Radar::new(&data_not_assessed().scores);
    assert_eq!(radar.outline(|r| r.low).len(), 15);
    assert_eq!(radar.targets().len(), 15);
    let says = |layout, text: &str| layout::labels(layout, &radar).iter().any(|(_, l)| l.text == text);
    assert!(says(Layout::Wide, "(B Data)") && says(Layout::Narrow, "(B)"));
    assert!(Radar::new(&nothing_applies().scores).outline(|r| r.low).is_empty());
}

#[test]
fn a_drawing_has_every_label_and_every_mark() {
    for (layout, report) in Layout::ALL.into_iter().flat_map(|l| all_kinds().into_iter().map(move |r| (l, r)))
    {
        let radar = Radar::new(&report.scores);
        let picture = radar.picture(layout);
        let assessed = radar.axes.iter().filter(|a| a.index.is_some()).count();
        assert_eq!(picture.labels().filter(|(ink, _)| is_axis(*ink)).count(), 16);
        let number = |ink: Ink| picture.shapes.iter().filter(|shape| shape.ink == ink).count();
        assert_eq!(number(Ink::LowPoint), assessed, "a point for each assessed axis");
        let outlines = [Ink::RangeArea, Ink::RangeLine, Ink::LowArea, Ink::LowLine, Ink::TargetLine];
        assert!(outlines.iter().all(|ink| number(*ink) == usize::from(assessed > 0)));
    }
}

#[test]
fn others_are_outlines_with_a_mark_for_each_axis_that_is_assessed() {
    let others = others();
    let radar = Radar::with_others(&all_answered().scores, &others);
    assert_eq!((others.len(), radar.others.len()), (4, OTHERS_MAX));
    let picture = radar.picture(Layout::Wide);
    let number = |ink: Ink| picture.shapes.iter().filter(|shape| shape.ink == ink).count();
    for (other, [line, high, mark]) in others.iter().zip(OTHERS) {
        let ranges: Vec<Range> = other.scores.dimensions.iter().filter_map(|s| s.index).collect();
        assert_eq!(number(mark), ranges.len());
        assert_eq!(number(line), usize::from(!ranges.is_empty()));
        assert_eq!(
            number(high),
            usize::from(ranges.iter().any(|r| r.low < r.high)),
            "dots where they differ"
        );
        assert!(picture.shapes.iter().filter(|s| s.ink == mark).all(|s| matches!(s.form, Form::Area(_))));
    }
}

/// Every point within the circle lies in the part of exactly one axis, and that is the axis it is nearest to.
#[test]
fn the_parts_of_the_axes_cover_the_circle() {
    let radar = Radar::new(&all_answered().scores);
    for layout in Layout::ALL {
        let wedges = radar.wedges(layout);
        let (x, y) = middle(layout);
        for (turn, radius) in (0..160).flat_map(|turn| [0.1, 0.5, 1.0, 1.06].map(|radius| (turn, radius))) {
            // A little beside the borders, which belong to two.
            let turn = (f64::from(turn) + 0.5) / 160.0;
            let (dx, dy) =
                geometry::at(turn, radius * f64::from(264 - 32 * i32::from(layout == Layout::Narrow)));
            let within: Vec<usize> =
                (0..16).filter(|axis| contains(&wedges[*axis], (x + dx, y + dy))).collect();
            let expected = (0..16).find(|axis| {
                let away = (turn - geometry::turn(*axis, 16) + 0.5).rem_euclid(1.0) - 0.5;
                away.abs() < 0.5 / 16.0
            });
            assert_eq!(within, expected.into_iter().collect::<Vec<_>>(), "{layout:?} {turn} {radius}");
        }
    }
}

/// Whether a point is inside a polygon: a ray from it crosses the edge an odd number of times.
fn contains(polygon: &[Spot], (x, y): (f64, f64)) -> bool {
    let corners = || polygon.iter().map(|(x, y)| (f64::from(*x), f64::from(*y)));
    let edges = corners().zip(corners().cycle().skip(1));
    edges
        .filter(|((x1, y1), (x2, y2))| (*y1 > y) != (*y2 > y) && x < x1 + (y - y1) / (y2 - y1) * (x2 - x1))
        .count()
        % 2
        == 1
}

#[test]
fn the_axis_looked_at_is_brought_out() {
    let radar = Radar::new(&all_answered().scores);
    for (layout, axis) in Layout::ALL.into_iter().flat_map(|l| (0..16).map(move |axis| (l, axis))) {
        let shapes = radar.chosen(layout, axis);
        assert_eq!(shapes.iter().map(|s| s.ink).collect::<Vec<_>>(), [Ink::ChosenArea, Ink::ChosenLine]);
        let Form::Line(spoke) = &shapes[1].form else { panic!("the spoke is a line") };
        let end = layout::place(layout, [geometry::point(axis, 16, 100.0)])[0];
        assert_eq!(spoke.last(), Some(&end));
    }
}

#[test]
fn the_description_names_what_is_lowest_only_if_something_is_known() {
    assert_eq!(
        radar_description(&nothing_answered().scores),
        "Radar of sixteen dimensions. Service conduct: not enough answers yet. System readiness: not enough answers yet."
    );
    let one_hole = report(|id, _| level(if id == "data" { 0 } else { 3 })).scores;
    assert_eq!(
        radar_description(&one_hole),
        "Radar of sixteen dimensions. Service conduct: 75. System readiness: 55. Lowest: Data, 0."
    );
    let even = report(|_, _| windrose_assessment::Answer::Level(Level::ALL[2])).scores;
    assert_eq!(
        radar_description(&even),
        "Radar of sixteen dimensions. Service conduct: 50. System readiness: 50."
    );
}
