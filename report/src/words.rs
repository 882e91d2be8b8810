//! Numbers in words, the same everywhere: page, Markdown, tables, descriptions of charts.

use windrose_assessment::{
    Answer, Confidence, DimensionScore, Headline, Hold, Level, Range, Scores, StageRange,
};
use windrose_questions::{Capability, Group};
use windrose_words::grammar;
use windrose_words::report::numbers;

use crate::document::Spread;
use crate::figure::{Figure, Span};

/// `Service conduct` over the factors; over the layers `System readiness`, or `Around the service` if one service
/// alone is assessed.
pub fn headline_name(headline: &Headline) -> &'static str {
    let [conduct, readiness] = headline_names(headline.single_service);
    match headline.group {
        Group::Factor => conduct,
        Group::Layer => readiness,
    }
}

/// The two headlines over the factors and the layers, by name.
pub const fn headline_names(single_service: bool) -> [&'static str; 2] {
    [
        numbers::SERVICE_CONDUCT,
        if single_service { numbers::AROUND_THE_SERVICE } else { numbers::SYSTEM_READINESS },
    ]
}

/// Both headlines in a line, `None` where there is no number: `Service conduct: 45 to 60, System readiness: not enough
/// answers yet`.
pub fn headlines_text(indexes: [Option<Range>; 2], single_service: bool) -> String {
    let text = |(name, index): (&str, Option<Range>)| {
        let index = index.map_or_else(|| numbers::NOT_ENOUGH_ANSWERS.inside.to_owned(), range_text);
        numbers::headline(name, &index)
    };
    headline_names(single_service).into_iter().zip(indexes).map(text).collect::<Vec<_>>().join(", ")
}

/// A range rounded outwards to 5: `45`, or `20 to 45`.
pub(crate) fn range_text(range: Range) -> String {
    Span::of(range).text()
}

/// One index rounded to the nearest 5, such as a target.
pub(crate) fn whole_text(index: f64) -> String {
    range_text(Range { low: index, high: index })
}

/// A range rounded outwards to 5, short, for "from … to …": `45`, or `20–45`.
pub(crate) fn span_text(range: Range) -> String {
    match Span::of(range) {
        Span::One(only) => only.to_string(),
        Span::Between(low, high) => numbers::span(&low.to_string(), &high.to_string()),
    }
}

/// An index as shown: `45`, `20 to 45`, `not enough answers yet` or `not assessed`.
pub fn index_text(index: Option<Range>, confidence: Confidence) -> String {
    Figure::of(index, confidence).inside()
}

/// A stage as shown: `1 Ad hoc`, `0 to 3`, or `not assessed`.
pub fn stage_text(stage: Option<StageRange>) -> String {
    match stage {
        Some(StageRange { low, high }) => match Span::new(low, high) {
            Span::One(only) => level_text(only),
            Span::Between(low, high) => Span::Between(low.number(), high.number()).text(),
        },
        None => numbers::NOT_ASSESSED.inside.to_owned(),
    }
}

/// A level as shown: `1 Ad hoc`.
pub(crate) fn level_text(level: Level) -> String {
    numbers::level(level.number(), level.name())
}

/// An answer as shown.
pub fn answer_text(answer: Answer) -> String {
    match answer {
        Answer::Unanswered => numbers::UNANSWERED.to_owned(),
        Answer::DontKnow => numbers::DONT_KNOW.to_owned(),
        Answer::NotApplicable => numbers::NOT_APPLICABLE.to_owned(),
        Answer::Level(level) => level_text(level),
    }
}

