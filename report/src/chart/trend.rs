//! How the two headlines moved: days from left to right, an area between the ends of each range, a disc at each low end.

use windrose_assessment::{Date, Range};
use windrose_words::report::charts as words;

use super::legend::{Entry, entry};
use super::picture::{Anchor, Label, Picture, Spot, whole};
use super::recorder::{Canvas, record};
use super::{Ink, Layout};
use crate::words::span_text;

/// One assessment, or snapshot of it, on its day.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// The day; moments without one cannot be placed and are left out.
    pub day: Option<Date>,
    /// Both headlines, as [`Trend::names`] has them; `None` where there is no number.
    pub indexes: [Option<Range>; 2],
}

/// Headlines over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// What the two headlines are called.
    pub names: [&'static str; 2],
    /// In the order of their days.
    pub moments: Vec<Moment>,
}

/// Units of the drawing.
struct Plan {
    width: u32,
    text: u32,
    /// Where the scale's line begins and ends, from left to right.
    across: (i32, i32),
    /// Height of a panel: name above, days below.
    panel: i32,
    /// Where 100 and 0 stand below the panel's top.
    down: (i32, i32),
    /// Room that a day needs.
    day: i32,
}

const fn plan(layout: Layout) -> Plan {
    match layout {
        Layout::Wide => {
            Plan { width: 1200, text: 26, across: (80, 1150), panel: 420, down: (70, 310), day: 180 }
        }
        Layout::Narrow => {
            Plan { width: 640, text: 30, across: (84, 600), panel: 430, down: (80, 320), day: 210 }
        }
    }
}

/// The drawing: one panel for each headline, the same days under both.
pub fn trend(trend: &Trend, layout: Layout) -> Picture {
    let plan = plan(layout);
    let height = u32::try_from(plan.panel * 2).unwrap_or_default();
    record((plan.width, height), |canvas| {
        for ((name, panel), top) in trend.names.into_iter().zip(0..).zip([0, plan.panel]) {
            draw_panel(canvas, &plan, top, name, &points(&plan, top, trend, panel));
        }
    })
}

/// A moment of one headline in its place.
struct Point {
    x: i32,
    /// Low end and high end.
    ends: Option<(i32, i32)>,
    day: Date,
    range: Option<Range>,
}

fn points(plan: &Plan, top: i32, trend: &Trend, panel: usize) -> Vec<Point> {
    let days = || trend.moments.iter().filter_map(|moment| moment.day).map(Date::days);
    let (first, last) = (days().min().unwrap_or(0), days().max().unwrap_or(0));
    let span = f64::from(last - first);
    let across = |day: Date| {
        let (from, to) = plan.across;
        // One day alone stands in the middle.
        let share = if span > 0.0 { f64::from(day.days() - first) / span } else { 0.5 };
        from + whole(share * f64::from(to - from))
    };
    let placed = trend.moments.iter().filter_map(|moment| {
        let (day, range) = (moment.day?, moment.indexes.get(panel).copied().flatten());
        let ends = range.map(|range| (down(plan, top, range.low), down(plan, top, range.high)));
        Some(Point { x: across(day), ends, day, range })
    });
    placed.collect()
}

fn draw_panel(canvas: &Canvas<'_>, plan: &Plan, top: i32, name: &str, points: &[Point]) {
    let (from, to) = plan.across;
    let write = |ink: Ink, text: String, at: Spot, anchor: Anchor| {
        canvas.text(ink, &Label { text, at, anchor, size: plan.text });
    };
    write(Ink::Title, name.to_owned(), (0, top + 24), Anchor::Start);
    for value in [0.0, 50.0, 100.0] {
        let y = down(plan, top, value);
        canvas.line(Ink::Ring, vec![(from, y), (to, y)]);
        write(Ink::Note, format!("{value:.0}"), (from - 14, y), Anchor::End);
    }
    // What is not known breaks the line: nothing is drawn over a gap.
    for run in points.split(|point| point.ends.is_none()) {
        let lows: Vec<Spot> = run.iter().filter_map(|p| Some((p.x, p.ends?.0))).collect();
        let highs: Vec<Spot> = run.iter().filter_map(|p| Some((p.x, p.ends?.1))).collect();
        if lows.len() > 1 {
            canvas.area(Ink::RangeArea, highs.iter().chain(lows.iter().rev()).copied().collect());
            canvas.line(Ink::RangeLine, highs.clone());
            canvas.line(Ink::LowLine, lows.clone());
        }
        for (low, high) in lows.into_iter().zip(highs) {
            if low != high {
                canvas.line(Ink::RangeLine, vec![low, high]);
            }
            canvas.disc(Ink::LowPoint, low, 7);
        }
    }
    let (mut free, last) = (0, points.last().map_or(0, |point| point.x));
    for (place, point) in points.iter().enumerate() {
        let is_last = place + 1 == points.len();
        // The last day is always named, and the others where there is room.
        if point.x < free || (!is_last && point.x + 2 * plan.day > last) {
            continue;
        }
        free = point.x + plan.day;
        let anchor = if is_last && points.len() > 1 { Anchor::End } else { Anchor::Start };
        let x = if points.len() == 1 { point.x - plan.day / 2 } else { point.x };
        let bottom = top + plan.down.1;
        let line = i32::try_from(plan.text).unwrap_or_default() + 8;
        write(Ink::Note, point.day.to_string(), (x, bottom + line), anchor);
        if let Some(range) = point.range {
            write(Ink::Value, span_text(range), (x, bottom + 2 * line), anchor);
        }
    }
}

