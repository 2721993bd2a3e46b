//! A world that stands still: each loop takes its share of what is still wrong.

/// Each loop closes a share of the gap between what is believed and what is so, down to a floor.
///
/// # Formula
///
/// ```text
/// e_n = f + (1 - f) (1 - g)^n           share of the first error left after n loops
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::r#loop::still::Still;
///
/// let still = Still { gain: 0.2, floor: 0.1 };
/// assert!((still.ratio(2.0, 10.0) - 3.44).abs() < 0.005);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Still {
    /// Share of the gap that a loop closes, g.
    pub gain: f64,
    /// Share of the first error that never goes away, f.
    pub floor: f64,
}

impl Still {
    /// Error after this many loops, against the first.
    #[must_use]
    pub fn error(self, loops: f64) -> f64 {
        self.floor + (1.0 - self.floor) * libm::pow(1.0 - self.gain, loops)
    }

    /// How many times larger the error after `loops` is than after `others`.
    ///
    /// Without a floor it depends on the difference alone, and grows without end.
    ///
    /// # Formula
    ///
    /// ```text
    /// f = 0   (1 - g)^(n - n')
    /// f > 0   e_n / e_n', which comes back to 1
    /// ```
    #[must_use]
    pub fn ratio(self, loops: f64, others: f64) -> f64 {
        if self.floor > 0.0 {
            self.error(loops) / self.error(others)
        } else {
            libm::pow(1.0 - self.gain, loops - others)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_loops_more_without_a_floor() {
        let still = Still {
            gain: 0.2,
            floor: 0.0,
        };
        assert!((still.error(10.0) - 0.107).abs() < 0.0005);
        assert!((still.error(2.0) - 0.640).abs() < 0.0005);
        assert!((still.ratio(2.0, 10.0) - 5.96).abs() < 0.005);
    }

    #[test]
    fn endless_loops_leave_the_floor() {
        let still = Still {
            gain: 0.01,
            floor: 0.3,
        };
        assert_eq!(still.error(f64::INFINITY), 0.3);
        assert_eq!(still.ratio(f64::INFINITY, 1e6), 1.0);
    }
}
