//! The reader's own history: what tasks took against what was said, one number a task.

/// Observed ratios, ascending; at least one.
#[derive(Debug, Clone, PartialEq)]
pub struct History(Vec<f64>);

impl History {
    /// These ratios.
    #[must_use]
    pub fn new(ratios: &[f64]) -> Self {
        let mut ascending: Vec<f64> = Vec::with_capacity(ratios.len());
        for ratio in ratios {
            let place = ascending.partition_point(|known| known <= ratio);
            ascending.insert(place, *ratio);
        }
        Self(ascending)
    }

    /// These ratios, at least one, which ascend already.
    #[must_use]
    pub const fn of_ascending(ratios: Vec<f64>) -> Self {
        Self(ratios)
    }

    /// The ratios, ascending.
    #[must_use]
    pub fn ratios(&self) -> &[f64] {
        &self.0
    }

    /// How many.
    #[must_use]
    #[allow(
        clippy::cast_precision_loss,
        reason = "a history has a handful of tasks"
    )]
    pub fn count(&self) -> f64 {
        self.0.len() as f64
    }

    /// The value at the share `q` of the way from the least to the largest: the sample quantile of type 7.
    ///
    /// # Formula
    ///
    /// ```text
    /// h = (n - 1) q,  x_q = x_floor(h) + (h - floor(h)) (x_floor(h)+1 - x_floor(h)),  from x_0
    /// ```
    ///
    /// # Example
    ///
    /// ```
    /// use narrows::mechanisms::planning::history::History;
    ///
    /// let took = History::new(&[1.0, 1.1, 1.2, 1.3, 1.5, 1.5, 1.7, 1.9, 2.2, 2.6]);
    /// assert!((took.quantile(0.8) - 1.96).abs() < 1e-12);
    /// ```
    ///
    /// # Source
    ///
    /// Hyndman & Fan 1996, *The American Statistician* 50:361, definition 7.
    #[must_use]
    pub fn quantile(&self, q: f64) -> f64 {
        let place = (self.count() - 1.0) * q;
        let below = f64::floor(place);
        let mut index = 0.0;
        let mut before = self.0[0];
        for ratio in &self.0 {
            if index > below {
                return before + (place - below) * (ratio - before);
            }
            before = *ratio;
            index += 1.0;
        }
        before
    }

    /// Share of the tasks that took at most `ratio`.
    #[must_use]
    pub fn at_most(&self, ratio: f64) -> f64 {
        let kept: f64 = self
            .0
            .iter()
            .map(|took| f64::from(u8::from(*took <= ratio)))
            .sum();
        kept / self.count()
    }

    /// Their mean.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.0.iter().sum::<f64>() / self.count()
    }

    /// Their variance, by their count.
    #[must_use]
    pub fn variance(&self) -> f64 {
        let mean = self.mean();
        let squares = self.0.iter().map(|ratio| (ratio - mean) * (ratio - mean));
        squares.sum::<f64>() / self.count()
    }

    /// Mean of the largest of `count` tasks, each drawn from these.
    ///
    /// # Formula
    ///
    /// ```text
    /// sum of x_i ((i / n)^k - ((i - 1) / n)^k)
    /// ```
    #[must_use]
    pub fn mean_of_largest(&self, count: f64) -> f64 {
        let mut sum = 0.0;
        let (mut place, mut below) = (0.0, 0.0);
        for ratio in &self.0 {
            place += 1.0;
            let at_most = libm::pow(place / self.count(), count);
            sum += ratio * (at_most - below);
            below = at_most;
        }
        sum
    }
}
