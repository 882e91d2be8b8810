//! When to remind of a backup file: after meaningful work without one, at most once a week.

use windrose_assessment::Stamp;

/// Answers given or changed since the last file that make a reminder worth reading. Our choice: half an hour of work.
pub const ANSWERS_WORTH_A_FILE: usize = 10;
/// Milliseconds between two reminders at least: a week.
const BETWEEN_REMINDERS: Stamp = 7 * 86_400_000;

/// True if it is time to remind. `answers` were given since the last file; `reminded` is when the last reminder was
/// answered, or the last file saved. A clock that went back behind it waits a week from now at most.
pub fn is_due(answers: usize, reminded: Option<Stamp>, now: Stamp) -> bool {
    answers >= ANSWERS_WORTH_A_FILE && reminded.is_none_or(|at| now.abs_diff(at) >= BETWEEN_REMINDERS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_takes_work_and_a_week() {
        let day = |day: u64| day * 86_400_000;
        assert!(is_due(10, None, day(100)));
        assert!(!is_due(9, None, day(100)), "little to lose");
        assert!(!is_due(40, Some(day(100)), day(106)), "reminded this week");
        assert!(is_due(40, Some(day(100)), day(107)));
        assert!(!is_due(40, Some(day(100)), day(99)), "the clock went back");
        assert!(is_due(40, Some(day(100)), day(50)), "the clock went far back");
    }
}
