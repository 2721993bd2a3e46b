//! One server, arrivals by pure chance, services of any kind.

/// M/G/1, exact.
///
/// # Formula
///
/// ```text
/// W_q = (1 + c_s^2) / 2 × rho / (1 - rho) × t_s        rho = lambda t_s
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::queue::mg1::Mg1;
///
/// let clockwork = Mg1 { arrival: 0.95, service_time: 1.0, scv: 0.0 };
/// assert!((clockwork.wait() - 9.5).abs() < 1e-12);
/// ```
///
/// # Source
///
/// Pollaczek 1930, *Mathematische Zeitschrift* 32:64; Khinchine 1932.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mg1 {
    /// Arrivals in a unit of time, lambda.
    pub arrival: f64,
    /// Mean time of a service, `t_s`.
    pub service_time: f64,
    /// Variance of the service time against the square of its mean, `c_s²`.
    pub scv: f64,
}

impl Mg1 {
    /// Share of the time in which the server works, rho; above 1 the load that it cannot bear.
    #[must_use]
    pub fn utilization(self) -> f64 {
        self.arrival * self.service_time
    }

    /// Mean time of waiting, `W_q`.
    #[must_use]
    pub fn wait(self) -> f64 {
        let utilization = self.utilization();
        if utilization < 1.0 {
            (1.0 + self.scv) / 2.0 * utilization / (1.0 - utilization) * self.service_time
        } else {
            f64::INFINITY
        }
    }

    /// Mean time in the system, W.
    #[must_use]
    pub fn time(self) -> f64 {
        self.wait() + self.service_time
    }

    /// Mean number waiting, `L_q`.
    #[must_use]
    pub fn waiting(self) -> f64 {
        self.arrival * self.wait()
    }

    /// Mean number in the system, L.
    #[must_use]
    pub fn in_system(self) -> f64 {
        self.arrival * self.time()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_kinds_of_service_wait_as_the_formula_of_1930_says() {
        // Pollaczek–Khinchine by hand: clockwork waits half as long as chance, twice the variance half
        // as long again.
        for (utilization, chance) in [
            (0.5, 1.0),
            (0.7, 2.333_333_333_33),
            (0.85, 5.666_666_666_67),
            (0.95, 19.0),
        ] {
            for (scv, factor) in [(0.0, 0.5), (1.0, 1.0), (2.0, 1.5)] {
                let queue = Mg1 {
                    arrival: utilization,
                    service_time: 1.0,
                    scv,
                };
                assert!((queue.wait() / (factor * chance) - 1.0).abs() < 3e-12);
            }
        }
    }

    #[test]
    fn a_load_that_cannot_be_borne_has_no_finite_wait() {
        for scv in [0.0, 1.0] {
            let queue = Mg1 {
                arrival: 1.0,
                service_time: 1.0,
                scv,
            };
            assert_eq!(
                (queue.wait(), queue.in_system()),
                (f64::INFINITY, f64::INFINITY)
            );
        }
    }
}
