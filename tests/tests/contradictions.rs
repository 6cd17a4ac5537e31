//! Every contradiction found in the vendors' own material is answered: by a note in a table, or with the reason why no table needs one.

use std::collections::{BTreeMap, BTreeSet};

use clearway::spec::Note;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contradiction {
    topic: String,
    says: String,
    answer: Answer,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Answer {
    /// The vendor or operation whose notes have the topic.
    Note(String),
    Reason(String),
}

fn contradictions(vendor: &str) -> Vec<Contradiction> {
    let path = format!("{}/contradictions/{vendor}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The notes of every vendor, operation and waiter, by its id.
fn notes() -> BTreeMap<&'static str, &'static [Note]> {
    let vendors = clearway::vendors().iter().map(|vendor| (vendor.id, vendor.notes));
    let waiters = clearway::waiters().map(|waiter| (waiter.id, waiter.notes));
    vendors.chain(clearway::operations().map(|operation| (operation.id, operation.notes))).chain(waiters).collect()
}

#[test]
fn every_contradiction_is_answered() {
    let notes = notes();
    let mut complaints = Vec::new();
    for vendor in clearway::vendors() {
        let (mut noted, mut explained, mut topics) = (0, 0, BTreeSet::new());
        for Contradiction { topic, says, answer } in contradictions(vendor.id) {
            let mut complain = |what: &str| complaints.push(format!("{}: {topic}: {what}", vendor.id));
            if says.trim().is_empty() {
                complain("it says nothing");
            }
            if !topic.starts_with(&format!("{}-", vendor.id)) {
                complain("its topic does not begin with the vendor");
            }
            match answer {
                Answer::Note(holder) => {
                    noted += 1;
                    let there = notes.get(holder.as_str()).is_some_and(|notes| notes.iter().any(|note| note.topic == topic));
                    if !there || holder.split('.').next() != Some(vendor.id) {
                        complain(&format!("{holder} has no such note"));
                    }
                }
                Answer::Reason(reason) => {
                    explained += 1;
                    if reason.trim().is_empty() {
                        complain("its reason is empty");
                    }
                    if notes.values().any(|notes| notes.iter().any(|note| note.topic == topic)) {
                        complain("a table has a note on it: name the note instead of a reason");
                    }
                }
            }
            if !topics.insert(topic.clone()) {
                complain("it is there twice");
            }
        }
        println!("{}: {} contradictions, {noted} answered by a note, {explained} with a reason", vendor.id, noted + explained);
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn every_note_is_listed() {
    let mut complaints = Vec::new();
    for (holder, notes) in notes() {
        let vendor = holder.split('.').next().unwrap_or(holder);
        let listed: Vec<Contradiction> = contradictions(vendor);
        for note in notes {
            let is_it =
                |entry: &&Contradiction| entry.topic == note.topic && matches!(&entry.answer, Answer::Note(named) if named == holder);
            if !listed.iter().any(|entry| is_it(&entry)) {
                complaints.push(format!("{holder}: {} is not listed in tests/contradictions/{vendor}.json", note.topic));
            }
            if note.text.trim().is_empty() {
                complaints.push(format!("{holder}: {} says nothing", note.topic));
            }
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}
