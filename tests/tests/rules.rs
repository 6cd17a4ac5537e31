//! Every rule of every table, broken alone, is reported as what it is and nothing else is.

use std::collections::BTreeMap;

use clearway::table::Grade;
use clearway::{Options, Report, check};
use clearway_tests::rules::{self, Rule, Spoil};
use clearway_tests::sample::Sampler;
use clearway_tests::spoil::{self, Case};

fn judge(operation: &str, case: &Case) -> Report {
    let current = case.current.as_ref().map(ToString::to_string);
    let options = Options { current: current.as_deref(), ..Default::default() };
    check(operation, &case.input.to_string(), &options).unwrap()
}

/// Codes and paths, less the standing of the fields that the rule is inside of.
fn findings(report: &Report, rule: &Rule) -> (Vec<(String, String)>, Vec<(String, String)>) {
    let place = rule.concrete_path();
    let list = |found: &[clearway::Violation]| {
        found
            .iter()
            .filter(|finding| {
                let standing = ["ignored_field", "deprecated", "undocumented"].contains(&finding.code.name());
                let about_rule = rule.spoil == Spoil::Standing && finding.path == place;
                !standing || about_rule || !(finding.path.is_empty() || place.starts_with(&finding.path))
            })
            .map(|finding| (finding.path.clone(), finding.code.name().to_owned()))
            .collect::<Vec<_>>()
    };
    (list(&report.violations), list(&report.warnings))
}

#[test]
fn every_rule_broken_alone() {
    let rules = rules::all();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (seed, rule) in rules.iter().enumerate() {
        for round in 0..20_u64 {
            let mut rng = fastrand::Rng::with_seed(seed as u64 * 1000 + round);
            let sampler = Sampler { fullness: [0, 20, 60, 90][(round % 4) as usize] };
            let case = spoil::broken(rule, sampler, &mut rng);
            let (violations, mut warnings) = findings(&judge(rule.operation.id, &case), rule);
            warnings.retain(|(path, code)| !(code == "relation" && case.along.contains(path)));
            let expected = vec![(rule.concrete_path(), rule.code.name().to_owned())];
            let (right, other) = match rule.grade {
                Grade::Violation => (violations, warnings),
                Grade::Advice => (warnings, violations),
            };
            assert_eq!(right, expected, "{} broken by {}", rule.key(), case.input);
            assert_eq!(other, [], "{} broken by {}", rule.key(), case.input);

            let case = spoil::edge(rule, sampler, &mut rng);
            let (violations, warnings) = findings(&judge(rule.operation.id, &case), rule);
            // Where a page contradicts itself, the edge of what is refused still warns.
            let own_standing = rule.spoil == Spoil::Standing || warnings == [(rule.concrete_path(), rule.code.name().to_owned())];
            assert_eq!(violations, [], "the edge of {}: {}", rule.key(), case.input);
            assert!(own_standing || warnings.is_empty(), "the edge of {} warns of {warnings:?}: {}", rule.key(), case.input);
            *counts.entry(rule.key()).or_default() += 1;
        }
    }
    println!("{} rules, each broken alone at least {} times", counts.len(), counts.values().min().unwrap());
}
