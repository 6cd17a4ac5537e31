//! The call machine: one file a state, then what crosses states.

mod clock;
mod in_flight;
mod limits;
mod lists;
mod looks;
mod over;
mod page_handed;
mod ready;
mod requests;
mod resting;
mod safety;
mod saved;
mod shown;
mod tables;
mod waits;

use clearway_tests::scene::Scene;

pub const ID: &str = r#"{"request_id":"a69f8e3e0555"}"#;
pub const DEPLOY: &str =
    r#"{"application":"game","version":"1","users":[{"user_type":"ip_address","user_data":{"ip_address":"1.2.3.4"}}]}"#;

/// A call that changes nothing.
pub fn safe() -> Scene {
    Scene::new("edgegap.get_deployment", ID)
}

/// A call of which each one counts.
pub fn never() -> Scene {
    Scene::new("edgegap.deploy", DEPLOY)
}

/// What a deployment's status is, in a body that is as documented.
pub fn status(state: &str) -> String {
    format!(r#"{{"request_id":"a69f8e3e0555","current_status":"Status.{state}"}}"#)
}

/// A page of deployments.
pub fn page(items: &[u32], rest: &str) -> String {
    let items: Vec<String> = items.iter().map(|id| format!(r#"{{"request_id":"{id}"}}"#)).collect();
    format!(r#"{{"data":[{}]{rest}}}"#, items.join(","))
}
