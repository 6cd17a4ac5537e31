//! The five vendors as a pure function over their own state, for demos, documents and tests that have no account.
//!
//! [`Vendors`] answers requests as the vendors document it: it verifies keys and signatures, validates with the tables' own rules,
//! walks deployments through their states, pages lists, enforces the documented rates, and goes wrong where a [`Scenario`] says so.
//! It has no clock, no randomness and no IO, and panics on nothing. The vendors' modules have examples.
//!
//! A vendor is one folder, which implements `FakeVendor` and has one line in the list below; all else is the engine, which names none.

pub mod aieev;
pub mod edgegap;
pub mod huaweicloud;
pub mod ncloud;
pub mod ppio;

mod answer;
mod auth;
mod drive;
mod engine;
mod exchange;
mod fixtures;
mod gate;
mod ids;
mod input;
mod limits;
mod received;
mod route;
mod scenario;
mod time;
mod vendor;

use auth::Keys;
use vendor::FakeVendor;

pub use drive::{Clock, Moment};
pub use engine::Vendors;
pub use exchange::{Ending, Request, Response, Seen};
pub use fixtures::{Constant, Fixtures, Switch};
pub use scenario::{Effect, Fault, RetryAfter, Scenario};

/// A list with the same made of each vendor's fake, one line a vendor.
macro_rules! each {
    ($make:ident($($argument:expr)?)) => {
        vec![
            $make::<aieev::State>($($argument)?),
            $make::<edgegap::State>($($argument)?),
            $make::<huaweicloud::State>($($argument)?),
            $make::<ncloud::State>($($argument)?),
            $make::<ppio::State>($($argument)?),
        ]
    };
}

/// What each vendor has from the start.
#[must_use]
pub fn fixtures() -> Vec<Fixtures> {
    fn of<Fake: FakeVendor>() -> Fixtures {
        Fake::fixtures()
    }
    each!(of())
}

impl Vendors {
    /// All vendors with what their [`fixtures`] name, key pairs included.
    #[must_use]
    pub fn new() -> Self {
        fn begin<Fake: FakeVendor + 'static>(keys: &mut Keys) -> Box<dyn FakeVendor> {
            Box::new(Fake::new(keys))
        }
        let mut keys = Keys::default();
        Vendors::begin(each!(begin(&mut keys)), keys)
    }
}

impl Default for Vendors {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vendor_has_a_fake() {
        let registered: Vec<&str> = crate::registry::vendors().iter().map(|vendor| vendor.id).collect();
        let fakes: Vec<&str> = fixtures().iter().map(|fixtures| fixtures.vendor).collect();
        assert_eq!(fakes, registered);
    }
}
