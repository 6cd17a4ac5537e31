//! The languages that messages come in.

use clearway::{FieldState, Locale, Violation};

/// A language and its texts; English is built in.
#[derive(Debug, Clone)]
pub struct Language {
    /// What it calls itself.
    pub name: &'static str,
    locale: Option<Locale>,
}

/// Locale, own name, and the file of every language other than English.
const FILES: &[(&str, &str, &str)] = &[
    ("ko", "한국어", include_str!("../../../locales/ko.json")),
    ("zh-CN", "简体中文", include_str!("../../../locales/zh-CN.json")),
    ("ja", "日本語", include_str!("../../../locales/ja.json")),
];

/// A language by its locale.
///
/// # Errors
/// A text that names the locales there are.
pub fn named(locale: &str) -> Result<Language, String> {
    if locale == "en" {
        return Ok(Language::english());
    }
    let file = FILES.iter().find(|(known, ..)| known.eq_ignore_ascii_case(locale));
    let (_, name, text) = file.ok_or_else(|| {
        let known: Vec<&str> = FILES.iter().map(|(known, ..)| *known).collect();
        format!("unknown locale; use one of en, {}", known.join(", "))
    })?;
    read(name, text).map_err(|error| error.to_string())
}

/// Every language there is.
///
/// # Errors
/// Where a locale file is not one.
pub fn all() -> Result<Vec<Language>, clearway::UsageError> {
    std::iter::once(Ok(Language::english())).chain(FILES.iter().map(|(_, name, text)| read(name, text))).collect()
}

fn read(name: &'static str, text: &str) -> Result<Language, clearway::UsageError> {
    Ok(Language { name, locale: Some(Locale::from_json(text)?) })
}

impl Language {
    pub fn english() -> Self {
        Language { name: "English", locale: None }
    }

    /// What is wrong.
    pub fn message(&self, violation: &Violation) -> String {
        self.locale.as_ref().map_or_else(|| violation.message(), |locale| violation.message_in(locale))
    }

    /// What to do about it.
    pub fn fix(&self, violation: &Violation) -> Option<String> {
        self.locale.as_ref().map_or_else(|| violation.fix(), |locale| violation.fix_in(locale))
    }

    /// Why a field is as it is.
    pub fn reason(&self, field: &FieldState) -> Option<String> {
        self.locale.as_ref().map_or_else(|| field.message(), |locale| field.message_in(locale))
    }
}
