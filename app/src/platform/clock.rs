//! Time and chance: the day by the device's clock and time zone, a timer, a random number.

use gloo::timers::callback::Timeout;
use windrose_assessment::Date;

/// Today; `None` if the clock is set outside the years 2020 to 2199.
pub(crate) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let small = |n: u32| u8::try_from(n).ok();
    Date::new(u16::try_from(now.get_full_year()).ok()?, small(now.get_month() + 1)?, small(now.get_date())?)
}

/// Now, in milliseconds since 1970; 0 if the clock is set before that.
pub(crate) fn now() -> u64 {
    let now = js_sys::Date::now();
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "saturates, and clocks show whole milliseconds"
    )]
    let milliseconds = now as u64;
    milliseconds
}

/// Calls back after so many milliseconds, unless dropped before.
pub(crate) fn after(milliseconds: u32, callback: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, callback)
}

/// Calls back in a task of its own, so that the page can be painted and pressed before.
pub(crate) fn soon(callback: impl FnOnce() + 'static) {
    Timeout::new(0, callback).forget();
}

/// A number that nobody can tell beforehand: 52 random bits.
pub(crate) fn chance() -> u64 {
    js_sys::Math::random().to_bits()
}
