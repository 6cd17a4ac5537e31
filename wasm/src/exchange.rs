//! How texts pass between JavaScript and here: through two buffers in wasm memory, so that nothing is allocated or freed for a call.
//!
//! JavaScript writes the arguments one behind the other into the first buffer and calls a verb with their lengths in bytes. The answer stands in
//! the second: a head of [`HEAD`] numbers of 32 bits, little endian, and behind it its parts. The head is the status, three numbers that the
//! verb explains, and the lengths of the parts.

use std::cell::RefCell;

pub(crate) use clearway::border::Status;
use clearway::border::{HEAD, NUMBERS};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static ARGUMENTS: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static ANSWER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Larger buffers are given back when they are not needed any more.
const KEPT_BYTES: usize = 1 << 20;

/// Gives the address of the buffer of arguments, with room for this many bytes; what is in it stays.
#[wasm_bindgen]
pub fn room(bytes: usize) -> *const u8 {
    ARGUMENTS.with_borrow_mut(|arguments| {
        if bytes > arguments.len() {
            arguments.resize(bytes, 0);
        } else if arguments.len() > KEPT_BYTES && bytes <= KEPT_BYTES {
            arguments.truncate(KEPT_BYTES);
            arguments.shrink_to_fit();
        }
        arguments.as_ptr()
    })
}

/// What goes back.
pub(crate) struct Answer<'a> {
    pub status: Status,
    pub numbers: [u32; NUMBERS],
    pub parts: &'a [&'a [u8]],
}

impl Answer<'_> {
    /// Puts it where JavaScript reads it, and tells where that is.
    pub(crate) fn put(&self) -> *const u8 {
        ANSWER.with_borrow_mut(|answer| {
            if answer.capacity() > KEPT_BYTES {
                *answer = Vec::new();
            }
            answer.clear();
            let mut head = [0_u32; HEAD];
            let lengths = self.parts.iter().map(|part| part.len() as u32);
            let numbers = [self.status as u32].into_iter().chain(self.numbers).chain(lengths);
            head.iter_mut().zip(numbers).for_each(|(slot, number)| *slot = number);
            answer.extend(head.iter().flat_map(|number| number.to_le_bytes()));
            self.parts.iter().for_each(|part| answer.extend_from_slice(part));
            answer.as_ptr()
        })
    }
}

/// One part, and all is fine.
pub(crate) fn fine(part: &[u8]) -> *const u8 {
    Answer { status: Status::Fine, numbers: [0; NUMBERS], parts: &[part] }.put()
}

/// Lends the arguments, cut by their lengths, to a verb.
pub(crate) fn with<const N: usize>(lengths: [usize; N], verb: impl FnOnce([&[u8]; N]) -> *const u8) -> *const u8 {
    ARGUMENTS.with_borrow(|arguments| verb(cut(arguments, lengths)))
}

fn cut<const N: usize>(arguments: &[u8], lengths: [usize; N]) -> [&[u8]; N] {
    let mut rest = arguments;
    lengths.map(|length| {
        let (part, behind) = rest.split_at_checked(length).unwrap_or_default();
        rest = behind;
        part
    })
}

/// An argument that was written as text.
pub(crate) fn text(bytes: &[u8]) -> &str {
    core::str::from_utf8(bytes).unwrap_or_default()
}

/// The same, where an empty one is none.
pub(crate) fn maybe(bytes: &[u8]) -> Option<&str> {
    Some(text(bytes)).filter(|text| !text.is_empty())
}
