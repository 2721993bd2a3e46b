//! Which place is loaded most, and whether another is so close that the constraint will wander.

use super::line::{Constraint, Line};
use crate::numeric::limit::at_most;
use crate::output::states;

/// How close the second load must come to the first, in shares.
pub const CLOSE: f64 = 0.05;

states! {
    /// Whether one place holds the line back, or several take turns.
    pub enum Balance {
        /// One does.
        OneConstraint = "one-constraint",
        /// Two are within five points of load: the constraint will wander between them.
        Balanced = "balanced",
    }
}

/// A place and its load.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Load {
    /// The place: a stage, or the market.
    pub place: Constraint,
    /// Share of what it can do, or of what it would take, that the line makes use of.
    pub utilization: f64,
}

/// The two highest loads of a line. The market counts as a place after the last stage, with what is
/// wanted for its capacity.
///
/// # Formula
///
/// ```text
/// u = X / c,   balanced if the highest u less the second is at most 0.05
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::dashboard::{Balance, Dashboard};
/// use narrows::mechanisms::constraint::line::Line;
///
/// let line = Line { capacities: &[100.0, 30.0, 31.0], demand: 200.0 };
/// assert_eq!(Dashboard::of(line).balance(), Balance::Balanced);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dashboard {
    /// The highest load: that of the constraint.
    pub highest: Load,
    /// The second; the same as the highest where there is a tie, nothing loaded without stages.
    pub second: Load,
}

impl Dashboard {
    /// The dashboard of a line.
    #[must_use]
    pub fn of(line: Line<'_>) -> Self {
        let throughput = line.throughput();
        let load = |(place, rate): (Constraint, f64)| Load {
            place,
            utilization: throughput / rate,
        };
        let second = line.next().unwrap_or((Constraint::Market, f64::INFINITY));
        Self {
            highest: load((line.constraint(), throughput)),
            second: load(second),
        }
    }

    /// Whether the second load is so close that the constraint will wander.
    #[must_use]
    pub fn balance(self) -> Balance {
        if at_most(self.highest.utilization, self.second.utilization + CLOSE) {
            Balance::Balanced
        } else {
            Balance::OneConstraint
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::line::Constraint::{Market, Stage};
    use super::*;

    fn dashboard(capacities: &[f64], demand: f64) -> Dashboard {
        Dashboard::of(Line { capacities, demand })
    }

    #[test]
    fn the_essays_line_has_one_constraint() {
        let board = dashboard(&[100.0, 30.0, 100.0], 200.0);
        assert_eq!(
            (board.highest.place, board.second.place),
            (Stage(1), Stage(0))
        );
        assert_eq!(
            (board.highest.utilization, board.second.utilization),
            (1.0, 0.3)
        );
        assert_eq!(board.balance(), Balance::OneConstraint);
    }

    #[test]
    fn five_points_are_close_and_six_are_not() {
        assert_eq!(
            dashboard(&[100.0, 95.0], 200.0).balance(),
            Balance::Balanced
        );
        assert_eq!(
            dashboard(&[100.0, 94.0], 200.0).balance(),
            Balance::OneConstraint
        );
        assert_eq!(dashboard(&[60.0, 60.0], 200.0).balance(), Balance::Balanced);
    }

    #[test]
    fn the_market_can_take_turns_with_a_stage() {
        let board = dashboard(&[100.0, 31.0, 100.0], 30.0);
        assert_eq!(
            (board.highest.place, board.second.place),
            (Market, Stage(1))
        );
        assert_eq!(board.balance(), Balance::Balanced);
        // Two stages as narrow as each other do not matter where far less is wanted.
        let calm = dashboard(&[100.0, 30.0, 30.0], 20.0);
        assert_eq!(
            (calm.highest.place, calm.balance()),
            (Market, Balance::OneConstraint)
        );
    }
}
