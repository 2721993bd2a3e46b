//! Adding people to a late project, day by day.

use crate::numeric::pair::smaller;
use crate::output::Quantity;

mod course;
mod overhead;
pub mod smooth;

use course::Course;
pub use overhead::Overhead;

/// A project under way: newcomers become veterans, veterans train newcomers, everyone talks.
///
/// # Formula
///
/// Each day, with `n` newcomers and `e` veterans after any addition:
///
/// ```text
/// a = min(n / tau, n);  n -= a;  e += a                             learning the ropes, tau in days
/// r = p (1 - ov(n + e)) (w_n n + w_e (e - min(theta n, e)))         function points this day
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::coordination::brooks::{Addition, Project};
///
/// let late = Project::default().run(Addition { people: 5.0, day: 110.0 });
/// assert_eq!(late.finish.finite(), Some(272.0));
/// ```
///
/// # Source
///
/// Abdel-Hamid & Madnick 1991, *Software Project Dynamics*; Madachy 2008, *Software Process Dynamics*,
/// chapter 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Project {
    /// Size of the job, in function points.
    pub work: f64,
    /// Function points that one person of weight 1 makes in a day.
    pub productivity: f64,
    /// Weight of a newcomer.
    pub new_weight: f64,
    /// Weight of a veteran.
    pub veteran_weight: f64,
    /// Share of a veteran that one newcomer takes for training.
    pub training: f64,
    /// Days until a newcomer is a veteran, on average; infinity for never.
    pub assimilation: f64,
    /// What talking takes.
    pub overhead: Overhead,
    /// Newcomers on the first day.
    pub newcomers: f64,
    /// Veterans on the first day.
    pub veterans: f64,
}

/// Madachy's example: 500 function points, twenty veterans.
impl Default for Project {
    fn default() -> Self {
        Self {
            work: 500.0,
            productivity: 0.1,
            new_weight: 0.8,
            veteran_weight: 1.2,
            training: 0.25,
            assimilation: 20.0,
            overhead: Overhead::Quadratic { k: 0.0006 },
            newcomers: 0.0,
            veterans: 20.0,
        }
    }
}

/// People who join a project on a day: on the first day that begins at or after `day`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Addition {
    /// How many.
    pub people: f64,
    /// When.
    pub day: f64,
}

impl Addition {
    /// Nobody joins.
    pub const NOBODY: Self = Self {
        people: 0.0,
        day: 0.0,
    };
}

/// How a project went.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Run {
    /// Whole days until it is done.
    pub finish: Quantity,
    /// Person-days paid over those whole days.
    pub person_days: Quantity,
    /// Person-days if nobody is paid for what is left of the last day.
    pub exact_person_days: Quantity,
    /// Change in the day's output, as a share, at the moment of joining; undefined if nobody joined in time.
    pub dip: Quantity,
}

impl Project {
    /// Function points that these people make in a day.
    #[must_use]
    #[inline]
    pub fn rate(&self, newcomers: f64, veterans: f64) -> f64 {
        let training = smaller(self.training * newcomers, veterans);
        let hands = self.new_weight * newcomers + self.veteran_weight * (veterans - training);
        self.productivity * (1.0 - self.overhead.share(newcomers + veterans)) * hands
    }

    /// Newcomers and veterans after a day of learning the ropes.
    #[inline]
    fn after_a_day(&self, newcomers: f64, veterans: f64) -> (f64, f64) {
        let learned = smaller(newcomers / self.assimilation, newcomers);
        (newcomers - learned, veterans + learned)
    }

    /// Runs the project to its end. A project whose people only talk never ends.
    #[must_use]
    #[inline(never)]
    pub fn run(&self, addition: Addition) -> Run {
        let [run] = self.runs([addition]);
        run
    }

