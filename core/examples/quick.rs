use std::hint::black_box;
use std::time::Instant;
fn main() {
    let text = include_str!("../benches/huaweicloud.json");
    let c = clearway::Credentials::default().with("token", "MIIabcdefghijklmnopqrstuvwxyz0123456789").unwrap();
    let o = clearway::PlanOptions { credentials: Some(&c), now_ms: 1768465800000, ..Default::default() };
    println!("{}", clearway::plan("huaweicloud.update_endpoint", text, &o).unwrap().body.unwrap().len());
    let mut best = [f64::MAX; 4];
    for _ in 0..40 {
        let mut n = 0;
        let mut run = |f: &mut dyn FnMut()| {
            let t = Instant::now();
            for _ in 0..3000 {
                f();
            }
            let ns = t.elapsed().as_nanos() as f64 / 3000.0;
            best[n] = best[n].min(ns);
            n += 1;
        };
        run(&mut || {
            black_box(serde_json::from_str::<serde::de::IgnoredAny>(black_box(text)).unwrap());
        });
        run(&mut || {
            black_box(clearway::check("huaweicloud.update_endpoint", black_box(text), &Default::default()).unwrap());
        });
        run(&mut || {
            black_box(clearway::plan("huaweicloud.update_endpoint", black_box(text), &o).unwrap());
        });
        run(&mut || {
            black_box(clearway::describe("huaweicloud.update_endpoint", black_box(text), &Default::default()).unwrap());
        });
    }
    println!("{best:.0?} check {:.2} plan {:.2} describe {:.2}", best[1] / best[0], best[2] / best[0], best[3] / best[0]);
}
