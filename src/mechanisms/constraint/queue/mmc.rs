//! Several servers behind one queue, arrivals and services by pure chance.

/// Share of arrivals that find all servers busy where nobody waits: Erlang's B.
///
/// # Formula
///
/// ```text
/// B_0 = 1,   B_k = a B_(k-1) / (k + a B_(k-1))        a = lambda / mu, the load in servers
/// ```
///
/// # Source
///
/// Erlang 1917.
#[must_use]
pub fn erlang_b(servers: u32, load: f64) -> f64 {
    let mut blocked = 1.0;
    for k in 1..=servers {
        let reaching = load * blocked;
        blocked = reaching / (f64::from(k) + reaching);
    }
    blocked
}

/// Share of arrivals that must wait where everybody does: Erlang's C; all of them where the load
/// cannot be borne.
///
/// # Formula
///
/// ```text
/// C = B / (1 - rho + rho B)        rho = a / c
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::queue::mmc::erlang_c;
///
/// assert!((erlang_c(3, 2.0) - 4.0 / 9.0).abs() < 1e-15);
/// ```
///
/// # Source
///
/// Erlang 1917.
#[must_use]
pub fn erlang_c(servers: u32, load: f64) -> f64 {
    let utilization = load / f64::from(servers);
    if utilization < 1.0 {
        let blocked = erlang_b(servers, load);
        blocked / (1.0 - utilization + utilization * blocked)
    } else {
        1.0
    }
}

/// M/M/c.
///
/// # Formula
///
/// ```text
/// W_q        = C / (c mu - lambda)
/// P(W_q > t) = C e^(-(c mu - lambda) t)
/// P_0        = 1 / (sum of a^k / k! for k < c, and a^c / (c! (1 - rho)))
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::queue::mmc::Mmc;
///
/// let hospital = Mmc { arrival: 2.0, service: 3.0, servers: 2 };
/// assert!((hospital.waiting() - 1.0 / 12.0).abs() < 1e-15);
/// ```
///
/// # Source
///
/// Erlang 1917.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mmc {
    /// Arrivals in a unit of time, lambda.
    pub arrival: f64,
    /// Services of one busy server in a unit of time, mu.
    pub service: f64,
    /// Servers, c, at least one.
    pub servers: u32,
}

impl Mmc {
    /// Load in servers, a: how many would be busy if none ever waited for work.
    #[must_use]
    pub fn load(self) -> f64 {
        self.arrival / self.service
    }

    /// Share of the time in which a server works, rho; above 1 the load that they cannot bear.
    #[must_use]
    pub fn utilization(self) -> f64 {
        self.load() / f64::from(self.servers)
    }

    /// Share of arrivals that must wait.
    #[must_use]
    pub fn wait_chance(self) -> f64 {
        erlang_c(self.servers, self.load())
    }

    /// Share of arrivals that wait longer than `time`.
    #[must_use]
    pub fn wait_tail(self, time: f64) -> f64 {
        let spare = self.spare();
        if spare > 0.0 {
            self.wait_chance() * libm::exp(-spare * time)
        } else {
            1.0
        }
    }

    /// Mean time of waiting, `W_q`.
    #[must_use]
    pub fn wait(self) -> f64 {
        let spare = self.spare();
        if spare > 0.0 {
            self.wait_chance() / spare
        } else {
            f64::INFINITY
        }
    }

