//! The assessments that a report is compared with, as the page that shows the report holds them. A plain value: the
//! same one goes into the report on the page, into what is handed on, and over the radar.

use std::rc::Rc;

use windrose_assessment::Assessment;
use windrose_questions::BANK;
use windrose_report::chart::{self, Overlay};
use windrose_report::{COMPARISONS_MAX, Origin, Report};
use yew::prelude::*;

/// What is compared with, in the order chosen; at most [`COMPARISONS_MAX`].
#[derive(Clone, Debug, Default)]
pub struct Comparisons(Rc<Vec<Report>>);

/// Two are equal if they are one and the same, which is quick to tell: whoever changes one makes another.
impl PartialEq for Comparisons {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Why something is not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAdded {
    /// There is no room for more.
    Full,
    /// It is there already.
    There,
}

impl Comparisons {
    /// With this one alone.
    pub fn of(report: Report) -> Self {
        Self(Rc::new(vec![report]))
    }

    /// With one more, at the end.
    pub fn with(&self, assessment: Assessment, origin: Origin) -> Result<Self, NotAdded> {
        if self.0.iter().any(|report| report.assessment == assessment) {
            Err(NotAdded::There)
        } else if self.0.len() >= COMPARISONS_MAX {
            Err(NotAdded::Full)
        } else {
            let added = Report::new(&BANK, assessment, origin);
            Ok(Self(Rc::new(self.0.iter().cloned().chain([added]).collect())))
        }
    }

    /// Without the one at this place.
    #[must_use]
    pub fn without(&self, place: usize) -> Self {
        let kept = self.0.iter().enumerate().filter(|(other, _)| *other != place);
        Self(Rc::new(kept.map(|(_, report)| report.clone()).collect()))
    }

    /// All of them, in the order chosen.
    pub fn reports(&self) -> Vec<&Report> {
        self.0.iter().collect()
    }

    /// What a picture of the report lays over it.
    pub fn overlays(&self, report: &Report) -> Vec<Overlay> {
        chart::overlays(report, &self.reports())
    }
}

/// The comparisons of a page, and how to change them.
#[hook]
pub fn use_comparisons(start: impl FnOnce() -> Comparisons) -> (Comparisons, Callback<Comparisons>) {
    let open = use_state(start);
    let onchange = {
        let open = open.setter();
        use_callback((), move |next: Comparisons, ()| open.set(next))
    };
    ((*open).clone(), onchange)
}

#[cfg(test)]
mod tests {
    use windrose_assessment::Depth;
    use windrose_exchange::share_link;
    use windrose_report::EXAMPLES;

    use super::*;

    fn example(place: usize) -> Assessment {
        share_link::decode(&BANK, EXAMPLES[place].link).unwrap().assessment
    }

    fn with(places: &[usize]) -> Comparisons {
        places
            .iter()
            .fold(Comparisons::default(), |all, place| all.with(example(*place), Origin::Local).unwrap())
    }

    #[test]
    fn there_is_room_for_three_and_each_is_there_once() {
        let three = with(&[0, 1, 2]);
        assert_eq!(three.with(example(3), Origin::Local), Err(NotAdded::Full));
        assert_eq!(three.with(example(1), Origin::Local), Err(NotAdded::There));
        let two = three.without(0);
        let titles: Vec<String> = two.reports().iter().map(|report| report.title()).collect();
        assert_eq!(titles, [example(1).title, example(2).title]);
        assert!(two.with(example(3), Origin::Local).is_ok());
        assert_eq!(two.without(7).reports(), two.reports());
    }

    #[test]
    fn an_outline_over_other_questions_says_so() {
        let report = Report::new(&BANK, example(0), Origin::Local);
        let mut quick = example(0);
        quick.depth = Depth::Quick;
        let all = with(&[]).with(example(0), Origin::Local).and_then(|all| all.with(quick, Origin::Local));
        let names: Vec<String> =
            all.unwrap().overlays(&report).into_iter().map(|overlay| overlay.name).collect();
        let name = windrose_report::label(&report);
        assert_eq!(names, [name.clone(), format!("{name} (other questions)")]);
    }
}
