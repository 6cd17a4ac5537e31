//! The double next to a decimal text. The standard library's reader is faster, and would be a tenth of the wasm, most of it one table: it
//! reads everywhere else.

/// Powers of ten that are doubles.
const TENS: [f64; 23] =
    [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

/// No two neighbours' middle has more digits; what follows only matters by being there.
const MOST_DIGITS: usize = 800;

/// The text of a JSON number as a double; infinite where it is too large.
pub(crate) fn double(text: &str) -> Option<f64> {
    if cfg!(target_family = "wasm") { Some(nearest(text)) } else { text.parse().ok() }
}

fn nearest(text: &str) -> f64 {
    let (number, exponent) =
        text.split_at_checked(text.bytes().position(|byte| byte | 32 == b'e').unwrap_or(text.len())).unwrap_or_default();
    // All significant digits as one integer, times a power of ten.
    let mut digits: Vec<u8> = Vec::with_capacity(number.len().min(MOST_DIGITS + 1));
    let mut power = exponent.get(1..).map_or(0, saturating);
    let (mut behind_point, mut more) = (false, false);
    for byte in number.bytes() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            behind_point |= byte == b'.';
            continue;
        }
        let kept = digits.len() < MOST_DIGITS;
        if kept && (digit > 0 || !digits.is_empty()) {
            digits.push(digit);
        }
        more |= !kept && digit > 0;
        power += i64::from(!kept) - i64::from(behind_point);
    }
    if more {
        digits.push(1);
        power -= 1;
    }
    let magnitude = match (digits.len(), digits.len() as i64 + power) {
        (0, _) | (_, ..-330) => 0.0,
        (_, 311..) => f64::INFINITY,
        (length, _) => {
            let short = digits.iter().fold(0_u64, |value, digit| value.wrapping_mul(10).wrapping_add(u64::from(*digit)));
            match TENS.get(power.unsigned_abs() as usize) {
                // Both are doubles, so that one operation rounds once.
                Some(ten) if length <= 15 && power < 0 => short as f64 / ten,
                Some(ten) if length <= 15 => short as f64 * ten,
                _ => exact(&digits, power as i32),
            }
        }
    };
    if number.starts_with('-') { -magnitude } else { magnitude }
}

/// A sign and digits.
fn saturating(text: &str) -> i64 {
    let value = text.bytes().map(|byte| byte.wrapping_sub(b'0')).filter(|digit| *digit < 10);
    let value = value.fold(0, |value: i64, digit| value.saturating_mul(10).saturating_add(i64::from(digit))).min(1 << 40);
    if text.starts_with('-') { -value } else { value }
}

/// Divides by hand, bit by bit, and rounds once.
fn exact(digits: &[u8], power: i32) -> f64 {
    let (mut above, mut below) = (vec![0_u32], vec![1_u32]);
    for digit in digits {
        multiply(&mut above, 10, u32::from(*digit));
    }
    // A power of ten is one of five and one of two.
    let fives = if power < 0 { &mut below } else { &mut above };
    for done in (0..power.unsigned_abs()).step_by(13) {
        multiply(fives, 5_u32.pow((power.unsigned_abs() - done).min(13)), 0);
    }
    let mut scale = power + bits(&above) - bits(&below);
    let behind = bits(&below) - bits(&above);
    shift(&mut above, behind.max(0) as u32);
    shift(&mut below, (-behind).max(0) as u32);
    let length = above.len().max(below.len()) + 1;
    above.resize(length, 0);
    below.resize(length, 0);
    let mut quotient = 0_u64;
    for _ in 0..64 {
        let fits = above.iter().rev().cmp(below.iter().rev()).is_ge();
        if fits {
            subtract(&mut above, &below);
        }
        quotient = quotient << 1 | u64::from(fits);
        shift(&mut above, 1);
    }
    quotient |= u64::from(above.iter().any(|limb| *limb > 0));
    scale -= 63;

    // A double keeps 53 bits, and none below the smallest there is.
    let unit = (scale + 64 - quotient.leading_zeros() as i32 - 53).max(-1074);
    while unit - scale > 63 {
        quotient = quotient >> 1 | quotient & 1;
        scale += 1;
    }
    let (kept, rest, half) = (quotient >> (unit - scale), quotient & !(u64::MAX << (unit - scale)), 1 << (unit - scale - 1));
    let up = rest > half || (rest == half && kept & 1 == 1);
    let unit = match unit {
        972.. => f64::INFINITY,
        -1022.. => f64::from_bits(((unit + 1023) as u64) << 52),
        _ => f64::from_bits(1 << (unit + 1074)),
    };
    (kept + u64::from(up)) as f64 * unit
}

