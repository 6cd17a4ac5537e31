//! The tour: what the library says of the vendors' documented examples, one verb after the other.

mod answers;
mod check;
mod describe;
mod example;
pub mod language;
mod lives;
mod paper;
mod plan;
mod summary;
mod wrap;

use std::error::Error;

use clearway::{Vendor, operation};
use example::{Call, Examples};
use language::Language;
use paper::{BAD, BOLD, DIM, ODD, PLAIN, Paper, columns, path, words};
use summary::Counts;

/// What the tour shows, and how wide.
#[derive(Debug)]
pub struct Settings {
    pub vendors: Vec<&'static Vendor>,
    pub language: Language,
    pub width: usize,
}

/// The whole tour as text with ANSI styles.
///
/// # Errors
/// None but for a slip in the tour itself, such as an example of an operation that there is not.
pub fn tour(settings: &Settings) -> Result<String, Box<dyn Error>> {
    let mut paper = Paper::new(settings.width);
    let mut counts = Counts::default();
    introduction(&mut paper);
    let examples = example::all()?;
    for vendor in &settings.vendors {
        for examples in examples.iter().filter(|examples| examples.vendor == vendor.id) {
            for call in &examples.calls {
                show(&mut paper, settings, &mut counts, (vendor, examples, call))?;
            }
        }
    }
    lives::write(&mut paper, &settings.vendors)?;
    summary::write(&mut paper, &counts);
    Ok(paper.into_text())
}

fn introduction(paper: &mut Paper) {
    paper.title("clearway", "a request leaves only when its way is clear");
    paper.say(words(PLAIN, "The vendors' own documented examples. Nothing is sent; credentials are invented."));
    paper.say([words(BAD, "✗"), words(PLAIN, " violation: the vendor's page rules it out, so nothing would be sent")]);
    paper.say([words(ODD, "!"), words(PLAIN, " warning: known from elsewhere, or allowed and odd; never a reason to refuse")]);
}

/// One operation by all verbs.
fn show(
    paper: &mut Paper,
    settings: &Settings,
    counts: &mut Counts,
    (vendor, examples, call): (&Vendor, &Examples, &Call),
) -> Result<(), Box<dyn Error>> {
    let operation = operation(&call.operation)?;
    paper.blank();
    paper.title(vendor.name, operation.id);
    let (request, summary) = (format!("{} {}", operation.method.name(), operation.path), words(DIM, operation.summary));
    if columns(&request) + 2 + columns(operation.summary) <= paper.inner_width() {
        paper.say([words(BOLD, request + "  "), summary]);
    } else {
        paper.say(path(BOLD, request));
        paper.say(summary);
    }
    paper.blank();

    let mut checker = check::Checker::new(&settings.language, call);
    checker.example(paper, counts)?;
    let report = checker.spoiled(paper, counts)?;
    if vendor.id == "ncloud" {
        check::in_other_languages(paper, &report, &settings.language)?;
    }
    if let Some(draft) = &call.draft {
        describe::write(paper, &settings.language, &call.operation, draft)?;
    }
    plan::write(paper, counts, examples, call)?;
    answers::write(paper, counts, call)?;
    Ok(())
}
