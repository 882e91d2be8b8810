//! How an ink travels through plotters: as a colour, its number in the red channel.
//!
//! Of a style, plotters tells a backend the colour and the width and nothing else, so the colour is the only way through
//! that every element keeps. These colours are never seen: what an ink looks like is said in `ink`.

use plotters::style::RGBColor;
use plotters_backend::BackendColor;

use super::Ink;

/// The colour that carries an ink.
pub(super) const fn colour_of(ink: Ink) -> RGBColor {
    RGBColor(ink as u8, 0, 0)
}

/// The ink that a colour carries; every colour comes from [`colour_of`].
pub(super) fn ink_of(colour: BackendColor) -> Ink {
    Ink::ALL.get(usize::from(colour.rgb.0)).copied().unwrap_or(Ink::Paper)
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::style::Color;

    #[test]
    fn every_ink_comes_through() {
        for ink in Ink::ALL {
            assert_eq!(ink_of(colour_of(ink).to_backend_color()), ink);
        }
    }
}
