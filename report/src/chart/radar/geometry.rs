//! Points of the radar on the unit circle: north is up, axes run clockwise, value 100 is radius 1.

use std::f64::consts::TAU;

/// A point, `x` to the right and `y` down, so that it suits screens.
pub(super) type Point = (f64, f64);

/// Radius of the arcs over factors and layers, just outside the circle of 100.
const ARC_RADIUS: f64 = 1.06;
/// Points a whole circle is drawn with: smooth at any size used.
const CIRCLE_POINTS: u32 = 96;
/// Parts of the rim of a sector: as fine as a circle's.
const WEDGE_POINTS: u32 = 6;
/// Dashes between two neighbouring axes of the layers' arc.
const DASHES_PER_AXIS: u32 = 3;

/// The point of a value, `0.0..=100.0`, on one of `count` axes.
pub(super) fn point(axis: usize, count: usize, value: f64) -> Point {
    at(turn(axis, count), value / 100.0)
}

/// A circle at a value, closed.
pub(super) fn circle(value: f64) -> Vec<Point> {
    (0..=CIRCLE_POINTS).map(|i| at(f64::from(i) / f64::from(CIRCLE_POINTS), value / 100.0)).collect()
}

/// The sector around an axis, half a step to both sides, from the centre to a radius.
pub(super) fn wedge(axis: usize, count: usize, radius: f64) -> Vec<Point> {
    let (middle, half) = (turn(axis, count), turn(1, count) / 2.0);
    let rim = (0..=WEDGE_POINTS).map(|i| {
        let share = f64::from(i) / f64::from(WEDGE_POINTS);
        at(middle - half + share * 2.0 * half, radius)
    });
    std::iter::once((0.0, 0.0)).chain(rim).collect()
}

/// The arc over the axes `from..to`, half a step short of their neighbours on both sides.
pub(super) fn arc(from: usize, to: usize, count: usize) -> Vec<Point> {
    let (start, end) = arc_ends(from, to, count);
    along(start, end)
}

/// The arc over the axes `from..to` in dashes.
pub(super) fn dashes(from: usize, to: usize, count: usize) -> Vec<Vec<Point>> {
    let (start, end) = arc_ends(from, to, count);
    let number = DASHES_PER_AXIS * u32::try_from(to.saturating_sub(from)).unwrap_or(0);
    // `number` dashes with gaps of half a dash between them.
    let dash = (end - start) / (f64::from(number) * 1.5 - 0.5);
    (0..number).map(|i| start + f64::from(i) * dash * 1.5).map(|from| along(from, from + dash)).collect()
}

fn arc_ends(from: usize, to: usize, count: usize) -> (f64, f64) {
    let margin = 0.4 * turn(1, count);
    (turn(from, count) - margin, turn(to, count) - turn(1, count) + margin)
}

/// Points as far apart as a circle's: closer ones would look ragged once they stand on whole units.
fn along(start: f64, end: f64) -> Vec<Point> {
    let needed = (end - start) * f64::from(CIRCLE_POINTS);
    let parts = (1..CIRCLE_POINTS).find(|parts| f64::from(*parts) >= needed).unwrap_or(CIRCLE_POINTS);
    (0..=parts).map(|i| at(start + (end - start) * f64::from(i) / f64::from(parts), ARC_RADIUS)).collect()
}

/// The direction of an axis as a share of a whole turn.
pub(super) fn turn(axis: usize, count: usize) -> f64 {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    number(axis) / number(count.max(1))
}

pub(super) fn at(turn: f64, radius: f64) -> Point {
    let (sin, cos) = (turn * TAU).sin_cos();
    (radius * sin, -radius * cos)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case((x, y): Point, (expected_x, expected_y): Point) {
        assert!((x - expected_x).abs() < 1e-9 && (y - expected_y).abs() < 1e-9, "{x} {y}");
    }

    #[test]
    fn axes_run_clockwise_from_north() {
        case(point(0, 16, 100.0), (0.0, -1.0));
        case(point(4, 16, 50.0), (0.5, 0.0));
        case(point(8, 16, 100.0), (0.0, 1.0));
        case(point(12, 16, 25.0), (-0.25, 0.0));
        case(point(5, 16, 0.0), (0.0, 0.0));
    }

    #[test]
    fn the_two_arcs_do_not_touch() {
        let (factors_start, factors_end) = arc_ends(0, 12, 16);
        let (layers_start, layers_end) = arc_ends(12, 16, 16);
        assert!(factors_end < layers_start && layers_end < factors_start + 1.0);
    }
}
