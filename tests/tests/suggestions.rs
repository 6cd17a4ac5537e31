//! Suggestions over all definitions: near names are generated, and none is answered with a name that is given already, or with one that says
//! something else.

use std::collections::BTreeSet;

use clearway::spec::{Form, Object, Operation, Shape};
use clearway::{Code, Options, Param, check, operations};
use clearway_tests::rules::{MAP_KEY, Step};
use clearway_tests::sample::Sampler;
use fastrand::Rng;
use serde_json::{Map, Value};

/// Words of which each says something else, by what they speak of; forms of one word stand together.
const OPPOSITES: &[&[&[&str]]] = &[
    &[&["gpu", "gpus"], &["cpu", "cpus"], &["npu", "npus"], &["tpu", "tpus"], &["apu"], &["dpu"], &["mu"]],
    &[&["min", "minimum"], &["max", "maximum"]],
    &[&["start", "starts"], &["stop", "stops"], &["end", "ends"]],
    &[&["begin"], &["end"]],
    &[&["enable", "enabled"], &["disable", "disabled"]],
    &[&["read"], &["write"]],
    &[&["ready"], &["error", "errors"], &["terminated"]],
    &[&["first"], &["last"], &["next"], &["previous"]],
    &[&["earlier"], &["later"]],
    &[&["before"], &["after"]],
    &[&["upscale"], &["downscale"]],
    &[&["up"], &["down"]],
    &[&["in"], &["out"]],
    &[&["input"], &["output"]],
    &[&["inbound"], &["outbound"]],
    &[&["private"], &["public"]],
    &[&["head"], &["worker", "work"]],
    &[&["create"], &["delete"], &["update"]],
    &[&["add"], &["remove"]],
    &[&["latitude"], &["longitude"]],
    &[&["lower"], &["upper"]],
    &[&["source"], &["target"]],
    &[&["include"], &["exclude"]],
    &[&["request", "requests"], &["response", "responses"], &["limit", "limits"]],
    &[&["memory"], &["cpu", "cpus"]],
    &[&["id", "ids"], &["ip"], &["name", "names"], &["key"], &["value"], &["url"], &["path"], &["port", "ports"]],
    &[&["s", "sec", "seconds"], &["ms"], &["minutes"]],
    &[&["mib"], &["gib"], &["mb"], &["gb"]],
    &[&["time"], &["type"], &["size"]],
    &[&["user", "users"], &["node", "nodes"], &["host", "hosts"]],
];

/// An object of an input, and the way to it.
struct Place {
    operation: &'static Operation,
    object: &'static Object,
    steps: Vec<Step>,
}

fn places() -> Vec<Place> {
    fn of_object(operation: &'static Operation, object: &'static Object, steps: &[Step], found: &mut Vec<Place>) {
        found.push(Place { operation, object, steps: steps.to_vec() });
        for (index, field) in object.fields.iter().enumerate() {
            of_shape(operation, &field.shape, &[steps, &[Step::Field(index)]].concat(), found);
        }
    }
    fn of_shape(operation: &'static Operation, shape: &'static Shape, steps: &[Step], found: &mut Vec<Place>) {
        match shape.form {
            Form::Object(object) => of_object(operation, object, steps, found),
            Form::List(item) => of_shape(operation, item, &[steps, &[Step::Item]].concat(), found),
            Form::Map(value) => of_shape(operation, value, &[steps, &[Step::Entry]].concat(), found),
            Form::Scalar | Form::Free => {}
        }
    }
    let mut found = Vec::new();
    operations().for_each(|operation| of_object(operation, &operation.input, &[], &mut found));
    found
}

