//! What a shared library says about itself: how its segments are aligned.

/// A loadable segment.
const PT_LOAD: u64 = 1;

/// The least alignment of the loadable segments of a 64-bit library.
pub(super) fn alignment(bytes: &[u8]) -> Result<u64, String> {
    if !bytes.starts_with(b"\x7fELF\x02\x01") {
        return Err("no 64-bit little-endian ELF file".into());
    }
    let read = || {
        let headers = number::<8>(bytes, 32)?;
        let (size, n) = (number::<2>(bytes, 54)?, number::<2>(bytes, 56)?);
        let mut least = None;
        for place in 0..n {
            let at = headers.checked_add(place.checked_mul(size)?)?;
            if number::<4>(bytes, at)? == PT_LOAD {
                let aligned = number::<8>(bytes, at.checked_add(48)?)?;
                least = Some(least.map_or(aligned, |it: u64| it.min(aligned)));
            }
        }
        least
    };
    read().ok_or_else(|| "it has no loadable segment".into())
}

/// `N` bytes at a place, as a number.
fn number<const N: usize>(bytes: &[u8], at: u64) -> Option<u64> {
    let from = usize::try_from(at).ok()?;
    let slice = bytes.get(from..from.checked_add(N)?)?;
    Some(slice.iter().rev().fold(0, |sum, it| (sum << 8) | u64::from(*it)))
}

#[cfg(test)]
mod tests {
    use super::alignment;

    /// A header of 64 bytes and two segments.
    fn library(aligned: u64) -> Vec<u8> {
        let mut bytes = b"\x7fELF\x02\x01".to_vec();
        bytes.resize(64 + 2 * 56, 0);
        let mut put = |at: usize, value: u64, n: usize| {
            for (slot, it) in bytes.iter_mut().skip(at).zip(value.to_le_bytes()).take(n) {
                *slot = it;
            }
        };
        put(32, 64, 8);
        put(54, 56, 2);
        put(56, 2, 2);
        // A segment that is not loaded may be aligned as it likes.
        put(64, 6, 4);
        put(64 + 48, 8, 8);
        put(120, 1, 4);
        put(120 + 48, aligned, 8);
        bytes
    }

    #[test]
    fn least_alignment_of_what_is_loaded() {
        assert_eq!(alignment(&library(16_384)), Ok(16_384));
        assert_eq!(alignment(&library(4_096)), Ok(4_096));
        assert!(alignment(b"\x7fELF\x01\x01").is_err());
        assert!(alignment(library(1).get(..100).unwrap_or_default()).is_err());
    }
}
