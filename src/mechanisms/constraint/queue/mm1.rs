//! One server, arrivals and services by pure chance.

/// M/M/1. Where no less arrives than can be served, everything that waits grows without bound.
///
/// # Formula
///
/// ```text
/// rho = lambda / mu
/// L   = rho / (1 - rho)           in the system      W  = 1 / (mu - lambda)
/// L_q = rho^2 / (1 - rho)         waiting            W_q = rho / (mu - lambda)
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::queue::mm1::Mm1;
///
/// let hospital = Mm1 { arrival: 2.0, service: 3.0 };
/// assert!((hospital.waiting() - 4.0 / 3.0).abs() < 1e-12);
/// ```
///
/// # Source
///
/// Erlang 1917; the formulas as in any textbook.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mm1 {
    /// Arrivals in a unit of time, lambda.
    pub arrival: f64,
    /// Services in a unit of time while busy, mu.
    pub service: f64,
}

impl Mm1 {
    /// Share of the time in which the server works, rho; above 1 the load that it cannot bear.
    #[must_use]
    pub fn utilization(self) -> f64 {
        self.arrival / self.service
    }

    /// Mean time in the system, W.
    #[must_use]
    pub fn time(self) -> f64 {
        if self.arrival < self.service {
            1.0 / (self.service - self.arrival)
        } else {
            f64::INFINITY
        }
    }

    /// Mean time of waiting, `W_q`.
    #[must_use]
    pub fn wait(self) -> f64 {
        self.utilization() * self.time()
    }

    /// Mean number in the system, L.
    #[must_use]
    pub fn in_system(self) -> f64 {
        self.arrival * self.time()
    }

    /// Mean number waiting, `L_q`.
    #[must_use]
    pub fn waiting(self) -> f64 {
        self.arrival * self.wait()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_unit_service(utilization: f64) -> Mm1 {
        Mm1 {
            arrival: utilization,
            service: 1.0,
        }
    }

    #[test]
    fn the_wait_in_services_is_the_load_against_what_is_left() {
        // rho / (1 - rho), computed exactly as fractions.
        let table = [
            (0.5, 1.0),
            (0.6, 1.5),
            (0.65, 1.857_142_857_14),
            (0.7, 2.333_333_333_33),
            (0.75, 3.0),
            (0.8, 4.0),
            (0.85, 5.666_666_666_67),
            (0.9, 9.0),
            (0.95, 19.0),
            (0.98, 49.0),
        ];
        for (utilization, multiple) in table {
            let queue = with_unit_service(utilization);
            assert!((queue.wait() / multiple - 1.0).abs() < 3e-12, "{queue:?}");
        }
    }

    #[test]
    fn a_load_that_cannot_be_borne_has_no_finite_wait() {
        for utilization in [1.0, 1.5] {
            let queue = with_unit_service(utilization);
            for measure in [
                queue.time(),
                queue.wait(),
                queue.in_system(),
                queue.waiting(),
            ] {
                assert_eq!(measure, f64::INFINITY);
            }
        }
    }
}
