//! Reports and descriptions in the caller's language.

use std::cell::RefCell;
use std::sync::Arc;

use clearway::{Description, Locale, Report};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::usage;
use crate::exchange::{Answer, Status, text, with};

thread_local! {
    static LOCALES: RefCell<Vec<Arc<Locale>>> = const { RefCell::new(Vec::new()) };
}

/// Takes a locale file. The first number of the answer is what verbs know it by.
#[wasm_bindgen]
pub fn add_locale(file: usize) -> *const u8 {
    with([file], |[file]| match Locale::from_json(text(file)) {
        Ok(locale) => LOCALES.with_borrow_mut(|locales| {
            locales.push(Arc::new(locale));
            Answer { status: Status::Fine, numbers: [locales.len() as u32, 0, 0], parts: &[] }.put()
        }),
        Err(error) => usage(&error),
    })
}

/// The locale with this number; 0 is English.
pub(crate) fn locale(number: usize) -> Option<Arc<Locale>> {
    LOCALES.with_borrow(|locales| locales.get(number.checked_sub(1)?).cloned())
}

pub(crate) fn report_json(report: &Report, locale: Option<&Locale>) -> String {
    locale.map_or_else(|| report.to_json(), |locale| report.localized(locale).to_json())
}

/// Nothing for a report that has nothing to say, as most do.
pub(crate) fn found_json(report: &Report, locale: Option<&Locale>) -> String {
    if report.ok() && report.warnings.is_empty() { String::new() } else { report_json(report, locale) }
}

pub(crate) fn description_json(description: &Description, locale: Option<&Locale>) -> String {
    locale.map_or_else(|| description.to_json(), |locale| description.localized(locale).to_json())
}
