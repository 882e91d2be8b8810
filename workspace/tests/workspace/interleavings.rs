//! Windows driven through every order of steps, and through very many random ones. Whatever happens: what is called saved is
//! on the disk, what is on the disk is never taken back by an older copy, what was changed in a window that lives gets
//! there, and in the end all windows show the same.

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{Hash, Hasher};

use windrose_assessment::{AssessmentId, Event, Work};
use windrose_workspace::storage::Table;
use windrose_workspace::{Command, Input, Saving, key};

use crate::world::{World, answered, slot, titled};

/// What has to be true of a world, whatever happened.
#[derive(Default)]
struct Ledger {
    /// The last change of each window to each work, as long as the window lives.
    changed: BTreeMap<(usize, AssessmentId), Work>,
    /// Everything that a window has called saved, joined.
    acknowledged: BTreeMap<AssessmentId, Work>,
    /// What somebody has removed for good: it may be gone, rightly.
    removed: BTreeSet<AssessmentId>,
}

impl Ledger {
    /// Something was changed in a window.
    fn change(&mut self, world: &World, window: usize) {
        let work = world.windows[window].workspace.work();
        self.changed.insert((window, work.id()), work.clone());
    }

    /// Checks one window after a step of it.
    fn check(&mut self, world: &World, window: usize) {
        let workspace = &world.windows[window].workspace;
        if workspace.saving() != Saving::Saved {
            return;
        }
        let work = workspace.work();
        if !self.removed.contains(&work.id()) && !work.is_empty() {
            assert!(is_in(world, work), "called saved, and not all of it is on the disk");
        }
        for ((by, id), changed) in &self.changed {
            if *by == window {
                let known = self.acknowledged.entry(*id).or_insert_with(|| Work::empty(*id));
                known.join_in(changed);
            }
        }
    }

    /// Checks a world in which nothing is on its way.
    fn check_all(&self, world: &World) {
        let acknowledged = self.acknowledged.values();
        let living = self.changed.values();
        for work in acknowledged.chain(living).filter(|work| !self.removed.contains(&work.id())) {
            assert!(is_in(world, work), "a change is lost");
        }
        let mut shown: BTreeMap<AssessmentId, &Work> = BTreeMap::new();
        for window in &world.windows {
            let work = window.workspace.work();
            let saving = window.workspace.saving();
            assert!(matches!(saving, Saving::Saved | Saving::Removed), "{saving:?}");
            assert_eq!(*shown.entry(work.id()).or_insert(work), work, "windows differ");
            match world.text(Table::Works, &key(work.id())) {
                Some(_) => assert_eq!(&world.stored(work.id()), work, "what is shown is what is stored"),
                None => assert!(work.is_empty() || saving == Saving::Removed),
            }
        }
    }
}

/// True if every change of the work is on the disk, or a later one of the same field.
fn is_in(world: &World, work: &Work) -> bool {
    if world.text(Table::Works, &key(work.id())).is_none() {
        return work.is_empty();
    }
    let mut stored = world.stored(work.id());
    let joined = stored.join_in(work);
    joined.taken.is_empty()
        && work.stamps().all(|(field, stamp)| stored.stamps().any(|s| s.0 == field && s.1 >= stamp))
}

/// Numbers without pattern, the same at each run: splitmix64.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ mixed >> 31) % end
    }
}

/// Histories of each run.
const HISTORIES: u64 = 100_000;
const STEPS: usize = 50;
const WINDOWS: usize = 3;