impl Place {
    fn pointer(&self) -> String {
        let mut object = &self.operation.input;
        let mut out = String::new();
        let mut shape: Option<&'static Shape> = None;
        for step in &self.steps {
            match step {
                Step::Field(index) => {
                    let field = &object.fields[*index];
                    out += &format!("/{}", field.name);
                    shape = Some(&field.shape);
                }
                Step::Item => out += "/0",
                Step::Entry => out += &format!("/{MAP_KEY}"),
            }
            if let (Step::Item | Step::Entry, Some(Shape { form: Form::List(item) | Form::Map(item), .. })) = (step, shape) {
                shape = Some(item);
            }
            if let Some(Shape { form: Form::Object(inner), .. }) = shape {
                object = inner;
            }
        }
        out
    }

    /// What is suggested for a name beside these fields.
    fn suggested(&self, name: &str, given: &[&str], is_first: bool, rng: &mut Rng) -> Option<String> {
        let mut input = Sampler { fullness: 0 }.input(self.operation, &self.steps, rng);
        let object = input.pointer_mut(&self.pointer()).and_then(Value::as_object_mut).unwrap();
        object.clear();
        if is_first {
            object.insert(name.to_owned(), Value::Null);
        }
        given.iter().for_each(|field| drop(object.insert((*field).to_owned(), Value::Null)));
        object.insert(name.to_owned(), Value::Null);
        let path = format!("{}/{name}", self.pointer());
        let report = check(self.operation.id, &input.to_string(), &Options::default()).unwrap();
        let found = report.violations.iter().find(|violation| violation.path == path && violation.code == Code::UnknownField);
        let found = found.unwrap_or_else(|| panic!("{}: {path} is not reported: {}", self.operation.id, report.to_json()));
        match found.params.get("suggestion") {
            Some(Param::Name(suggestion)) => Some((*suggestion).to_owned()),
            _ => None,
        }
    }

    fn names(&self) -> Vec<&'static str> {
        self.object.fields.iter().map(|field| field.name).collect()
    }
}

fn words(name: &str) -> Vec<String> {
    let mut spaced = String::new();
    let characters: Vec<char> = name.chars().collect();
    for (at, c) in characters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| characters[at]);
        let behind = characters.get(at + 1);
        let in_capitals = before.is_some_and(char::is_uppercase) && behind.is_some_and(|c| c.is_lowercase());
        if c.is_uppercase() && (before.is_some_and(|c| c.is_lowercase() || c.is_numeric()) || in_capitals) {
            spaced.push(' ');
        }
        spaced.push(if c.is_alphanumeric() { *c } else { ' ' });
    }
    spaced.to_lowercase().split_whitespace().map(str::to_owned).collect()
}

/// Whether two names have words of which each says something else than the other.
fn contradict(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    let has = |words: &[String], forms: &[&str]| words.iter().any(|word| forms.contains(&word.as_str()));
    OPPOSITES.iter().any(|group| {
        let only = |here: &[String], there: &[String]| group.iter().any(|forms| has(here, forms) && !has(there, forms));
        only(&a, &b) && only(&b, &a)
    })
}

/// Names near to this one, of the kinds that people write.
fn near(name: &str, rng: &mut Rng) -> Vec<String> {
    let characters: Vec<char> = name.chars().collect();
    let mut all = Vec::new();
    let at = |rng: &mut Rng| rng.usize(..characters.len());
    for _ in 0..3 {
        let (mut deleted, mut doubled, mut replaced, mut swapped) =
            (characters.clone(), characters.clone(), characters.clone(), characters.clone());
        deleted.remove(at(rng));
        doubled.insert(at(rng), rng.lowercase());
        replaced[at(rng)] = rng.lowercase();
        let place = at(rng).min(characters.len().saturating_sub(2));
        swapped.swap(place, (place + 1).min(characters.len() - 1));
        all.extend([deleted, doubled, replaced, swapped].map(|characters| characters.into_iter().collect::<String>()));
    }
    let own = words(name);
    let capital = |word: &String| word[..1].to_uppercase() + &word[1..];
    let camel: String = own.iter().enumerate().map(|(at, word)| if at == 0 { word.clone() } else { capital(word) }).collect();
    all.extend([own.join("_"), own.join("-"), own.concat(), name.to_uppercase(), camel, own.iter().map(capital).collect()]);
    all.extend([format!("{name}s"), format!("{name}es"), name.trim_end_matches('s').to_owned()]);
    all.push(own.iter().rev().cloned().collect::<Vec<_>>().join("_"));
    // Another word in the place of one, also where it is left out or put in, and misspelt besides.
    for word in OPPOSITES.iter().flat_map(|group| group.iter()).flat_map(|forms| forms.iter()) {
        for at in 0..own.len() {
            let other = |words: &[String]| [words.join("_"), words.concat()];
            let mut replaced = own.clone();
            (*word).clone_into(&mut replaced[at]);
            let mut longer = own.clone();
            longer.insert(at, (*word).to_owned());
            all.extend(other(&replaced));
            all.extend(other(&longer));
            let mut misspelt = replaced.join("_");
            misspelt.push(rng.lowercase());
            all.push(misspelt);
        }
    }
    for at in (0..own.len()).filter(|_| own.len() > 1) {
        let mut shorter = own.clone();
        shorter.remove(at);
        all.extend([shorter.join("_"), shorter.concat()]);
    }
    all
}

