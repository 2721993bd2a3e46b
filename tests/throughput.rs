//! Throughput: what the essay's two firms give, its invariants, and simulations that agree with it.

use crate::oracle::simpson;
use crate::random::{Stream, repeatable};
use narrows::mechanism::View;
use narrows::mechanisms::throughput::conversion::{Conversion, cohort_rate};
use narrows::mechanisms::throughput::flow::{Flow, littles_law};
use narrows::mechanisms::throughput::{Output, Params, Throughput};
use narrows::{ChartSpec, Mark, Mechanism};
use proptest::prelude::*;

fn at(change: impl Fn(&mut Params)) -> Output {
    let mut params = Params::default();
    change(&mut params);
    Throughput::evaluate(&params).expect("settings in range")
}

fn charts(change: impl Fn(&mut Params)) -> Vec<ChartSpec> {
    let mut params = Params::default();
    change(&mut params);
    let output = Throughput::evaluate(&params).expect("settings in range");
    Throughput::charts(&View { params, output })
}

/// The firms of *The Machinery of Execution*: 80 % in one week, 15 % in a quarter of 13 weeks. What these two pairs
/// of numbers give was computed apart from this code.
#[test]
fn the_essays_two_firms_at_the_printed_digits() {
    let o = at(|_| ());
    let rows = [
        ("share ÷ time, a week, fast", o.fast.speed, "0.800"),
        ("share ÷ time, a week, slow", o.slow.speed, "0.01154"),
        ("of 100, a week, fast", o.fast.cohort_rate, "80"),
        ("of 100, a week, slow", o.slow.cohort_rate, "1.154"),
        (
            "the same over a year, slow",
            o.slow.speed_over_52,
            "0.00919",
        ),
        ("ratio over the windows", o.ahead.speed, "69.3"),
        ("ratio of the shares", o.ahead.share, "5.33"),
        ("ratio of the windows", o.ahead.window, "13"),
        ("hazard, fast", o.fast.hazard, "1.6094"),
        ("hazard, slow", o.slow.hazard, "0.012501"),
        ("ratio of these", o.ahead.hazard, "128.7"),
        ("mean time, fast", o.fast.latency, "0.621"),
        ("mean time, slow", o.slow.latency, "80.0"),
        ("in progress, fast", o.fast.in_progress, "6.2"),
        ("in progress, slow", o.slow.in_progress, "800"),
        ("shipped a week, fast", o.fast.shipped_rate, "10"),
        ("shipped a week, slow", o.slow.shipped_rate, "10"),
        ("ratio of these", o.ahead.shipped, "1"),
        ("slow by week 26, %", 100.0 * o.slow.shipped_by_26, "27.8"),
        ("slow by week 52, %", 100.0 * o.slow.shipped_by_52, "47.8"),
    ];
    for (name, computed, printed) in rows {
        let decimals = printed.split_once('.').map_or(0, |(_, after)| after.len());
        assert_eq!(format!("{computed:.decimals$}"), printed, "{name}");
    }
}

fn conversions() -> impl Strategy<Value = Conversion> {
    (0.01..=0.99, 0.2..=52.0, 0.0..=0.99)
        .prop_map(|(share, window, dropped)| Conversion::with_dropped(share, window, dropped))
}

