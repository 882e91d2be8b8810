//! The last section: what the numbers mean, and what they do not.

pub const HEADING: &str = "How to read this";
pub const POINTS: [&str; 8] = [
    "Answers are the team’s own. A level says which statement is true in production today; plans do not count.",
    "Index: 25 × the weighted mean of the levels of a dimension (critical capabilities weigh 2, others 1), but at most 25 × (lowest critical level + 1). One critical capability at level 0 holds the index at 25 or less.",
    "Stage: the highest level that every critical capability and two thirds of the weight reach. The index shows progress; the stage shows what the mean would hide.",
    "A range can stand wherever something is unknown. Answering what is asked can only narrow it; asking more can widen it.",
    "There are two headlines and no overall number. Service conduct is about how one service is built and run; System readiness is about how services behave together. Each is the mean of its dimensions.",
    "A risk pattern is a combination of answers. It changes no number, and stands beside them because no number shows it.",
    "The twelve factors alone do not make a well-designed system, and they never claimed to: the four layers lie outside their scope.",
    "Level 4 everywhere is not the aim. Do not rank teams by these numbers. Numbers are multiples of 5: a range is rounded outwards, a single value to the nearest, so a difference of 5 can come from rounding alone.",
];
