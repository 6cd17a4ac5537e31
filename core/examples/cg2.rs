fn main() {
    let text = include_str!("../benches/huaweicloud.json");
    for _ in 0..1000 {
        std::hint::black_box(serde_json::from_str::<serde::de::IgnoredAny>(std::hint::black_box(text)).unwrap());
    }
}
