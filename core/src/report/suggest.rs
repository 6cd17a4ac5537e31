//! "Did you mean": the documented name that a misspelt one stands for. No suggestion is better than one that misleads.

use crate::spec::Object;
use crate::text::holds;

/// Words that carry meaning: a name that has one says something else than a name that has another, however alike the two are spelt.
const MEANINGFUL: &str = "accept active add after all allow and any app apu async back before begin body bottom byte cap close cold config count cpu create data \
    date day delete deny disable down download downscale dpu earlier east enable end error exclude exit fail false file first form from gb gib gpu \
    greater hard head height hidden hide high host hour id idle image in inbound include input ip kb key kib last lat later latitude left less limit \
    lock lon long longitude low lower max maximum mb memory mib min minimum minute mode model month more mount ms mu name new next no node none north \
    not npu off old on open optional or os out outbound output page pass past patch path pause port post previous private public put read ready \
    receive remove request required reserved resource response resume right s same sec second send short show size soft some source south start \
    state status stop stopped stopping success sync tag tail target terminate time to top tpu transmit true type unit unlock up upload upper upscale \
    url usage use user value version warm warn week west width worker write year";

/// The documented field that is meant by a name which the object does not have: one that is called so elsewhere, or is spelt nearly the
/// same. Never one of those that are given, as bits.
pub(crate) fn field(word: &str, object: &'static Object, given: u64) -> Option<&'static str> {
    let whole = folded(word);
    let called_so = object.at(!given).find(|(_, field)| field.aliases.iter().any(|alias| folded(alias) == whole));
    let near = || closest(word, object.at(!given).map(|(_, field)| field.name));
    called_so.map(|(_, field)| field.name).or_else(near)
}

/// The name that a misspelt one may stand for, as reports suggest it of fields; `None` where none is near enough.
///
/// ```
/// assert_eq!(clearway::suggest("tokn", ["token", "delete_token"]), Some("token"));
/// ```
pub fn suggest<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    closest(name, names.into_iter())
}

/// The closest of the names, if it is close enough to be meant and no other is as close. Case, `_` and `-` do not count as differences;
/// digits and words that carry meaning are never taken for slips.
pub(crate) fn closest<'n>(word: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    const LONGEST: usize = 48;
    let whole = folded(word);
    if whole.is_empty() || whole.len() > LONGEST {
        return None;
    }
    // Of so few letters, one makes another word.
    let allowed = if whole.len() < 3 { 0 } else { (whole.len() / 3).min(3) };
    let (mut least, mut found) = (allowed + 1, None);
    for name in names {
        let candidate = folded(name);
        if candidate.len() > LONGEST || candidate.len().abs_diff(whole.len()) > allowed {
            continue;
        }
        let distance = distance(&whole, &candidate);
        if distance > least.min(allowed) || distance > 0 && says_something_else(word, name) {
            continue;
        }
        // Either of two that are as close may be meant.
        found = (distance < least).then_some(name);
        least = distance;
    }
    found
}

/// Whether a word carries a meaning that the name does not have, or lacks one that it has.
fn says_something_else(word: &str, name: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (mine, theirs) = (words(word), words(name));
    let (whole, target) = (mine.concat(), theirs.concat());
    // Where its words run together, one may stand anywhere in it, a short one at its ends.
    let run_together = mine.len() < theirs.len();
    let stands_in = |text: &str, known: &str| match known.len() {
        1 => false,
        2 => text.starts_with(known) || text.ends_with(known),
        _ => holds(text, known),
    };
    let has = |words: &[String], known: &str| words.iter().any(|word| is_form(word, known));
    MEANINGFUL.split(' ').any(|known| {
        let is_new = !has(&theirs, known) && (has(&mine, known) || run_together && stands_in(&whole, known) && !stands_in(&target, known));
        // A time without a unit is in the unit that is documented.
        let left_out = || known != "s" && has(&theirs, known) && !holds(&whole, known) && whole.len() + known.len() <= target.len();
        is_new || left_out()
    }) || digits(word) != digits(name)
        || mine.iter().any(|mine| theirs.iter().any(|theirs| negates(mine, theirs) || negates(theirs, mine)))
        || mine.len() == theirs.len() && mine.iter().zip(&theirs).any(|(mine, theirs)| is_nearer_to_another(mine, theirs))
}

/// Whether a word is one of those that carry meaning, or a form of it: `starts`, `enabled`, `reading`.
fn is_form(word: &str, known: &str) -> bool {
    word.strip_prefix(known).is_some_and(|rest| matches!(rest, "" | "s" | "es" | "d" | "ed" | "r" | "er" | "ing"))
}

fn negates(word: &str, other: &str) -> bool {
    other.len() > 3 && word.strip_suffix(other).is_some_and(|before| matches!(before, "un" | "in" | "dis" | "non" | "de" | "anti"))
}

/// Whether a misspelt word is closer to one that carries another meaning than to the one it would stand for.
fn is_nearer_to_another(word: &str, meant: &str) -> bool {
    let (word, own) = (folded(word), folded(meant));
    let own = distance(&word, &own);
    own > 0 && MEANINGFUL.split(' ').any(|known| known.len() > 2 && !is_form(meant, known) && distance(&word, &folded(known)) < own)
}

