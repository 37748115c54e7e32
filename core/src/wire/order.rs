//! One sort for all lists.
//!
//! A sort of the standard library is compiled anew for each type that is sorted. Here what
//! compares is passed in, so that there is one, which keeps the library small on the web.
//! Where rows are many and time counts, the sort of the standard library stays.

use std::{cmp::Ordering, mem};

/// Puts a list in order; what is equal stays as it was.
pub(crate) trait InOrder<T> {
    /// By what compares two items.
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// By a key of each item.
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }

    /// By the items themselves.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }
}

impl<T> InOrder<T> for [T] {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let items = &*self;
        let swaps = swaps(items.len(), &|a, b| match (items.get(a), items.get(b)) {
            (Some(a), Some(b)) => compare(a, b),
            _ => Ordering::Equal,
        });
        for (a, b) in swaps {
            // INVARIANT: both are places of the list, since `swaps` tells no others.
            self.swap(a, b);
        }
    }
}

/// The swaps, one after another, that put `n` items in order.
fn swaps(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let pairs = (0..n).zip(1..n);
    if pairs.into_iter().all(|(a, b)| compare(a, b).is_le()) {
        return Vec::new();
    }
    // Which item belongs in each place.
    let mut wanted: Vec<usize> = (0..n).collect();
    wanted.sort_by(|a, b| compare(*a, *b));
    let mut swaps = Vec::new();
    for first in 0..n {
        let mut place = first;
        // Places that belong to one another form rings; each is gone round once.
        while let Some(wanted) = wanted.get_mut(place) {
            let from = mem::replace(wanted, place);
            if from == first || from == place {
                break;
            }
            swaps.push((place, from));
            place = from;
        }
    }
    swaps
}

#[cfg(test)]
mod tests {
    use super::InOrder;

    #[test]
    fn any_list_is_put_in_order_as_the_standard_library_does() {
        let mut random = 7_u32;
        for n in 0..200 {
            let mut items: Vec<(u32, u32)> = Vec::new();
            for place in 0..n {
                random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                items.push((random >> 28, place));
            }
            let mut wanted = items.clone();
            wanted.sort_by_key(|it| it.0);
            items.order_by_key(|it| it.0);
            assert_eq!(items, wanted);
            items.order_by(|a, b| b.cmp(a));
            wanted.sort_by(|a, b| b.cmp(a));
            assert_eq!(items, wanted);
        }
    }
}
