//! After the end.

use clearway::{Event, TransportKind};

use super::safe;

#[test]
fn every_event_is_out_of_order() {
    let events = [
        Event::Continue,
        Event::Cancel,
        Event::Answer { status: 200, headers: &[], body: b"{}" },
        Event::Failed { kind: TransportKind::Broken, message: "" },
    ];
    for mut scene in [safe().over(), safe().over().resumed()] {
        for event in events {
            let error = scene.call.step(&scene.shared, scene.clock(), 0, event).unwrap_err();
            assert_eq!(error.to_string(), "the call was stepped out of order; it expects nothing: the call is over");
        }
    }
}
