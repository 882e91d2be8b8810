//! The inside of a link: header, answers and optional sections, in this order and nothing else.
//!
//! There is exactly one body for an assessment: counts end at the last thing said, an empty section is left
//! out, padding is zero. Anything else is refused, so that two different links are two different assessments.

use windrose_assessment::{Answer, Assessment, Date, Depth, Evidence, Level, Profile, Response, clean_title};
use windrose_questions::{Bank, Slot};

use super::{DecodeError, Field, Include, Shared, bits};

/// Sections, in the order in which they follow the answers.
const PROFILE: u8 = 1 << 0;
const EVIDENCE: u8 = 1 << 1;
const TITLE: u8 = 1 << 2;
const DATE: u8 = 1 << 3;
const ALL_THE_SAME: u8 = 1 << 4;
const PROVIDED: u8 = 1 << 5;
/// Not a section: the run is full, not quick.
const FULL: u8 = 1 << 6;
/// A second byte of sections follows the first. None of its bits means anything yet, so it is never written.
const MORE: u8 = 1 << 7;

const ANSWER_BITS: u32 = 3;
const EVIDENCE_BITS: u32 = 2;
const PROFILE_BITS: u32 = 4;
const PROVIDED_BITS: u32 = 1;

pub(super) fn write(bank: &Bank, assessment: &Assessment, include: Include) -> Vec<u8> {
    let codes = answer_codes(assessment);
    let profile = trimmed(assessment.profile.numbers().to_vec());
    // In a list of zeros there is nothing to say, and its section is left out.
    let said = |code: u8| if include.evidence { code } else { 0 };
    let evidence: Vec<u8> = levelled(assessment).map(|(_, r)| said(evidence_code(r.evidence))).collect();
    let title = if include.title { clean_title(&assessment.title) } else { String::new() };
    let date = assessment.dated.filter(|_| include.date);
    let all_the_same: Vec<u8> = assessment.all_asked_all_the_same().map(Slot::number).collect();
    let provided: Vec<u8> = levelled(assessment).map(|(_, r)| said(u8::from(r.provided))).collect();
    let has_provided = provided.contains(&1);

    let section = |present: bool, flag: u8| if present { flag } else { 0 };
    let has_evidence = evidence.iter().any(|code| *code != 0);
    let sections = section(!profile.is_empty(), PROFILE)
        | section(has_evidence, EVIDENCE)
        | section(!title.is_empty(), TITLE)
        | section(date.is_some(), DATE)
        | section(!all_the_same.is_empty(), ALL_THE_SAME)
        | section(has_provided, PROVIDED)
        | section(assessment.depth == Depth::Full, FULL);

    let mut body = vec![bank.number, bank.edition, sections, count_byte(codes.len())];
    body.extend(bits::pack(ANSWER_BITS, codes));
    if !profile.is_empty() {
        body.push(count_byte(profile.len()));
        body.extend(bits::pack(PROFILE_BITS, profile));
    }
    if has_evidence {
        body.extend(bits::pack(EVIDENCE_BITS, evidence));
    }
    if !title.is_empty() {
        body.push(count_byte(title.len()));
        body.extend(title.as_bytes());
    }
    if let Some(date) = date {
        body.extend(date.days().to_be_bytes());
    }
    if !all_the_same.is_empty() {
        body.push(count_byte(all_the_same.len()));
        body.extend(all_the_same);
    }
    if has_provided {
        body.extend(bits::pack(PROVIDED_BITS, provided));
    }
    body
}