#[test]
fn no_suggestion_misleads() {
    let mut rng = Rng::with_seed(7);
    let (mut asked, mut answered) = (0, 0);
    for place in places() {
        let names = place.names();
        let near: BTreeSet<String> = names.iter().flat_map(|name| near(name, &mut rng)).collect();
        let aliases: Vec<&str> = place.object.fields.iter().flat_map(|field| field.aliases.iter().copied()).collect();
        for name in near.iter().filter(|name| !name.is_empty() && !names.contains(&name.as_str()) && !aliases.contains(&name.as_str())) {
            if belongs_below(place.object, name) {
                continue;
            }
            let given: Vec<&str> = names.iter().copied().filter(|_| rng.bool()).collect();
            let is_first = rng.bool();
            asked += 1;
            if let Some(suggestion) = place.suggested(name, &given, is_first, &mut rng) {
                answered += 1;
                let about = format!("{} {}: {suggestion} for {name} beside {given:?}", place.operation.id, place.pointer());
                assert!(!given.contains(&suggestion.as_str()), "given already: {about}");
                assert!(!contradict(name, &suggestion), "another meaning: {about}");
            }
        }
    }
    assert!(asked > 10_000 && answered > asked / 50, "{answered} of {asked}");
}

/// Where a field inside an object has this name, it is told where it belongs.
fn belongs_below(object: &'static Object, name: &str) -> bool {
    object.fields.iter().any(|field| matches!(field.shape.form, Form::Object(inner) if inner.fields.iter().any(|inner| inner.name == name)))
}

#[test]
fn slips_are_found() {
    let mut rng = Rng::with_seed(11);
    let (mut found, mut asked) = (0, 0);
    for place in places() {
        let names = place.names();
        for name in names.iter().filter(|name| name.len() > 5) {
            let mut slip: Vec<char> = name.chars().collect();
            let at = rng.usize(1..slip.len());
            if rng.bool() {
                slip.remove(at);
            } else {
                slip.swap(at, at - 1)
            }
            let slip: String = slip.into_iter().collect();
            if names.contains(&slip.as_str()) || belongs_below(place.object, &slip) {
                continue;
            }
            asked += 1;
            match place.suggested(&slip, &[], false, &mut rng) {
                Some(suggestion) => {
                    assert_eq!(&suggestion, name, "{} {}: for {slip}", place.operation.id, place.pointer());
                    found += 1;
                }
                None => assert!(place.suggested(&name.to_uppercase(), &[], false, &mut rng).as_deref() == Some(*name), "{name}"),
            }
        }
    }
    assert!(asked > 200 && found * 10 > asked * 9, "{found} of {asked}");
}

