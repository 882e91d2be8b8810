//! Values in order, each once.

use std::cmp::Ordering;

use litemap::LiteMap;

/// The values in their order, each once. For the few hundred that an assessment has: inserting one moves those after it.
pub fn each_once<T: Ord>(values: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut ordered: LiteMap<T, ()> = LiteMap::new();
    for value in values {
        ordered.insert(value, ());
    }
    ordered.into_iter().map(|(value, ())| value).collect()
}

/// Sorts by a key; what has the same stays as it was. For lists of some hundred entries at most: the sorting of the standard
/// library is quicker for long ones, and brings four kilobytes of program for each type that is sorted.
pub(crate) fn sort_by_key<T, K: Ord>(values: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(values, |a, b| key(a).cmp(&key(b)));
}

/// [`sort_by_key`] by a comparison.
pub(crate) fn sort_by<T>(values: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    for end in 1..values.len() {
        for at in (1..=end).rev() {
            match values.get(at - 1..=at) {
                Some([before, after]) if compare(after, before) == Ordering::Less => values.swap(at - 1, at),
                _ => break,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_ones_stay_in_their_order() {
        let mut words = ["oak", "fir", "lime", "elm", "yew", "ash", "pine"];
        sort_by_key(&mut words, |word| word.len());
        assert_eq!(words, ["oak", "fir", "elm", "yew", "ash", "lime", "pine"]);
        sort_by_key(&mut words, |word| std::cmp::Reverse(*word));
        assert_eq!(words, ["yew", "pine", "oak", "lime", "fir", "elm", "ash"]);
    }

    #[test]
    fn each_value_is_there_once() {
        assert_eq!(each_once([3, 1, 2, 3, 1]), [1, 2, 3]);
    }
}
