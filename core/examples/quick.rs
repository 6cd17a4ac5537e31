use std::hint::black_box;
use std::time::Instant;
fn time(name: &str, mut f: impl FnMut()) -> f64 {
    let mut best = f64::MAX;
    for _ in 0..30 {
        let t = Instant::now();
        for _ in 0..5000 {
            f();
        }
        best = best.min(t.elapsed().as_nanos() as f64 / 5000.0);
    }
    println!("{name}: {best:.0} ns");
    best
}
fn main() {
    let text = include_str!("../benches/huaweicloud.json");
    let c = clearway::Credentials::default().with("token", "MIIabcdefghijklmnopqrstuvwxyz0123456789").unwrap();
    let o = clearway::PlanOptions { credentials: Some(&c), now_ms: 1768465800000, ..Default::default() };
    println!("{}", clearway::plan("huaweicloud.update_endpoint", text, &o).unwrap().body.unwrap().len());
    let skip = time("IgnoredAny", || {
        black_box(serde_json::from_str::<serde::de::IgnoredAny>(black_box(text)).unwrap());
    });
    let check = time("check", || {
        black_box(clearway::check("huaweicloud.update_endpoint", black_box(text), &Default::default()).unwrap());
    });
    let plan = time("plan", || {
        black_box(clearway::plan("huaweicloud.update_endpoint", black_box(text), &o).unwrap());
    });
    let d = time("describe", || {
        black_box(clearway::describe("huaweicloud.update_endpoint", black_box(text), &Default::default()).unwrap());
    });
    println!("check {:.2} plan {:.2} describe {:.2}", check / skip, plan / skip, d / skip);
}
