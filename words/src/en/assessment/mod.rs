//! What an assessment says of itself: refusals of links, names of answers.
