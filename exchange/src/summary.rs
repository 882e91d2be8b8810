//! What a list shows of a work. Kept beside the work and written with it, so that a list of a thousand reads little.

use serde::{Deserialize, Serialize};
use windrose_assessment::{
    Assessment, AssessmentId, Confidence, Date, Depth, Headline, Range, Scope, Shelf, Stamp, Work,
    clean_title, progress, score,
};
use windrose_questions::{Bank, Choice};

/// Version of this form. Until 4 it was that of records, and the scope was a text of one language.
const FORMAT: u32 = 5;
/// The field of the profile that says how many services are assessed.
const SERVICES: &str = "services";

/// What a list shows of a work.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Which work it is.
    pub id: AssessmentId,
    /// Its title as shown to others; may be empty.
    pub title: String,
    /// How many services are assessed, if the profile says it.
    pub scope: Option<&'static Choice>,
    /// The day of the last change, if known.
    pub dated: Option<Date>,
    /// True if everything that applies is asked.
    pub is_full: bool,
    /// Questions answered, of those asked.
    pub given: usize,
    /// Questions asked.
    pub total: usize,
    /// The two headlines.
    pub headlines: Headlines,
    /// Where it lies.
    pub shelf: Shelf,
    /// When anything of it was changed last.
    pub changed: Stamp,
}

/// The two headlines of an assessment: over the factors, then over the layers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Headlines {
    /// Index ranges; `None` where nothing applies or there are not enough answers for a number.
    pub indexes: [Option<Range>; 2],
    /// True if one service alone is assessed, which gives the second another name.
    pub single_service: bool,
}

impl Headlines {
    /// Those of an assessment.
    pub fn of(bank: &'static Bank, assessment: &Assessment) -> Self {
        let scores = score(&Scope::new(bank, assessment));
        let shown =
            |headline: &Headline| headline.index.filter(|_| headline.confidence == Confidence::Enough);
        Self {
            indexes: [shown(&scores.conduct), shown(&scores.readiness)],
            single_service: scores.readiness.single_service,
        }
    }
}

/// The stored form. `of` says by what it was computed: after an update, it is computed again.
#[derive(Serialize, Deserialize)]
struct Record {
    of: (u32, u8),
    title: String,
    /// The id of the option.
    #[serde(default)]
    scope: Option<String>,
    dated: Option<u16>,
    full: bool,
    given: usize,
    total: usize,
    indexes: [Option<(f64, f64)>; 2],
    single: bool,
    /// 0 in the list, 1 in the archive, from 2 on in the bin: 2 and the day.
    shelf: u32,
    changed: Stamp,
}

impl Summary {
    /// The summary of a work.
    pub fn of(bank: &'static Bank, work: &Work) -> Self {
        let assessment = &work.assessment;
        let scope = Scope::new(bank, assessment);
        let progress = progress(&scope);
        Self {
            id: assessment.id,
            title: clean_title(&assessment.title),
            scope: services(bank).and_then(|field| {
                let code = assessment.profile.get(field);
                field.options.iter().find(|choice| choice.code == code)
            }),
            dated: assessment.dated,
            is_full: assessment.depth == Depth::Full,
            given: progress.given(),
            total: progress.total,
            headlines: Headlines::of(bank, assessment),
            shelf: work.shelf,
            changed: work.changed(),
        }
    }

    /// The summary as stored.
    pub fn write(&self, bank: &Bank) -> String {
        let pair = |range: Option<Range>| range.map(|range| (range.low, range.high));
        let record = Record {
            of: (FORMAT, bank.edition),
            title: self.title.clone(),
            scope: self.scope.map(|choice| choice.id.to_owned()),
            dated: self.dated.map(Date::days),
            full: self.is_full,
            given: self.given,
            total: self.total,
            indexes: self.headlines.indexes.map(pair),
            single: self.headlines.single_service,
            shelf: match self.shelf {
                Shelf::Active => 0,
                Shelf::Archived => 1,
                Shelf::Binned(on) => 2 + u32::from(on.days()),
            },
            changed: self.changed,
        };
        serde_json::to_string(&record).unwrap_or_default()
    }

    /// Reads what [`Summary::write`] made; `None` if another format or edition made it, and it has to be computed again.
    pub fn read(bank: &'static Bank, id: AssessmentId, text: &str) -> Option<Self> {
        let record: Record = serde_json::from_str(text).ok()?;
        let range = |pair: Option<(f64, f64)>| pair.map(|(low, high)| Range { low, high });
        (record.of == (FORMAT, bank.edition)).then(|| Self {
            id,
            title: record.title,
            scope: record.scope.and_then(|id| services(bank)?.options.iter().find(|choice| choice.id == id)),
            dated: record.dated.map(Date::from_days),
            is_full: record.full,
            given: record.given,
            total: record.total,
            headlines: Headlines { indexes: record.indexes.map(range), single_service: record.single },
            shelf: match record.shelf {
                0 => Shelf::Active,
                1 => Shelf::Archived,
                binned => Shelf::Binned(Date::from_days(u16::try_from(binned - 2).unwrap_or(u16::MAX))),
            },
            changed: record.changed,
        })
    }
}

fn services(bank: &'static Bank) -> Option<&'static windrose_questions::Field> {
    bank.context.fields().find(|field| field.id == SERVICES)
}