// Natural numbers of any size: 32 bits each, the lowest first.

fn bits(number: &[u32]) -> i32 {
    let high = number.iter().rposition(|limb| *limb > 0).unwrap_or(0);
    number.get(high).map_or(0, |limb| 32 * (high as i32 + 1) - limb.leading_zeros() as i32)
}

fn multiply(number: &mut Vec<u32>, factor: u32, plus: u32) {
    let mut carry = u64::from(plus);
    for limb in number.iter_mut() {
        carry += u64::from(*limb) * u64::from(factor);
        *limb = carry as u32;
        carry >>= 32;
    }
    if carry > 0 {
        number.push(carry as u32);
    }
}

fn shift(number: &mut Vec<u32>, bits: u32) {
    number.splice(..0, core::iter::repeat_n(0, bits as usize / 32));
    multiply(number, 1 << (bits % 32), 0);
}

fn subtract(number: &mut [u32], other: &[u32]) {
    let mut borrow = false;
    for (limb, other) in number.iter_mut().zip(other) {
        let (less, first) = limb.overflowing_sub(*other);
        let (less, second) = less.overflowing_sub(u32::from(borrow));
        (*limb, borrow) = (less, first | second);
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    fn same(text: &str) {
        let known: f64 = text.parse().unwrap();
        assert_eq!(nearest(text).to_bits(), known.to_bits(), "{text}");
    }

    #[test]
    fn the_edges() {
        for text in [
            "0",
            "-0",
            "0.0",
            "-0e5",
            "1",
            "-1.5",
            "1e22",
            "1e23",
            "123456789012345e7",
            "9007199254740993",
            "9007199254740993.0",
            "0.1",
            "9007199254740992.99999999999999999999",
            "0.30000000000000004",
            "2.2250738585072014e-308",
            "2.2250738585072011e-308",
            "4.9406564584124654e-324",
            "2.4703282292062327e-324",
            "2.4703282292062328e-324",
            "1e-400",
            "1e400",
            "-1e400",
            "1.7976931348623157e308",
            "1.7976931348623158e308",
            "1.7976931348623159e308",
            "0e99999999999999999999",
            "1e-99999999999999999999",
            "1e99999999999999999999",
            "100000000000000000000000e-10",
        ] {
            same(text);
        }
        same(&["0.", &"0".repeat(500), "1e501"].concat());
        same(&["1", &"0".repeat(900), "e-900"].concat());
    }

    #[test]
    fn as_the_standard_library_reads() {
        let mut state = 0x9E37_79B9_7F4A_7C15_u64;
        let mut random = move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        };
        for _ in 0..2_000 {
            let number = f64::from_bits(random());
            if number.is_finite() {
                same(&format!("{number:e}"));
                same(&format!("{number:.17e}"));
            }
            let digits = random().to_string();
            same(&format!("{}.{}e{}", digits, random(), random() as i64 % 340));
            same(&format!("0.{digits}"));
            same(digits.get(..7).unwrap_or(&digits));
            // The middle of two neighbours, and what lies just above and below it.
            let middle = u128::from(random() >> 11 | 1 << 53 | 1);
            for places in [0, 1, 7, 20] {
                let middle = middle * 5_u128.pow(places);
                same(&format!("{middle}e-{places}"));
                same(&format!("{middle}{:0850}e-{}", 0, places + 850));
                same(&format!("{middle}{:0850}e-{}", 1, places + 850));
                same(&format!("{}{:9<850}e-{}", middle - 1, 9, places + 850));
            }
        }
    }
}
