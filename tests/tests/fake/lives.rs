//! Every operation there is, on fake vendors that have what it needs.

use clearway::fake::Clock;
use clearway::{Call, CallOptions, Shared, operations};
use clearway_tests::life::Life;

#[test]
fn every_operation_succeeds_without_drift() {
    for operation in operations() {
        let mut life = Life::of(operation);
        let mut call = Call::new(operation.id, life.input.to_string(), &CallOptions::default()).unwrap();
        let shared = Shared::new(operation.vendor_id(), Some(life.credentials.clone())).unwrap();
        let result = life.vendors.drive(&mut call, &shared, &mut Clock::new(life.now_ms), |_, _| {});
        let reply = result.unwrap_or_else(|error| panic!("{}: {error}", operation.id)).unwrap();
        assert!(reply.drift.is_empty(), "{}: {:?}", operation.id, reply.drift);
    }
}
