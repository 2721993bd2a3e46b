//! Intent through a chain of hand-offs: what each leaves, and what reading back returns.

use crate::output::{Quantity, outputs};

/// What is lost at one hand-off, four times over, each as a share of something else.
///
/// # Formula
///
/// ```text
/// intent     rho_i = (1 - information) (1 - incentives) (1 - interpretation)
/// attention  rho_a = 1 - monitoring
/// both       rho_i rho_a
/// ```
///
/// That the losses multiply is our choice: each is taken of what the one before has left. Added up, 60 % at a
/// hand-off, nothing would be left after the second. Attention is not intent, so the two are kept apart.
///
/// # Source
///
/// The four numbers are the essay's own. Jensen & Meckling 1976, *Journal of Financial Economics* 3, 305, on
/// principal and agent, gives none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Losses {
    /// Share of the information that does not get across.
    pub information: f64,
    /// Share of the effort that follows other aims.
    pub incentives: f64,
    /// Share of what was meant that is understood as something else.
    pub interpretation: f64,
    /// Share of attention that watching takes.
    pub monitoring: f64,
}

impl Losses {
    /// Share of the intent that one hand-off keeps.
    #[must_use]
    pub fn intent_kept(self) -> f64 {
        (1.0 - self.information) * (1.0 - self.incentives) * (1.0 - self.interpretation)
    }

    /// Share of attention that one hand-off leaves.
    #[must_use]
    pub fn attention_kept(self) -> f64 {
        1.0 - self.monitoring
    }

    /// All four losses multiplied.
    #[must_use]
    pub fn all_kept(self) -> f64 {
        self.intent_kept() * self.attention_kept()
    }
}

/// What is left after a number of hand-offs that each keep the same share.
///
/// # Formula
///
/// ```text
/// rho^L
/// ```
#[must_use]
pub fn left(kept: f64, hand_offs: f64) -> f64 {
    libm::pow(kept, hand_offs)
}

/// Share that a hand-off keeps when a share of its loss is recovered: by reading back, or by a shared culture.
///
/// # Formula
///
/// ```text
/// 1 - (1 - rho) (1 - psi)
/// ```
#[must_use]
pub fn with_read_back(kept: f64, recovered: f64) -> f64 {
    1.0 - (1.0 - kept) * (1.0 - recovered)
}

/// Share of a loss that is recovered by a number of checks, when they catch errors at random.
///
/// # Formula
///
/// ```text
/// psi = 1 - e^(-checks)
/// ```
#[must_use]
pub fn recovered(checks: f64) -> f64 {
    -libm::expm1(-checks)
}

/// The checks a hand-off that recover this share; without bound where all is to be recovered.
#[must_use]
pub fn checks_to_recover(recovered: f64) -> Quantity {
    (0.0 - libm::log1p(-recovered)).into()
}

/// How many hand-offs without reading back leave as much as a number of them with it; undefined where nothing is
/// lost.
///
/// # Formula
///
/// ```text
/// L ln rho' / ln rho
/// ```
#[must_use]
pub fn worth(kept: f64, managed: f64, hand_offs: f64) -> Quantity {
    (hand_offs * libm::log(managed) / libm::log(kept)).into()
}

outputs! {
    /// What a chain of hand-offs leaves.
    pub struct Chain {
        /// Share of the intent that one hand-off keeps.
        intent_kept: f64, Share;
        /// Share of the intent left at the end.
        intent_left: f64, Share;
        /// Share of the intent that one hand-off keeps with reading back.
        read_back_kept: f64, Share;
        /// Share of the intent left at the end with reading back.
        read_back_left: f64, Share;
        /// How many times more reading back leaves.
        read_back_ratio: f64, Multiple;
        /// How many hand-offs without reading back leave as much as these with it.
        read_back_worth: Quantity, Number;
        /// Checks a hand-off that recover as much.
        checks: Quantity, Number;
        /// Share of attention that one hand-off leaves.
        attention_kept: f64, Share;
        /// Share of attention left at the end.
        attention_left: f64, Share;
        /// Share that one hand-off keeps with all four losses multiplied.
        all_kept: f64, Share;
        /// What is left at the end with all four losses multiplied.
        all_left: f64, Share;
        /// The four losses of one hand-off, added up.
        losses_added: f64, Share;
    }
}

impl Chain {
    /// A chain of hand-offs with these losses, a share of each recovered.
    #[must_use]
    pub fn new(losses: Losses, hand_offs: f64, recovered: f64) -> Self {
        let intent_kept = losses.intent_kept();
        let read_back_kept = with_read_back(intent_kept, recovered);
        let (intent_left, read_back_left) = (
            left(intent_kept, hand_offs),
            left(read_back_kept, hand_offs),
        );
        Self {
            intent_kept,
            intent_left,
            read_back_kept,
            read_back_left,
            read_back_ratio: read_back_left / intent_left,
            read_back_worth: worth(intent_kept, read_back_kept, hand_offs),
            checks: checks_to_recover(recovered),
            attention_kept: losses.attention_kept(),
            attention_left: left(losses.attention_kept(), hand_offs),
            all_kept: losses.all_kept(),
            all_left: left(losses.all_kept(), hand_offs),
            losses_added: losses.information
                + losses.incentives
                + losses.interpretation
                + losses.monitoring,
        }
    }
}
