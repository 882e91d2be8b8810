//! The day, by the device's clock and time zone.

use windrose_assessment::Date;

/// Today; `None` if the clock is set outside the years 2020 to 2199.
pub(crate) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let small = |n: u32| u8::try_from(n).ok();
    Date::new(u16::try_from(now.get_full_year()).ok()?, small(now.get_month() + 1)?, small(now.get_date())?)
}
