//! Ranges of integers as regular expressions, for integers that are given as texts of digits.

/// A regular expression, without anchors, for the decimal texts from `low` to `high` that have no leading zero.
pub(super) fn range(low: u64, high: Option<u64>) -> String {
    let mut alternatives = Vec::new();
    let Some(high) = high else {
        // Up to the end of low's length, then all that is longer.
        let digits = low.to_string().len();
        alternatives.push(range(low, Some(nines(digits))));
        alternatives.push(format!("[1-9][0-9]{{{digits},}}"));
        return alternatives.join("|");
    };
    let mut from = low;
    while from <= high {
        let end = nines(from.to_string().len()).min(high);
        same_length("", from.to_string().as_bytes(), end.to_string().as_bytes(), &mut alternatives);
        let Some(next) = end.checked_add(1) else { break };
        from = next;
    }
    alternatives.join("|")
}

/// The largest number of so many digits.
fn nines(digits: usize) -> u64 {
    u32::try_from(digits).ok().and_then(|digits| 10_u64.checked_pow(digits)).map_or(u64::MAX, |beyond| beyond - 1)
}

/// The texts between two of the same length, by their first digit: a lower edge, whole blocks, an upper edge.
fn same_length(prefix: &str, low: &[u8], high: &[u8], out: &mut Vec<String>) {
    let (Some((&first, low_rest)), Some((&last, high_rest))) = (low.split_first(), high.split_first()) else {
        out.push(prefix.to_owned());
        return;
    };
    let below = |digit: u8| format!("{prefix}{}", char::from(digit));
    let (zeros, nines) = (vec![b'0'; low_rest.len()], vec![b'9'; low_rest.len()]);
    if first == last && !(low_rest == zeros && high_rest == nines) {
        return same_length(&below(first), low_rest, high_rest, out);
    }
    let (mut from, mut to) = (first, last);
    if low_rest != zeros {
        same_length(&below(first), low_rest, &nines, out);
        from += 1;
    }
    let upper_edge = high_rest != nines;
    if upper_edge {
        to -= 1;
    }
    if from <= to {
        out.push(format!("{prefix}{}{}", one_of(from, to), any_digits(low_rest.len())));
    }
    if upper_edge {
        same_length(&below(last), &zeros, high_rest, out);
    }
}

fn one_of(from: u8, to: u8) -> String {
    let (from, to) = (char::from(from), char::from(to));
    if from == to { from.to_string() } else { ['[', from, '-', to, ']'].iter().collect() }
}

fn any_digits(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "[0-9]".to_owned(),
        count => format!("[0-9]{{{count}}}"),
    }
}

#[cfg(test)]
mod tests {
    use super::range;

    #[test]
    fn ranges_read_as_regular_expressions() {
        for (low, high, expected) in [
            (0, Some(9), "[0-9]"),
            (0, Some(3600), "[0-9]|[1-9][0-9]|[1-9][0-9]{2}|[1-2][0-9]{3}|3[0-5][0-9]{2}|3600"),
            (1, Some(1), "1"),
            (17, Some(23), "1[7-9]|2[0-3]"),
            (100, Some(199), "1[0-9]{2}"),
            (0, None, "[0-9]|[1-9][0-9]{1,}"),
            (1, None, "[1-9]|[1-9][0-9]{1,}"),
            (30, None, "[3-9][0-9]|[1-9][0-9]{2,}"),
        ] {
            assert_eq!(range(low, high), expected);
        }
        assert!(range(0, Some(i64::MAX as u64)).ends_with("|922337203685477580[0-7]"));
        assert!(!range(0, Some(u64::MAX)).is_empty());
    }
}