pub(super) fn read(bank: &Bank, body: &[u8]) -> Result<Shared, DecodeError> {
    let mut reader = Reader { rest: body };
    let number = reader.byte()?;
    if number != bank.number {
        return Err(DecodeError::UnknownBank { bank: number });
    }
    let edition = reader.byte()?;
    // A link answers the questions of its own time, whatever became of them since.
    let newest = bank.edition;
    let bank = bank.as_of(edition).ok_or(DecodeError::UnknownEdition { edition, newest })?;
    let sections = reader.byte()?;
    let has = |flag: u8| sections & flag != 0;
    if has(MORE) {
        return Err(out_of_range(Field::Sections, reader.byte()?));
    }

    let mut assessment = Assessment::default();
    reader.answers(bank, &mut assessment)?;
    if has(PROFILE) {
        assessment.profile = reader.profile(bank)?;
    }
    if has(EVIDENCE) {
        reader.evidence(&mut assessment)?;
    }
    if has(TITLE) {
        assessment.title = reader.title()?;
    }
    if has(DATE) {
        let [high, low] = [reader.byte()?, reader.byte()?];
        assessment.dated = Some(Date::from_days(u16::from_be_bytes([high, low])));
    }
    if has(ALL_THE_SAME) {
        reader.all_the_same(bank, &mut assessment)?;
    }
    if has(PROVIDED) {
        reader.provided(&mut assessment)?;
    }
    assessment.depth = if has(FULL) { Depth::Full } else { Depth::Quick };
    match reader.rest {
        [] => Ok(Shared { edition, assessment }),
        [extra, ..] => Err(out_of_range(Field::Length, *extra)),
    }
}

/// What is left to read. Every method takes what it reads off the front.
struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn bytes(&mut self, count: usize) -> Result<&'a [u8], DecodeError> {
        let short =
            DecodeError::OutOfRange { field: Field::Length, value: u32::try_from(count).unwrap_or(u32::MAX) };
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(short)?;
        self.rest = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, DecodeError> {
        self.bytes(1).map(|bytes| bytes.first().copied().unwrap_or(0))
    }

    fn numbers(&mut self, width: u32, count: usize) -> Result<Vec<u8>, DecodeError> {
        let bytes = self.bytes(bits::bytes_for(width, count))?;
        bits::unpack(width, count, bytes).ok_or(out_of_range(Field::Padding, 1))
    }

    fn answers(&mut self, bank: &Bank, assessment: &mut Assessment) -> Result<(), DecodeError> {
        let count = self.byte()?;
        if usize::from(count) > Slot::COUNT {
            return Err(out_of_range(Field::Answers, count));
        }
        let codes = self.numbers(ANSWER_BITS, usize::from(count))?;
        if codes.last() == Some(&0) {
            return Err(out_of_range(Field::Answers, count));
        }
        for (number, code) in (0..=u8::MAX).zip(codes) {
            let answer = answer_from(code);
            if answer == Answer::Unanswered {
                continue;
            }
            let slot = Slot::new(number).filter(|slot| bank.capability(*slot).is_some());
            let slot = slot.ok_or(out_of_range(Field::Slot, number))?;
            assessment.record(slot, Response { answer, ..Response::default() });
        }
        Ok(())
    }

    fn profile(&mut self, bank: &Bank) -> Result<Profile, DecodeError> {
        let count = self.byte()?;
        if count == 0 || usize::from(count) > Profile::FIELDS {
            return Err(out_of_range(Field::Profile, count));
        }
        let numbers = self.numbers(PROFILE_BITS, usize::from(count))?;
        if numbers.last() == Some(&0) {
            return Err(out_of_range(Field::Profile, count));
        }
        Profile::from_numbers(&bank.context, &numbers).map_err(|field| out_of_range(Field::Profile, field))
    }

    fn evidence(&mut self, assessment: &mut Assessment) -> Result<(), DecodeError> {
        let slots: Vec<Slot> = levelled(assessment).map(|(slot, _)| slot).collect();
        let codes = self.numbers(EVIDENCE_BITS, slots.len())?;
        if codes.iter().all(|code| *code == 0) {
            return Err(out_of_range(Field::Evidence, 0));
        }
        for (slot, code) in slots.into_iter().zip(codes) {
            let response = assessment.response(slot).cloned().unwrap_or_default();
            assessment.record(slot, Response { evidence: evidence_from(code), ..response });
        }
        Ok(())
    }

    fn all_the_same(&mut self, bank: &Bank, assessment: &mut Assessment) -> Result<(), DecodeError> {
        let count = self.byte()?;
        if count == 0 || usize::from(count) > Slot::COUNT {
            return Err(out_of_range(Field::AllTheSame, count));
        }
        let mut last = None;
        for number in self.bytes(usize::from(count))? {
            let slot = Slot::new(*number).filter(|slot| bank.capability(*slot).is_some());
            let slot = slot.filter(|slot| last < Some(*slot)).ok_or(out_of_range(Field::Slot, *number))?;
            assessment.ask_all_the_same(slot, true);
            last = Some(slot);
        }
        Ok(())
    }

    fn provided(&mut self, assessment: &mut Assessment) -> Result<(), DecodeError> {
        let slots: Vec<Slot> = levelled(assessment).map(|(slot, _)| slot).collect();
        let marks = self.numbers(PROVIDED_BITS, slots.len())?;
        if !marks.contains(&1) {
            return Err(out_of_range(Field::Provided, 0));
        }
        for (slot, mark) in slots.into_iter().zip(marks) {
            let response = assessment.response(slot).cloned().unwrap_or_default();
            assessment.record(slot, Response { provided: mark == 1, ..response });
        }
        Ok(())
    }

    fn title(&mut self) -> Result<String, DecodeError> {
        let length = self.byte()?;
        let bytes = self.bytes(usize::from(length))?;
        let title =
            std::str::from_utf8(bytes).ok().filter(|title| !title.is_empty() && clean_title(title) == *title);
        title.map(str::to_owned).ok_or(out_of_range(Field::Title, length))
    }
}

