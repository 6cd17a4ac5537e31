fn main() {
    let text = include_str!("../benches/huaweicloud.json");
    let c = clearway::Credentials::default().with("token", "MIIabcdefghijklmnopqrstuvwxyz0123456789").unwrap();
    let o = clearway::PlanOptions { credentials: Some(&c), now_ms: 1768465800000, ..Default::default() };
    let n: usize = std::env::args().nth(1).map_or(1000, |n| n.parse().unwrap());
    for _ in 0..n {
        std::hint::black_box(clearway::plan("huaweicloud.update_endpoint", std::hint::black_box(text), &o).unwrap());
    }
}
