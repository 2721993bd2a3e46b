//! One server and a waiting room with an end to it: whoever finds it full is turned away.

/// M/M/1/K. It is stable at any load.
///
/// # Formula
///
/// ```text
/// p_n in proportion to rho^n, n = 0 … K          all the same at rho = 1
/// L   = sum of n p_n                             turned away: p_K of lambda
/// W   = L / (lambda (1 - p_K))                   of those who come in
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::queue::mm1k::Mm1k;
///
/// let barber = Mm1k { arrival: 1.0, service: 1.0, places: 4 };
/// assert!((barber.turned_away() - 0.2).abs() < 1e-15);
/// ```
///
/// # Source
///
/// Erlang 1917; the balance of one state with the next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mm1k {
    /// Arrivals in a unit of time, lambda.
    pub arrival: f64,
    /// Services in a unit of time while busy, mu.
    pub service: f64,
    /// How many there is room for, the one being served among them, K, at least one.
    pub places: u32,
}

impl Mm1k {
    /// Chance of each number in the system, from nobody to full.
    #[must_use]
    pub fn chances(self) -> Vec<f64> {
        let load = self.arrival / self.service;
        // Against the likelier end, so that no power overflows.
        let ratio = load.min(1.0 / load);
        let mut chances = vec![1.0];
        let (mut term, mut sum) = (1.0, 1.0);
        for _ in 0..self.places {
            term *= ratio;
            sum += term;
            chances.push(term);
        }
        if load > 1.0 {
            chances.reverse();
        }
        for chance in &mut chances {
            *chance /= sum;
        }
        chances
    }

    /// Share of arrivals that are turned away.
    #[must_use]
    pub fn turned_away(self) -> f64 {
        self.chances().last().copied().unwrap_or_default()
    }

    /// Share of the time in which the server works.
    #[must_use]
    pub fn utilization(self) -> f64 {
        // Not 1 - p_0: where the load is small, p_0 is so near 1 that no digits are left.
        self.chances().iter().skip(1).sum()
    }

    /// How many are served in a unit of time.
    #[must_use]
    pub fn throughput(self) -> f64 {
        self.service * self.utilization()
    }

    /// Mean number in the system, L.
    #[must_use]
    pub fn in_system(self) -> f64 {
        let numbers = (0u32..).map(f64::from);
        numbers.zip(self.chances()).map(|(n, p)| n * p).sum()
    }

    /// Mean number waiting, `L_q`.
    #[must_use]
    pub fn waiting(self) -> f64 {
        let numbers = (0u32..).map(f64::from);
        let waiting = numbers.zip(self.chances().into_iter().skip(1));
        waiting.map(|(n, p)| n * p).sum()
    }

    /// Mean time in the system of those who come in, W.
    #[must_use]
    pub fn time(self) -> f64 {
        self.in_system() / self.throughput()
    }

    /// Mean time of waiting of those who come in, `W_q`.
    #[must_use]
    pub fn wait(self) -> f64 {
        self.waiting() / self.throughput()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_digits_are_lost_where_the_load_is_extreme() {
        let queue = |arrival| Mm1k {
            arrival,
            service: 1.0,
            places: 3,
        };
        // Nearly all are turned away, and the server is never idle but for 1 / load³.
        assert!((queue(1e8).throughput() - 1.0).abs() < 1e-15);
        assert!((queue(1e8).in_system() - (3.0 - 1e-8)).abs() < 1e-12);
        // Nearly none are, and 1e-8 of the time is work.
        assert!((queue(1e-8).throughput() / 1e-8 - 1.0).abs() < 1e-15);
        assert!((queue(1e-8).utilization() / 1e-8 - 1.0).abs() < 1e-7);
    }

    #[test]
    fn at_full_load_every_number_is_as_likely() {
        let queue = Mm1k {
            arrival: 2.0,
            service: 2.0,
            places: 9,
        };
        for chance in queue.chances() {
            assert!((chance - 0.1).abs() < 1e-15);
        }
        assert!((queue.in_system() - 4.5).abs() < 1e-12);
        assert!((queue.throughput() - 1.8).abs() < 1e-12);
    }

    #[test]
    fn one_place_is_erlangs_loss() {
        // B(1, a) = a / (1 + a).
        let queue = Mm1k {
            arrival: 3.0,
            service: 1.0,
            places: 1,
        };
        assert!((queue.turned_away() - 0.75).abs() < 1e-15);
        assert_eq!(queue.wait(), 0.0);
    }

    #[test]
    fn an_absurd_load_fills_the_room_and_overflows_nothing() {
        let queue = Mm1k {
            arrival: 1e200,
            service: 1.0,
            places: 50,
        };
        assert_eq!(queue.in_system(), 50.0);
        assert_eq!(queue.utilization(), 1.0);
    }
}
