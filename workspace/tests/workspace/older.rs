//! A window of the version before this one, open side by side with one of this: neither loses what the other stores.
//!
//! The older one is modelled by what it did to the storage: it read, joined and wrote in one transaction as today, kept a
//! summary in another form beside each record, knew no note about removals, and stored again what it found gone.

use windrose_assessment::{AssessmentId, Event, Moment, Work};
use windrose_exchange::record;
use windrose_questions::BANK;
use windrose_workspace::storage::{Table, Write};
use windrose_workspace::{Command, Saving, key};

use crate::world::{World, answered, level, slot};

/// What the older version stored as the summary of a work: the scope is a text, and the format that of records.
const SUMMARY: &str = r#"{"of":[4,1],"title":"","scope":"One service","dated":null,"full":false,"given":1,"total":27,"indexes":[null,null],"single":true,"shelf":0,"changed":5}"#;

struct Older {
    work: Work,
}

impl Older {
    fn open(world: &World, id: AssessmentId) -> Self {
        Self { work: world.stored(id) }
    }

    fn does(&mut self, world: &mut World, event: Event) {
        let now = world.now().time;
        self.work.apply(event, Moment { now, today: None });
        self.save(world);
    }

    fn save(&mut self, world: &mut World) {
        let at = key(self.work.id());
        if let Some(text) = world.text(Table::Works, &at) {
            self.work.join_in(&record::read(&BANK, text).expect("it reads what this version stores"));
        }
        world.write(Write::put(Table::Works, &*at, record::write(&BANK, &self.work)));
        world.write(Write::put(Table::Summaries, &*at, SUMMARY));
        world.write(Write::put(Table::Notes, "last", &*at));
        for window in &mut world.windows {
            window.mail.push_back(Some(self.work.id()));
        }
    }
}

fn side_by_side() -> (World, usize, Older) {
    let mut world = World::default();
    let window = world.open();
    world.answers(window, 1, 1);
    let older = Older::open(&world, world.id(window));
    (world, window, older)
}

#[test]
fn answers_of_both_are_kept_and_shown() {
    let (mut world, window, mut older) = side_by_side();
    older.does(&mut world, answered(2, 2));
    world.answers(window, 3, 3);
    older.does(&mut world, answered(4, 4));
    world.settle();
    let answers = [1, 2, 3, 4].map(|number| world.shows(window).answer(slot(number)));
    assert_eq!(answers, [1, 2, 3, 4].map(level));
    assert_eq!(world.stored(world.id(window)).assessment, *world.shows(window));
}

#[test]
fn an_older_save_in_the_middle_of_one_of_this_version_loses_nothing() {
    let (mut world, window, mut older) = side_by_side();
    world.input(window, windrose_workspace::Input::Happened(answered(2, 2)));
    older.does(&mut world, answered(3, 3));
    world.commit(window);
    older.does(&mut world, answered(1, 4));
    world.settle();
    older.save(&mut world);
    world.settle();
    let answers = [1, 2, 3].map(|number| world.shows(window).answer(slot(number)));
    assert_eq!(answers, [level(4), level(2), level(3)]);
    assert_eq!(older.work, *world.windows[window].workspace.work());
}

#[test]
fn what_the_older_version_says_of_a_work_in_lists_is_made_anew() {
    let (mut world, window, mut older) = side_by_side();
    older.does(&mut world, answered(2, 2));
    world.settle();
    world.asks(window, Command::List);
    let listed = world.windows[window].workspace.works();
    assert_eq!((listed[0].given, listed[0].scope), (2, None));
}

#[test]
fn what_is_removed_here_and_stored_again_by_the_older_version_is_there() {
    let (mut world, window, mut older) = side_by_side();
    let id = world.id(window);
    world.asks(window, Command::Remove(id));
    older.does(&mut world, answered(2, 2));
    world.settle();
    world.asks(window, Command::List);
    assert_eq!(world.stored(id).assessment.answer(slot(2)), level(2));
    assert!(world.windows[window].workspace.works().iter().any(|summary| summary.id == id));
    let again = world.open_at(Some(id.0));
    assert_eq!(world.saving(again), Saving::Saved);
}
