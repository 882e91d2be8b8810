//! Words of the bank that are the same for every question: levels, efforts, impacts, severities, how principles stand.

/// Levels 0 to 4.
pub const LEVELS: [&str; 5] = ["Absent", "Ad hoc", "Consistent", "Enforced", "Proven"];

/// The step to level 4, the same for every capability.
pub const PROVE: &str =
    "Exercise it under a real or injected failure, or measure it over time, until level 4 is true.";

/// Letters of the efforts, small first.
pub const EFFORT_LETTERS: [&str; 3] = ["S", "M", "L"];
pub const EFFORT_SMALL: &str = "up to a week for one team";
pub const EFFORT_MEDIUM: &str = "two to six weeks";
pub const EFFORT_LARGE: &str = "a quarter, or other teams are needed";

pub const IMPACT_HYGIENE: &str = "hygiene";
pub const IMPACT_COMMON: &str = "removes a common class of incident or delay";
pub const IMPACT_SYSTEMIC: &str = "removes a systemic risk or unlocks other steps";

pub const NEAR_UNIVERSAL: &str = "Near universal";
pub const PLATFORM_ABSORBED: &str = "Absorbed by platforms";
pub const NUANCED: &str = "Nuanced";
pub const OFTEN_MISREAD: &str = "Holds, often misread";
pub const BEYOND_FACTORS: &str = "Beyond the factors";

pub const SEVERITY_MODERATE: &str = "Moderate";
pub const SEVERITY_HIGH: &str = "High";
pub const SEVERITY_SEVERE: &str = "Severe";