    /// Runs it once for each of several additions, side by side, which takes less time than one after the
    /// other.
    #[must_use]
    #[inline]
    pub fn runs<const N: usize>(&self, additions: [Addition; N]) -> [Run; N] {
        // Before anybody joins, all of them are one.
        let day = additions
            .iter()
            .fold(f64::INFINITY, |day, addition| smaller(addition.day, day));
        let mut together = Course::new(self, Addition { people: 0.0, day });
        together.live_steadily();
        let mut courses = additions.map(|addition| together.with(addition));
        for course in &mut courses {
            course.live_steadily();
            course.join_if_due();
        }
        Course::learn_together(self, &mut courses);
        courses.map(|course| {
            let mut alone = [course];
            Course::learn_together(self, &mut alone);
            let [course] = alone;
            course.finish()
        })
    }

    /// Fewest people, on top of those who start, with whom nothing is made any more; unbounded if there
    /// is always time left for work.
    #[must_use]
    #[inline(never)]
    pub fn stalling(&self) -> Quantity {
        let Overhead::Quadratic { k } = self.overhead else {
            return Quantity::Unbounded;
        };
        let start = self.newcomers + self.veterans;
        let people = f64::ceil(1.0 / f64::sqrt(k) - start);
        // Of two zeros `f64::max` may give either.
        let people = if people > 0.0 { people } else { 0.0 };
        // The root may be rounded up past a size that is enough.
        let enough = |people: f64| people >= 0.0 && self.overhead.share(start + people) >= 1.0;
        let fewest = if enough(people - 1.0) {
            people - 1.0
        } else if enough(people) {
            people
        } else {
            people + 1.0
        };
        fewest.into()
    }

