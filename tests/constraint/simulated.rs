//! Queues followed customer by customer, with seeded random numbers.

use crate::random::Stream;
use narrows::mechanisms::constraint::queue::kingman::Ggm;
use narrows::mechanisms::constraint::queue::mg1::Mg1;
use narrows::mechanisms::constraint::queue::mmc::Mmc;

const BATCHES: u32 = 40;
const BATCH: u32 = 10_000;

/// A mean over batches, and how far it may be off.
struct Measured {
    mean: f64,
    error: f64,
}

impl Measured {
    fn of(batches: &[f64]) -> Self {
        let count = f64::from(BATCHES);
        let mean = batches.iter().sum::<f64>() / count;
        let squares: f64 = batches
            .iter()
            .map(|batch| (batch - mean) * (batch - mean))
            .sum();
        Self {
            mean,
            error: libm::sqrt(squares / (count - 1.0) / count),
        }
    }

    /// Asserts that `exact` is within four standard errors, which are themselves small.
    fn confirms(&self, exact: f64) {
        let Self { mean, error } = self;
        assert!(*error < 0.02 * exact, "{mean} ± {error}");
        assert!(
            (mean - exact).abs() < 4.0 * error,
            "{mean} ± {error}, not {exact}"
        );
    }
}

fn exponential(stream: &mut Stream, mean: f64) -> f64 {
    -libm::log1p(-stream.uniform()) * mean
}

/// Batch means of what `customer` measures of each, after one batch that is not counted.
fn batches<const N: usize>(mut customer: impl FnMut() -> [f64; N]) -> [Measured; N] {
    let mut batch = || {
        let mut sums = [0.0; N];
        for _ in 0..BATCH {
            for (sum, measure) in sums.iter_mut().zip(customer()) {
                *sum += measure / f64::from(BATCH);
            }
        }
        sums
    };
    batch();
    let means: Vec<[f64; N]> = (0..BATCHES).map(|_| batch()).collect();
    core::array::from_fn(|i| Measured::of(&means.iter().map(|mean| mean[i]).collect::<Vec<_>>()))
}

#[test]
fn customers_of_several_servers_wait_as_long_as_erlang_says() {
    for (servers, load) in [(1, 0.6), (3, 0.7), (6, 0.7)] {
        let queue = Mmc {
            arrival: load * f64::from(servers),
            service: 1.0,
            servers,
        };
        let mut stream = Stream::seeded(u64::from(servers));
        let mut free = vec![0.0_f64; servers as usize];
        let mut now = 0.0;
        let [wait, waits, long] = batches(|| {
            now += exponential(&mut stream, 1.0 / queue.arrival);
            let first = free.iter_mut().min_by(|a, b| a.total_cmp(b)).unwrap();
            let wait = (*first - now).max(0.0);
            *first = now + wait + exponential(&mut stream, 1.0);
            [wait, f64::from(wait > 0.0), f64::from(wait > 0.5)]
        });
        wait.confirms(queue.wait());
        waits.confirms(queue.wait_chance());
        long.confirms(queue.wait_tail(0.5));
    }
}

#[test]
fn customers_of_one_server_wait_as_long_as_the_variance_of_their_service_says() {
    type Service = fn(&mut Stream) -> f64;
    let kinds: [(f64, Service); 3] = [
        (0.0, |_| 1.0),
        // Two halves, each by chance.
        (0.5, |stream| {
            exponential(stream, 0.5) + exponential(stream, 0.5)
        }),
        // Half of them with a mean of 1.7, half of 0.3: the square's mean is 1.7² + 0.3² = 2.98.
        (1.98, |stream| {
            let mean = if stream.happens(0.5) { 1.7 } else { 0.3 };
            exponential(stream, mean)
        }),
    ];
    for (scv, service) in kinds {
        let load = 0.6;
        let mut stream = Stream::seeded(7);
        let (mut now, mut free) = (0.0, 0.0_f64);
        // Lindley's recursion; and how far the times between departures scatter, squared.
        let [wait, departures] = batches(|| {
            now += exponential(&mut stream, 1.0 / load);
            let (wait, left) = ((free - now).max(0.0), free);
            free = now + wait + service(&mut stream);
            let apart = (free - left) * load - 1.0;
            [wait, apart * apart]
        });
        let exact = Mg1 {
            arrival: load,
            service_time: 1.0,
            scv,
        };
        wait.confirms(exact.wait());
        let stage = Ggm {
            utilization: load,
            arrival_scv: 1.0,
            service_scv: scv,
            service_time: 1.0,
            servers: 1,
        };
        departures.confirms(stage.departure_scv());
    }
}
