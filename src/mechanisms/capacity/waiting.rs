//! How long work waits, and the prices that make a load right.

use crate::numeric::root;
use crate::output::outputs;

/// Loads between which the essays put the right one.
pub const HEURISTIC: (f64, f64) = (0.6, 0.7);

/// The fullest load that is ever right: where nothing varies, all but a billionth.
pub const FULL: f64 = 1.0 - 1e-9;

/// Work that waits before one server, in times that the work itself takes.
///
/// # Formula
///
/// ```text
/// wait(rho) = V rho / (1 - rho)      V = 1: chance alone
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::capacity::waiting::Queue;
///
/// let chance = Queue { variability: 1.0 };
/// assert!((chance.wait(0.9) - 9.0).abs() < 1e-12);
/// ```
///
/// # Source
///
/// Kingman 1961, *Proceedings of the Cambridge Philosophical Society* 57(4):902–904, in its engineering form; exact
/// for V = 1 with arrivals and times of pure chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Queue {
    /// Mean of the squared variation of arrivals and of work, V.
    pub variability: f64,
}

impl Queue {
    /// Arrivals and times of pure chance.
    pub const CHANCE: Self = Self { variability: 1.0 };

    /// Mean wait at a load below 1, in times that the work itself takes: `queue_multiplier` where chance alone rules.
    #[must_use]
    pub fn wait(self, load: f64) -> f64 {
        self.variability * load / (1.0 - load)
    }

    /// Mean number of items that wait or are worked on, at a load below 1.
    #[must_use]
    pub fn in_system(self, load: f64) -> f64 {
        load * (1.0 + self.wait(load))
    }

    /// The ratio of prices that makes a load right: what an item's week costs, against a week of the capacity that the
    /// work alone needs.
    ///
    /// # Formula
    ///
    /// ```text
    /// ratio = (1 - rho)^2 / (rho^2 ((1 - rho)^2 + V rho (2 - rho)))      V = 1: ((1 - rho) / rho)^2
    /// ```
    ///
    /// Where the slope of [`Prices::cost`] is 0.
    #[must_use]
    pub fn right_ratio(self, load: f64) -> f64 {
        let spare = (1.0 - load) * (1.0 - load);
        spare / (load * load * (spare + self.variability * load * (2.0 - load)))
    }
}

/// What waiting and capacity cost.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prices {
    /// An item's week in the system, D, above 0.
    pub item: f64,
    /// A week of the capacity that the work alone needs, C lambda, above 0.
    pub capacity: f64,
}

impl Prices {
    /// The first against the second, D / (C lambda).
    #[must_use]
    pub fn ratio(self) -> f64 {
        self.item / self.capacity
    }

    /// Cost a week at a load below 1: capacity that is paid for, and items that are kept waiting or worked on.
    ///
    /// # Formula
    ///
    /// ```text
    /// cost(rho) = C lambda / rho + D L      L = rho (1 + wait): items in the system
    /// ```
    #[must_use]
    pub fn cost(self, queue: Queue, load: f64) -> f64 {
        self.capacity / load + self.item * queue.in_system(load)
    }

    /// The load that costs least, `optimal_utilization`: the one that these prices make right.
    ///
    /// # Formula
    ///
    /// ```text
    /// right_ratio(rho*) = D / (C lambda)     V = 1: rho* = 1 / (1 + sqrt(D / (C lambda)))
    /// ```
    ///
    /// # Example
    ///
    /// ```
    /// use narrows::mechanisms::capacity::waiting::{Prices, Queue};
    ///
    /// let prices = Prices { item: 25.0, capacity: 100.0 };
    /// assert!((prices.best_load(Queue::CHANCE) - 2.0 / 3.0).abs() < 1e-12);
    /// ```
    #[must_use]
    pub fn best_load(self, queue: Queue) -> f64 {
        // The cost is convex, so its slope crosses 0 once, or without variability perhaps only beyond a full load.
        let slope = |load| queue.right_ratio(load) - self.ratio();
        root::bracketed(slope, 1e-6, FULL).unwrap_or(FULL)
    }
}

outputs! {
    /// What waiting comes to.
    pub struct WaitingOutput {
        /// Mean wait, in times that the work itself takes.
        wait: f64, Multiple;
        /// The same at half the variability.
        calmer_wait: f64, Multiple;
        /// The same at 60 % and chance alone.
        wait_60: f64, Multiple;
        /// The same at 65 %.
        wait_65: f64, Multiple;
        /// The same at 70 %.
        wait_70: f64, Multiple;
        /// The same at 95 %.
        wait_95: f64, Multiple;
        /// Ratio of prices that makes the load right.
        right_ratio: f64, Number;
        /// Capacity's price against an item's where the load is right.
        right_inverse: f64, Number;
        /// Ratio of prices that makes 60 % right.
        ratio_60: f64, Number;
        /// Ratio of prices that makes 70 % right.
        ratio_70: f64, Number;
        /// The reader's ratio of prices.
        price_ratio: f64, Number;
        /// The reader's price of capacity against an item's.
        price_inverse: f64, Number;
        /// The load that costs least at these prices.
        best_load: f64, Share;
        /// Mean wait there.
        best_wait: f64, Multiple;
        /// What the load costs against the least.
        load_cost: f64, Multiple;
    }
}

impl WaitingOutput {
    pub(super) fn of(queue: Queue, prices: Prices, load: f64) -> Self {
        let chance = |load| Queue::CHANCE.wait(load);
        let best_load = prices.best_load(queue);
        let right_ratio = queue.right_ratio(load);
        Self {
            wait: queue.wait(load),
            calmer_wait: queue.wait(load) / 2.0,
            wait_60: chance(0.6),
            wait_65: chance(0.65),
            wait_70: chance(0.7),
            wait_95: chance(0.95),
            right_ratio,
            right_inverse: 1.0 / right_ratio,
            ratio_60: queue.right_ratio(HEURISTIC.0),
            ratio_70: queue.right_ratio(HEURISTIC.1),
            price_ratio: prices.ratio(),
            price_inverse: 1.0 / prices.ratio(),
            best_load,
            best_wait: queue.wait(best_load),
            load_cost: prices.cost(queue, load) / prices.cost(queue, best_load),
        }
    }
}