fn flows() -> impl Strategy<Value = Flow> {
    (0.5..=200.0, 0.0..=52.0, 0.01..=1.0).prop_map(|(rate, latency, ship_share)| Flow {
        rate,
        latency,
        ship_share,
    })
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn the_curve_passes_through_what_was_seen(firm in conversions()) {
        prop_assert!((firm.shipped_by(firm.window) / firm.share - 1.0).abs() < 1e-9);
        prop_assert_eq!(firm.shipped_by(0.0), 0.0);
        prop_assert!(firm.share < firm.ceiling && firm.ceiling <= 1.0);
    }

    #[test]
    fn what_has_shipped_grows_and_never_passes_the_ceiling(
        firm in conversions(), week in 0.0..104.0, more in 0.01..52.0
    ) {
        let (sooner, later) = (firm.shipped_by(week), firm.shipped_by(week + more));
        prop_assert!(sooner <= later && later <= firm.ceiling);
        // Strictly, as long as rounding does not hide what is left.
        prop_assert!(sooner < later || firm.hazard() * week > 30.0);
    }

    #[test]
    fn the_cohort_rate_is_linear_in_cohort_and_share(
        cohort in 1.0..=1000.0, share in 0.01..=0.49, window in 0.2..=52.0
    ) {
        let rate = cohort_rate(cohort, share, window);
        prop_assert!((cohort_rate(2.0 * cohort, share, window) / rate - 2.0).abs() < 1e-12);
        prop_assert!((cohort_rate(cohort, 2.0 * share, window) / rate - 2.0).abs() < 1e-12);
        prop_assert!((cohort_rate(cohort, share, 2.0 * window) / rate - 0.5).abs() < 1e-12);
    }

    #[test]
    fn twice_the_window_halves_the_hazard_and_doubles_the_latency(firm in conversions()) {
        let longer = Conversion { window: 2.0 * firm.window, ..firm };
        prop_assert!((longer.hazard() / firm.hazard() - 0.5).abs() < 1e-12);
        prop_assert!((longer.latency() / firm.latency() - 2.0).abs() < 1e-12);
    }

    #[test]
    fn without_drops_the_curve_has_no_memory(
        share in 0.01..=0.99, window in 0.2..=52.0, s in 0.0..52.0, t in 0.0..52.0
    ) {
        let firm = Conversion { share, window, ceiling: 1.0 };
        let open = |week: f64| 1.0 - firm.shipped_by(week);
        prop_assert!((open(s + t) - open(s) * open(t)).abs() < 1e-12);
    }

    #[test]
    fn a_lower_ceiling_is_reached_sooner(share in 0.01..=0.99, window in 0.2..=52.0, dropped in 0.0..0.98) {
        let at = |dropped: f64| Conversion::with_dropped(share, window, dropped).hazard();
        prop_assert!(at(dropped) < at(dropped + 0.01));
        // The ceiling falls to what has shipped, and the hazard grows past all bounds.
        let tight = Conversion { share, window, ceiling: share * (1.0 + 1e-9) };
        prop_assert!(tight.hazard() * window > 20.0);
    }

    #[test]
    fn the_latency_is_the_area_over_the_curve(firm in conversions()) {
        // Mean of a time is the integral of the share still open; 40 means hold all but e^-40 of it.
        let open = |week: f64| 1.0 - firm.shipped_by(week) / firm.ceiling;
        let mean = simpson(open, 0.0, 40.0 * firm.latency());
        prop_assert!((mean / firm.latency() - 1.0).abs() < 1e-5);
    }

    #[test]
    fn each_dial_moves_what_it_should_and_nothing_else(flow in flows(), times in 1.01..3.0) {
        let same = |a: f64, b: f64| (a - b).abs() <= 1e-12 * b.abs();
        let later = Flow { latency: times * flow.latency, ..flow };
        prop_assert_eq!(later.shipped_rate(), flow.shipped_rate());
        prop_assert!(same(later.in_progress(), times * flow.in_progress()));
        let fewer = Flow { ship_share: flow.ship_share / times, ..flow };
        prop_assert_eq!(fewer.in_progress(), flow.in_progress());
        prop_assert!(same(fewer.shipped_rate(), flow.shipped_rate() / times));
        let more = Flow { rate: times * flow.rate, ..flow };
        prop_assert!(same(more.shipped_rate(), times * flow.shipped_rate()));
        prop_assert!(same(more.in_progress(), times * flow.in_progress()));
    }

    #[test]
    fn every_decision_is_open_shipped_or_dropped(flow in flows(), week in 0.0..104.0) {
        let (open, left) = (flow.in_progress_at(week), flow.closed_by(week));
        prop_assert!((open + left - flow.decided_by(week)).abs() <= 1e-12 * flow.decided_by(week));
        prop_assert!(0.0 <= open && open <= flow.in_progress());
        prop_assert!(flow.shipped_by(week) <= left && left <= flow.decided_by(week));
        prop_assert!((flow.shipped_rate() + flow.dropped_rate() - flow.rate).abs() < 1e-12 * flow.rate);
    }

    #[test]
    fn a_flow_ends_in_its_steady_state(flow in flows()) {
        let late = 40.0 * flow.latency + 1.0;
        let year = (flow.shipped_by(late + 52.0) - flow.shipped_by(late)) / 52.0;
        prop_assert!((year / flow.shipped_rate() - 1.0).abs() < 1e-9);
        prop_assert!((flow.in_progress_at(late) - littles_law(flow.rate, flow.latency)).abs() <= 1e-9);
    }

    #[test]
    fn a_firm_that_is_ahead_by_its_hazard_has_as_much_less_in_progress(
        slow in (0.01..=0.99, 0.2..=52.0, 0.0..=0.99), fast in (0.01..=0.99, 0.2..=52.0, 0.0..=0.99)
    ) {
        let o = at(|p| {
            (p.slow_share, p.slow_window, p.slow_dropped) = slow;
            (p.fast_share, p.fast_window, p.fast_dropped) = fast;
        });
        let ratio = o.slow.in_progress / o.fast.in_progress;
        prop_assert!((ratio / o.ahead.hazard - 1.0).abs() < 1e-12);
        prop_assert!((o.ahead.share * o.ahead.window / o.ahead.speed - 1.0).abs() < 1e-12);
    }

    #[test]
    fn the_pipes_hold_a_dot_for_each_decision_that_the_picture_has_room_for(
        decision_rate in 0.5..=200.0, slow_share in 0.01..=0.99, slow_window in 0.2..=52.0
    ) {
        let change = |p: &mut Params| {
            (p.decision_rate, p.slow_share, p.slow_window) = (decision_rate, slow_share, slow_window);
        };
        let o = at(change);
        let pipes = &charts(change)[0];
        let dots = pipes.marks.iter().filter_map(|mark| match mark {
            Mark::Points { at, .. } => Some(at),
            _ => None,
        });
        let widest = [10.0, 20.0, 50.0, 100.0, 200.0].into_iter().find(|most| decision_rate <= *most);
        let each = widest.unwrap() / 10.0;
        for (dots, latency) in dots.zip([o.fast.latency, o.slow.latency]) {
            let drawn = decision_rate * latency.min(100.0) / each;
            #[allow(clippy::cast_precision_loss, reason = "at most a thousand dots")]
            let count = dots.len() as f64;
            prop_assert!((count - drawn).abs() <= 0.5 + 1e-9, "{count} for {drawn}");
            prop_assert!(dots.iter().all(|dot| (0.0..=latency.min(100.0)).contains(&dot[0])));
        }
    }
}

