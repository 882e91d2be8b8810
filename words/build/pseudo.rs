//! English made strange: accents on all letters, longer words, brackets at both ends of each text. Who reads the page still
//! understands it, and what is cut off, or was never in this crate, shows. Of the build script alone.
//!
//! What is in braces stays, since `format!` puts something there, and so do attributes and comments. Texts are plain
//! literals: raw ones and bytes are left as they are.

use std::str::{Chars, FromStr};

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};

/// `a` to `z`, and `A` to `Z`, strange.
const SMALL: &str = "àƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýž";
const LARGE: &str = "ÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ";

/// A file of Rust, with its texts in the pseudo-language.
pub(crate) fn file(source: &str) -> Result<String, String> {
    let tokens = TokenStream::from_str(source).map_err(|error| format!("this is no Rust ({error})"))?;
    translated(tokens).map(|tokens| tokens.to_string())
}

fn translated(tokens: TokenStream) -> Result<TokenStream, String> {
    let mut is_attribute = false; // true between `#` and the brackets behind it
    let translate = |tree: TokenTree| {
        let is_content = std::mem::replace(&mut is_attribute, false);
        Ok(match tree {
            TokenTree::Punct(ref mark) => {
                is_attribute = mark.as_char() == '#' || is_content && mark.as_char() == '!';
                tree
            }
            TokenTree::Group(ref group) if is_content && group.delimiter() == Delimiter::Bracket => tree,
            TokenTree::Group(group) => Group::new(group.delimiter(), translated(group.stream())?).into(),
            TokenTree::Literal(ref literal) => match text(&literal.to_string()) {
                None => tree,
                Some(strange) => {
                    Literal::from_str(&strange).map_err(|_| format!("{strange} is no text"))?.into()
                }
            },
            TokenTree::Ident(_) => tree,
        })
    };
    tokens.into_iter().map(translate).collect()
}

/// A literal as it stands in the source, in the pseudo-language; `None` if there is no letter to read in it.
pub(crate) fn text(literal: &str) -> Option<String> {
    let inside = literal.strip_prefix('"')?.strip_suffix('"')?;
    let mut has_letters = false;
    let mut strange = String::new();
    let mut rest = inside.chars();
    while let Some(letter) = rest.next() {
        match letter {
            '\\' => escape(&mut rest, &mut strange),
            '{' => placeholder(&mut rest, &mut strange),
            letter => {
                let (other, is_twice) = accented(letter);
                has_letters |= letter.is_alphabetic();
                strange.push(other);
                strange.extend(is_twice.then_some(other));
            }
        }
    }
    // Spaces at the ends belong between this text and the next one.
    let words = strange.trim_matches(' ');
    let (before, behind) = strange.split_once(words)?;
    has_letters.then(|| format!("\"{before}[{words}]{behind}\""))
}

/// The letter with an accent, and whether it is written twice: about two of five are, and so much longer a text becomes.
fn accented(letter: char) -> (char, bool) {
    let place = |first: char| (letter as usize).checked_sub(first as usize);
    let other = match letter {
        'a'..='z' => place('a').and_then(|place| SMALL.chars().nth(place)),
        'A'..='Z' => place('A').and_then(|place| LARGE.chars().nth(place)),
        _ => None,
    };
    (other.unwrap_or(letter), "aeiouns".contains(letter))
}

/// What stands behind a backslash, as it is.
fn escape(rest: &mut Chars, copy: &mut String) {
    copy.push('\\');
    let Some(kind) = rest.next() else { return };
    copy.push(kind);
    match kind {
        'u' => copy_past(rest, '}', copy),
        'x' => copy.extend(rest.by_ref().take(2)),
        _ => {}
    }
}

/// What stands in braces, as it is; two braces are one to be read.
fn placeholder(rest: &mut Chars, copy: &mut String) {
    copy.push('{');
    if rest.as_str().starts_with('{') {
        copy.extend(rest.next());
    } else {
        copy_past(rest, '}', copy);
    }
}

fn copy_past(rest: &mut Chars, end: char, copy: &mut String) {
    for letter in rest.by_ref() {
        copy.push(letter);
        if letter == end {
            return;
        }
    }
}
