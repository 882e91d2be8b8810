//! Records what plotters draws as shapes: a backend of ours, whose canvas is a list.
//!
//! Widths, dashes and weights belong to the [`Ink`], and what plotters says of them is not looked at.

use std::convert::Infallible;

use plotters::coord::Shift;
use plotters::prelude::{
    Circle, DrawingArea, DrawingBackend, FontFamily, IntoDrawingArea, IntoFont, PathElement, Polygon,
    Rectangle, ShapeStyle, Text, TextStyle,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{BackendColor, BackendStyle, BackendTextStyle, DrawingErrorKind};

use super::Ink;
use super::ink_colour::{colour_of, ink_of};
use super::picture::{Anchor, Form, Label, Picture, Shape, Spot, whole};

/// A drawing of this size, by plotters.
pub(super) fn record((width, height): (u32, u32), draw: impl FnOnce(&Canvas<'_>)) -> Picture {
    let mut shapes = Vec::new();
    let area = Recorder { shapes: &mut shapes, size: (width, height) }.into_drawing_area();
    draw(&Canvas(area));
    Picture { width, height, shapes }
}

/// Where charts are drawn, ink by ink. Recording cannot fail, so nothing here does.
pub(super) struct Canvas<'a>(DrawingArea<Recorder<'a>, Shift>);

impl Canvas<'_> {
    pub(super) fn line(&self, ink: Ink, points: Vec<Spot>) {
        let _ = self.0.draw(&PathElement::new(points, style(ink)));
    }

    /// A line back to where it began.
    pub(super) fn outline(&self, ink: Ink, mut points: Vec<Spot>) {
        points.extend(points.first().copied());
        self.line(ink, points);
    }

    pub(super) fn area(&self, ink: Ink, points: Vec<Spot>) {
        let _ = self.0.draw(&Polygon::new(points, style(ink)));
    }

    pub(super) fn disc(&self, ink: Ink, centre: Spot, radius: i32) {
        let _ = self.0.draw(&Circle::new(centre, radius, style(ink)));
    }

    pub(super) fn rectangle(&self, ink: Ink, corner: Spot, opposite: Spot) {
        let _ = self.0.draw(&Rectangle::new([corner, opposite], style(ink)));
    }

    /// The edge of a rectangle. It begins within a side, so that all four corners are joined.
    pub(super) fn frame(&self, ink: Ink, (left, top): Spot, (right, bottom): Spot) {
        let middle = i32::midpoint(left, right);
        self.outline(ink, vec![(middle, top), (right, top), (right, bottom), (left, bottom), (left, top)]);
    }

    pub(super) fn text(&self, ink: Ink, label: &Label) {
        let style: TextStyle<'_> = (FontFamily::SansSerif, label.size).into_font().into();
        let horizontal = match label.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let colour = colour_of(ink);
        let style = style.color(&colour).pos(Pos::new(horizontal, VPos::Center));
        let _ = self.0.draw(&Text::new(label.text.as_str(), label.at, style));
    }
}

fn style(ink: Ink) -> ShapeStyle {
    ShapeStyle { color: colour_of(ink).into(), filled: true, stroke_width: 1 }
}

/// A plotters backend whose canvas is a list of shapes.
struct Recorder<'a> {
    shapes: &'a mut Vec<Shape>,
    size: (u32, u32),
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl Recorder<'_> {
    fn keep(&mut self, colour: BackendColor, form: Form) {
        self.shapes.push(Shape { ink: ink_of(colour), form });
    }
}

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): Spot, colour: BackendColor) -> Drawn {
        self.keep(colour, Form::Rectangle((x, y), (x + 1, y + 1)));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = Spot>>(&mut self, path: I, style: &S) -> Drawn {
        self.keep(style.color(), Form::Line(path.into_iter().collect()));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: Spot, radius: u32, style: &S, _: bool) -> Drawn {
        self.keep(style.color(), Form::Disc { centre, radius });
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, corner: Spot, opposite: Spot, style: &S, _: bool) -> Drawn {
        self.keep(style.color(), Form::Rectangle(corner, opposite));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = Spot>>(&mut self, path: I, style: &S) -> Drawn {
        self.keep(style.color(), Form::Area(path.into_iter().collect()));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: Spot) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let size = u32::try_from(whole(style.size())).unwrap_or_default();
        self.keep(style.color(), Form::Text(Label { text: text.to_owned(), at, anchor, size }));
        Ok(())
    }
}
