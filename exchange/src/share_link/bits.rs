//! Small numbers packed side by side, most significant bit first, padded with zero bits to whole bytes.

/// Packs numbers of `width` bits (`1..=8`).
pub(super) fn pack(width: u32, numbers: impl IntoIterator<Item = u8>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (mut pending, mut count) = (0_u32, 0_u32);
    for number in numbers {
        pending = pending << width | u32::from(number);
        count += width;
        if count >= 8 {
            count -= 8;
            bytes.push(low_byte(pending >> count));
            pending &= (1 << count) - 1;
        }
    }
    if count > 0 {
        bytes.push(low_byte(pending << (8 - count)));
    }
    bytes
}

/// Unpacks `count` numbers of `width` bits (`1..=8`) from exactly [`bytes_for`] bytes; `None` if the padding
/// is not zero or the bytes are too few.
pub(super) fn unpack(width: u32, count: usize, bytes: &[u8]) -> Option<Vec<u8>> {
    let mut numbers = Vec::with_capacity(count);
    let mut bytes = bytes.iter();
    let (mut pending, mut left) = (0_u32, 0_u32);
    for _ in 0..count {
        if left < width {
            pending = pending << 8 | u32::from(*bytes.next()?);
            left += 8;
        }
        left -= width;
        numbers.push(low_byte(pending >> left));
        pending &= (1 << left) - 1;
    }
    (pending == 0).then_some(numbers)
}

/// Bytes that `count` numbers of `width` bits take.
pub(super) fn bytes_for(width: u32, count: usize) -> usize {
    (count * width as usize).div_ceil(8)
}

fn low_byte(number: u32) -> u8 {
    number.to_le_bytes()[0]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_significant_bit_first() {
        assert_eq!(pack(3, [0b101, 0b010, 0b111]), [0b1010_1011, 0b1000_0000]);
        assert_eq!(unpack(3, 3, &[0b1010_1011, 0b1000_0000]), Some(vec![0b101, 0b010, 0b111]));
        assert_eq!(bytes_for(3, 3), 2);
    }

    #[test]
    fn padding_must_be_zero() {
        assert_eq!(unpack(3, 3, &[0b1010_1011, 0b1000_0001]), None);
        assert_eq!(unpack(3, 3, &[0b1010_1011]), None);
    }

    #[test]
    fn any_width_comes_back() {
        for width in 1..=8_u32 {
            for count in 0..=17 {
                let numbers: Vec<u8> =
                    (0..count).map(|i: u8| low_byte(u32::from(i) * 37 % (1 << width))).collect();
                let bytes = pack(width, numbers.iter().copied());
                assert_eq!(bytes.len(), bytes_for(width, numbers.len()));
                assert_eq!(unpack(width, numbers.len(), &bytes), Some(numbers));
            }
        }
    }
}