/// The words of a name in lower case: `max_num`, `maxNum` and `MAX-NUM` have two.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    let mut characters = name.chars().take(64).peekable();
    while let Some(c) = characters.next() {
        let in_capitals = before.is_ascii_uppercase() && characters.peek().is_some_and(char::is_ascii_lowercase);
        let begins = c.is_ascii_uppercase() && (before.is_ascii_lowercase() || before.is_ascii_digit() || in_capitals);
        if matches!(c, '_' | '-' | ' ') || begins {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| !matches!(c, '_' | '-' | ' ')) {
            word.push(c.to_ascii_lowercase());
        }
        before = c;
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The words before a list of what is valid: `did you mean site? `, or nothing. What was given is never among them.
pub(crate) fn did_you_mean<'n>(word: &str, names: impl Iterator<Item = &'n str>) -> String {
    closest(word, names).map(|name| ["did you mean ", name, "? "].concat()).unwrap_or_default()
}

/// Names in a row, for messages.
pub(crate) fn names(names: impl Iterator<Item = &'static str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// What may be meant by a name that is not there, and the names that are, for messages.
#[cold]
pub(crate) fn valid(given: &str, lead: &str, names: impl Iterator<Item = &'static str>) -> String {
    #[inline(never)]
    fn listed(given: &str, lead: &str, names: &[&str]) -> String {
        [&did_you_mean(given, names.iter().copied()), lead, &names.join(", ")].concat()
    }
    listed(given, lead, &names.collect::<Vec<_>>())
}

fn folded(name: &str) -> Vec<char> {
    name.chars().take(64).filter(|c| !matches!(c, '_' | '-' | ' ')).map(|c| c.to_ascii_lowercase()).collect()
}

/// Edits between two short words: insertions, deletions, replacements and swaps of neighbours.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut previous_a = None;
    for (row, &from) in a.iter().enumerate() {
        let mut current = vec![row + 1];
        let mut previous_b = None;
        for (column, &to) in b.iter().enumerate() {
            let cell = |cells: &[usize], at: usize| cells.get(at).copied().unwrap_or(usize::MAX / 2);
            let mut best = (cell(&last, column + 1) + 1).min(cell(&current, column) + 1).min(cell(&last, column) + usize::from(from != to));
            if previous_a == Some(to) && previous_b == Some(from) {
                best = best.min(cell(&before_last, column.wrapping_sub(1)) + 1);
            }
            current.push(best);
            previous_b = Some(to);
        }
        before_last = core::mem::replace(&mut last, current);
        previous_a = Some(from);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_meant() {
        let names = ["canaryThrottleRps", "canaryCacheTtlSec", "useDistributionRate", "name"];
        for (word, expected) in [
            ("canaryThrotleRps", Some("canaryThrottleRps")),
            ("canary_throttle_rps", Some("canaryThrottleRps")),
            ("cnaaryCacheTtlSec", Some("canaryCacheTtlSec")),
            ("nmae", Some("name")),
            ("entirelyElse", None),
            ("", None),
        ] {
            assert_eq!(closest(word, names.into_iter()), expected, "{word}");
        }
    }

    #[test]
    fn does_not_mislead() {
        for (word, names, expected) in [
            ("num_gpus", &["num_cpus", "memory"][..], None),
            ("numgpus", &["num_cpus"], None),
            ("num_gpuz", &["num_cpus"], None),
            ("num_cpu", &["num_cpus"], Some("num_cpus")),
            ("min_replicas", &["max_replicas"], None),
            ("minreplicas", &["max_replicas"], None),
            ("mix_replicas", &["min_replicas", "max_replicas"], None),
            ("mim_replicas", &["min_replicas", "max_replicas"], Some("min_replicas")),
            ("target_requests", &["max_target_requests"], None),
            ("webhook_on_error", &["webhook_on_ready"], None),
            ("wait_ms", &["wait_s"], None),
            ("upscale_delay", &["upscale_delay_s"], Some("upscale_delay_s")),
            ("request_ip", &["request_id"], None),
            ("requestip", &["request_id"], None),
            ("cn-north-9", &["cn-north-4"], None),
            ("disable_cache", &["enable_cache"], None),
            ("unhealthy", &["healthy"], None),
            ("asyncMode", &["syncMode"], None),
            ("gpu", &["apu", "dpu", "mu"], None),
            ("GPUNumb", &["gpuNum"], Some("gpuNum")),
            ("WEBHOOK-ON-READY", &["webhook_on_ready"], Some("webhook_on_ready")),
            ("id", &["ip"], None),
        ] {
            assert_eq!(closest(word, names.iter().copied()), expected, "{word}");
        }
    }

    #[test]
    fn a_name_is_made_of_words() {
        for (name, expected) in [
            ("max_num", &["max", "num"][..]),
            ("maxNum", &["max", "num"]),
            ("MAX-NUM", &["max", "num"]),
            ("clusterID", &["cluster", "id"]),
            ("GPUNum", &["gpu", "num"]),
            ("ipv4Address", &["ipv4", "address"]),
            ("", &[]),
        ] {
            assert_eq!(words(name), expected, "{name}");
        }
    }

    #[test]
    fn a_swap_is_one_edit() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        assert_eq!(distance(&chars("ab"), &chars("ba")), 1);
        assert_eq!(distance(&chars("kitten"), &chars("sitting")), 3);
        assert_eq!(distance(&chars(""), &chars("abc")), 3);
    }
}
