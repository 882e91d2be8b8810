//! A calendar day. Where "today" comes from is the shell's business.

use std::fmt;

/// A day of the Gregorian calendar from 2020-01-01 to 2199-06-06, as whole days since 2020-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(u16);

/// Days from 0000-03-01 to 2020-01-01.
const EPOCH: u32 = 737_730;

impl Date {
    /// The day that many days after 2020-01-01.
    pub const fn from_days(days: u16) -> Self {
        Self(days)
    }

    /// Days since 2020-01-01, `0..=65_535`.
    pub const fn days(self) -> u16 {
        self.0
    }

    /// The day `year-month-day`; `None` if there is no such day in the range.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        if !(2020..=2199).contains(&year) || !(1..=12).contains(&month) || day == 0 {
            return None;
        }
        // Count years from March, so that a leap day is the last day of its year.
        let (year, month) = (u32::from(year) - u32::from(month < 3), u32::from(month));
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + u32::from(day) - 1;
        let days = year * 365 + year / 4 - year / 100 + year / 400 + day_of_year;
        let date = Self(u16::try_from(days.checked_sub(EPOCH)?).ok()?);
        // A 31st of April would have become the 1st of May.
        (date.parts().2 == day).then_some(date)
    }

    /// The day, by UTC, of this many milliseconds since 1970; the first or the last day for a time before or after them.
    pub fn of_time(milliseconds: u64) -> Self {
        const DAY: u64 = 86_400_000;
        const BEFORE: u64 = 18_262; // days from 1970-01-01 to 2020-01-01
        Self(u16::try_from((milliseconds / DAY).saturating_sub(BEFORE)).unwrap_or(u16::MAX))
    }

    /// Reads `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let mut next = |length: usize| {
            parts.next().filter(|p| p.len() == length && p.bytes().all(|b| b.is_ascii_digit()))
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// Year, month `1..=12`, day `1..=31`.
    pub fn parts(self) -> (u16, u8, u8) {
        // Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
        let days = u32::from(self.0) + EPOCH;
        let era_day = days % 146_097;
        let year_of_era = (era_day - era_day / 1_460 + era_day / 36_524 - era_day / 146_096) / 365;
        let day_of_year = era_day - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * march_month + 2) / 5 + 1;
        let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
        let year = year_of_era + days / 146_097 * 400 + u32::from(month < 3);
        let small = |n: u32| u8::try_from(n).unwrap_or(u8::MAX);
        (u16::try_from(year).unwrap_or(u16::MAX), small(month), small(day))
    }
}

impl fmt::Display for Date {
    /// `YYYY-MM-DD`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(days: u16, text: &str) {
        assert_eq!(Date::from_days(days).to_string(), text);
        assert_eq!(Date::parse(text), Some(Date::from_days(days)));
    }

    #[test]
    fn counts_days_from_the_start_of_2020() {
        case(0, "2020-01-01");
        case(59, "2020-02-29");
        case(60, "2020-03-01");
        case(366, "2021-01-01");
        case(2_518, "2026-11-23");
        case(65_535, "2199-06-06");
    }

    #[test]
    fn a_time_has_a_day() {
        assert_eq!(Date::of_time(0), Date::from_days(0));
        assert_eq!(Date::of_time(1_795_478_399_999).to_string(), "2026-11-23");
        assert_eq!(Date::of_time(1_795_478_400_000).to_string(), "2026-11-24");
        assert_eq!(Date::of_time(u64::MAX), Date::from_days(u16::MAX));
    }

    #[test]
    fn refuses_days_that_do_not_exist() {
        for text in
            ["2021-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2019-12-31", "2199-06-07"]
        {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        for text in ["", "2026", "2026-1-1", "26-01-01", "2026-01-01x", "yyyy-mm-dd", "2026-+1-01"] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn every_day_reads_back() {
        for days in 0..=u16::MAX {
            let date = Date::from_days(days);
            assert_eq!(Date::parse(&date.to_string()), Some(date));
        }
    }
}
