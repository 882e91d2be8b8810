//! The QR code of a link, as modules: small squares, dark or light.
//!
//! Coordinates count modules from the top left corner. [`QrCode::path`] and [`QrCode::side`] include the quiet zone,
//! the light border without which a camera does not find the code; the code itself is [`QrCode::size`] modules wide.
//! Knows no colours and no pixels: whoever draws it must draw dark on light, also in a dark theme.

use std::fmt::Write as _;

use qrcodegen::{QrCodeEcc, QrSegment};

/// Modules of light border on each side. Source: ISO/IEC 18004 asks for four.
pub const QUIET_ZONE: usize = 4;

/// How much of the code may be unreadable: M, 15 %. Our choice: a hand or a glare on a projected screen takes some of
/// it, and the next step, Q, would make every module of our links about a sixth narrower. Where a higher step fits
/// into as many modules, it is taken.
const CORRECTION: QrCodeEcc = QrCodeEcc::Medium;

/// Modules of a code that a phone reads from ten times its width away, which is the usual rule of thumb. It is made
/// for short addresses of some 40 characters, which take 29 modules.
const MODULES_OF_THE_RULE: usize = 29;
/// Widths of the code that the rule allows between it and the phone.
const WIDTHS_OF_THE_RULE: usize = 10;

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    size: usize,
    /// Row by row, `size` of them each; true where a module is dark.
    dark: Vec<bool>,
}

impl QrCode {
    /// The code of a text; `None` if it is longer than a code can hold, 2331 bytes.
    pub fn of(text: &str) -> Option<Self> {
        let segments = QrSegment::make_segments(text);
        let (min, max) = (qrcodegen::Version::MIN, qrcodegen::Version::MAX);
        let code =
            qrcodegen::QrCode::encode_segments_advanced(&segments, CORRECTION, min, max, None, true).ok()?;
        let side = code.size();
        let dark = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
        Some(Self {
            size: usize::try_from(side).ok()?,
            dark: dark.map(|(x, y)| code.get_module(x, y)).collect(),
        })
    }

    /// Modules on each side, without the quiet zone: 21 to 177.
    pub const fn size(&self) -> usize {
        self.size
    }

    /// Modules on each side, with the quiet zone: the side of the square that [`QrCode::path`] is drawn in.
    pub const fn side(&self) -> usize {
        self.size + 2 * QUIET_ZONE
    }

    fn rows(&self) -> impl Iterator<Item = &[bool]> {
        self.dark.chunks(self.size)
    }

    /// Everything dark as the data of one SVG path, a module a unit, in a square of [`QrCode::side`] units. One shape,
    /// so that no seam shows between neighbours whatever the size.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for (y, row) in self.rows().enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|a, b| a == b) {
                if run.first() == Some(&true) {
                    let (left, top, width) = (x + QUIET_ZONE, y + QUIET_ZONE, run.len());
                    // Writing to a string cannot fail.
                    let _ = write!(path, "M{left} {top}h{width}v1h-{width}z");
                }
                x += run.len();
            }
        }
        path
    }

    /// From how many times its own width a phone still reads the code: at least 1.
    ///
    /// `10 × 29 / size`, rounded down: what a camera can tell apart is a module, so a code with twice as many modules
    /// is read from half as far. A rule of thumb, not a promise.
    pub const fn widths_away(&self) -> usize {
        let widths = WIDTHS_OF_THE_RULE * MODULES_OF_THE_RULE / self.size;
        if widths == 0 { 1 } else { widths }
    }
}
