//! Values changed somewhere, without a rule in mind.

use fastrand::Rng;
use serde_json::{Value, json};

/// Changes something somewhere: puts another value there, or takes it away.
pub fn shake(value: &mut Value, rng: &mut Rng) {
    let inside = rng.u32(0..10) < 8;
    match value {
        Value::Object(map) if inside && !map.is_empty() => {
            let key = map.keys().nth(rng.usize(..map.len())).unwrap().clone();
            if rng.u32(0..4) == 0 {
                map.remove(&key);
            } else {
                shake(&mut map[&key], rng);
            }
        }
        Value::Array(list) if inside && !list.is_empty() => {
            let at = rng.usize(..list.len());
            shake(&mut list[at], rng);
        }
        other => {
            let values = [
                json!(null),
                json!(true),
                json!(false),
                json!(0),
                json!(-1),
                json!(3600.0),
                json!(0.5),
                json!(100_000),
                json!(""),
                json!("0"),
                json!("007"),
                json!("12"),
                json!("3601"),
                json!("NONE"),
                json!("ip_address"),
                json!("."),
                json!("é\u{1}"),
                json!([]),
                json!([1]),
                json!(["a", "a"]),
                json!([{}]),
                json!({}),
                json!({"a": 1}),
            ];
            *other = values[rng.usize(..values.len())].clone();
        }
    }
}

/// Takes members away, here and there and everywhere below.
pub fn thin(value: &mut Value, percent: u32, rng: &mut Rng) {
    match value {
        Value::Object(map) => {
            map.retain(|_, _| rng.u32(0..100) >= percent);
            map.values_mut().for_each(|value| thin(value, percent, rng));
        }
        Value::Array(list) => list.iter_mut().for_each(|value| thin(value, percent, rng)),
        _ => {}
    }
}
