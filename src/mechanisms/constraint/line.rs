//! A line without variability: it gives what its narrowest stage gives.

/// What holds a line back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Constraint {
    /// The stage at this place, counted from 0.
    Stage(usize),
    /// Nobody wants more.
    Market,
}

impl Constraint {
    /// The stage, if it is one.
    #[must_use]
    pub const fn stage(self) -> Option<usize> {
        match self {
            Self::Stage(stage) => Some(stage),
            Self::Market => None,
        }
    }
}

/// Stages that each pass on what the one before gives, and a market that takes so much and no more.
///
/// # Formula
///
/// ```text
/// X      = min(c_1, …, c_n, demand)
/// u_i    = X / c_i                          idle_i = 1 - u_i
/// growth = min(c_1, …, c_(i-1)) - c_i       before stage i where that is positive and every stage
///                                           works at its own rate; c_1 - X in all
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::line::{Constraint, Line};
///
/// let line = Line { capacities: &[100.0, 30.0, 100.0], demand: 200.0 };
/// assert_eq!(line.throughput(), 30.0);
/// assert_eq!(line.constraint(), Constraint::Stage(1));
/// assert_eq!(line.idle(0), 0.7);
/// ```
///
/// # Source
///
/// Goldratt & Cox 1984, *The Goal*.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line<'a> {
    /// What each stage can do in an hour, c.
    pub capacities: &'a [f64],
    /// What is wanted in an hour.
    pub demand: f64,
}

impl<'a> Line<'a> {
    /// What leaves the line in an hour, X.
    #[must_use]
    pub fn throughput(self) -> f64 {
        self.capacities.iter().copied().fold(self.demand, f64::min)
    }

    /// What holds it back; of several stages the first, and of a stage and the market the stage.
    #[must_use]
    pub fn constraint(self) -> Constraint {
        self.tied().next().unwrap_or(Constraint::Market)
    }

    /// Everything that would hold it back alone: more than one where there is a tie.
    pub fn tied(self) -> impl Iterator<Item = Constraint> + 'a {
        let throughput = self.throughput();
        self.all().filter(move |one| self.rate(*one) == throughput)
    }

    /// What would hold it back next if the constraint were lifted, and the throughput then. It is
    /// what the constraint is tied with, if it is.
    #[must_use]
    pub fn next(self) -> Option<(Constraint, f64)> {
        let held = self.constraint();
        self.all()
            .filter(|one| *one != held)
            .map(|one| (one, self.rate(one)))
            .reduce(|least, one| if one.1 < least.1 { one } else { least })
    }

    /// What a stage can do in an hour, or the market will take.
    #[must_use]
    pub fn rate(self, one: Constraint) -> f64 {
        match one {
            Constraint::Stage(stage) => self.capacities[stage],
            Constraint::Market => self.demand,
        }
    }

    /// Share of a stage's capacity that is used.
    #[must_use]
    pub fn utilization(self, stage: usize) -> f64 {
        self.throughput() / self.capacities[stage]
    }

    /// Share of a stage's capacity that is not used.
    #[must_use]
    pub fn idle(self, stage: usize) -> f64 {
        1.0 - self.utilization(stage)
    }

    /// What leaves the line in an hour if one stage can do `capacity` instead.
    #[must_use]
    pub fn throughput_with(self, stage: usize, capacity: f64) -> f64 {
        let others = self.capacities.iter().enumerate();
        others
            .filter(|(other, _)| *other != stage)
            .fold(self.demand.min(capacity), |least, (_, rate)| {
                least.min(*rate)
            })
    }

    /// What piles up in an hour before a stage, or unsold before the market, while every stage works
    /// at its own rate.
    #[must_use]
    pub fn growth_before(self, one: Constraint) -> f64 {
        let before = match one {
            Constraint::Stage(stage) => &self.capacities[..stage],
            Constraint::Market => self.capacities,
        };
        let fed = before.iter().copied().reduce(f64::min);
        fed.map_or(0.0, |fed| (fed - self.rate(one)).max(0.0))
    }

    /// What piles up in the whole line in an hour while its first stage works at its own rate.
    #[must_use]
    pub fn growth(self) -> f64 {
        let released = self.capacities.first();
        released.map_or(0.0, |released| released - self.throughput())
    }

    fn all(self) -> impl Iterator<Item = Constraint> + 'a {
        let stages = (0..self.capacities.len()).map(Constraint::Stage);
        stages.chain([Constraint::Market])
    }
}

#[cfg(test)]
mod tests {
    use super::Constraint::{Market, Stage};
    use super::*;

    /// The line of the essays: A and C can do 100 an hour, B 30.
    const ESSAY: Line = Line {
        capacities: &[100.0, 30.0, 100.0],
        demand: 200.0,
    };

    #[test]
    fn the_narrowest_stage_sets_the_pace_and_the_others_idle() {
        assert_eq!(ESSAY.throughput(), 30.0);
        assert_eq!([0, 1, 2].map(|stage| ESSAY.idle(stage)), [0.7, 0.0, 0.7]);
        assert_eq!(ESSAY.growth(), 70.0);
        assert_eq!(ESSAY.growth_before(Stage(1)), 70.0);
        assert_eq!(ESSAY.growth_before(Stage(0)), 0.0);
        assert_eq!(ESSAY.growth_before(Stage(2)), 0.0);
    }

    #[test]
    fn only_the_constraint_repays_and_only_until_the_next_one() {
        for stage in [0, 2] {
            assert_eq!(ESSAY.throughput_with(stage, 200.0), 30.0);
        }
        assert_eq!(ESSAY.throughput_with(1, 60.0), 60.0);
        assert_eq!(ESSAY.throughput_with(1, 130.0), 100.0);
        assert_eq!(ESSAY.next(), Some((Stage(0), 100.0)));
    }

    #[test]
    fn a_tie_is_reported_and_its_first_stage_named() {
        let line = Line {
            capacities: &[60.0, 30.0, 30.0],
            demand: 30.0,
        };
        assert_eq!(line.constraint(), Stage(1));
        assert!(line.tied().eq([Stage(1), Stage(2), Market]));
        assert_eq!(line.next(), Some((Stage(2), 30.0)));
    }

    #[test]
    fn where_demand_is_least_the_market_is_the_constraint() {
        let line = Line {
            demand: 20.0,
            ..ESSAY
        };
        assert_eq!(line.throughput(), 20.0);
        assert!(line.tied().eq([Market]));
        assert_eq!(line.growth_before(Market), 10.0);
        assert_eq!(line.next(), Some((Stage(1), 30.0)));
    }

    #[test]
    fn a_line_of_nothing_gives_what_is_wanted() {
        let line = Line {
            capacities: &[],
            demand: 20.0,
        };
        assert_eq!((line.throughput(), line.growth()), (20.0, 0.0));
        assert_eq!((line.constraint(), line.next()), (Market, None));
    }
}