/// A number as computed, with at most one decimal: more would be noise. `50`, `66.7`.
pub(crate) fn exact_text(number: f64) -> String {
    let text = format!("{number:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// Both ends as computed: `50`, or `46.9 to 59.4`.
pub(crate) fn exact_span(range: Range) -> Span<String> {
    Span::new(exact_text(range.low), exact_text(range.high))
}

/// How many answers stand where: `1 at level 0, 4 at 3, 2 unknown`.
pub fn spread_text(spread: &Spread) -> String {
    let at = (0..).zip(spread.at_level).map(|(level, count): (u8, usize)| (count, numbers::at_level(level)));
    let others = [(spread.unknown, numbers::UNKNOWN), (spread.not_applicable, numbers::NOT_APPLICABLE)];
    let parts: Vec<String> = at
        .chain(others.map(|(count, what)| (count, what.to_owned())))
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    parts.join(", ")
}

/// How much is known of what applies, in per cent of the weight, or a dash.
pub(crate) fn known_text(score: &DimensionScore) -> String {
    score.coverage.share().map_or("–".to_owned(), per_cent)
}

/// A share of `0.0..=1.0` as whole per cent; never 100 unless it is, never 0 unless it is.
pub(crate) fn per_cent(share: f64) -> String {
    let shown = (1..=99_u8).find(|p| share * 100.0 < f64::from(*p) + 0.5).unwrap_or(99);
    numbers::per_cent(if share <= 0.0 {
        0
    } else if share >= 1.0 {
        100
    } else {
        shown
    })
}

/// The names of capabilities, in quotation marks.
pub(crate) fn names<'a>(capabilities: impl IntoIterator<Item = &'a &'static Capability>) -> String {
    grammar::list(&capabilities.into_iter().map(|c| grammar::quoted(c.name)).collect::<Vec<_>>())
}

/// Capabilities named at most where weight holds a stage back. Our choice: more are no reason but a list, and the
/// answers have them all.
const HELD_BACK_NAMED: usize = 3;

/// What holds one dimension's stage back, and its index where critical capabilities cap it: those capabilities, or the
/// ones that are missing to two thirds of the weight; `None` from stage 3 up.
pub fn held_back_text(score: &DimensionScore) -> Option<String> {
    let held = score.held_back.as_ref()?;
    let names = |capabilities: &[&'static Capability]| -> Vec<String> {
        capabilities.iter().map(|c| c.name.to_owned()).collect()
    };
    // The cap that lowers the index, if one does.
    let cap = score.cap.as_ref().filter(|cap| cap.lowers_index);
    let text = match held.kind {
        Hold::Critical => {
            let level = Level::new(held.stage.number().saturating_sub(1)).map_or(String::new(), level_text);
            let names = names(&held.capabilities);
            return Some(match cap {
                Some(cap) => numbers::held_back_and_capped(&names, &level, cap.limit),
                None => numbers::held_back(&names, &level),
            });
        }
        Hold::Weight => numbers::held_back_by_weight(
            &numbers::first_of(names(&held.capabilities), HELD_BACK_NAMED),
            held.reached,
            held.weight,
            score.low.weight_from(held.stage) == held.reached,
            held.stage.number(),
            held.needed,
        ),
    };
    Some(match cap {
        Some(cap) => numbers::capped_too(&text, &names(&cap.capabilities), &level_text(cap.level), cap.limit),
        None => text,
    })
}

/// What a reader must not miss beside a dimension's number, as it stands inside a sentence. Where nothing applies there is
/// no number, and that is said.
pub(crate) fn beside(score: &DimensionScore) -> Vec<String> {
    if score.index.is_none() {
        return Vec::new();
    }
    let absent: Vec<String> = score.critical_not_applicable.iter().map(|c| c.name.to_owned()).collect();
    let absent = (!absent.is_empty()).then(|| numbers::critical_not_applicable(&grammar::list(&absent)));
    let alone = score.critical_alone.map(|range| numbers::critical_alone(&span_text(range)));
    alone.into_iter().chain(absent).collect()
}

/// The same as sentences.
pub(crate) fn beside_sentences(score: &DimensionScore) -> Vec<String> {
    beside(score).iter().map(|text| grammar::sentence(text)).collect()
}

/// What a quick run says of a headline that has no number yet, as a sentence; nothing where there is a number.
pub fn critical_alone_text(headline: &Headline) -> Option<String> {
    let alone = headline.critical_alone?;
    Some(grammar::sentence(&numbers::critical_alone(&span_text(alone))))
}

/// A headline in a sentence or two for the card under its number: what it is the mean of, and how much is known.
pub(crate) fn headline_note(scores: &Scores, headline: &Headline) -> String {
    let what = match (headline.group, headline.single_service) {
        (Group::Factor, _) => numbers::FACTORS_ARE,
        (Group::Layer, false) => numbers::LAYERS_ARE,
        (Group::Layer, true) => numbers::LAYERS_OF_ONE_SERVICE_ARE,
    };
    let of_group = || scores.dimensions.iter().filter(|s| s.dimension.group == headline.group);
    let (assessed, absent): (Vec<_>, Vec<_>) = of_group().partition(|s| s.index.is_some());
    if assessed.is_empty() {
        return format!("{what} {}", numbers::NOTHING_APPLIES);
    }
    let scope = if absent.is_empty() {
        String::new()
    } else {
        let names: Vec<String> =
            absent.iter().map(|s| format!("{} {}", s.dimension.numeral, s.dimension.name)).collect();
        format!(" {}", numbers::counted(assessed.len(), &names))
    };
    let known = if headline.known >= 1.0 {
        numbers::ALL_IS_KNOWN.to_owned()
    } else {
        numbers::is_known(&per_cent(headline.known))
    };
    let absent: Vec<String> = of_group()
        .filter(|score| score.index.is_some())
        .flat_map(|score| &score.critical_not_applicable)
        .map(|c| c.name.to_owned())
        .collect();
    let alone = headline.critical_alone.map(|range| numbers::critical_alone(&span_text(range)));
    let absent = (!absent.is_empty())
        .then(|| numbers::critical_not_applicable(&numbers::first_of(absent, ABSENT_NAMED)));
    let beside = alone.into_iter().chain(absent).map(|text| format!(" {}", grammar::sentence(&text)));
    format!("{what}{scope} {known}{}", beside.collect::<String>())
}

/// Names of critical capabilities answered with "not applicable" on a card. Our choice: the table has them all.
const ABSENT_NAMED: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(share: f64, text: &str) {
        assert_eq!(per_cent(share), text);
    }

    #[test]
    fn per_cent_is_never_all_or_nothing_unless_it_is() {
        case(0.0, "0 %");
        case(0.001, "1 %");
        case(0.6, "60 %");
        case(0.666, "67 %");
        case(0.999, "99 %");
        case(1.0, "100 %");
    }
}
