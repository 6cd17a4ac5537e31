//! What a check found: violations, and the report that holds them.

use super::code::{Code, Params};
use super::message::{self, Catalog, ENGLISH, Locale};
use crate::json;
use crate::json::{Json, Writer};

/// One thing that is wrong, or worth a warning. Its texts are rendered when they are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// JSON Pointer into the input; `""` is the input itself.
    pub path: String,
    pub code: Code,
    pub params: Params,
    /// A link to where the rule comes from.
    pub source: &'static str,
}

impl Violation {
    /// What is wrong, in English.
    #[must_use]
    pub fn message(&self) -> String {
        self.text(&ENGLISH, "").unwrap_or_default()
    }

    /// What to do, in English.
    #[must_use]
    pub fn fix(&self) -> Option<String> {
        self.text(&ENGLISH, ".fix")
    }

    /// What is wrong, in another language.
    #[must_use]
    pub fn message_in(&self, locale: &Locale) -> String {
        self.text(locale, "").unwrap_or_default()
    }

    /// What to do, in another language.
    #[must_use]
    pub fn fix_in(&self, locale: &Locale) -> Option<String> {
        self.text(locale, ".fix")
    }

    fn text(&self, catalog: &dyn Catalog, suffix: &str) -> Option<String> {
        message::render(catalog, self.code, suffix, &self.path, &self.params)
    }
}

/// All that a check found, at once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// What the vendor's page rules out.
    pub violations: Vec<Violation>,
    /// What is only known from elsewhere, or is allowed and odd.
    pub warnings: Vec<Violation>,
    /// Violations beyond the first 200.
    pub more: usize,
    /// Warnings beyond the first 200.
    pub more_warnings: usize,
}

impl Report {
    /// How many violations, and how many warnings, a report keeps.
    pub const KEPT: usize = 200;

    /// Whether the request may go out.
    #[must_use]
    pub fn ok(&self) -> bool {
        self.violations.is_empty()
    }

    /// Whether the request may go out, where warnings may stop it, too.
    pub(crate) fn passes(&self, strict: bool) -> bool {
        self.ok() && (!strict || self.warnings.is_empty())
    }

    /// The report as JSON text, in English.
    #[must_use]
    pub fn to_json(&self) -> String {
        json::to_text(self)
    }

    /// The report with its texts in another language, to be serialised.
    #[must_use]
    pub fn localized<'r>(&'r self, locale: &'r Locale) -> Localized<'r> {
        Localized { report: self, catalog: locale }
    }

    /// Whether one more of the grade would be kept, and not only counted.
    pub(crate) fn keeps(&self, grade: crate::spec::Grade) -> bool {
        let kept = match grade {
            crate::spec::Grade::Violation => &self.violations,
            crate::spec::Grade::Advice => &self.warnings,
        };
        kept.len() < Self::KEPT
    }

    /// Adds why reading stopped, which is kept however much was found before.
    pub(crate) fn add_last(&mut self, violation: Violation) {
        self.violations.push(violation);
    }

    /// Takes back what has one of these codes, and so many that were only counted.
    pub(crate) fn forget(&mut self, codes: &[Code], counted: (usize, usize)) {
        self.more -= counted.0.min(self.more);
        self.more_warnings -= counted.1.min(self.more_warnings);
        self.violations.retain(|violation| !codes.contains(&violation.code));
        self.warnings.retain(|warning| !codes.contains(&warning.code));
    }

    pub(crate) fn add(&mut self, grade: crate::spec::Grade, violation: impl FnOnce() -> Violation) {
        let (kept, more) = match grade {
            crate::spec::Grade::Violation => (&mut self.violations, &mut self.more),
            crate::spec::Grade::Advice => (&mut self.warnings, &mut self.more_warnings),
        };
        if kept.len() < Self::KEPT {
            kept.push(violation());
        } else {
            *more += 1;
        }
    }
}

/// A report in a language.
#[allow(missing_debug_implementations, reason = "a view for serialisers")]
pub struct Localized<'r> {
    report: &'r Report,
    catalog: &'r dyn Catalog,
}

impl Localized<'_> {
    /// The report as JSON text.
    #[must_use]
    pub fn to_json(&self) -> String {
        json::to_text(self)
    }

    fn list(&self, out: &mut Writer, list: &[Violation]) {
        out.open('[');
        for violation in list {
            let Violation { path, code, params, source } = violation;
            out.open('{');
            out.key("path").string(path);
            out.key("code").string(code.name());
            out.key("message").maybe(violation.text(self.catalog, "").as_deref());
            out.key("fix").maybe(violation.text(self.catalog, ".fix").as_deref());
            params.write(out.key("params"));
            out.key("source").string(source);
            out.close('}');
        }
        out.close(']');
    }
}

impl Json for Localized<'_> {
    fn write(&self, out: &mut Writer) {
        let Report { violations, warnings, more, more_warnings } = self.report;
        out.open('{');
        out.key("ok").boolean(self.report.ok());
        self.list(out.key("violations"), violations);
        self.list(out.key("warnings"), warnings);
        out.key("more").number(*more as u64);
        out.key("more_warnings").number(*more_warnings as u64);
        out.close('}');
    }
}

impl Json for Report {
    fn write(&self, out: &mut Writer) {
        Localized { report: self, catalog: &ENGLISH }.write(out);
    }
}

crate::json::serialized_as_written! { Report Localized<'_> }
