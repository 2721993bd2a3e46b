//! Waits in one queue, job after job, for any times.

/// Waits of jobs served one at a time in the order in which they arrive.
///
/// # Formula
///
/// ```text
/// W_1 = 0,  W_(i+1) = max(0, W_i + S_i - A_i)       S_i service of job i, A_i time until the next comes
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::blocking::lindley::waits;
///
/// let jobs = [(3.0, 1.0), (1.0, 4.0), (2.0, 2.0)];
/// assert_eq!(waits(jobs).collect::<Vec<_>>(), [0.0, 2.0, 0.0]);
/// ```
///
/// # Source
///
/// Lindley 1952, *Mathematical Proceedings of the Cambridge Philosophical Society* 48:277.
pub fn waits(jobs: impl IntoIterator<Item = (f64, f64)>) -> impl Iterator<Item = f64> {
    let mut next = 0.0;
    jobs.into_iter().map(move |(service, until_next)| {
        let wait = next;
        next = f64::max(0.0, wait + service - until_next);
        wait
    })
}
