//! The steady state of an organization, from idea to shipped decision.

use super::{Params, Stage};
use crate::mechanisms::debt::growth::compound;
use crate::numeric::limit::is_same;
use crate::numeric::scaling::{Law, Usl};

/// Everything that the steady state determines. Where nothing ships, times that depend on the flow are
/// infinite.
///
/// # Formula
///
/// ```text
/// e     = -ln(1 - I)                               information in nats
/// phi_L = (1 - l (1 - psi))^L                      intent left after L layers
/// y     = phi_L (1 - p0 (1 - I))                   first-pass yield
/// kappa = kappa0 exp(theta (P / 2 + T_d))          rework share
/// A     = (exp(r T) - 1) / r,   m = A / T          compounding of what was left unfixed
/// w_e   = w (1 + (1 - y) kappa) + s (1 - y) h_f m  hours per decision
/// H_a   = USL(N) h - c_R / P - c_S / T             hours to build with
/// K     = H_a / w_e,   eta = delta s (1 - y) A
/// X_b   = 2 K / (1 + sqrt(1 + 4 eta K))            build capacity under the drag of debt
/// X_d   = h_d / (f_e (d0 + d1 e))                  decide capacity
/// X     = u min(X_b, X_d)                          decisions shipped a week
/// mu_b  = K / (1 + eta X),   rho_b = X / mu_b,   rho_d = X / X_d
/// W_s   = (V rho / (1 - rho) + 1) / mu             time in either stage
/// W     = e tau + W_d + L l + W_b + P / 2          lead time, weeks
/// score = X y exp(-W / life)                       good decisions in time a week
/// ```
///
/// # Source
///
/// The stage times: Kingman 1961, *The single server queue in heavy traffic*; exact for exponential
/// times (V = 1) by Burke 1956. The rest is our assembly of the other mechanisms.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Steady {
    /// Share of intent left after all layers.
    pub fidelity: f64,
    /// Share of decisions that are right the first time.
    pub first_pass_yield: f64,
    /// Share of its own effort that reworking a wrong decision costs.
    pub rework_share: f64,
    /// Hours of building per decision.
    pub work_per_decision: f64,
    /// Hours of building the team has in a week, after releases and repair sessions; not below 0.
    pub available_hours: f64,
    /// Decisions the team could build in a week.
    pub build_capacity: f64,
    /// Decisions the leader could take in a week; infinite where one takes no time.
    pub decide_capacity: f64,
    /// Decisions shipped a week.
    pub shipped: f64,
    /// Share of the week in which the team is busy building; 1 where nothing ships.
    pub build_utilization: f64,
    /// Share of the week in which the leader is busy deciding.
    pub decide_utilization: f64,
    /// Weeks in each stage: find out, decide, pass on, build, wait for release.
    pub stages: [f64; 5],
    /// Debt at the end of a repair cycle, in defects' worth.
    pub debt: f64,
    /// Share of its worth that a decision keeps until it ships.
    pub freshness: f64,
}

impl Steady {
    /// The steady state at one setting.
    #[must_use]
    pub fn of(p: &Params) -> Self {
        // Information, fidelity and yield.
        let e = -libm::log1p(-p.threshold);
        let fidelity = libm::pow(1.0 - p.loss * (1.0 - p.recovered), p.layers);
        let y = fidelity * (1.0 - p.error_share * (1.0 - p.threshold));

        // What a wrong decision costs: rework now, repair later.
        let feedback = 0.5 * p.release_period + p.detection;
        let kappa = p.rework * libm::exp(p.rework_growth * feedback);
        let a = compound(p.interest, p.deferral);
        let residue = p.residue * (1.0 - y);
        let work = p.work * (1.0 + (1.0 - y) * kappa) + residue * p.repair_hours * a / p.deferral;

        // The team, less its ceremonies, under the drag of debt.
        let law = Usl {
            gamma: 1.0,
            alpha: p.alpha,
            beta: p.beta,
        };
        let team = law.output(p.people) * p.productive_hours;
        let ceremonies = p.release_hours / p.release_period + p.session_hours / p.deferral;
        let available = libm::fmax(0.0, team - ceremonies);
        let k = available / work;
        let eta = p.drag * residue * a;
        let build = 2.0 * k / (1.0 + f64::sqrt(1.0 + 4.0 * eta * k));

        // The leader.
        let hours_per_decision = p.escalated * (p.decide_base + p.decide_per_nat * e);
        let decide = p.leader_hours / hours_per_decision;

        let shipped = p.utilization * libm::fmin(build, decide);
        let rate = k / (1.0 + eta * shipped);
        let build_utilization = if k > 0.0 { shipped / rate } else { 1.0 };
        let decide_utilization = shipped / decide;
        let stages = [
            e * p.learning,
            stage_time(p.variability, decide_utilization, decide),
            p.layers * p.layer_latency,
            if k > 0.0 {
                stage_time(p.variability, build_utilization, rate)
            } else {
                f64::INFINITY
            },
            0.5 * p.release_period,
        ];
        let lead: f64 = stages.iter().sum();
        Self {
            fidelity,
            first_pass_yield: y,
            rework_share: kappa,
            work_per_decision: work,
            available_hours: available,
            build_capacity: build,
            decide_capacity: decide,
            shipped,
            build_utilization,
            decide_utilization,
            stages,
            debt: residue * shipped * a,
            freshness: libm::exp(-lead / p.life),
        }
    }