    /// Mean time in the system, W.
    #[must_use]
    pub fn time(self) -> f64 {
        self.wait() + 1.0 / self.service
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

    /// Share of the time in which nobody is there, `P_0`; never where the load cannot be borne.
    #[must_use]
    pub fn empty(self) -> f64 {
        let room = 1.0 - self.utilization();
        if room <= 0.0 {
            return 0.0;
        }
        let (mut term, mut sum) = (1.0, 0.0);
        for k in 1..=self.servers {
            sum += term;
            term *= self.load() / f64::from(k);
        }
        1.0 / (sum + term / room)
    }

    /// What the servers could do beyond what arrives.
    fn spare(self) -> f64 {
        f64::from(self.servers) * self.service - self.arrival
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether `value` is `printed` to the twelve digits that are printed.
    fn reads(value: f64, printed: f64) -> bool {
        (value - printed).abs() <= 5.1e-12 * printed.abs()
    }

    /// Arrival rate, service rate, servers; then load of a server, chance of nobody, chance of waiting,
    /// number waiting and present, time of waiting and in the system.
    ///
    /// Computed apart from this code by Erlang's recursion and, again, by the sum that gives `P_0`. The
    /// first two rows are the county hospital of Hillier & Lieberman, *Introduction to Operations
    /// Research*: 4/3 patients wait 2/3 of an hour for one doctor, 1/12 wait 1/24 for two.
    const PUBLISHED: [(f64, f64, u32, [f64; 7]); 6] = [
        (
            2.0,
            3.0,
            1,
            [
                0.666_666_666_667,
                0.333_333_333_333,
                0.666_666_666_667,
                1.333_333_333_33,
                2.0,
                0.666_666_666_667,
                1.0,
            ],
        ),
        (
            2.0,
            3.0,
            2,
            [
                0.333_333_333_333,
                0.5,
                0.166_666_666_667,
                0.083_333_333_333_3,
                0.75,
                0.041_666_666_666_7,
                0.375,
            ],
        ),
        (
            30.0,
            12.0,
            5,
            [
                0.5,
                0.080_100_125_156_4,
                0.130_371_297_455,
                0.130_371_297_455,
                2.630_371_297_46,
                0.004_345_709_915_17,
                0.087_679_043_248_5,
            ],
        ),
        (
            8.0,
            1.0,
            10,
            [
                0.8,
                0.000_276_571_685_674,
                0.409_180_150_796,
                1.636_720_603_19,
                9.636_720_603_19,
                0.204_590_075_398,
                1.204_590_075_4,
            ],
        ),
        (
            20.0,
            1.0,
            23,
            [
                0.869_565_217_391,
                1.671_156_894_6e-9,
                0.415_737_574_685,
                2.771_583_831_23,
                22.771_583_831_2,
                0.138_579_191_562,
                1.138_579_191_56,
            ],
        ),
        (0.9, 1.0, 1, [0.9, 0.1, 0.9, 8.1, 9.0, 9.0, 10.0]),
    ];

    #[test]
    fn the_reference_table_is_met_to_its_printed_digits() {
        for (arrival, service, servers, printed) in PUBLISHED {
            let queue = Mmc {
                arrival,
                service,
                servers,
            };
            let computed = [
                queue.utilization(),
                queue.empty(),
                queue.wait_chance(),
                queue.waiting(),
                queue.in_system(),
                queue.wait(),
                queue.time(),
            ];
            for (value, printed) in computed.into_iter().zip(printed) {
                assert!(reads(value, printed), "{queue:?}: {value}, not {printed}");
            }
        }
    }

    #[test]
    fn the_tail_begins_at_the_chance_of_waiting_and_falls_by_the_spare_rate() {
        let queue = Mmc {
            arrival: 2.0,
            service: 1.0,
            servers: 3,
        };
        assert_eq!(queue.wait_tail(0.0), queue.wait_chance());
        // Four ninths, less by a factor e in each unit of time, since one service an hour is spare.
        assert!((queue.wait_tail(1.0) - 4.0 / 9.0 / core::f64::consts::E).abs() < 1e-15);
    }

    #[test]
    fn a_load_that_cannot_be_borne_makes_everyone_wait_for_ever() {
        for arrival in [3.0, 4.0] {
            let queue = Mmc {
                arrival,
                service: 1.0,
                servers: 3,
            };
            assert_eq!((queue.wait_chance(), queue.wait_tail(9.0)), (1.0, 1.0));
            assert_eq!(
                (queue.wait(), queue.in_system()),
                (f64::INFINITY, f64::INFINITY)
            );
            assert_eq!(queue.empty(), 0.0);
        }
    }
}
