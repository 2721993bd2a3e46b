//! Which way a curve goes.

/// A rise or a fall by less than this share of the axis is none.
const LEAST: f64 = 0.05;

/// Which way a curve goes, from left to right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Trend {
    /// It stays where it is.
    Flat,
    /// It only rises.
    Rises,
    /// It only falls.
    Falls,
    /// It rises, and falls from this x on.
    Peaks(f64),
    /// It falls, and rises from this x on.
    Dips(f64),
    /// It turns more than once.
    Turns,
}

impl Trend {
    /// Of heights as shares of the axis over ascending x.
    #[must_use]
    pub fn of(xs: &[f64], heights: &[f64]) -> Self {
        let (mut low, mut high) = (0, 0);
        // Whether it goes up now; the places where it turned.
        let mut goes_up = None;
        let mut turns: Vec<usize> = Vec::new();
        for (index, height) in heights.iter().enumerate() {
            if *height < heights[low] {
                low = index;
            }
            if *height > heights[high] {
                high = index;
            }
            let rose = goes_up != Some(true) && height - heights[low] > LEAST;
            let fell = goes_up != Some(false) && heights[high] - height > LEAST;
            if !rose && !fell {
                continue;
            }
            match goes_up {
                Some(true) => turns.push(high),
                Some(false) => turns.push(low),
                None => {}
            }
            goes_up = Some(rose);
            (low, high) = (index, index);
        }
        match (goes_up, turns.as_slice()) {
            (None, _) => Self::Flat,
            (Some(true), []) => Self::Rises,
            (Some(false), []) => Self::Falls,
            (Some(false), [at]) => Self::Peaks(xs[*at]),
            (Some(true), [at]) => Self::Dips(xs[*at]),
            (Some(_), _) => Self::Turns,
        }
    }
}