    /// Work done at the end of each day, from day 0 to the end of the job or `last` days; a project that
    /// stalls stays where it is.
    #[must_use]
    #[inline(never)]
    pub fn history(&self, addition: Addition, last: f64) -> Vec<[f64; 2]> {
        let mut course = Course::new(self, addition);
        let mut points = vec![[0.0, 0.0]];
        while course.day < last && !course.is_done() {
            let (day, done) = (course.day, course.done);
            if !course.advance() {
                points.push([last, done]);
                break;
            }
            let shown = course.day.min(last);
            let made = (course.done - done) * (shown - day) / (course.day - day);
            points.push([shown, (done + made).min(self.work)]);
        }
        points
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn late(people: f64, day: f64) -> Run {
        Project::default().run(Addition { people, day })
    }

    #[test]
    fn five_more_finish_sooner_at_more_cost_and_ten_finish_later() {
        for (people, day, finish, effort) in [
            (0.0, 110.0, 275.0, 5500.0),
            (5.0, 110.0, 272.0, 6250.0),
            (10.0, 110.0, 295.0, 7750.0),
        ] {
            let run = late(people, day);
            assert_eq!(run.finish, Quantity::Finite(finish), "{people}");
            assert_eq!(run.person_days, Quantity::Finite(effort), "{people}");
        }
        assert_eq!(late(5.0, 220.0).finish, Quantity::Finite(275.0));
        assert_eq!(late(10.0, 0.0).finish, Quantity::Finite(306.0));
    }

    #[test]
    fn side_by_side_is_the_same_as_one_after_the_other() {
        let fresh = Project {
            newcomers: 6.0,
            training: 3.0,
            assimilation: 0.5,
            ..Project::default()
        };
        let days = [110.0, 0.0, 30.5, 280.0];
        let additions = [0.0, 4.0, 21.0, 9.0, 70.0].map(|people| days.map(|day| (people, day)));
        let additions = additions.as_flattened();
        for project in [Project::default(), fresh] {
            for four in additions.windows(4) {
                let four: [Addition; 4] = std::array::from_fn(|i| Addition {
                    people: four[i].0,
                    day: four[i].1,
                });
                assert_eq!(
                    project.runs(four),
                    four.map(|addition| project.run(addition))
                );
            }
        }
    }

    #[test]
    fn output_dips_at_once() {
        for (people, dip) in [(5.0, -0.092), (10.0, -0.269)] {
            assert!((late(people, 110.0).dip.finite().unwrap() - dip).abs() < 5e-4);
        }
        assert_eq!(late(5.0, 300.0).dip, Quantity::Undefined);
    }

    #[test]
    fn people_who_only_talk_never_finish() {
        assert!(late(20.0, 110.0).finish.finite().is_some());
        assert_eq!(late(21.0, 110.0).finish, Quantity::Unbounded);
        assert_eq!(late(21.0, 280.0).finish, Quantity::Finite(275.0));
        assert_eq!(Project::default().stalling(), Quantity::Finite(21.0));
        let with = |overhead: Overhead| Project {
            overhead,
            ..Project::default()
        };
        let fifty = with(Overhead::Quadratic { k: 0.0004 });
        assert_eq!(fifty.stalling(), Quantity::Finite(30.0));
        let stalled = with(Overhead::Quadratic { k: 0.01 });
        assert_eq!(stalled.stalling(), Quantity::Finite(0.0));
        assert_eq!(with(Overhead::None).stalling(), Quantity::Unbounded);
    }

    /// The program sixty-north/brooks (R. Smallshire), an implementation of the same model, executed: its
    /// schedules `a`, `c`, `e`, `f_10`, `g_5`, `g_15`.
    #[test]
    fn schedules_of_a_public_program_to_the_day() {
        const QUADRATIC: Overhead = Overhead::Quadratic {
            k: 0.01 / (4.082 * 4.082),
        };
        const GOMPERTZ: Overhead = Overhead::Gompertz { b: 6.5, c: 13.0 };
        let fresh = Project {
            newcomers: 20.0,
            veterans: 0.0,
            ..Project::default()
        };
        let equals = Project {
            new_weight: 1.0,
            veteran_weight: 1.0,
            assimilation: f64::INFINITY,
            training: 0.0,
            overhead: Overhead::None,
            ..Project::default()
        };
        let untrained = Project {
            training: 0.0,
            overhead: Overhead::None,
            ..fresh
        };
        let with = |overhead: Overhead| Project { overhead, ..fresh };
        for (project, people, finish, effort) in [
            (equals, 0.0, 250.0, 5000.0),
            (untrained, 0.0, 215.0, 4300.0),
            (with(QUADRATIC), 0.0, 285.0, 5700.0),
            (with(QUADRATIC), 10.0, 307.0, 8110.0),
            (with(GOMPERTZ), 5.0, 286.0, 6600.0),
            (with(GOMPERTZ), 15.0, 328.0, 9830.0),
        ] {
            let run = project.run(Addition { people, day: 110.0 });
            assert_eq!(run.finish, Quantity::Finite(finish));
            assert!((run.person_days.finite().unwrap() - effort).abs() < 1e-6);
        }
    }

    #[test]
    fn the_last_day_counts_for_its_part() {
        let alone = Project::default().run(Addition::NOBODY);
        let exact = alone.exact_person_days.finite().unwrap();
        assert!((exact - 20.0 * 500.0 / 1.824).abs() < 1e-6, "{exact}");
        let run = late(5.0, 110.0);
        let (paid, exact) = (
            run.person_days.finite().unwrap(),
            run.exact_person_days.finite().unwrap(),
        );
        assert!(paid - 25.0 < exact && exact < paid, "{exact}");
    }

    #[test]
    fn people_who_join_a_long_settled_project_still_join() {
        let long = Project {
            work: 20_000.0,
            ..Project::default()
        };
        let addition = Addition {
            people: 5.0,
            day: 5000.0,
        };
        let joined = long.run(addition);
        assert!((joined.dip.finite().unwrap() + 0.092).abs() < 5e-4);
        let smooth = smooth::finish(&long, addition).finite().unwrap();
        assert!((joined.finish.finite().unwrap() - smooth).abs() < 3.0);
        assert!((joined.finish.finite().unwrap() - 20_000.0 / 1.824).abs() > 50.0);
    }

    #[test]
    fn centuries_of_days_alike_pass_at_once() {
        let hopeless = Project {
            overhead: Overhead::Quadratic {
                k: (1.0 - 1e-12) / 400.0,
            },
            ..Project::default()
        };
        let finish = hopeless.run(Addition::NOBODY).finish.finite().unwrap();
        assert!((finish * 2.4e-12 / 500.0 - 1.0).abs() < 1e-3, "{finish}");
        let idle = Project {
            veteran_weight: 0.0,
            ..Project::default()
        };
        assert_eq!(idle.run(Addition::NOBODY).finish, Quantity::Unbounded);
    }
}
