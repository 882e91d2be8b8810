//! The inks: each part of a drawing has its look, in one place for page, files and canvas.
//!
//! Dashes, widths and weights are the same everywhere; colours differ by palette. On the page the style sheet gives
//! each class its colour, from the tokens; files have the light palette below, and a document that follows the
//! reader's scheme has both. What must be told apart differs by dash, shape or text too, never by colour alone.

/// A part of a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The ground of a file.
    Paper,
    /// The title of a file, and headings.
    Title,
    /// What stands below a title, and numbers of columns.
    Note,
    /// The circles at 25, 50 and 75, and the lines of a scale.
    Ring,
    /// The circle at 100 and the spokes.
    Spoke,
    /// The translucent area up to the high ends.
    RangeArea,
    /// Its outline: dots.
    RangeLine,
    /// The area up to the low ends.
    LowArea,
    /// Its outline.
    LowLine,
    /// The corners of that outline: discs.
    LowPoint,
    /// The level aimed at: long dashes across the axes.
    TargetLine,
    /// Low ends of the first other assessment: short dashes.
    FirstLine,
    /// Its high ends, where they differ.
    FirstHigh,
    /// Its corners: squares.
    FirstPoint,
    /// Low ends of the second: dash and dot.
    SecondLine,
    /// Its high ends, where they differ.
    SecondHigh,
    /// Its corners: triangles.
    SecondPoint,
    /// Low ends of the third: points.
    ThirdLine,
    /// Its high ends, where they differ.
    ThirdHigh,
    /// Its corners: diamonds.
    ThirdPoint,
    /// The arc over the twelve factors: one line.
    FactorArc,
    /// The arc over the four layers: dashes, drawn one by one.
    LayerArc,
    /// The name of a factor.
    FactorLabel,
    /// The name of a layer.
    LayerLabel,
    /// The numbers at the circles.
    RingLabel,
    /// The wedge of the dimension that is looked at.
    ChosenArea,
    /// Its spoke.
    ChosenLine,
    /// The whole length of a bar.
    Track,
    /// A bar up to the low end.
    BarLow,
    /// The hatching from there to the high end.
    Hatch,
    /// The edge of that part.
    BarEdge,
    /// The level aimed at: a tick across a bar.
    Target,
    /// A number beside a bar.
    Value,
    /// A cell at level 0.
    LevelZero,
    /// A cell at level 1.
    LevelOne,
    /// A cell at level 2.
    LevelTwo,
    /// A cell at level 3.
    LevelThree,
    /// A cell at level 4.
    LevelFour,
    /// The edge of a cell.
    Cell,
    /// The edge of a cell that nobody knows.
    Unknown,
    /// The heavy edge of a critical capability.
    Critical,
    /// A digit on a light cell, light or dark as the theme has it.
    Digit,
    /// A digit on a deep cell.
    DigitOnDeep,
}

/// How a part looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Its style class.
    pub class: &'static str,
    /// Whether it is filled, drawn as a line, or written.
    pub stroke: Stroke,
    /// Its colour on white.
    pub light: Colour,
    /// Its colour on a dark ground.
    pub dark: Colour,
}

/// How an ink is put on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// An area is filled.
    Fill,
    /// A line is drawn.
    Line {
        /// Its width in units.
        width: u32,
        /// Lengths of dashes and gaps in turn, in units; empty for one line.
        dash: &'static [u32],
        /// True if its ends are round: a dash of 1 is then a dot.
        round: bool,
    },
    /// A text is written.
    Text {
        /// True for semi-bold.
        bold: bool,
    },
}

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// `0xRRGGBB`.
    pub rgb: u32,
    /// Per cent, 100 for a solid colour.
    pub opacity: u8,
}

impl Colour {
    /// The colour as `#rrggbb`.
    pub fn hex(self) -> String {
        format!("#{:06x}", self.rgb)
    }

    /// The share of light it stops, `0.0..=1.0`.
    pub fn alpha(self) -> f64 {
        f64::from(self.opacity) / 100.0
    }
}

const fn look(class: &'static str, stroke: Stroke, light: u32, dark: u32, opacity: u8) -> Look {
    Look { class, stroke, light: Colour { rgb: light, opacity }, dark: Colour { rgb: dark, opacity } }
}

const fn fill(class: &'static str, light: u32, dark: u32, opacity: u8) -> Look {
    look(class, Stroke::Fill, light, dark, opacity)
}

const fn line(class: &'static str, width: u32, light: u32, dark: u32) -> Look {
    dashed(class, width, &[], light, dark)
}

const fn dashed(class: &'static str, width: u32, dash: &'static [u32], light: u32, dark: u32) -> Look {
    look(class, Stroke::Line { width, dash, round: false }, light, dark, 100)
}

/// Dots, or a line with round ends.
const fn round(class: &'static str, width: u32, dash: &'static [u32], light: u32, dark: u32) -> Look {
    look(class, Stroke::Line { width, dash, round: true }, light, dark, 100)
}

const fn text(class: &'static str, bold: bool, light: u32, dark: u32) -> Look {
    look(class, Stroke::Text { bold }, light, dark, 100)
}

