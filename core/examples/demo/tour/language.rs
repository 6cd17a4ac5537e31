//! The languages that messages come in.

use clearway::{Locale, UsageError};

/// Locale, own name, and file of every language. English is built in: what a file lacks is said in it.
pub const LANGUAGES: [(&str, &str, &str); 4] = [
    ("en", "English", "{}"),
    ("ko", "한국어", include_str!("../../../locales/ko.json")),
    ("zh-CN", "简体中文", include_str!("../../../locales/zh-CN.json")),
    ("ja", "日本語", include_str!("../../../locales/ja.json")),
];

#[derive(Debug, Clone)]
pub struct Language {
    /// What it calls itself.
    pub name: &'static str,
    pub texts: Locale,
}

impl Language {
    pub fn named(locale: &str) -> Result<Self, UsageError> {
        let found = LANGUAGES.into_iter().find(|(known, ..)| known.eq_ignore_ascii_case(locale));
        let (_, name, file) = found.ok_or(UsageError::Locale)?;
        Ok(Language { name, texts: Locale::from_json(file)? })
    }
}
