//! Values in order, each once.

use litemap::LiteMap;

/// The values in their order, each once. For the few hundred that an assessment has: inserting one moves those after it.
pub fn each_once<T: Ord>(values: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut ordered: LiteMap<T, ()> = LiteMap::new();
    for value in values {
        ordered.insert(value, ());
    }
    ordered.into_iter().map(|(value, ())| value).collect()
}