/// Decisions that arrive at random at `rate` a week, each open for a time drawn by `open`, followed from
/// `warm_up` weeks before week 0 to week `weeks`: mean number in progress, and how many shipped a week.
fn simulated(
    rate: f64,
    yield_share: f64,
    (warm_up, weeks): (f64, f64),
    open: impl Fn(&mut Stream) -> f64,
) -> (f64, f64) {
    let mut random = Stream::seeded(1);
    let (mut now, mut area, mut shipped) = (-warm_up, 0.0, 0.0);
    loop {
        now -= libm::log1p(-random.uniform()) / rate;
        if now >= weeks {
            return (area / weeks, shipped / weeks);
        }
        let end = now + open(&mut random);
        area += (end.min(weeks) - now.max(0.0)).max(0.0);
        let ships = random.happens(yield_share);
        if ships && (0.0..weeks).contains(&end) {
            shipped += 1.0;
        }
    }
}

/// Mean number in progress of M/G/∞ is Poisson; the mean over a run of τ weeks has the standard deviation
/// sqrt(L · 2 a / τ), where a, the area under the autocorrelation, is at most W for these times. Departures are a
/// Poisson process. Intervals are four standard deviations, 1.3 % and 0.9 %.
#[test]
fn littles_law_holds_in_a_simulation_whatever_the_spread_of_times() {
    let flow = Flow {
        rate: 10.0,
        latency: 13.0,
        ship_share: 0.8,
    };
    let run = (260.0, 20_000.0);
    let exponential = simulated(flow.rate, flow.ship_share, run, |random| {
        -flow.latency * libm::log1p(-random.uniform())
    });
    let even = simulated(flow.rate, flow.ship_share, run, |random| {
        2.0 * flow.latency * random.uniform()
    });
    let fixed = simulated(flow.rate, flow.ship_share, run, |_| flow.latency);
    let sooner = simulated(flow.rate, flow.ship_share, run, |random| {
        -libm::log1p(-random.uniform())
    });
    let within = |found: f64, expected: f64, deviation: f64| {
        assert!(
            (found - expected).abs() < 4.0 * deviation,
            "{found} for {expected} ± {deviation}"
        );
    };
    for (in_progress, shipped) in [exponential, even, fixed] {
        let deviation = libm::sqrt(flow.in_progress() * 2.0 * flow.latency / run.1);
        within(in_progress, flow.in_progress(), deviation);
        within(
            shipped,
            flow.shipped_rate(),
            libm::sqrt(flow.shipped_rate() / run.1),
        );
    }
    // A thirteenth of the latency: a thirteenth in progress, the same shipped.
    within(sooner.0, 10.0, libm::sqrt(10.0 * 2.0 / run.1));
    within(sooner.1, 8.0, libm::sqrt(8.0 / run.1));
}

