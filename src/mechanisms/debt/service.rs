//! The share of capacity that keeps debt from growing.

use super::growth::{Drag, Growth};
use crate::numeric::limit::at_most;
use crate::output::{OutputValue, Quantity};

/// A share that may not suffice whatever it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Hold {
    /// This share holds the debt.
    At(f64),
    /// Even all of it would not hold the debt.
    CannotBeHeld,
}

impl Hold {
    /// The share, if there is one.
    #[must_use]
    pub const fn share(self) -> Option<f64> {
        match self {
            Self::At(share) => Some(share),
            Self::CannotBeHeld => None,
        }
    }
}

impl OutputValue for Hold {
    const STATES: &'static [&'static str] = &["cannot-be-held"];

    fn number(self) -> f64 {
        self.share().unwrap_or(f64::INFINITY)
    }
}

/// Capacity divided between features, which make debt, and repair, which removes it.
///
/// # Formula
///
/// ```text
/// D'    = sigma (1 - u) + r D + k D^2 - rho u
/// u_min = (sigma + r D + k D^2) / (sigma + rho)       (cannot be held beyond 1)
/// trap  = 2 rho / (r + sqrt(r^2 + 4 k rho))           (sigma cancels)
/// ```
///
/// `u` share of capacity spent on repair, `sigma` debt made a week by features at full capacity,
/// `rho` debt removed a week by repair at full capacity.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::debt::{growth::Growth, service::{Hold, Service}};
///
/// let growth = Growth { initial: 1.0, interest: 0.05, interaction: 0.01 };
/// let service = Service { growth, creation: 0.2, repair: 1.0 };
/// assert!((service.trap() - 7.808).abs() < 0.0005);
/// assert_eq!(service.repair_share(10.0), Hold::CannotBeHeld);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Service {
    /// How untouched debt grows.
    pub growth: Growth,
    /// Debt made a week by features at full capacity.
    pub creation: f64,
    /// Debt removed a week by repair at full capacity.
    pub repair: f64,
}

impl Service {
    /// Smallest share of capacity that keeps the debt where it is.
    #[must_use]
    pub fn repair_share(self, debt: f64) -> Hold {
        let share = (self.creation + self.growth.slope(debt)) / (self.creation + self.repair);
        if at_most(share, 1.0) {
            Hold::At(libm::fmin(share, 1.0))
        } else {
            Hold::CannotBeHeld
        }
    }

    /// The debt that all of the capacity just holds; infinite where debt bears no interest.
    #[must_use]
    pub fn trap(self) -> f64 {
        let Growth {
            interest,
            interaction,
            ..
        } = self.growth;
        let root = f64::sqrt(interest * interest + 4.0 * interaction * self.repair);
        2.0 * self.repair / (interest + root)
    }

    /// [`Service::trap`] as an output.
    #[must_use]
    pub fn trap_debt(self) -> Quantity {
        self.trap().into()
    }

    /// Output in features while the debt is held: what repair leaves of capacity, and drag of that.
    #[must_use]
    pub fn feature_rate(self, debt: f64, drag: Drag) -> Hold {
        match self.repair_share(debt) {
            Hold::At(share) => Hold::At((1.0 - share) * drag.output_left(debt)),
            Hold::CannotBeHeld => Hold::CannotBeHeld,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAG: Drag = Drag { half: 20.0 };

    fn service(interaction: f64) -> Service {
        let growth = Growth {
            initial: 1.0,
            interest: 0.05,
            interaction,
        };
        Service {
            growth,
            creation: 0.2,
            repair: 1.0,
        }
    }

    #[test]
    fn without_interaction_the_printed_rates_come_out() {
        let service = service(0.0);
        let rate = |debt| service.feature_rate(debt, DRAG).share().unwrap();
        assert!((rate(0.0) - 0.833).abs() < 0.0005);
        assert!((rate(10.0) - 0.278).abs() < 0.0005);
        assert!((service.trap() - 20.0).abs() < 1e-12);
    }

    #[test]
    fn with_interaction_ten_cannot_be_held() {
        let service = service(0.01);
        assert_eq!(service.repair_share(10.0), Hold::CannotBeHeld);
        assert_eq!(service.feature_rate(10.0, DRAG), Hold::CannotBeHeld);
        assert!((service.trap() - 7.808).abs() < 0.0005);
        assert_eq!(service.repair_share(f64::INFINITY).number(), f64::INFINITY);
    }

    /// Interest 0.05, no interaction, repair 0.7 and a debt of 14: repair and growth are the same, bit for bit or not.
    #[test]
    fn exactly_at_the_trap_debt_is_held() {
        let growth = Growth {
            initial: 14.0,
            interest: 0.05,
            interaction: 0.0,
        };
        let service = Service {
            growth,
            creation: 0.2,
            repair: 0.7,
        };
        assert_eq!(service.repair_share(14.0), Hold::At(1.0));
        assert_eq!(service.feature_rate(14.0, DRAG), Hold::At(0.0));
        assert_eq!(service.repair_share(14.0 + 1e-9), Hold::CannotBeHeld);
    }

    /// Over the whole grid of the sliders, whatever the last bit of the root is.
    #[test]
    fn all_of_the_capacity_holds_the_trap() {
        for (i, k, r) in (0..=60)
            .flat_map(|i| (0..=50).map(move |k| (i, k)))
            .flat_map(|(i, k)| [1, 7, 13, 50].map(|r| (i, k, r)))
        {
            let growth = Growth {
                initial: 1.0,
                interest: 0.005 * f64::from(i),
                interaction: 0.001 * f64::from(k),
            };
            let service = Service {
                growth,
                creation: 0.2,
                repair: 0.1 * f64::from(r),
            };
            let trap = service.trap();
            if trap.is_finite() {
                let share = service.repair_share(trap).share();
                assert!(
                    share.is_some_and(|share| share > 1.0 - 1e-12),
                    "{service:?}"
                );
            }
        }
    }

    #[test]
    fn debt_without_interest_can_always_be_held() {
        let growth = Growth {
            initial: 1.0,
            interest: 0.0,
            interaction: 0.0,
        };
        let service = Service {
            growth,
            creation: 0.2,
            repair: 1.0,
        };
        assert_eq!(service.trap_debt(), Quantity::Unbounded);
        assert_eq!(service.repair_share(1e9), service.repair_share(0.0));
    }
}
