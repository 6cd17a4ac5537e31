//! Ids that look like the vendors' and come from a counter.

/// Hexadecimal digits, at most 32: `a69f8e3e0555` with 12.
pub(crate) fn hex(count: u64, digits: usize) -> String {
    // Multiplying by an odd number permutes: no two counts share an id.
    let high = u128::from(count.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD1B5_4A32_D192_ED03);
    let low = u128::from(count.wrapping_mul(FACTOR).wrapping_add(FIRST));
    let all = format!("{:032x}", high << 64 | low);
    // The low digits of a product are themselves a permutation.
    all.get(32_usize.saturating_sub(digits)..).unwrap_or_default().to_owned()
}

const FACTOR: u64 = 0xBF58_476D_1CE4_E5B9;
/// Times [`FACTOR`] it is 1, modulo any power of two.
const INVERSE: u64 = 0x96DE_1B17_3F11_9089;
const FIRST: u64 = 0x0000_A69F_8E3E_0554;

/// The count below 2^48 whose [`hex`] of 12 digits this is.
pub(crate) fn count(id: &str) -> Option<u64> {
    let low = u64::from_str_radix(id, 16).ok()?;
    let count = low.wrapping_sub(FIRST).wrapping_mul(INVERSE) & 0xFFFF_FFFF_FFFF;
    (hex(count, 12) == id).then_some(count)
}

/// Lower-case letters and digits, at most 12: `x23oik7hdq` with 10.
pub(crate) fn letters(count: u64, length: u32) -> String {
    const LETTERS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    let all = 36_u64.pow(length.min(12));
    let mut rest = (u128::from(count) * 11_400_714_819_323_198_485 + 1_442_695_040_888_963) % u128::from(all);
    let mut out = String::new();
    for _ in 0..length.min(12) {
        out.push(LETTERS.get((rest % 36) as usize).copied().unwrap_or(b'a') as char);
        rest /= 36;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn ids_have_the_vendors_shapes_and_never_repeat() {
        let all = |make: &dyn Fn(u64) -> String| (0..5000).map(make).collect::<BTreeSet<String>>().len();
        assert_eq!([all(&|n| hex(n, 12)), all(&|n| letters(n, 10))], [5000; 2]);
        assert_eq!(hex(7, 12).len(), 12);
        for n in [0, 1, 7, 5000, (1 << 48) - 1] {
            assert_eq!(count(&hex(n, 12)), Some(n));
        }
        for bad in ["", "a69f8e3e055", "A69F8E3E0554", "+69f8e3e0554", "00a69f8e3e0554", "é69f8e3e0554"] {
            assert_eq!(count(bad), None, "{bad}");
        }
        assert_eq!(letters(7, 10).len(), 10);
    }
}
