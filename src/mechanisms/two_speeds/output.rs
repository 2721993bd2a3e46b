//! What the two speeds give.

use super::params::Params;
use super::policy::{Misreads, Thresholds};
use super::{CAREFUL, FAST, WINDOW};
use crate::numeric::collected::Collected;
use crate::output::{Quantity, outputs, states};

states! {
    /// What the reader's policy is against the best.
    pub enum Pace {
        /// Within 1 % of the least cost.
        Best = "best",
        /// Dearer, and no quicker.
        Slow = "slow",
        /// Dearer and quicker.
        Hasty = "hasty",
    }
}

states! {
    /// How a decision is treated.
    pub enum Treatment {
        /// At the threshold for what can be undone.
        Fast = "fast",
        /// At the threshold for what cannot.
        Careful = "careful",
    }
}

outputs! {
    /// What a policy gives over all decisions.
    pub struct Policy {
        /// Mean expected cost of a decision.
        cost: f64, Cost;
        /// Mean days until a decision.
        days: f64, Days;
        /// Expected cost of the dearest case that occurs.
        worst: f64, Cost;
        /// Decisions of that length one after the other in [`WINDOW`](super::WINDOW) days.
        rounds: Quantity, Number;
    }
}

outputs! {
    /// What one kind of decision asks for, and what the reader's two thresholds make of it.
    pub struct Kind {
        /// Expected cost of being wrong, given how much can be undone.
        effective_loss: f64, Cost;
        /// Threshold that costs least.
        best_threshold: f64, Share;
        /// The least cost.
        best_cost: f64, Cost;
        /// Cost at the threshold for what cannot be undone.
        careful_cost: f64, Cost;
        /// Cost at the threshold for what can.
        fast_cost: f64, Cost;
        /// Which of the two is cheaper.
        treatment: Treatment, Number;
        /// What the other one of the two costs more.
        mistreatment_price: f64, Cost;
    }
}

outputs! {
    /// What the two speeds give.
    pub struct Output {
        /// The reader's own policy.
        yours: Policy, group;
        /// Sorted: [`CAREFUL`](super::CAREFUL) and [`FAST`](super::FAST).
        sorted: Policy, group;
        /// All decisions at 90 %.
        all_90: Policy, group;
        /// All at 95 %.
        all_95: Policy, group;
        /// All at 70 %.
        all_70: Policy, group;
        /// All at 50 %.
        all_50: Policy, group;
        /// Each kind at its own best threshold, and nothing misread.
        best: Policy, group;
        /// Decisions that cannot be undone.
        irreversible_kind: Kind, group;
        /// The others, of which some can be undone.
        reversible_kind: Kind, group;
        /// One decision in so many cannot be undone; unbounded where all can.
        one_in: Quantity, Number;
        /// What the reader's policy is against the best.
        pace: Pace, Number;
        /// What it costs above the best.
        price: f64, Cost;
        /// The same as a share of the best.
        price_share: Quantity, Share;
        /// Days of the reader's policy against those of the best; unbounded where those are none.
        days_ratio: Quantity, Multiple;
        /// Days until the reader's threshold for what can be undone.
        fast_days: f64, Days;
        /// Days until the one for what cannot.
        careful_days: f64, Days;
        /// Chance of being wrong at the first.
        fast_error: f64, Share;
        /// Chance of being wrong at the second.
        careful_error: f64, Share;
        /// Share that can be undone at which the reader's two thresholds cost the same; undefined where one
        /// of them is cheaper for every share.
        boundary: Quantity, Share;
        /// The single threshold that costs least for all decisions.
        single_threshold: f64, Share;
        /// What it costs.
        single_cost: f64, Cost;
        /// What sorting saves against it; negative where it costs more.
        sorting_gain: f64, Cost;
        /// Share of irreversible decisions misread at which sorting costs as much as the best single
        /// threshold; undefined where it costs more from the start.
        break_even: Quantity, Share;
        /// The same against [`CAREFUL`](super::CAREFUL) for all.
        careful_break_even: Quantity, Share;
    }
}

/// Cost above the least, as a share of it, that still counts as none.
const NEAR: f64 = 0.01;

impl Policy {
    pub(super) fn of(p: &Params, at: Thresholds, misreads: Misreads) -> Self {
        let mixture = p.mixture();
        let days = mixture.days(at, misreads);
        Self {
            cost: mixture.cost(at, misreads),
            days,
            worst: mixture.worst(at, misreads),
            rounds: (WINDOW / days).into(),
        }
    }

    /// All decisions at one threshold, so that nothing can be misread.
    pub(super) fn single(p: &Params, threshold: f64) -> Self {
        Self::of(p, Thresholds::single(threshold), Misreads::NONE)
    }
}

impl Kind {
    pub(super) fn of(p: &Params, undoable: f64) -> Self {
        let model = p.kind(undoable);
        let [careful_cost, fast_cost] = [p.careful_threshold, p.threshold].map(|i| model.cost(i));
        Self {
            effective_loss: p.stakes().effective_loss(undoable),
            best_threshold: model.best(),
            best_cost: model.best_cost(),
            careful_cost,
            fast_cost,
            treatment: if careful_cost < fast_cost {
                Treatment::Careful
            } else {
                Treatment::Fast
            },
            mistreatment_price: f64::abs(careful_cost - fast_cost),
        }
    }
}

impl Output {
    pub(super) fn of(p: &Params) -> Self {
        let mixture = p.mixture();
        let sorted = Thresholds {
            careful: CAREFUL,
            fast: FAST,
        };
        let source = Collected {
            learning_time: p.learning_time,
        };
        let yours = Policy::of(p, p.thresholds(), p.misreads());
        let best = Policy::of(p, mixture.best(), Misreads::NONE);
        let price = f64::max(yours.cost - best.cost, 0.0);
        let pace = if price <= NEAR * best.cost {
            Pace::Best
        } else if yours.days < best.days {
            Pace::Hasty
        } else {
            Pace::Slow
        };
        let (price_share, days_ratio) = (price / best.cost, yours.days / best.days);
        let sorted_policy = Policy::of(p, sorted, p.misreads());
        let unsorted = mixture.unsorted();
        let sorting_gain = unsorted.best_cost() - sorted_policy.cost;
        let all_careful = mixture.cost(Thresholds::single(CAREFUL), Misreads::NONE);
        let break_even = |level| mixture.break_even(sorted, p.overread, level);
        let boundary = p.field().share_between(p.careful_threshold, p.threshold);
        let boundary = Some(boundary).filter(|share| (0.0..=1.0).contains(share));
        Self {
            yours,
            sorted: sorted_policy,
            all_90: Policy::single(p, 0.9),
            all_95: Policy::single(p, 0.95),
            all_70: Policy::single(p, 0.7),
            all_50: Policy::single(p, 0.5),
            best,
            irreversible_kind: Kind::of(p, 0.0),
            reversible_kind: Kind::of(p, p.undoable),
            one_in: (1.0 / p.irreversible).into(),
            pace,
            price,
            price_share: price_share.into(),
            days_ratio: days_ratio.into(),
            fast_days: source.days_to(p.threshold),
            careful_days: source.days_to(p.careful_threshold),
            fast_error: p.error_chance * (1.0 - p.threshold),
            careful_error: p.error_chance * (1.0 - p.careful_threshold),
            boundary: boundary.into(),
            single_threshold: unsorted.best(),
            single_cost: unsorted.best_cost(),
            sorting_gain,
            break_even: break_even(unsorted.best_cost()),
            careful_break_even: break_even(all_careful),
        }
    }
}
