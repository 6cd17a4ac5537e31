//! `make bench`: runs the benchmark and prints its medians as ratios to the peer, all of one run.

use std::path::Path;
use std::process::Command;

/// Group, what is measured, its peer, and the budget as a ratio where there is one.
const ROWS: &[(&str, &str, &str, Option<f64>)] = &[
    ("huaweicloud.update_endpoint", "check+plan", "serde_json skip", None),
    ("huaweicloud.update_endpoint", "check", "serde_json skip", None),
    ("huaweicloud.update_endpoint", "describe", "serde_json skip", None),
    ("huaweicloud.update_endpoint AK/SK", "check+plan", "serde_json skip", None),
    ("aieev.update_endpoint", "check+plan", "serde_json skip", None),
    ("edgegap.deploy", "check+plan", "serde_json skip", None),
    ("ncloud.update_canary", "check+plan", "serde_json skip", None),
    ("ppio.list_endpoints", "check+plan", "serde_json skip", None),
    ("ppio.list_endpoints reply of 100", "parse", "serde_json value", Some(1.5)),
    ("ppio.list_endpoints reply of 100", "parse", "serde_json skip", None),
    ("10 MB", "check/free-form", "serde_json skip/free-form", None),
    ("10 MB", "check+plan/free-form", "serde_json skip/free-form", None),
    ("10 MB", "check/users", "serde_json skip/users", None),
    ("10 MB", "check+plan/users", "serde_json skip/users", None),
];

/// Runs the benchmark and prints the table.
///
/// # Errors
/// A text where the benchmark does not run or leaves no figures.
pub fn run() -> Result<(), String> {
    println!("measuring; this takes about two minutes");
    let status = Command::new(env!("CARGO"))
        .args(["bench", "--quiet", "-p", "xtask", "--bench", "verbs", "--", "--noplot", "--quiet"])
        .status()
        .map_err(|error| format!("cargo bench does not start: {error}"))?;
    if !status.success() {
        return Err("the benchmark failed".to_owned());
    }
    println!("\n{:<36} {:<22} {:>12} {:>9} {:>8}", "", "", "median", "ratio", "budget");
    for (group, measured, peer, budget) in ROWS {
        let (own, other) = (median_ns(group, measured)?, median_ns(group, peer)?);
        let ratio = own / other;
        let budget = match budget {
            Some(budget) if ratio <= *budget => format!("{budget:.1} met"),
            Some(budget) => format!("{budget:.1} MISSED"),
            None => String::new(),
        };
        println!("{group:<36} {measured:<22} {:>12} {ratio:>8.2}x {budget:>8}   of {}", shown(own), peer.split('/').next().unwrap_or(peer));
    }
    println!("\nmedians of one run; the ratio is to the peer on the same text in the same run");
    pairs()?;
    steps()?;
    instructions()
}

/// The budget's figure: check+plan and its peer in turn, round by round, since a shared machine's speed drifts within a run.
fn pairs() -> Result<(), String> {
    const BUDGET: f64 = 2.0;
    build("once")?;
    let output = Command::new("target/release/examples/once")
        .args(["pairs", "300"])
        .current_dir(root())
        .output()
        .map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let ratios: Vec<f64> = text.split_whitespace().filter_map(|ratio| ratio.parse().ok()).collect();
    let [check, plan] = ratios.as_slice() else { return Err("the pairs were not measured".to_owned()) };
    let met = if *plan <= BUDGET { "met" } else { "MISSED" };
    println!(
        "\nlargest example, in turn with serde_json skip (median of 300 rounds): check {check:.2}x, check+plan {plan:.2}x (budget {BUDGET:.1}: {met})"
    );
    Ok(())
}

/// What the machine of a call costs.
fn steps() -> Result<(), String> {
    build("steps")?;
    println!();
    let run = Command::new("target/release/examples/steps").current_dir(root()).status();
    if run.is_ok_and(|status| status.success()) { Ok(()) } else { Err("the steps were not measured".to_owned()) }
}

fn build(example: &str) -> Result<(), String> {
    let built = Command::new(env!("CARGO")).args(["build", "--quiet", "--release", "-p", "xtask", "--example", example]).status();
    if built.is_ok_and(|status| status.success()) { Ok(()) } else { Err(format!("{example}, which is to be measured, does not build")) }
}

/// Instructions by callgrind, which say more than time on a shared machine; left out where valgrind is not installed.
fn instructions() -> Result<(), String> {
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!("valgrind is not installed: no instruction counts");
        return Ok(());
    }
    let count = |what: &str, times: u32| -> Result<f64, String> {
        let output = Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "target/release/examples/once", what, &times.to_string()])
            .current_dir(root())
            .output()
            .map_err(|error| error.to_string())?;
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        let line = text.lines().find(|line| line.contains("refs:")).ok_or("callgrind counted nothing")?;
        line.rsplit(':').next().and_then(|n| n.trim().replace(',', "").parse().ok()).ok_or_else(|| "callgrind counted nothing".to_owned())
    };
    // The start of the process goes away in the difference.
    let each = |what: &str| -> Result<f64, String> { Ok((count(what, 1100)? - count(what, 100)?) / 1000.0) };
    let (skip, check, plan) = (each("skip")?, each("check")?, each("plan")?);
    println!(
        "\nlargest example, instructions: serde_json skip {skip:.0}, check {check:.0} ({:.2}x), check+plan {plan:.0} ({:.2}x)",
        check / skip,
        plan / skip
    );
    Ok(())
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// The median that criterion left behind for a benchmark.
fn median_ns(group: &str, name: &str) -> Result<f64, String> {
    let folder = |name: &str| name.replace('/', "_");
    let name = match name.split_once('/') {
        Some((function, value)) => format!("{}/{}", folder(function), folder(value)),
        None => folder(name),
    };
    let path = root().join("target/criterion").join(folder(group)).join(name).join("new/estimates.json");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let estimates: serde_json::Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    estimates
        .pointer("/median/point_estimate")
        .and_then(serde_json::Value::as_f64)
        .ok_or_else(|| format!("no median in {}", path.display()))
}

fn shown(ns: f64) -> String {
    match ns {
        ..1e4 => format!("{ns:.0} ns"),
        ..1e7 => format!("{:.1} us", ns / 1e3),
        _ => format!("{:.1} ms", ns / 1e6),
    }
}