fn out_of_range(field: Field, value: u8) -> DecodeError {
    DecodeError::OutOfRange { field, value: u32::from(value) }
}

/// Answer codes from slot 0 to the last slot answered.
fn answer_codes(assessment: &Assessment) -> Vec<u8> {
    let all = (0..=u8::MAX).map_while(Slot::new).map(|slot| answer_code(assessment.answer(slot)));
    trimmed(all.collect())
}

fn levelled(assessment: &Assessment) -> impl Iterator<Item = (Slot, &Response)> {
    assessment.responses().filter(|(_, r)| r.answer.level().is_some())
}

fn trimmed(mut numbers: Vec<u8>) -> Vec<u8> {
    let length = numbers.iter().rposition(|n| *n != 0).map_or(0, |last| last + 1);
    numbers.truncate(length);
    numbers
}

/// A count as one byte. Slots, profile fields and titles (60 characters, 240 bytes) all fit.
fn count_byte(count: usize) -> u8 {
    u8::try_from(count).unwrap_or(u8::MAX)
}

fn answer_code(answer: Answer) -> u8 {
    match answer {
        Answer::Unanswered => 0,
        Answer::DontKnow => 1,
        Answer::NotApplicable => 2,
        Answer::Level(level) => 3 + level.number(),
    }
}

/// Three bits have exactly the eight states, so every code is an answer.
fn answer_from(code: u8) -> Answer {
    match code {
        0 => Answer::Unanswered,
        1 => Answer::DontKnow,
        2 => Answer::NotApplicable,
        _ => Level::new(code - 3).map_or(Answer::Unanswered, Answer::Level),
    }
}

fn evidence_code(evidence: Option<Evidence>) -> u8 {
    match evidence {
        None => 0,
        Some(Evidence::Opinion) => 1,
        Some(Evidence::Artefact) => 2,
        Some(Evidence::Exercised) => 3,
    }
}

fn evidence_from(code: u8) -> Option<Evidence> {
    match code {
        1 => Some(Evidence::Opinion),
        2 => Some(Evidence::Artefact),
        3 => Some(Evidence::Exercised),
        _ => None,
    }
}