impl Ink {
    /// All parts, in the order of the enum.
    pub const ALL: [Self; 43] = [
        Self::Paper,
        Self::Title,
        Self::Note,
        Self::Ring,
        Self::Spoke,
        Self::RangeArea,
        Self::RangeLine,
        Self::LowArea,
        Self::LowLine,
        Self::LowPoint,
        Self::TargetLine,
        Self::FirstLine,
        Self::FirstHigh,
        Self::FirstPoint,
        Self::SecondLine,
        Self::SecondHigh,
        Self::SecondPoint,
        Self::ThirdLine,
        Self::ThirdHigh,
        Self::ThirdPoint,
        Self::FactorArc,
        Self::LayerArc,
        Self::FactorLabel,
        Self::LayerLabel,
        Self::RingLabel,
        Self::ChosenArea,
        Self::ChosenLine,
        Self::Track,
        Self::BarLow,
        Self::Hatch,
        Self::BarEdge,
        Self::Target,
        Self::Value,
        Self::LevelZero,
        Self::LevelOne,
        Self::LevelTwo,
        Self::LevelThree,
        Self::LevelFour,
        Self::Cell,
        Self::Unknown,
        Self::Critical,
        Self::Digit,
        Self::DigitOnDeep,
    ];

    /// How the part looks.
    pub const fn look(self) -> Look {
        match self {
            Self::Paper => fill("paper", 0x00FF_FFFF, 0x0017_1E2B, 100),
            Self::Title => text("title", true, 0x0015_1F30, 0x00E3_E8EF),
            Self::Note => text("note", false, 0x004B_5666, 0x00A9_B2BE),
            Self::Ring => line("ring", 2, 0x00D2_D8DF, 0x003B_4350),
            Self::Spoke => line("spoke", 2, 0x00D2_D8DF, 0x003B_4350),
            Self::RangeArea => fill("range-area", 0x0002_5894, 0x007D_C7F7, 13),
            Self::RangeLine => round("range-line", 2, &[1, 7], 0x0002_5894, 0x007D_C7F7),
            Self::LowArea => fill("low-area", 0x0002_5894, 0x0077_C1F0, 50),
            Self::LowLine => line("low-line", 4, 0x0002_5894, 0x007D_C7F7),
            Self::LowPoint => fill("low-point", 0x0002_5894, 0x007D_C7F7, 100),
            Self::TargetLine => dashed("target-line", 3, &[16, 9], 0x0015_1F30, 0x00E3_E8EF),
            Self::FirstLine => dashed("first-line", 4, &[9, 6], 0x0076_399C, 0x00CF_A1F1),
            Self::FirstHigh => round("first-high", 2, &[1, 9], 0x0076_399C, 0x00CF_A1F1),
            Self::FirstPoint => fill("first-point", 0x0076_399C, 0x00CF_A1F1, 100),
            Self::SecondLine => dashed("second-line", 4, &[20, 6, 4, 6], 0x001F_6B41, 0x0079_DD9F),
            Self::SecondHigh => round("second-high", 2, &[1, 9], 0x001F_6B41, 0x0079_DD9F),
            Self::SecondPoint => fill("second-point", 0x001F_6B41, 0x0079_DD9F, 100),
            Self::ThirdLine => dashed("third-line", 4, &[4, 5], 0x0097_4D00, 0x00EB_BD57),
            Self::ThirdHigh => round("third-high", 2, &[1, 9], 0x0097_4D00, 0x00EB_BD57),
            Self::ThirdPoint => fill("third-point", 0x0097_4D00, 0x00EB_BD57, 100),
            Self::FactorArc => round("factor-arc", 4, &[], 0x0002_5894, 0x007D_C7F7),
            Self::LayerArc => line("layer-arc", 6, 0x009E_441D, 0x00F1_B272),
            Self::FactorLabel => text("factor-label", false, 0x0015_1F30, 0x00E3_E8EF),
            Self::LayerLabel => text("layer-label", true, 0x009E_441D, 0x00F1_B272),
            Self::RingLabel => text("ring-label", false, 0x004B_5666, 0x00A9_B2BE),
            Self::ChosenArea => fill("chosen-area", 0x0015_1F30, 0x00E3_E8EF, 10),
            Self::ChosenLine => line("chosen-line", 4, 0x0015_1F30, 0x00E3_E8EF),
            Self::Track => fill("track", 0x00E9_EDF1, 0x0028_3040, 100),
            Self::BarLow => fill("bar-low", 0x0002_5894, 0x007D_C7F7, 100),
            Self::Hatch => line("hatch", 3, 0x0002_5894, 0x007D_C7F7),
            Self::BarEdge => line("bar-edge", 2, 0x0002_5894, 0x007D_C7F7),
            Self::Target => line("target", 6, 0x0015_1F30, 0x00E3_E8EF),
            Self::Value => text("value", false, 0x0015_1F30, 0x00E3_E8EF),
            Self::LevelZero => fill("level-zero", 0x00ED_F5FB, 0x001F_2733, 100),
            Self::LevelOne => fill("level-one", 0x00BF_DEF4, 0x0027_3C54, 100),
            Self::LevelTwo => fill("level-two", 0x0085_BDE8, 0x0031_587D, 100),
            Self::LevelThree => fill("level-three", 0x0027_71AA, 0x005D_A0D1, 100),
            Self::LevelFour => fill("level-four", 0x0009_3E6F, 0x0093_D4FA, 100),
            Self::Cell => line("cell", 2, 0x007D_8795, 0x0071_7B89),
            Self::Unknown => dashed("unknown", 2, &[7, 5], 0x004B_5666, 0x00A9_B2BE),
            Self::Critical => line("critical", 5, 0x0015_1F30, 0x00E3_E8EF),
            Self::Digit => text("digit", true, 0x0015_1F30, 0x00E3_E8EF),
            Self::DigitOnDeep => text("digit-on-deep", true, 0x00FF_FFFF, 0x000E_141E),
        }
    }
}
