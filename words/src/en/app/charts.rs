//! Charts, what is read off them, and their files.

pub const NO_DOWNLOAD: &str = "The browser does not allow this download.";
pub const DOWNLOAD_SVG: &str = "Download SVG";
pub const DOWNLOAD_PNG: &str = "Download PNG";
pub const RADAR_DIMENSION: &str = "Dimension of the radar";
pub const READ_AXES: &str =
    "Point at an axis, touch it, or walk the axes with the arrow keys to read its values.";
pub const TREND_CAPTION: &str = "Index from 0 to 100, days to scale. Gaps: not enough answers yet.";
pub const DIMENSIONS: &str = "Dimensions";
pub const FACTORS: &str = "Twelve factors";
pub const LAYERS: &str = "Four layers";
pub const NOTHING_ASKED: &str = "(nothing asked)";
pub const INDEX: &str = "Index ";
pub const HELD_BACK_BY: &str = "Held back by";
pub const STRONGEST: &str = "Strongest";
pub const WEAKEST: &str = "Weakest";
pub const NOTES: &str = "Notes";

pub fn download_svg_of(chart: &str) -> String {
    format!("Download SVG of {}", chart.to_lowercase())
}

pub fn download_png_of(chart: &str) -> String {
    format!("Download PNG of {}", chart.to_lowercase())
}

pub fn trend(one: &str, other: &str, days: usize) -> String {
    format!("{one} and {other} over {days} days on which there is a number; the table below has each.")
}

pub fn answered(given: usize, total: usize) -> String {
    format!("({given} of {total} answered)")
}

pub fn stage_and_known(stage: &str, known: &str) -> String {
    format!("Stage {stage}, {known} known")
}