/// From an empty start, the count that has left by a week is Poisson; the mean of 4,000 runs is within four
/// standard deviations.
#[test]
fn a_flow_fills_up_as_a_simulation_does() {
    let flow = Flow {
        rate: 3.0,
        latency: 8.0,
        ship_share: 0.6,
    };
    let mut random = Stream::seeded(2);
    for week in [4.0, 13.0, 30.0] {
        let mut shipped = 0.0;
        for _ in 0..4000 {
            let mut now = 0.0;
            loop {
                now -= libm::log1p(-random.uniform()) / flow.rate;
                if now >= week {
                    break;
                }
                let end = now - flow.latency * libm::log1p(-random.uniform());
                if end < week && random.happens(flow.ship_share) {
                    shipped += 1.0;
                }
            }
        }
        let expected = flow.shipped_by(week);
        let deviation = libm::sqrt(expected / 4000.0);
        assert!((shipped / 4000.0 - expected).abs() < 4.0 * deviation);
    }
}

/// Two independent ends, shipping at `h c_inf` a week and being dropped at `h (1 − c_inf)`, give the curve with a
/// ceiling, and the same mean time to either end: within four standard deviations of 100,000 decisions.
#[test]
fn two_ways_to_leave_give_the_ceiling_and_one_latency() {
    let firm = Conversion::with_dropped(0.3, 6.0, 0.5);
    let (h, n) = (firm.hazard(), 100_000_u32);
    let mut random = Stream::seeded(3);
    let (mut by_13, mut ship_time, mut ships, mut drop_time) = (0.0, 0.0, 0.0, 0.0);
    for _ in 0..n {
        let ship = -libm::log1p(-random.uniform()) / (h * firm.ceiling);
        let drop = -libm::log1p(-random.uniform()) / (h * (1.0 - firm.ceiling));
        if ship < drop {
            ships += 1.0;
            ship_time += ship;
            by_13 += f64::from(u8::from(ship < 13.0));
        } else {
            drop_time += drop;
        }
    }
    let n = f64::from(n);
    let close = |found: f64, expected: f64, deviation: f64| {
        assert!(
            (found - expected).abs() < 4.0 * deviation,
            "{found} for {expected}"
        );
    };
    let binomial = |share: f64| libm::sqrt(share * (1.0 - share) / n);
    close(
        by_13 / n,
        firm.shipped_by(13.0),
        binomial(firm.shipped_by(13.0)),
    );
    close(ships / n, firm.ceiling, binomial(firm.ceiling));
    let (w, dropped) = (firm.latency(), n - ships);
    close(ship_time / ships, w, w / libm::sqrt(ships));
    close(drop_time / dropped, w, w / libm::sqrt(dropped));
}

#[test]
fn axes_stand_still_while_their_slider_moves() {
    let axes = |change: &dyn Fn(&mut Params)| -> Vec<_> {
        let axes = charts(change).into_iter();
        axes.map(|chart| (chart.id, chart.x, chart.y)).collect()
    };
    let opening = axes(&|_| ());
    for window in [0.2, 1.0, 26.0, 52.0] {
        let moved = axes(&|p| p.slow_window = window);
        for (chart, still) in moved
            .iter()
            .zip(&opening)
            .filter(|(chart, _)| chart.0 != "ahead")
        {
            assert_eq!(chart, still, "{window}");
        }
    }
    for latency in [0.0, 0.5, 52.0] {
        assert_eq!(axes(&|p| p.latency = latency), opening, "{latency}");
    }
}

/// A pipe that would pass the end of the axis is broken off, and has neither gate nor reader's mark.
#[test]
fn a_pipe_longer_than_the_axis_is_broken_off() {
    let shows_reader = |share: f64| {
        let pipes = &charts(|p| p.slow_share = share)[0];
        let is_reader = |mark: &Mark| matches!(mark, Mark::Reader { .. });
        pipes.marks.iter().any(is_reader)
    };
    // 14 % in 13 weeks is a mean of 86 weeks, 12 % of 102.
    assert!(shows_reader(0.14) && !shows_reader(0.12));
}