/// One history; a failure says its number, by which it can be looked at again.
fn history(number: u64) {
    let mut random = Random(number);
    let mut world = World::default();
    let mut ledger = Ledger::default();
    let mut known: Vec<AssessmentId> = Vec::new();
    for _ in 0..WINDOWS {
        world.begin_to_open(None);
    }
    for _ in 0..STEPS {
        let window = usize::try_from(random.below(3)).unwrap();
        match random.below(40) {
            0..=6 => {
                let (number, level) = (random.below(2), random.below(5));
                let event = answered(u8::try_from(number).unwrap(), u8::try_from(level).unwrap());
                changes(&mut world, &mut ledger, window, Input::Happened(event));
            }
            7 => changes(&mut world, &mut ledger, window, Input::Happened(titled("Orders"))),
            8 => {
                let note = Event::NoteChanged { slot: slot(0), note: random.below(9).to_string() };
                changes(&mut world, &mut ledger, window, Input::Happened(note));
            }
            9 => changes(&mut world, &mut ledger, window, Input::Undone),
            10 => changes(&mut world, &mut ledger, window, Input::Redone),
            11..=19 => world.commit(window),
            20..=27 => world.report(window),
            28..=32 => world.hear(window),
            33 => world.fail(window),
            34 => world.input(window, Input::CameIntoView),
            35 => drop(world.begins_to_ask(window, Command::Begin(Box::default()))),
            36 if !known.is_empty() => {
                let which = usize::try_from(random.below(known.len() as u64)).unwrap();
                world.begins_to_ask(window, Command::Open(known[which]));
            }
            37 => {
                let id = world.id(window);
                world.begins_to_ask(window, Command::Bin(id, random.below(2) == 0));
            }
            38 if random.below(4) == 0 => {
                let id = world.id(window);
                ledger.removed.insert(id);
                world.begins_to_ask(window, Command::Remove(id));
            }
            39 => {
                // The browser is killed, and opens its windows again.
                let open_here = world.windows[window].open_here.clone();
                ledger.changed.retain(|(by, _), _| *by != window);
                let reopened = world.begin_to_open(open_here);
                world.windows.swap_remove(window);
                assert_eq!(reopened, WINDOWS);
            }
            _ => world.ahead += 60_000 * (i64::try_from(random.below(7)).unwrap() - 3),
        }
        let id = world.id(window);
        if !known.contains(&id) {
            known.push(id);
        }
        ledger.check(&world, window);
    }
    for _ in 0..2 {
        (0..WINDOWS).for_each(|window| world.input(window, Input::CameIntoView));
        world.settle();
    }
    ledger.check_all(&world);
}

fn changes(world: &mut World, ledger: &mut Ledger, window: usize, input: Input) {
    world.input(window, input);
    ledger.change(world, window);
}

#[test]
fn three_windows_through_very_many_random_histories() {
    let threads = 2;
    let run = |thread: u64| move || (thread..HISTORIES).step_by(2).for_each(checked);
    let others: Vec<_> = (0..threads).map(|thread| std::thread::spawn(run(thread))).collect();
    for thread in others {
        thread.join().expect("see above");
    }
}

/// Runs a history and says which one failed.
fn checked(number: u64) {
    let ended = std::panic::catch_unwind(|| history(number));
    assert!(ended.is_ok(), "history {number}");
}

/// What two windows do: the operations of the first, then of the second.
type Script = [[fn(&mut World, usize); 3]; 2];

const SCRIPTS: [Script; 4] = [
    // The same question, and another.
    [
        [
            |w, i| happens(w, i, answered(0, 1)),
            |w, i| happens(w, i, answered(1, 1)),
            |w, i| happens(w, i, answered(0, 2)),
        ],
        [
            |w, i| happens(w, i, answered(0, 3)),
            |w, i| happens(w, i, answered(2, 3)),
            |w, i| happens(w, i, answered(0, 4)),
        ],
    ],
    // Taking back.
    [
        [
            |w, i| happens(w, i, answered(0, 1)),
            |w, i| w.input(i, Input::Undone),
            |w, i| w.input(i, Input::Redone),
        ],
        [
            |w, i| happens(w, i, answered(0, 3)),
            |w, i| w.input(i, Input::Undone),
            |w, i| happens(w, i, titled("x")),
        ],
    ],
    // Other work is begun and opened in the middle of it.
    [
        [
            |w, i| happens(w, i, answered(0, 1)),
            |w, i| begins_anew(w, i),
            |w, i| happens(w, i, answered(1, 1)),
        ],
        [
            |w, i| happens(w, i, answered(0, 3)),
            |w, i| begins_anew(w, i),
            |w, i| happens(w, i, answered(1, 3)),
        ],
    ],
    // A save fails.
    [
        [|w, i| happens(w, i, answered(0, 1)), World::fail, |w, i| happens(w, i, answered(1, 1))],
        [|w, i| happens(w, i, answered(0, 3)), World::fail, |w, i| w.input(i, Input::CameIntoView)],
    ],
];

