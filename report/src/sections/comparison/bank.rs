//! What the bank changed between two editions, a line each.

use windrose_assessment::BankChange;

use crate::document::Block;

pub(super) fn blocks(changes: &[BankChange]) -> Vec<Block> {
    if changes.is_empty() {
        return Vec::new();
    }
    let heading = Block::Paragraph("What changed in the questions between the two editions:".to_owned());
    vec![heading, Block::List(changes.iter().map(words).collect())]
}

fn words(change: &BankChange) -> String {
    match change {
        BankChange::Added(c) => format!("New: {}.", c.name),
        BankChange::Removed(c) => format!("No longer asked: {}.", c.name),
        BankChange::Reworded(_, c) => format!("Reworded, so that its answers are not compared: {}.", c.name),
        BankChange::MadeCritical(c) => format!("Critical from now on: {}.", c.name),
        BankChange::NoLongerCritical(c) => format!("No longer critical: {}.", c.name),
        BankChange::Moved(c, from, to) => format!("Moved from {} to {}: {}.", from.name, to.name, c.name),
        BankChange::PatternAdded(p) => format!("Risk pattern that is new: {}.", p.name),
        BankChange::PatternRemoved(p) => format!("Risk pattern no longer looked for: {}.", p.name),
        BankChange::PatternChanged(p) => {
            format!("Risk pattern with other conditions, so that it is not compared: {}.", p.name)
        }
    }
}
