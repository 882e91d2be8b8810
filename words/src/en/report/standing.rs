//! Three sections on how the principles stand today: the factors, those that platforms absorb, the four layers.

pub const FACTORS: &str = "What the factors give you";
pub const NEAR_UNIVERSAL: &str =
    "Foundational: a weakness here is one of the application’s design, and no platform repairs it.";
pub const OFTEN_MISREAD: &str = "These hold, and are often misread: autonomy of deployment counts and not the layout of repositories, what the code relies on and not only what it connects to, scaling from outside and not a ban on threads.";
pub const NUANCED: &str = "Right in principle and selective in practice: choose what must be alike, and let tooling give guarantees that no process can give itself.";

pub const PLATFORM: &str = "What your platform gives you: verify it";
pub const PLATFORM_ABSORBED: &str = "Still correct, and by now mostly enforced by container runtimes and pipelines. A platform assumes these and rewards them; it does not create them. What it provides counts at the level it delivers, like your own work. The mark “provided” moves no number, so check that the platform does it here. Without such a platform, this is your own work.";

pub const LAYERS: &str = "What lies outside the factors";
pub const LAYERS_OF_ONE_SERVICE: &str = "The factors say nothing here, by design. With one service in scope, this is what surrounds it: the calls it makes, who may call it, how it is seen and who looks after it. It is no statement about a system.";
pub const LAYERS_OF_A_SYSTEM: &str = "The factors say nothing here, by design: they make services independent to deploy, and services stay coupled while they run. A weakness here breaks no factor, and no factor makes up for it.";

// What is said of each dimension.
pub const ANSWERS: &str = "Answers";
pub const HELD_BACK_BY: &str = "Held back by";
pub const STRONGEST: &str = "Strongest";
pub const WEAKEST: &str = "Weakest";
pub const NOTES: &str = "Notes";
pub const NOTE: &str = "Note";

pub fn stage_and_known(stage: &str, known: &str) -> String {
    format!("Stage {stage}, {known} known")
}

/// The same in a list of points.
pub fn stage_and_known_point(stage: &str, known: &str) -> String {
    format!("Stage {stage}; {known} known.")
}

pub fn held_back_by(what: &str) -> String {
    format!("Held back by {what}.")
}

pub fn all_at(level: &str) -> String {
    format!("all at {level}")
}

pub fn all_known_at(level: &str) -> String {
    format!("all that is known at {level}")
}

pub fn more_at_this_level(number: usize) -> String {
    format!("{number} more at this level")
}
