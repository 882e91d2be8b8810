//! Which way is onward: the way this build's language is written, for arrow keys and for the arrows that are shown.

use windrose_words::language::DIR;

const IS_LEFTWARD: bool = matches!(DIR.as_bytes(), b"rtl");

/// The key that leads on.
pub(crate) const ONWARD_KEY: &str = if IS_LEFTWARD { "ArrowLeft" } else { "ArrowRight" };
/// The key that leads back.
pub(crate) const BACK_KEY: &str = if IS_LEFTWARD { "ArrowRight" } else { "ArrowLeft" };
/// The arrow that points onward.
pub(crate) const ONWARD: &str = if IS_LEFTWARD { "←" } else { "→" };
/// The arrow that points back.
pub(crate) const BACK: &str = if IS_LEFTWARD { "→" } else { "←" };
