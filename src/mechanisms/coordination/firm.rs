//! How large a firm is when each further activity costs more inside than the last.

/// Number of activities a firm keeps inside.
///
/// # Formula
///
/// ```text
/// n* = max(0, 1 + (m - a) / b)     a + b (n - 1): cost of the n-th activity inside
///                                  m: its cost on the market
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::coordination::firm::firm_size;
///
/// assert_eq!(firm_size(10.0, 2.0, 0.5), 17.0);
/// assert_eq!(firm_size(1.0, 2.0, 0.5), 0.0);
/// ```
///
/// # Source
///
/// Coase 1937, "The nature of the firm", *Economica* 4, 386–405: a firm grows until organizing one more
/// transaction inside costs what it costs on the market. The straight line is ours.
#[must_use]
pub fn firm_size(m: f64, a: f64, b: f64) -> f64 {
    (1.0 + (m - a) / b).max(0.0)
}
