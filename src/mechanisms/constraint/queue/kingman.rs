//! Arrivals and services of any kind: variability times utilization times time.

/// G/G/m by Kingman's approximation, close in heavy traffic. (His bound from above is another formula.)
///
/// # Formula
///
/// ```text
/// W_q ≈ V × U × t_s
/// V   = (c_a^2 + c_s^2) / 2
/// U   = rho / (1 - rho)                                  one server
/// U   = rho^(sqrt(2 (m + 1)) - 1) / (m (1 - rho))        m servers
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::queue::kingman::Ggm;
///
/// let stage = Ggm {
///     utilization: 0.65, arrival_scv: 1.0, service_scv: 1.0, service_time: 1.0, servers: 1,
/// };
/// assert!((stage.wait() - 0.65 / 0.35).abs() < 1e-12);
/// ```
///
/// # Source
///
/// Kingman 1961, *Mathematical Proceedings of the Cambridge Philosophical Society* 57:902; for several
/// servers Sakasegawa 1977, *Annals of the Institute of Statistical Mathematics* 29:67; as V × U × T
/// Hopp & Spearman, *Factory Physics*, ch. 8.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ggm {
    /// Share of the time in which a server works, rho.
    pub utilization: f64,
    /// Variance of the time between arrivals against the square of its mean, `c_a²`.
    pub arrival_scv: f64,
    /// The same of the service time, `c_s²`.
    pub service_scv: f64,
    /// Mean time of a service, `t_s`.
    pub service_time: f64,
    /// Servers, m, at least one.
    pub servers: u32,
}

impl Ggm {
    /// Variability, V: 0 is clockwork, 1 pure chance.
    #[must_use]
    pub fn variability(self) -> f64 {
        (self.arrival_scv + self.service_scv) / 2.0
    }

    /// What the load makes of it, U; unbounded where it cannot be borne.
    #[must_use]
    pub fn congestion(self) -> f64 {
        let (load, servers) = (self.utilization, f64::from(self.servers));
        if load < 1.0 {
            let power = f64::sqrt(2.0 * (servers + 1.0)) - 1.0;
            libm::pow(load, power) / (servers * (1.0 - load))
        } else {
            f64::INFINITY
        }
    }

    /// Mean time of waiting, `W_q`. Clockwork at full load waits for nothing.
    #[must_use]
    pub fn wait(self) -> f64 {
        if self.utilization == 1.0 && self.variability() == 0.0 {
            0.0
        } else if self.utilization < 1.0 {
            self.variability() * self.congestion() * self.service_time
        } else {
            f64::INFINITY
        }
    }

    /// Mean time in the system, W.
    #[must_use]
    pub fn time(self) -> f64 {
        self.wait() + self.service_time
    }

    /// Arrivals in a unit of time, lambda.
    #[must_use]
    pub fn arrival(self) -> f64 {
        self.utilization * f64::from(self.servers) / self.service_time
    }

    /// Mean number waiting, `L_q`.
    #[must_use]
    pub fn waiting(self) -> f64 {
        self.arrival() * self.wait()
    }

    /// Mean number in the system, L.
    #[must_use]
    pub fn in_system(self) -> f64 {
        self.arrival() * self.time()
    }

    /// Variability of what leaves, and so arrives at the next stage: `c_d²`. An idle stage passes on how
    /// its work arrives, a busy one how it serves.
    ///
    /// # Formula
    ///
    /// ```text
    /// c_d^2 = 1 + (1 - rho^2) (c_a^2 - 1) + rho^2 (c_s^2 - 1) / sqrt(m)        rho at most 1
    /// ```
    ///
    /// # Source
    ///
    /// Hopp & Spearman, *Factory Physics*, ch. 8.
    #[must_use]
    pub fn departure_scv(self) -> f64 {
        let load = self.utilization.min(1.0);
        let busy = load * load;
        // The same sum with the 1 shared out, so that no part is negative and clockwork stays clockwork.
        let served = 1.0 + (self.service_scv - 1.0) / f64::sqrt(f64::from(self.servers));
        (1.0 - busy) * self.arrival_scv + busy * served
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_server(utilization: f64, arrival_scv: f64, service_scv: f64) -> Ggm {
        Ggm {
            utilization,
            arrival_scv,
            service_scv,
            service_time: 1.0,
            servers: 1,
        }
    }

    #[test]
    fn the_reference_table_is_met_to_its_printed_digits() {
        // Computed apart from this code at four loads and five pairs of variability; where arrivals are
        // pure chance the rows are exact (Pollaczek–Khinchine).
        const PAIRS: [(f64, f64); 5] = [(1.0, 0.0), (1.0, 1.0), (1.0, 2.0), (0.5, 0.5), (2.0, 2.0)];
        const WAITS: [(f64, [f64; 5]); 4] = [
            (0.5, [0.5, 1.0, 1.5, 0.5, 2.0]),
            (
                0.7,
                [
                    1.166_666_666_67,
                    2.333_333_333_33,
                    3.5,
                    1.166_666_666_67,
                    4.666_666_666_67,
                ],
            ),
            (
                0.85,
                [
                    2.833_333_333_33,
                    5.666_666_666_67,
                    8.5,
                    2.833_333_333_33,
                    11.333_333_333_3,
                ],
            ),
            (0.95, [9.5, 19.0, 28.5, 9.5, 38.0]),
        ];
        for (utilization, printed) in WAITS {
            for ((arrival_scv, service_scv), printed) in PAIRS.into_iter().zip(printed) {
                let stage = one_server(utilization, arrival_scv, service_scv);
                assert!((stage.wait() / printed - 1.0).abs() < 5e-12, "{stage:?}");
            }
        }
    }

    #[test]
    fn clockwork_never_waits_until_it_is_overloaded() {
        for utilization in [0.5, 0.99, 1.0] {
            assert_eq!(one_server(utilization, 0.0, 0.0).wait(), 0.0);
        }
        assert_eq!(one_server(1.01, 0.0, 0.0).wait(), f64::INFINITY);
        assert_eq!(one_server(1.0, 0.0, 0.1).wait(), f64::INFINITY);
    }

    #[test]
    fn a_second_server_shortens_the_wait() {
        // 0.8^(sqrt 6 - 1) / (2 × 0.2): the logarithm of 0.8 is -0.223144, times 1.449490 is -0.323444,
        // and e to that is 0.723652.
        let two = Ggm {
            servers: 2,
            ..one_server(0.8, 1.0, 1.0)
        };
        assert!(
            (two.wait() - 0.723_652 / 0.4).abs() < 0.000_01,
            "{}",
            two.wait()
        );
    }
}
