//! JSON text as no serialiser writes it, or that is none.

use fastrand::Rng;

/// The text with one to three changes of spelling.
pub fn spelt(mut text: String, rng: &mut Rng) -> String {
    for _ in 0..rng.usize(1..4) {
        text = match rng.u32(..12) {
            0..=2 => number(&text, rng),
            3 | 4 => twice(&text),
            5 | 6 => escaped(&text, rng),
            7 | 8 => blanks(&text, rng),
            9 => with(&text, any(&text, rng), 0, ODD[rng.usize(..ODD.len())]),
            10 => with(&text, any(&text, rng), 1, ODD[rng.usize(..ODD.len())]),
            _ => text[..any(&text, rng)].to_owned(),
        };
    }
    text
}

const ODD: [&str; 16] = ["{", "}", "[", "]", ":", ",", "\"", "\\", "\u{1}", "\u{7f}", "é", "😀", "\u{feff}", "null", "-", "\\ud800"];

const NUMBERS: [&str; 16] = [
    "8080.0",
    "1e2",
    "1E+2",
    "-0",
    "-0.0",
    "0.1e1",
    "1e-7",
    "1e400",
    "-1e400",
    "123456789012345678901234567890",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "0.30000000000000004",
    "5e-324",
    "01",
];

/// Another spelling in the place of a number, where there is one.
fn number(text: &str, rng: &mut Rng) -> String {
    let is_start = |(at, c): &(usize, char)| c.is_ascii_digit() && text[..*at].ends_with([':', '[', ',']);
    let starts: Vec<usize> = text.char_indices().filter(is_start).map(|(at, _)| at).collect();
    if starts.is_empty() {
        return text.to_owned();
    }
    let at = starts[rng.usize(..starts.len())];
    let length = text[at..].find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len() - at);
    with(text, at, length, NUMBERS[rng.usize(..NUMBERS.len())])
}

/// The first member of the first object once more, at its end.
fn twice(text: &str) -> String {
    let first = text.find(',').filter(|_| text.starts_with('{') && text.ends_with('}'));
    first.map_or_else(|| text.to_owned(), |end| format!("{},{}}}", &text[..text.len() - 1], &text[1..end]))
}

/// Some character as an escape.
fn escaped(text: &str, rng: &mut Rng) -> String {
    let letters: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| c.is_alphanumeric()).collect();
    if letters.is_empty() {
        return text.to_owned();
    }
    let (at, letter) = letters[rng.usize(..letters.len())];
    let units: String = letter.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04X}")).collect();
    with(text, at, letter.len_utf8(), &units)
}

/// Blanks behind a comma, a colon or a bracket.
fn blanks(text: &str, rng: &mut Rng) -> String {
    let blank = [" ", "\n", "\r\n\t", "\u{a0}"][rng.usize(..4)];
    let behind = [",", ":", "{", "["][rng.usize(..4)];
    text.replace(behind, &format!("{behind}{blank}"))
}

/// Any place between characters.
fn any(text: &str, rng: &mut Rng) -> usize {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    if places.is_empty() { 0 } else { places[rng.usize(..places.len())] }
}

/// The text with other characters from a place on in the place of so many bytes, or as many as there are, to the end of a character.
fn with(text: &str, at: usize, bytes: usize, other: &str) -> String {
    let end = (at + bytes..text.len()).find(|end| text.is_char_boundary(*end)).unwrap_or(text.len());
    [&text[..at], other, &text[end..]].concat()
}
