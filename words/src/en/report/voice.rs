//! How a comparison speaks: of one service at two times, or of two services.

/// One service at two times.
pub mod one_service {
    pub fn since(other: &str) -> String {
        format!("What moved since {other}")
    }

    pub fn onward(other: &str) -> String {
        format!("What moved from here to {other}")
    }

    pub const COLUMNS: [&str; 2] = ["Earlier", "Later"];
    pub const SIDES: [&str; 2] = ["the earlier one", "the later one"];
    pub const COUNTED: &str = "in the later one";
    pub const NO_DIMENSION: &str = "No dimension has certainly moved.";
    pub const DIMENSIONS: &str = "Dimensions that certainly moved. Index over the common questions, 0 to 100, ranges rounded outwards to 5.";
    pub const ANSWERS: &str = "Answers that moved";

    /// From one to the other.
    pub fn way(earlier: &str, later: &str) -> String {
        format!("from {earlier} to {later}")
    }

    /// The same where either is a range, which has a “to” of its own.
    pub fn way_of_ranges(earlier: &str, later: &str) -> String {
        format!("earlier {earlier}, later {later}")
    }

    // What moved of an answer, alone and behind a number.
    pub const HIGHER: &str = "higher";
    pub const LOWER: &str = "lower";
    pub const FOUND_OUT: &str = "found out";
    pub const LOST: &str = "no longer known";
    pub const NOW_APPLIES: &str = "now applicable";
    pub const NO_LONGER_APPLIES: &str = "no longer applicable";
    pub const OTHER_EVIDENCE: &str = "with other evidence";

    // What became of a risk pattern.
    pub const RISK_NEW: &str = "New";
    pub const RISK_CONFIRMED: &str = "Now certain, and possible before";
    pub const RISK_WORSE: &str = "Worse";
    pub const RISK_BECAME_POSSIBLE: &str = "Now possible, and ruled out before";
    pub const RISK_NOT_CERTAIN: &str = "No longer certain: what it hangs on is unknown now";
    pub const RISK_MILDER: &str = "Less bad";
    pub const RISK_STILL_THERE: &str = "Still there";
    pub const RISK_GONE: &str = "Gone";
    pub const RISK_RULED_OUT: &str = "Possible before, and now ruled out";
}

/// Two services, there and here.
pub mod two_services {
    pub fn compared_with(other: &str) -> String {
        format!("Compared with {other}")
    }

    pub const COLUMNS: [&str; 2] = ["There", "Here"];
    pub const SIDES: [&str; 2] = ["the other one", "this one"];
    pub const COUNTED: &str = "in this one";
    pub const NO_DIMENSION: &str = "No dimension certainly differs.";
    pub const DIMENSIONS: &str = "Dimensions that certainly differ. Index over the common questions, 0 to 100, ranges rounded outwards to 5.";
    pub const ANSWERS: &str = "Answers that differ";

    pub fn way(there: &str, here: &str) -> String {
        format!("{there} there and {here} here")
    }

    pub const HIGHER: &str = "higher";
    pub const LOWER: &str = "lower";
    pub const FOUND_OUT: &str = "known here only";
    pub const LOST: &str = "known there only";
    pub const NOW_APPLIES: &str = "applicable here only";
    pub const NO_LONGER_APPLIES: &str = "applicable there only";
    pub const OTHER_EVIDENCE: &str = "with other evidence";

    pub const RISK_NEW: &str = "Here and not there";
    pub const RISK_CONFIRMED: &str = "Here, and possibly there";
    pub const RISK_WORSE: &str = "In both, and worse here";
    pub const RISK_BECAME_POSSIBLE: &str = "Possible here, and not there";
    pub const RISK_NOT_CERTAIN: &str = "There, and possibly here";
    pub const RISK_MILDER: &str = "In both, and less bad here";
    pub const RISK_STILL_THERE: &str = "In both";
    pub const RISK_GONE: &str = "There and not here";
    pub const RISK_RULED_OUT: &str = "Possible there, and not here";
}
