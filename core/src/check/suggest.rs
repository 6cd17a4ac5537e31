//! "Did you mean": the documented name that is closest to a misspelt one.

/// The closest of the names, if it is close enough to be meant. Case, `_` and `-` do not count as differences.
pub(crate) fn closest<'n>(word: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    const LONGEST: usize = 48;
    let word = folded(word);
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    let allowed = (word.len() / 3).clamp(1, 3);
    names
        .filter_map(|name| {
            let candidate = folded(name);
            let near = candidate.len() <= LONGEST && candidate.len().abs_diff(word.len()) <= allowed;
            near.then(|| (distance(&word, &candidate), name)).filter(|(distance, _)| *distance <= allowed)
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// The words before a list of what is valid: `did you mean site? `, or nothing. What was given is never among them.
pub(crate) fn did_you_mean<'n>(word: &str, names: impl Iterator<Item = &'n str>) -> String {
    closest(word, names).map(|name| ["did you mean ", name, "? "].concat()).unwrap_or_default()
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
    fn a_swap_is_one_edit() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        assert_eq!(distance(&chars("ab"), &chars("ba")), 1);
        assert_eq!(distance(&chars("kitten"), &chars("sitting")), 3);
        assert_eq!(distance(&chars(""), &chars("abc")), 3);
    }
}
