//! Where a mechanism is evaluated.

/// Where a mechanism is evaluated.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Setting {
    /// Values of the parameters, in their order.
    pub values: Vec<f64>,
    /// What its study has found there, part after part, NaN where a part is not done; empty where none is.
    pub findings: Vec<f64>,
}

impl From<Vec<f64>> for Setting {
    /// Nothing is found yet.
    fn from(values: Vec<f64>) -> Self {
        let findings = Vec::new();
        Self { values, findings }
    }
}
