//! Milestones in a row, inputs that meet, and what slips take from those who manage.

/// Chance that `count` independent milestones, each kept with chance `kept`, are all kept.
///
/// Parallel inputs of one chance that all must be there are the same product.
///
/// # Formula
///
/// ```text
/// p^k
/// ```
#[must_use]
pub fn all_kept(kept: f64, count: f64) -> f64 {
    libm::pow(kept, count)
}

/// Chance that inputs of these chances are all there on time.
///
/// # Formula
///
/// ```text
/// p_1 p_2 ... p_n
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::planning::chain::merge_on_time;
///
/// assert!((merge_on_time(&[0.8, 0.8, 0.8]) - 0.512).abs() < 1e-12);
/// ```
#[must_use]
pub fn merge_on_time(kept: &[f64]) -> f64 {
    kept.iter().product()
}

/// How sure each of `count` milestones must be for all to be kept with chance `all`.
#[must_use]
pub fn each_needed(all: f64, count: f64) -> f64 {
    libm::pow(all, 1.0 / count)
}

/// Share of the hours of those who manage that slips take: all of them at most.
#[must_use]
pub fn attention_drain(slips: f64, hours_each: f64, hours: f64) -> f64 {
    f64::min(slips * hours_each / hours, 1.0)
}
