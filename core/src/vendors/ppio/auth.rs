//! A bearer key.

use crate::spec::*;

pub(super) const CREDENTIALS: &[Credential] = &[credential("api_key", Role::Secret, &["PPIO_API_KEY"])];

pub(super) static API_KEY: Auth = Auth::new("api_key", &[authorization("api_key", "Bearer ", "bearer")], documents("bearer", &[]));
