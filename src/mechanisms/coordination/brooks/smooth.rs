//! The same project in continuous time, in closed form.

use super::{Addition, Project};
use crate::numeric::root::bracketed;
use crate::output::Quantity;

/// Day on which a project of veterans ends if newcomers learn continuously instead of overnight.
///
/// # Formula
///
/// `A` people join `e0` veterans at `t_add`; afterwards
///
/// ```text
/// n(t) = A exp(-t / tau),  e(t) = N - n(t),  N = e0 + A
/// W(t) = g w_n A tau (1 - exp(-t / tau))                              while theta n > e
/// W(t) = W_c + g (w_e N t' + c n_c tau (1 - exp(-t' / tau)))          from then on, t' counted from then
/// g = p (1 - ov(N)),  c = w_n - w_e (1 + theta)
/// ```
///
/// The end is the root of `W(t) = R - r(0, e0) t_add`.
#[must_use]
pub fn finish(project: &Project, addition: Addition) -> Quantity {
    let Project {
        work,
        veterans,
        assimilation: tau,
        training: theta,
        ..
    } = *project;
    let before = project.rate(0.0, veterans);
    if addition.people <= 0.0 || before * addition.day >= work {
        return (work / before).into();
    }
    let left = work - before * addition.day;
    let n = veterans + addition.people;
    let g = project.productivity * (1.0 - project.overhead.share(n));
    if g <= 0.0 || before <= 0.0 {
        return Quantity::Unbounded;
    }
    let c = project.new_weight - project.veteran_weight * (1.0 + theta);
    // While newcomers would take more training than there are veterans, only they work.
    let freed = n / (1.0 + theta);
    let (crowded, learning) = if addition.people > freed {
        (tau * libm::log(addition.people / freed), freed)
    } else {
        (0.0, addition.people)
    };
    // Sums of hundreds of points are compared: that no digit of a short time is lost, as by `expm1`, is not needed, and
    // that function would be half a kilobyte of the model.
    let learned = |t: f64| tau * (1.0 - libm::exp(-t / tau));
    let early = |t: f64| g * project.new_weight * addition.people * learned(t);
    let late = |t: f64| g * (project.veteran_weight * n * t + c * learning * learned(t));
    let work_by = |t: f64| {
        if t < crowded {
            early(t)
        } else {
            early(crowded) + late(t - crowded)
        }
    };
    let slack = f64::abs(c) * learning * tau;
    // A little more than the bound, so that rounding leaves the root inside.
    let longest = (crowded + (left / g + slack) / (project.veteran_weight * n)) * (1.0 + 1e-9);
    bracketed(|t| work_by(t) - left, 0.0, longest)
        .map_or(Quantity::Undefined, |t| (addition.day + t).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanisms::coordination::brooks::Overhead;

    /// Fourth-order Runge–Kutta with a fine step, as an independent calculation.
    fn integrated(project: &Project, addition: Addition) -> f64 {
        const STEPS: f64 = 64.0;
        let h = 1.0 / STEPS;
        let total = project.veterans + addition.people;
        let slope = |n: f64| {
            (
                -n / project.assimilation,
                project.rate(n, (total - n).max(0.0)),
            )
        };
        let (mut t, mut n, mut done) = (
            addition.day,
            addition.people,
            project.rate(0.0, project.veterans) * addition.day,
        );
        loop {
            let (n1, d1) = slope(n);
            let (n2, d2) = slope(n + n1 * h / 2.0);
            let (n3, d3) = slope(n + n2 * h / 2.0);
            let (n4, d4) = slope(n + n3 * h);
            let step = h * (d1 + 2.0 * (d2 + d3) + d4) / 6.0;
            if done + step >= project.work {
                return t + h * (project.work - done) / step;
            }
            done += step;
            n += h * (n1 + 2.0 * (n2 + n3) + n4) / 6.0;
            t += h;
        }
    }

    #[test]
    fn closed_form_agrees_with_a_reference_and_with_integration() {
        for (people, days) in [
            (0.0, 274.122807018),
            (5.0, 271.991291428),
            (10.0, 294.661455697),
        ] {
            let addition = Addition { people, day: 110.0 };
            let finish = finish(&Project::default(), addition).finite().unwrap();
            // The reference integration is good to seven decimals of a day.
            assert!((finish - days).abs() < 5e-7, "{people}: {finish}");
        }
        for (people, day, theta, veterans, tau) in [
            (5.0, 60.0, 0.25, 20.0, 20.0),
            (14.0, 30.0, 1.0, 4.0, 50.0),
            (18.0, 0.0, 0.9, 2.0, 120.0),
            (3.0, 200.0, 0.0, 8.0, 1.5),
        ] {
            let project = Project {
                training: theta,
                veterans,
                assimilation: tau,
                ..Project::default()
            };
            let addition = Addition { people, day };
            let closed = finish(&project, addition).finite().unwrap();
            let numeric = integrated(&project, addition);
            assert!((closed / numeric - 1.0).abs() < 1e-6, "{closed} {numeric}");
        }
    }

    #[test]
    fn nothing_ships_when_everyone_only_talks() {
        let mut project = Project::default();
        let addition = Addition {
            people: 21.0,
            day: 110.0,
        };
        assert_eq!(finish(&project, addition), Quantity::Unbounded);
        project.overhead = Overhead::Quadratic { k: 0.01 };
        assert_eq!(finish(&project, Addition::NOBODY), Quantity::Unbounded);
    }
}