#[test]
fn aliases_are_names_of_one_other_field() {
    let mut count = 0;
    let mut rng = Rng::with_seed(3);
    for place in places() {
        let names = place.names();
        let mut seen = BTreeSet::new();
        for field in place.object.fields {
            for alias in field.aliases {
                let about = format!("{} {}/{}: {alias}", place.operation.id, place.pointer(), field.name);
                assert!(!names.contains(alias), "a field of the same object: {about}");
                assert!(seen.insert(words(alias).concat()), "of two fields: {about}");
                assert!(alias.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'), "no name: {about}");
                assert!(!belongs_below(place.object, alias), "also the name of a field below: {about}");
                assert_eq!(place.suggested(alias, &[], false, &mut rng).as_deref(), Some(field.name), "{about}");
                assert_eq!(place.suggested(alias, &names, true, &mut rng), None, "given already: {about}");
                count += 1;
            }
        }
    }
    let vendors: BTreeSet<&str> = places()
        .iter()
        .filter(|place| place.object.fields.iter().any(|field| !field.aliases.is_empty()))
        .map(|place| place.operation.vendor_id())
        .collect();
    assert_eq!(vendors.len(), clearway::vendors().len(), "{vendors:?} have aliases");
    assert!(count > 30, "{count}");
}

/// The members in another order: these first.
fn with_first(object: Map<String, Value>, first: &str) -> Map<String, Value> {
    let (mut one, others): (Map<String, Value>, Map<String, Value>) = object.into_iter().partition(|(name, _)| name == first);
    one.extend(others);
    one
}

#[test]
fn what_stands_at_the_wrong_level_is_never_let_through() {
    let mut rng = Rng::with_seed(5);
    let mut cases = 0;
    for place in places() {
        let mut refused = |change: &dyn Fn(&mut Map<String, Value>), what: &str, rng: &mut Rng| {
            let mut input = Sampler { fullness: 70 }.input(place.operation, &place.steps, rng);
            change(input.pointer_mut(&place.pointer()).and_then(Value::as_object_mut).unwrap());
            let report = check(place.operation.id, &input.to_string(), &Options::default()).unwrap();
            assert!(!report.ok(), "{} {}: {what}: {input}", place.operation.id, place.pointer());
            let paths: BTreeSet<(&str, Code)> = report.violations.iter().map(|one| (one.path.as_str(), one.code)).collect();
            assert_eq!(paths.len(), report.violations.len(), "told twice: {}", report.to_json());
            cases += 1;
            report
        };
        for field in place.object.fields {
            let Form::Object(inner) = field.shape.form else { continue };
            let names = place.names();
            for moved in inner.fields.iter().map(|inner| inner.name).filter(|name| !names.contains(name)) {
                for is_first in [true, false] {
                    let copied = |object: &mut Map<String, Value>| {
                        let value = object.get(field.name).and_then(|inner| inner.get(moved)).cloned().unwrap_or_default();
                        object.insert(moved.to_owned(), value);
                        if is_first {
                            *object = with_first(core::mem::take(object), moved);
                        }
                    };
                    refused(&copied, "copied up", &mut rng);
                }
            }
            let spread = |object: &mut Map<String, Value>| {
                if let Some(Value::Object(inner)) = object.remove(field.name) {
                    object.extend(inner.into_iter().filter(|(name, _)| !names.contains(&name.as_str())));
                }
                object.entry("zzUnknown").or_insert(Value::Null);
            };
            refused(&spread, "spread", &mut rng);
        }
        if place.object.fields.is_empty() {
            continue;
        }
        let wrapped = |object: &mut Map<String, Value>| {
            let inner = core::mem::take(object);
            object.insert("input".to_owned(), Value::Object(inner));
        };
        let report = refused(&wrapped, "wrapped", &mut rng);
        // All is there, so nothing is missing, and the wrapper alone is wrong.
        let about_it: Vec<&clearway::Violation> =
            report.violations.iter().filter(|one| one.path.starts_with(&place.pointer()) && one.code != Code::RequiredIf).collect();
        let wrapper = format!("{}/input", place.pointer());
        assert!(about_it.iter().all(|one| one.path == wrapper && one.code == Code::UnknownField), "{}", report.to_json());
    }
    assert!(cases > 200, "{cases}");
}