fn begins_anew(world: &mut World, window: usize) {
    world.begins_to_ask(window, Command::Begin(Box::default()));
}

fn happens(world: &mut World, window: usize, event: Event) {
    world.input(window, Input::Happened(event));
}

/// A step of one of two windows.
#[derive(Clone, Copy, Debug, Hash)]
enum Step {
    Operation(usize),
    Commit(usize),
    Report(usize),
    Hear(usize),
}

/// A world in which the time of an operation is its own, whatever the order of steps.
struct Run {
    world: World,
    ledger: Ledger,
    done: [usize; 2],
    /// How many operations each window has.
    operations: usize,
    /// True if the end of a transaction and what follows from a word of another window are steps by themselves.
    is_fine: bool,
}

impl Run {
    fn new(operations: usize, is_fine: bool) -> Self {
        let mut world = World { is_traced: true, ..World::default() };
        let one = world.open();
        world.answers(one, 0, 0);
        world.open();
        world.windows[one].mail.clear();
        Self { world, ledger: Ledger::default(), done: [0, 0], operations, is_fine }
    }

    fn enabled(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        for (window, state) in self.world.windows.iter().enumerate() {
            let all = [
                (self.done[window] < self.operations, Step::Operation(window)),
                (!state.transactions.is_empty(), Step::Commit(window)),
                (!state.reports.is_empty(), Step::Report(window)),
                (!state.mail.is_empty(), Step::Hear(window)),
            ];
            steps.extend(all.into_iter().filter(|(is, _)| *is).map(|(_, step)| step));
        }
        steps
    }

    fn take(&mut self, script: &Script, step: Step) {
        self.world.ticks = 1_000; // no step but an operation has a time of its own
        match step {
            Step::Operation(window) => {
                self.world.ticks = 2_000 + 10 * self.done[window] as u64 + window as u64;
                let id = self.world.id(window);
                script[window][self.done[window]](&mut self.world, window);
                self.done[window] += 1;
                if self.world.id(window) == id {
                    self.ledger.change(&self.world, window);
                }
            }
            Step::Commit(window) => {
                self.world.commit(window);
                self.world.report(window);
            }
            Step::Report(window) => self.world.report(window),
            Step::Hear(window) => {
                self.world.hear(window);
                if !self.is_fine {
                    self.world.run(window);
                }
            }
        }
        self.ledger.check(&self.world, 0);
        self.ledger.check(&self.world, 1);
    }

    /// Two runs with the same one have the same future.
    fn fingerprint(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.done, &self.world.disk).hash(&mut hasher);
        for window in &self.world.windows {
            format!("{:?}", window.workspace).hash(&mut hasher);
            let since = |(knows, reported): &(u64, u32)| (*knows, window.reported - reported);
            let [asked, found] =
                [&window.asked, &window.found].map(|all| all.iter().map(since).collect::<Vec<_>>());
            (&window.mail, asked, found).hash(&mut hasher);
        }
        hasher.finish()
    }
}

/// Goes through every order of steps; two orders that lead to the same are one.
fn explore(script: &Script, operations: usize, is_fine: bool) {
    let (mut seen, mut ends) = (HashSet::new(), 0);
    let mut paths: Vec<Vec<Step>> = vec![Vec::new()];
    while let Some(mut path) = paths.pop() {
        let mut run = Run::new(operations, is_fine);
        for step in &path {
            run.take(script, *step);
        }
        // On along one way, as long as it is new; the others are for later.
        while seen.insert(run.fingerprint()) {
            let mut steps = run.enabled();
            let Some(next) = steps.pop() else {
                ends += 1;
                (0..2).for_each(|window| run.world.input(window, Input::CameIntoView));
                run.world.settle();
                run.ledger.check_all(&run.world);
                break;
            };
            paths.extend(steps.into_iter().map(|step| [path.as_slice(), &[step]].concat()));
            run.take(script, next);
            path.push(next);
        }
    }
    assert!(ends > 0);
}

#[test]
fn two_windows_through_all_interleavings_of_six_operations() {
    for script in &SCRIPTS {
        explore(script, 3, false);
    }
}

#[test]
fn two_windows_through_all_interleavings_of_every_read_and_write_of_four_operations() {
    for script in &SCRIPTS {
        explore(script, 2, true);
    }
}
