//! Reference classes: how long tasks of a kind took against what was said.

use super::lognormal::Lognormal;
use crate::param::choice;

choice! {
    /// Whom the plan is compared with.
    pub enum ReferenceClass {
        /// Overruns of 30 to 100 %, read as quartiles, or quartiles of the reader's own.
        Quartiles = "quartiles",
        /// Honours theses.
        Theses = "theses",
        /// Software projects.
        Software = "software",
        /// Cost of road projects.
        Roads = "roads",
        /// Cost of rail projects.
        Rail = "rail",
        /// Cost of bridges and tunnels.
        FixedLinks = "fixed-links",
        /// The reader's own tasks.
        History = "history",
    }
}

/// Days of a published study of theses: what was predicted, in the best case, in the worst case, and what
/// it took, each a mean over persons.
///
/// # Source
///
/// Buehler, Griffin & Ross 1994, *Journal of Personality and Social Psychology* 67:366, Study 1 (read in
/// secondary sources).
pub const THESES_DAYS: [f64; 4] = [33.9, 27.4, 48.6, 55.5];

/// The theses of that study: the lognormal that comes near both shares, 29.7 % done by the predicted date and
/// 48.7 % by the worst-case date, if the ratios of means stand for persons.
pub const THESES: Lognormal = Lognormal {
    median: 1.47,
    sigma: 0.72,
};

/// Share of software dates that were kept, and mean overrun of effort: the middles of 20 to 35 % and of 30 to
/// 40 %.
///
/// # Source
///
/// Moløkken-Østvold & Jørgensen 2005, *IEEE Transactions on Software Engineering* 31(9) (abstract read).
pub const SOFTWARE: (f64, f64) = (0.25, 1.35);

/// Cost of road projects against the estimate: what half and what four fifths of them did not exceed.
///
/// # Source
///
/// Flyvbjerg & COWI 2004, *Procedures for Dealing with Optimism Bias in Transport Planning* (read in secondary
/// sources).
pub const ROADS: [(f64, f64); 2] = [(0.5, 1.15), (0.8, 1.32)];

/// Cost of rail projects and of fixed links against the estimate: mean and standard deviation.
///
/// # Source
///
/// Flyvbjerg, Holm & Buhl 2003, *Transport Reviews* 23:71 (abstract read; decimals in a secondary source).
pub const RAIL: (f64, f64) = (1.447, 0.38);

/// As [`RAIL`], for bridges and tunnels.
pub const FIXED_LINKS: (f64, f64) = (1.338, 0.62);

/// What a planner can picture: the estimate as the median, and the spread that leaves a tenth beyond the best
/// and a tenth beyond the worst case of the theses. That reading of the two cases is ours.
#[must_use]
pub fn inside() -> Lognormal {
    let [_, best, worst, _] = THESES_DAYS;
    Lognormal {
        median: 1.0,
        ..Lognormal::from_quantiles((0.1, best), (0.9, worst))
    }
}

/// Software dates.
#[must_use]
pub fn software() -> Lognormal {
    Lognormal::from_kept(SOFTWARE.0, SOFTWARE.1)
}

/// Cost of road projects.
#[must_use]
pub fn roads() -> Lognormal {
    Lognormal::from_quantiles(ROADS[0], ROADS[1])
}

/// Cost of rail projects.
#[must_use]
pub fn rail() -> Lognormal {
    Lognormal::from_moments(RAIL.0, RAIL.1)
}

/// Cost of bridges and tunnels.
#[must_use]
pub fn fixed_links() -> Lognormal {
    Lognormal::from_moments(FIXED_LINKS.0, FIXED_LINKS.1)
}
