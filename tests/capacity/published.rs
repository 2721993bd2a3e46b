//! Capacity: the figures that it must reproduce.

use super::at;
use narrows::mechanisms::capacity::hiring::Hiring;
use narrows::mechanisms::capacity::lag::Lag;
use narrows::mechanisms::capacity::team::{Factor, Team};
use narrows::mechanisms::capacity::waiting::{Prices, Queue};
use narrows::numeric::scaling::{Law, LinkTax, Usl};

fn near(value: f64, expected: f64, tolerance: f64) {
    assert!((value - expected).abs() <= tolerance, "{value} {expected}");
}

/// Mean wait of one server with arrivals and times of pure chance, in times of one service: ρ/(1 − ρ), computed apart.
#[test]
fn waits_by_load_have_their_computed_values() {
    for (load, wait) in [
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
    ] {
        near(Queue::CHANCE.wait(load), wait, 1e-11 * wait);
    }
}

/// The essays' loads of 60 to 70 %: right where an item's week costs 0.444 to 0.184 of a week of the capacity that the
/// work needs.
#[test]
fn sixty_to_seventy_percent_is_a_ratio_of_prices() {
    let o = at(|_| ()).waiting;
    near(o.ratio_60, 0.444, 0.0005);
    near(o.ratio_70, 0.184, 0.0005);
    for ratio in [0.184, 0.25, 0.444, 1.0 / 81.0, 1.0, 4.0] {
        let prices = Prices {
            item: ratio,
            capacity: 1.0,
        };
        let closed = 1.0 / (1.0 + f64::sqrt(ratio));
        near(prices.best_load(Queue::CHANCE), closed, 1e-12);
    }
    near(o.best_load, 2.0 / 3.0, 1e-12);
    near(o.best_wait, 2.0, 1e-11);
}

#[test]
fn ninety_percent_waits_nine_times_and_is_right_at_one_eighty_first() {
    let o = at(|_| ()).waiting;
    near(o.wait, 9.0, 1e-12);
    near(o.right_inverse, 81.0, 1e-9);
    // At half the variability 4.5.
    near(o.calmer_wait, 4.5, 1e-12);
    near(at(|p| p.variability = 0.5).waiting.wait, 4.5, 1e-12);
    near(o.wait_60, 1.5, 1e-12);
    near(o.wait_65, 1.86, 0.005);
    near(o.wait_70, 2.33, 0.005);
    near(o.wait_95, 19.0, 1e-11);
}

/// Ambition grows by 10 % a month. Six months late is 62.5 % for ever, three months 76.9 %.
#[test]
fn six_months_late_is_five_eighths_for_ever() {
    let o = at(|_| ()).lag;
    near(o.lasting_share, 0.625, 1e-12);
    near(o.lasting_gap, 0.375, 1e-12);
    near(o.quicker_share, 0.769, 0.0005);
    near(o.quicker_gap, 0.231, 0.0005);
    let late = Lag {
        growth: 0.1,
        lag: 6.0,
    };
    near(late.ratio(240.0), 0.625, 1e-12);
}

/// A promise that holds nine times in ten: the normal curve has 90 % below 1.2816 standard deviations.
#[test]
fn predictability_is_a_promise_at_nine_in_ten() {
    let team = Team {
        people: 10.0,
        rate: 1.0,
        quality: 1.0,
        attention_lost: 0.0,
        spread: 1.0,
    };
    near(team.predictability(), 1.0 / 2.2816, 1e-12);
    let below = 0.5 * libm::erfc(-1.2816 / core::f64::consts::SQRT_2);
    near(below, 0.9, 1e-5);
    let sure = Team {
        spread: 0.0,
        ..team
    };
    assert_eq!(sure.capacity(), 10.0);
    assert_eq!(sure.weakest(), (Factor::None, 1.0));
    // As weak as each other, but for the last bit of 1 - 0.55: the first.
    let tied = Team {
        quality: 0.45,
        attention_lost: 0.55,
        ..sure
    };
    assert!(1.0 - tied.attention_lost < tied.quality);
    assert_eq!(tied.weakest(), (Factor::Quality, 0.45));
    assert_eq!(team.weakest().0, Factor::Predictability);
}

/// Of equal headcount, the team that begins more can deliver less.
#[test]
fn the_busier_team_delivers_less() {
    let o = at(|_| ()).teams;
    assert!(o.other_begun > o.begun && o.other_delivered < o.delivered);
    // 12 · 0.9 · 0.8 / (1 + 1.2816 · 0.3) and 12 · 1.5 · 0.7 · 0.5 / (1 + 1.2816), by hand.
    near(o.delivered, 6.241, 0.0005);
    near(o.other_delivered, 2.761, 0.0005);
    near(o.delivered_ratio.finite().unwrap(), 2.26, 0.005);
    near(o.attention_elasticity, -0.25, 1e-12);
}

/// The scaling law and the tax on each link, as the chapter on coordination has them: the peak at 13.93 people with an
/// output of 6.087, and a full week of keeping up at 16.
#[test]
fn the_peak_comes_with_most_of_each_week_gone() {
    let hiring = Hiring {
        output: Usl {
            gamma: 1.0,
            alpha: 0.03,
            beta: 0.005,
        },
        links: LinkTax {
            gamma: 1.0,
            h: 1.0 / 15.0,
        },
    };
    near(hiring.output.peak().finite().unwrap(), 13.93, 0.005);
    near(hiring.most(60.0), 6.087, 0.0005);
    near(hiring.load(16.0), 1.0, 1e-12);
    assert!(hiring.load(15.9) < 1.0);
    let o = at(|p| p.people = 12.0).hiring;
    near(o.management_load, 11.0 / 15.0, 1e-12);
    near(o.made, 6.03, 0.005);
    // The next person adds 0.012 at 13 and takes 0.014 at 14.
    near(at(|p| p.people = 13.0).hiring.next_adds, 0.012, 0.0005);
    near(at(|p| p.people = 14.0).hiring.next_adds, -0.014, 0.0005);
}
