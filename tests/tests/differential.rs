//! Generated inputs, a third of them valid, a third with one rule broken, a third changed at random: the report says what the
//! rule says, and the `jsonschema` crate on the derived schema agrees wherever JSON Schema has words for it.
//!
//! `CLEARWAY_INPUTS=1000000 cargo nextest run -p clearway-tests --test differential` judges as many as asked for.

use std::collections::BTreeMap;

use clearway::schema::input_schema;
use clearway::spec::Grade;
use clearway::{Operation, Options, Report, check, operations};
use clearway_tests::differential::{agree, validator};
use clearway_tests::rules::{self, Rule, Spoil};
use clearway_tests::sample::Sampler;
use clearway_tests::shake::shake;
use clearway_tests::spoil::{self, Case};
use fastrand::Rng;
use jsonschema::Validator;
use serde_json::Value;

/// How often each rule is broken alone, at the least.
const ROUNDS: usize = 20;

#[test]
fn generated_inputs() {
    let rules = rules::all();
    let asked: usize = std::env::var("CLEARWAY_INPUTS").ok().map_or(0, |n| n.parse().expect("CLEARWAY_INPUTS is a number"));
    let rounds = ROUNDS.max(asked / rules.len() / 3);
    let mut judges = Judges::default();
    let mut broken: BTreeMap<String, usize> = BTreeMap::new();
    let (mut valid, mut shaken) = (0, 0);
    for (seed, rule) in rules.iter().enumerate() {
        for round in 0..rounds {
            let mut rng = Rng::with_seed((seed * 1_000_000 + round) as u64);
            let sampler = Sampler { fullness: [0, 20, 60, 90][round % 4] };

            let case = spoil::broken(rule, sampler, &mut rng);
            judges.broken_alone(rule, &case);
            *broken.entry(rule.key()).or_default() += 1;

            judges.edge(rule, &spoil::edge(rule, sampler, &mut rng));
            valid += 1;

            let mut input = Sampler { fullness: 60 }.input(rule.operation, &[], &mut rng);
            (0..rng.usize(1..4)).for_each(|_| shake(&mut input, &mut rng));
            judges.judge(rule.operation, &Case { input, current: None, along: Vec::new() });
            shaken += 1;
        }
    }
    let spoiled: usize = broken.values().sum();
    let least = broken.values().min().copied().unwrap_or_default();
    println!("{} inputs: {valid} valid, {spoiled} with one rule broken, {shaken} changed at random", valid + spoiled + shaken);
    println!("{} rules, each broken alone at least {least} times", broken.len());
    for vendor in clearway::vendors() {
        let of_vendor = broken.keys().filter(|key| key.starts_with(&format!("{}.", vendor.id)));
        println!("  {:<12} {} rules in {} operations", vendor.id, of_vendor.count(), vendor.operations.len());
    }
    assert!(least >= ROUNDS && valid + spoiled + shaken >= 20_000);
    assert_eq!(operations().filter(|operation| !broken.keys().any(|key| key.starts_with(operation.id))).count(), 0);
}

/// One schema an operation, made once.
#[derive(Default)]
struct Judges(BTreeMap<&'static str, Validator>);

impl Judges {
    /// The report, after both judges agreed.
    fn judge(&mut self, operation: &'static Operation, case: &Case) -> Report {
        let current = case.current.as_ref().map(Value::to_string);
        let options = Options { current: current.as_deref(), ..Default::default() };
        let report = check(operation.id, &case.input.to_string(), &options).unwrap();
        let schema = self.0.entry(operation.id).or_insert_with(|| validator(&input_schema(operation)));
        agree(operation, schema, &report, &case.input);
        report
    }

    fn broken_alone(&mut self, rule: &Rule, case: &Case) {
        let (violations, mut warnings) = findings(&self.judge(rule.operation, case), rule);
        warnings.retain(|(path, code)| !(*code == "relation" && case.along.contains(path)));
        let expected = vec![(rule.concrete_path(), rule.code.name())];
        let (right, other) = match rule.grade {
            Grade::Violation => (violations, warnings),
            Grade::Advice => (warnings, violations),
        };
        assert_eq!(right, expected, "{} broken by {}", rule.key(), case.input);
        assert_eq!(other, [], "{} broken by {}", rule.key(), case.input);
    }

    fn edge(&mut self, rule: &Rule, case: &Case) {
        let (violations, warnings) = findings(&self.judge(rule.operation, case), rule);
        // Where a page contradicts itself, the edge of what is refused still warns.
        let own_warning = rule.spoil == Spoil::Standing || warnings == [(rule.concrete_path(), rule.code.name())];
        assert_eq!(violations, [], "the edge of {}: {}", rule.key(), case.input);
        assert!(own_warning || warnings.is_empty(), "the edge of {} warns of {warnings:?}: {}", rule.key(), case.input);
    }
}

type Findings = Vec<(String, &'static str)>;

/// Paths and codes, less the standing of what the rule is inside of.
fn findings(report: &Report, rule: &Rule) -> (Findings, Findings) {
    let place = rule.concrete_path();
    let list = |found: &[clearway::Violation]| {
        let is_own = |finding: &&clearway::Violation| {
            let standing = ["ignored_field", "deprecated", "undocumented"].contains(&finding.code.name());
            let about_rule = rule.spoil == Spoil::Standing && finding.path == place;
            !standing || about_rule || !(finding.path.is_empty() || place.starts_with(&finding.path))
        };
        found.iter().filter(is_own).map(|finding| (finding.path.clone(), finding.code.name())).collect()
    };
    (list(&report.violations), list(&report.warnings))
}
