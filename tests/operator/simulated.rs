//! What happens by chance, drawn many times.

use crate::random::Stream;
use narrows::mechanisms::operator::checks::Checks;
use narrows::mechanisms::operator::queue::Desk;
use narrows::mechanisms::operator::reveal::Loops;
use narrows::numeric::normal;

/// Whether a share counted in so many draws is within four standard errors of a chance.
fn confirms(counted: u32, draws: u32, chance: f64) -> bool {
    let (share, draws) = (f64::from(counted) / f64::from(draws), f64::from(draws));
    (share - chance).abs() < 4.0 * libm::sqrt(chance * (1.0 - chance) / draws)
}

#[test]
fn a_desk_followed_decision_by_decision_waits_as_computed() {
    // Means over batches, within four of their standard errors.
    const BATCHES: u32 = 60;
    const BATCH: u32 = 20_000;
    for (leaders, people) in [(1, 40.0), (3, 130.0)] {
        let desk = Desk {
            decisions: 0.5,
            escalated: 1.0,
            answers: 25.0,
            leaders: f64::from(leaders),
        };
        let mut stream = Stream::seeded(20_260_613);
        let mut exponential = |rate: f64| -libm::log1p(-stream.uniform()) / rate;
        let mut free = vec![0.0_f64; leaders as usize];
        let mut now = 0.0;
        let mut means = Vec::new();
        for batch in 0..=BATCHES {
            let mut sum = 0.0;
            for _ in 0..BATCH {
                now += exponential(desk.arrival(people));
                let first = (0..free.len())
                    .min_by(|a, b| free[*a].total_cmp(&free[*b]))
                    .unwrap();
                free[first] = f64::max(free[first], now) + exponential(desk.answers);
                sum += free[first] - now;
            }
            // The first one fills the desk.
            if batch > 0 {
                means.push(sum / f64::from(BATCH));
            }
        }
        let count = f64::from(BATCHES);
        let mean = means.iter().sum::<f64>() / count;
        let squares = means
            .iter()
            .map(|one| (one - mean) * (one - mean))
            .sum::<f64>();
        let error = libm::sqrt(squares / (count - 1.0) / count);
        let wait = desk.wait(people);
        assert!(error < 0.03 * wait, "{mean} ± {error}");
        assert!(
            (mean - wait).abs() < 4.0 * error,
            "{mean} ± {error}, not {wait}"
        );
    }
}

#[test]
fn checks_drawn_one_by_one_miss_as_computed() {
    const DRAWS: u32 = 200_000;
    let checks = Checks {
        cost: 1.0,
        chance: 0.1,
        harm: 100.0,
        caught: 0.6,
    };
    let mut stream = Stream::seeded(7);
    for count in 0..=4 {
        let missed = (0..DRAWS).filter(|_| {
            let is_wrong = stream.happens(checks.chance);
            let is_caught =
                (0..count).fold(false, |caught, _| stream.happens(checks.caught) || caught);
            is_wrong && !is_caught
        });
        let chance = checks.missed(f64::from(count)) / checks.harm;
        assert!(
            confirms(u32::try_from(missed.count()).unwrap(), DRAWS, chance),
            "{count}"
        );
    }
}

#[test]
fn loops_drawn_one_by_one_reveal_as_computed() {
    const DRAWS: u32 = 40_000;
    let mut stream = Stream::seeded(99);
    for (effect, loops) in [(0.5, 4_u32), (0.5, 13), (0.2, 52), (0.0, 9)] {
        let test = Loops { effect, risk: 0.05 };
        let alarms = (0..DRAWS).filter(|_| {
            let shown = (0..loops).map(|_| effect + normal::quantile(stream.uniform().max(1e-12)));
            // The mean, in its own standard deviations, past what chance alone exceeds once in twenty.
            shown.sum::<f64>() / libm::sqrt(f64::from(loops)) > 1.644_853_626_951_472_6
        });
        let counted = u32::try_from(alarms.count()).unwrap();
        assert!(
            confirms(counted, DRAWS, test.chance(f64::from(loops))),
            "{effect} {loops}"
        );
    }
}