/// Where an index stands, in units from the top.
fn down(plan: &Plan, top: i32, index: f64) -> i32 {
    let (hundred, zero) = plan.down;
    top + zero - whole(index / 100.0 * f64::from(zero - hundred))
}

/// The legend of a trend.
pub fn trend_legend() -> Vec<Entry> {
    vec![
        entry(words::AT_LEAST, |canvas| {
            canvas.line(Ink::LowLine, vec![(4, 18), (60, 18)]);
            canvas.disc(Ink::LowPoint, (32, 18), 7);
        }),
        entry(words::AT_MOST, |canvas| {
            canvas.area(Ink::RangeArea, vec![(4, 8), (60, 8), (60, 30), (4, 30)]);
            canvas.line(Ink::RangeLine, vec![(4, 8), (60, 8)]);
        }),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Form;

    fn moment(day: u16, low: f64, high: f64) -> Moment {
        Moment { day: Some(Date::from_days(day)), indexes: [Some(Range { low, high }), None] }
    }

    fn drawn(moments: Vec<Moment>, layout: Layout) -> Picture {
        trend(&Trend { names: ["Service conduct", "System readiness"], moments }, layout)
    }

    fn discs(picture: &Picture) -> Vec<Spot> {
        let disc = |form: &Form| match form {
            Form::Disc { centre, .. } => Some(*centre),
            _ => None,
        };
        picture.shapes.iter().filter_map(|shape| disc(&shape.form)).collect()
    }

    #[test]
    fn days_are_to_scale_and_indexes_too() {
        let picture =
            drawn(vec![moment(0, 0.0, 50.0), moment(10, 50.0, 50.0), moment(40, 100.0, 100.0)], Layout::Wide);
        let spots = discs(&picture);
        assert_eq!(spots.iter().map(|spot| spot.0).collect::<Vec<_>>(), [80, 348, 1150]);
        assert_eq!(spots.iter().map(|spot| spot.1).collect::<Vec<_>>(), [310, 190, 70]);
    }

    #[test]
    fn a_gap_is_not_bridged() {
        let mut gap = moment(10, 0.0, 0.0);
        gap.indexes = [None, None];
        let picture = drawn(vec![moment(0, 20.0, 40.0), gap, moment(40, 30.0, 40.0)], Layout::Wide);
        assert!(picture.shapes.iter().all(|shape| shape.ink != Ink::LowLine));
        assert_eq!(discs(&picture).len(), 2);
    }

    #[test]
    fn no_text_leaves_the_drawing_or_meets_another() {
        let days = [0, 1, 2, 30, 31, 90, 91];
        let moments: Vec<Moment> = days.map(|day| moment(day, 20.0, 45.0)).into();
        for layout in Layout::ALL {
            for number in 1..=moments.len() {
                let picture = drawn(moments[..number].to_vec(), layout);
                let boxes: Vec<_> = picture.labels().map(|(_, label)| label.bounds()).collect();
                for (place, (left, top, right, bottom)) in boxes.iter().enumerate() {
                    assert!(*left >= 0.0 && *top >= 0.0, "{number} {layout:?}");
                    assert!(*right <= f64::from(picture.width) && *bottom <= f64::from(picture.height));
                    let meets =
                        |(l, t, r, b): &(f64, f64, f64, f64)| left < r && l < right && top < b && t < bottom;
                    let others = boxes.iter().enumerate().filter(|(other, _)| *other != place);
                    assert!(
                        others.map(|(_, bounds)| bounds).all(|bounds| !meets(bounds)),
                        "{number} {layout:?}"
                    );
                }
            }
        }
    }
}
