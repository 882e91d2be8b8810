//! What the bank changed between two editions, a line each.

use windrose_assessment::BankChange;
use windrose_words::report::editions as words;

use crate::document::Block;

pub(super) fn blocks(changes: &[BankChange]) -> Vec<Block> {
    if changes.is_empty() {
        return Vec::new();
    }
    let heading = Block::Paragraph(words::HEADING.to_owned());
    vec![heading, Block::List(changes.iter().map(change_text).collect())]
}

fn change_text(change: &BankChange) -> String {
    match change {
        BankChange::Added(c) => words::added(c.name),
        BankChange::Removed(c) => words::removed(c.name),
        BankChange::Reworded(_, c) => words::reworded(c.name),
        BankChange::MadeCritical(c) => words::made_critical(c.name),
        BankChange::NoLongerCritical(c) => words::no_longer_critical(c.name),
        BankChange::Moved(c, from, to) => words::moved(from.name, to.name, c.name),
        BankChange::PatternAdded(p) => words::pattern_added(p.name),
        BankChange::PatternRemoved(p) => words::pattern_removed(p.name),
        BankChange::PatternChanged(p) => words::pattern_changed(p.name),
    }
}
