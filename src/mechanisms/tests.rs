//! A mechanism whose curve is found in parts, as long as a registry's entry.

use super::*;
use crate::mechanism::{Chart, Study};
use crate::output::{Quantity, outputs};
use crate::param::{List, params};

params! {
    /// A sum of squares, and what it is multiplied with in the end.
    pub struct Params {
        /// One part for each.
        steps: list Number, 0.0 ..= 6.0, step 1.0, at least 1, default [0.0, 1.0, 2.0], then 1.0;
        /// Added to each step before it is squared.
        start: Number, 0.0 ..= 10.0, step 1.0, default 2.0;
        /// Multiplies what was found. It begins like a parameter that the study uses and is none of its parts.
        start_scale: Number, 1.0 ..= 10.0, step 1.0, default 1.0;
    }
}

outputs! {
    /// The sum, once everything is found.
    pub struct Output {
        /// The sum.
        sum: Quantity, Number;
        /// Each part's number and its square.
        found: Vec<f64>;
    }
}

struct Squares;

impl Mechanism for Squares {
    const ID: &'static str = "squares";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = &[];
    const STUDY: Option<Study<Params, Output>> = Some(Study {
        uses: &["steps", "start"],
        charts: &["squares"],
        width: 2,
        parts: |p| (0..p.steps.len()).collect(),
        part: |p, part| {
            let root = p.start + p.steps[part];
            vec![root, root * root]
        },
        found: |p, output, findings| {
            let squares = findings.chunks_exact(2).map(|pair| pair[1]);
            output.sum = (p.start_scale * squares.sum::<f64>()).into();
            output.found = findings.to_vec();
        },
    });

    fn solve(_: &Params) -> Result<Output, ModelError> {
        Ok(Output {
            sum: Quantity::Undefined,
            found: Vec::new(),
        })
    }
}

const SQUARES: Entry = Entry::of::<Squares>();

fn sum(values: &[f64], findings: &[f64]) -> Result<Value, ModelError> {
    let (values, findings) = (values.to_vec(), findings.to_vec());
    Ok(SQUARES.evaluate(&Setting { values, findings })?[0].value)
}

fn refusal(values: &[f64], findings: &[f64]) -> ModelError {
    sum(values, findings).unwrap_err()
}

#[test]
fn an_output_without_a_unit_is_not_listed() {
    let names: Vec<String> = SQUARES
        .outputs()
        .into_iter()
        .map(|spec| spec.name)
        .collect();
    assert_eq!(names, ["sum"]);
    assert_eq!(
        SQUARES.evaluate(&SQUARES.defaults().into()).unwrap().len(),
        1
    );
}

/// Values of the parameters: three steps from 2.
fn setting(scale: f64) -> Vec<f64> {
    let steps = List::from([0.0, 1.0, 2.0]);
    let start = 2.0;
    Params {
        steps,
        start,
        start_scale: scale,
    }
    .values()
}

#[test]
fn what_the_parts_find_makes_the_answer_whole() {
    let values = setting(10.0);
    assert_eq!(SQUARES.study_parts(&values), Ok(vec![0, 1, 2]));
    assert_eq!(SQUARES.study(&values, 2), Ok(vec![4.0, 16.0]));
    let studied = SQUARES.studied(&values).unwrap();
    let findings = studied.findings;
    assert_eq!(studied.values, values);
    assert_eq!(findings, [2.0, 4.0, 3.0, 9.0, 4.0, 16.0]);
    let whole = Ok(Value::Number(Quantity::Finite(290.0)));
    assert_eq!(sum(&values, &findings), whole);
    let params = Params::from_values(&values).unwrap();
    assert_eq!(Squares::findings(&params), findings);
}

#[test]
fn without_findings_or_with_some_of_them_there_is_no_answer_yet() {
    let undefined = Ok(Value::Number(Quantity::Undefined));
    let values = setting(1.0);
    assert_eq!(sum(&values, &[]), undefined);
    let some = [2.0, 4.0, f64::NAN, f64::NAN, 4.0, 16.0];
    assert_eq!(sum(&values, &some), undefined);
    let params = Params::default();
    let found = Squares::evaluate_found(&params, &[]).unwrap().found;
    assert!(found.len() == 6 && found.iter().all(|number| number.is_nan()));
}

#[test]
fn findings_that_do_not_fit_the_setting_are_refused() {
    let values = setting(1.0);
    let error = refusal(&values, &[2.0]);
    assert_eq!(error.to_string(), "squares takes 6 findings, 1 were given");
    let error = refusal(&values[..10], &[]);
    assert_eq!(error.to_string(), "squares takes 11 values, 10 were given");
    let mut hostile = values.clone();
    hostile[9] = f64::NAN;
    assert_eq!(refusal(&hostile, &[2.0]).code(), "not-finite");
    let found = SQUARES.studied(&values).unwrap().findings;
    let both = [&*values, &found].concat();
    assert_eq!(SQUARES.study(&both, 0).unwrap_err().code(), "wrong-count");
    let mut infinite = found;
    infinite[1] = f64::NEG_INFINITY;
    assert_eq!(refusal(&values, &infinite).code(), "unusable-data");
    let past = SQUARES.study(&setting(1.0), 3).unwrap_err();
    assert_eq!(past.code(), "unusable-data");
}

#[test]
fn a_study_says_what_it_depends_on() {
    let names: Vec<&str> = SQUARES.params().iter().map(|spec| spec.name).collect();
    // The count and the eight steps of the list, and the start; not the scale.
    assert_eq!(SQUARES.study_uses(), names[..10]);
    assert_eq!(SQUARES.study_charts(), ["squares"]);
}

#[test]
fn what_has_no_study_finds_nothing() {
    for entry in ALL.iter().filter(|entry| entry.study.is_none()) {
        let values = entry.defaults();
        assert_eq!(entry.study_parts(&values), Ok(Vec::new()));
        assert_eq!(entry.studied(&values), Ok(values.clone().into()));
        assert_eq!(entry.study(&values, 0).unwrap_err().code(), "unusable-data");
        assert!(entry.study_uses().is_empty() && entry.study_charts().is_empty());
    }
}
