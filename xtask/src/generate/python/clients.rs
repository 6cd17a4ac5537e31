use crate::generate::File;
pub fn stub() -> File { ("python/clearway/_clients.pyi".to_owned(), String::new()) }
