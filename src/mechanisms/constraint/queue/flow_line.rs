//! A line of queues: what one stage scatters, the next one waits for.

use super::kingman::Ggm;

/// One stage of the line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Station {
    /// Mean time of a service.
    pub service_time: f64,
    /// Variance of the service time against the square of its mean.
    pub service_scv: f64,
    /// Servers, at least one.
    pub servers: u32,
}

/// Stages one after the other, with room for everything that waits between them.
///
/// # Formula
///
/// ```text
/// W = sum of the stages' W_q + t_s        by V × U × T, c_a^2 of a stage being c_d^2 of the one before
/// L = lambda W
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::queue::flow_line::{FlowLine, Station};
///
/// let station = Station { service_time: 1.0, service_scv: 1.0, servers: 1 };
/// let line = FlowLine { arrival: 0.5, arrival_scv: 1.0, stations: &[station; 3] };
/// assert!((line.time() - 6.0).abs() < 1e-12);
/// ```
///
/// # Source
///
/// Hopp & Spearman, *Factory Physics*, ch. 8 and 9.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FlowLine<'a> {
    /// Arrivals at the first stage in a unit of time, lambda.
    pub arrival: f64,
    /// Variance of the time between them against the square of its mean.
    pub arrival_scv: f64,
    /// The stages.
    pub stations: &'a [Station],
}

impl<'a> FlowLine<'a> {
    /// The queue at each stage.
    pub fn queues(self) -> impl Iterator<Item = Ggm> + 'a {
        let stations = self.stations.iter();
        stations.scan(self.arrival_scv, move |arrival_scv, station| {
            let queue = Ggm {
                utilization: self.arrival * station.service_time / f64::from(station.servers),
                arrival_scv: *arrival_scv,
                service_scv: station.service_scv,
                service_time: station.service_time,
                servers: station.servers,
            };
            *arrival_scv = queue.departure_scv();
            Some(queue)
        })
    }

    /// Mean time of waiting at all stages together.
    #[must_use]
    pub fn wait(self) -> f64 {
        self.queues().map(Ggm::wait).sum()
    }

    /// Mean time from the first stage to the end of the last, W; unbounded where one stage cannot bear
    /// its load.
    #[must_use]
    pub fn time(self) -> f64 {
        self.queues().map(Ggm::time).sum()
    }

    /// Mean number in the line, L.
    #[must_use]
    pub fn in_line(self) -> f64 {
        self.arrival * self.time()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEADY: Station = Station {
        service_time: 1.0,
        service_scv: 0.0,
        servers: 1,
    };

    #[test]
    fn the_second_stage_waits_for_what_the_first_one_scatters() {
        // By hand at rho = 0.8: the first waits 0.5 × 4; it passes on 1 - 0.64, so the second waits
        // 0.18 × 4.
        let line = FlowLine {
            arrival: 0.8,
            arrival_scv: 1.0,
            stations: &[STEADY; 2],
        };
        let waits: Vec<f64> = line.queues().map(Ggm::wait).collect();
        assert!((waits[0] - 2.0).abs() < 1e-12 && (waits[1] - 0.72).abs() < 1e-12);
        assert!((line.time() - 4.72).abs() < 1e-12);
        assert!((line.in_line() - 0.8 * 4.72).abs() < 1e-12);
    }

    #[test]
    fn one_overloaded_stage_is_enough() {
        let slow = Station {
            service_time: 2.0,
            ..STEADY
        };
        let line = FlowLine {
            arrival: 0.8,
            arrival_scv: 1.0,
            stations: &[STEADY, slow, STEADY],
        };
        assert_eq!((line.time(), line.wait()), (f64::INFINITY, f64::INFINITY));
    }
}
