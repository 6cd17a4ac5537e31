//! The end of the tour: what was done, what there is, and where to go from here.

use clearway::spec::{Form, Object, Shape};

use super::paper::{BOLD, DIM, NAME, PLAIN, Paper, columns, fixed, rest, words};

/// What the tour came across.
#[derive(Debug, Default)]
pub struct Counts {
    pub examples: usize,
    pub cleared: usize,
    pub violations: usize,
    pub warnings: usize,
    pub planned: usize,
    pub answers: usize,
}

const NEXT: &[(&str, &str)] = &[
    ("make demo ARGS='ncloud --locale ko'", "one vendor, in another language"),
    ("core/derived/operations.md", "every field, limit, rule and note"),
    ("core/derived/messages.md", "every message in four languages"),
    ("cargo doc --open -p clearway", "the verbs in Rust"),
];

pub fn write(paper: &mut Paper, counts: &Counts) {
    let Counts { examples, cleared, violations, warnings, planned, answers } = counts;
    paper.blank();
    paper.title("summary", "");
    paper.say(words(
        PLAIN,
        format!(
            "{cleared} of {examples} documented examples clear as they are; {violations} violations and {warnings} warnings in the spoiled \
             ones; {planned} requests signed; {answers} answers read."
        ),
    ));
    let mut table = Table::default();
    clearway::operations().for_each(|operation| table.object(&operation.input));
    paper.say([
        words(PLAIN, "All there is: "),
        words(BOLD, format!("{} operations", clearway::operations().count())),
        words(PLAIN, format!(" of {} vendors with ", clearway::vendors().len())),
        words(BOLD, format!("{} fields", table.fields)),
        words(PLAIN, " and "),
        words(BOLD, format!("{} limits and rules", table.rules)),
        words(PLAIN, ", each with its source."),
    ]);
    paper.blank();
    paper.verb("next");
    let commands = NEXT.iter().map(|(command, _)| columns(command)).max().unwrap_or(0).min(paper.inner_width() / 2);
    for (command, what) in NEXT {
        paper.row(&[fixed(commands, words(NAME, *command)), rest([words(DIM, *what)])]);
    }
}

/// What the tables hold.
#[derive(Default)]
struct Table {
    fields: usize,
    rules: usize,
}

impl Table {
    fn object(&mut self, object: &'static Object) {
        self.fields += object.fields.len();
        self.rules += object.rules.len() + object.fields.iter().filter(|field| field.required.is_some()).count();
        object.fields.iter().for_each(|field| self.shape(&field.shape));
    }

    fn shape(&mut self, shape: &'static Shape) {
        self.rules += shape.limits.len();
        match shape.form {
            Form::Object(object) => self.object(object),
            Form::List(inner) | Form::Map(inner) => self.shape(inner),
            Form::Scalar | Form::Free => {}
        }
    }
}
