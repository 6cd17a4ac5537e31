//! The tour: what the library says of the vendors' documented examples, one verb after the other.

pub mod language;
mod lives;
mod material;
mod paper;
mod verbs;

use std::error::Error;

use clearway::Vendor;
use language::Language;
use material::Material;
use paper::{BAD, DIM, NAME, ODD, Paper, counted};

/// The time of every signature, and when the lives begin.
const NOW_MS: u64 = 1_768_465_800_000;
const NOW: &str = "2026-01-15 08:30:00 UTC";

const NEXT: &[(&str, &str)] = &[
    ("make demo ARGS='ncloud --locale ko'", "one vendor, in another language"),
    ("core/derived/operations.md", "every field, limit, rule and note"),
    ("core/derived/messages.md", "every message in four languages"),
    ("cargo doc --open -p clearway", "the verbs in Rust"),
];

/// The tour of these vendors, or of all where none is named, as text with ANSI styles.
///
/// # Errors
/// None but for a slip in the tour itself, such as an example of an operation that there is not.
pub fn tour(vendors: &[&Vendor], language: &Language, width: usize) -> Result<String, Box<dyn Error>> {
    let mut material: Vec<Material> = serde_json::from_str(include_str!("../tour.json"))?;
    material.retain(|part| vendors.is_empty() || vendors.iter().any(|vendor| vendor.id == part.vendor));
    let mut paper = Paper::new(width);
    paper.title("clearway", "a request leaves only when its way is clear");
    paper.row("", "The vendors' own documented examples. Nothing is sent; credentials are invented.");
    paper.row(&format!("{BAD}✗{BAD:#} "), "violation: the vendor's page rules it out, so nothing would be sent");
    paper.row(&format!("{ODD}!{ODD:#} "), "warning: known from elsewhere, or allowed and odd; never a reason to refuse");
    for call in material.iter().flat_map(|part| &part.calls) {
        verbs::write(&mut paper, language, call)?;
    }
    paper.title("lives", "on the fake vendors, in virtual time");
    paper.row("", "Each line was a request: checked, signed, verified by the fake, answered and read. Nobody waited: the clock was moved.");
    paper.row(&format!("{ODD}↻{ODD:#} "), "went wrong on the way, as the demo asked for, and was repeated");
    for part in &material {
        lives::write(&mut paper, language, part)?;
    }
    summary(&mut paper, &material);
    Ok(paper.text)
}

/// The end: what was shown, what there is, and where to go from here.
fn summary(paper: &mut Paper, material: &[Material]) {
    paper.title("summary", "what was shown, and what there is");
    let calls = || material.iter().flat_map(|part| &part.calls);
    let places = counted(calls().map(|call| call.spoiled.len()).sum(), "place");
    let answers = counted(calls().map(|call| call.answers.len()).sum(), "answer");
    paper.row("", &format!("Shown: {}, spoiled in {places}, and {answers}.", counted(calls().count(), "documented example")));
    let [operations, waiters, vendors] = [clearway::operations().count(), clearway::waiters().count(), clearway::vendors().len()];
    paper.row("", &format!("All there is: {operations} operations and {waiters} waiters of {vendors} vendors; each rule has its source."));
    paper.begin("next");
    NEXT.iter().for_each(|(command, what)| paper.row("", &format!("{NAME}{command:<35}{NAME:#}  {DIM}{what}{DIM:#}")));
}
