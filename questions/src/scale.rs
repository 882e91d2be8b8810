//! What is the same for every question, in the language of this build: names of levels, efforts, impacts, standings and
//! severities.

/// See the module's documentation. The order of each list is that of its type.
pub(crate) struct Scale {
    pub(crate) levels: [&'static str; 5],
    pub(crate) prove: &'static str,
    pub(crate) efforts: [&'static str; 3],
    pub(crate) effort_meanings: [&'static str; 3],
    pub(crate) impacts: [&'static str; 3],
    pub(crate) standings: [&'static str; 5],
    pub(crate) severities: [&'static str; 3],
    pub(crate) severities_inside: [&'static str; 3],
}

/// From `scale.toml`.
pub(crate) const SCALE: Scale = include!(concat!(env!("OUT_DIR"), "/scale.rs"));