    /// Decisions that the stage with the least room could take in a week.
    #[must_use]
    pub fn capacity(&self) -> f64 {
        libm::fmin(self.build_capacity, self.decide_capacity)
    }

    /// The stage with the least room.
    #[must_use]
    pub fn constraint(&self) -> Stage {
        if is_same(self.decide_capacity, self.build_capacity) {
            Stage::Both
        } else if self.decide_capacity < self.build_capacity {
            Stage::Decide
        } else {
            Stage::Build
        }
    }

    /// Weeks from idea to release; infinite where nothing ships.
    #[must_use]
    pub fn lead_time(&self) -> f64 {
        self.stages.iter().sum()
    }

    /// Decisions in progress: rate times lead time, by Little's law.
    #[must_use]
    pub fn in_progress(&self) -> f64 {
        if self.shipped > 0.0 {
            self.shipped * self.lead_time()
        } else {
            0.0
        }
    }

    /// Decisions a week that are right the first time.
    #[must_use]
    pub fn good_rate(&self) -> f64 {
        self.shipped * self.first_pass_yield
    }

    /// Good decisions in time a week.
    #[must_use]
    pub fn score(&self) -> f64 {
        self.good_rate() * self.freshness
    }
}

/// Weeks in a stage that is busy a share `rho` of the time and finishes `mu` a week when busy.
fn stage_time(variability: f64, rho: f64, mu: f64) -> f64 {
    (variability * rho / (1.0 - rho) + 1.0) / mu
}

#[cfg(test)]
mod tests {
    use super::super::tuned;
    use super::*;

    fn close(value: f64, published: f64) -> bool {
        (value - published).abs() <= 1e-9
    }

    #[test]
    fn the_opening_setting_gives_its_published_values() {
        let steady = Steady::of(&Params::default());
        assert!(close(steady.shipped, 4.058_752_766_66));
        assert!(close(steady.lead_time(), 9.441_499_778_15));
        assert!(close(steady.score(), 0.624_063_920_27));
        assert!((steady.decide_capacity - 6.244).abs() < 0.0005);
        assert!((steady.build_capacity - 7.902).abs() < 0.0005);
    }

    #[test]
    fn the_tuned_setting_gives_its_published_values() {
        let steady = Steady::of(&tuned());
        assert!(close(steady.shipped, 6.675_576_025_11));
        assert!(close(steady.lead_time(), 2.669_565_048_01));
        assert!(close(steady.score(), 2.839_157_757_95));
        let printed = |value: f64, digits: f64, text: f64| (value - text).abs() <= 0.5 * digits;
        assert!(printed(steady.first_pass_yield, 1e-4, 0.6636));
        assert!(printed(steady.good_rate(), 1e-3, 4.430));
        assert!(printed(steady.in_progress(), 0.1, 17.8));
        assert!(printed(steady.debt, 0.01, 4.97));
        assert!(printed(steady.decide_capacity, 0.01, 10.27));
        assert!(printed(steady.build_capacity, 0.01, 10.60));
    }

    #[test]
    fn a_team_that_only_holds_releases_ships_nothing() {
        let params = Params {
            people: 1.0,
            release_period: 0.25,
            ..tuned()
        };
        let steady = Steady::of(&params);
        assert_eq!((steady.shipped, steady.in_progress()), (0.0, 0.0));
        assert_eq!(steady.lead_time(), f64::INFINITY);
        assert_eq!(steady.score(), 0.0);
    }

    #[test]
    fn a_decision_that_takes_no_time_never_waits() {
        let params = Params {
            decide_base: 0.0,
            decide_per_nat: 0.0,
            ..tuned()
        };
        let steady = Steady::of(&params);
        assert_eq!(steady.decide_capacity, f64::INFINITY);
        assert_eq!((steady.decide_utilization, steady.stages[1]), (0.0, 0.0));
    }
}
