//! What it would take, put back into the model.

use super::{continuous, every, numeric, one_of, outputs, setting, value};
use crate::random::Stream;
use narrows::Entry;
use narrows::analysis::inverse::{Answer, Question, inverse};
use narrows::analysis::slider;

/// An output is what one wants when it differs by no more, or by no more than this share of it.
const CLOSE: f64 = 1e-9;

/// A question that has an answer: where it stands, which parameters are free, and what the output is at another value
/// of them.
struct Asked {
    entry: &'static Entry,
    values: Vec<f64>,
    free: Vec<usize>,
    output: usize,
    want: f64,
}

impl Asked {
    fn random(entry: &'static Entry, count: usize, stream: &mut Stream) -> Option<Self> {
        let values = setting(entry, stream);
        let mut there = values.clone();
        let mut free = Vec::new();
        while free.len() < count {
            let place = one_of(&continuous(entry), stream);
            if !free.contains(&place) {
                there[place] = value(&entry.params()[place], stream);
                free.push(place);
            }
        }
        let output = one_of(&numeric(entry), stream);
        let want = outputs(entry, &there)[output];
        want.is_finite().then_some(Self {
            entry,
            values,
            free,
            output,
            want,
        })
    }

    fn at(&self, found: &[f64]) -> f64 {
        let mut values = self.values.clone();
        for (place, value) in self.free.iter().zip(found) {
            values[*place] = *value;
        }
        outputs(self.entry, &values)[self.output]
    }

    /// Whether an answer holds; whether it reaches what one wants.
    fn holds(&self) -> bool {
        let question = Question {
            specs: self.entry.params(),
            values: &self.values,
            free: &self.free,
            want: self.want,
        };
        let answer = inverse(&question, &mut |values| {
            outputs(self.entry, values)[self.output]
        });
        let name = || {
            let output = &self.entry.outputs()[self.output].name;
            format!(
                "{} {output} by {:?}: {answer:?}",
                self.entry.id(),
                self.free
            )
        };
        match &answer {
            Answer::Reached(all) => {
                let mut before = 0.0;
                for found in all {
                    let put_back = self.at(&found.values);
                    assert_eq!(put_back, found.output, "{}", name());
                    let off = (put_back - self.want).abs();
                    assert!(off <= CLOSE * f64::max(1.0, self.want.abs()), "{}", name());
                    assert!(found.distance >= before, "{}", name());
                    before = found.distance;
                }
                !all.is_empty()
            }
            Answer::Nearest(found) => {
                assert_eq!(self.at(&found.values), found.output, "{}", name());
                // No nearer one stands at any of a grid over the first of them, the others where they are.
                let spec = &self.entry.params()[self.free[0]];
                let rest: Vec<f64> = self.free[1..]
                    .iter()
                    .map(|place| self.values[*place])
                    .collect();
                for place in 0..=16 {
                    let mut values = vec![slider::value(spec, f64::from(place) / 16.0)];
                    values.extend(&rest);
                    let miss = (self.at(&values) - self.want).abs();
                    assert!(
                        miss.is_nan() || (found.output - self.want).abs() <= miss * (1.0 + 1e-12),
                        "{} misses by {miss} at {values:?}",
                        name()
                    );
                }
                false
            }
            Answer::Nowhere => panic!("{}: there is an answer", name()),
        }
    }
}

#[test]
fn what_one_parameter_reaches_gives_the_output_when_put_back() {
    let (mut reached, mut asked) = (0, 0);
    every(3, [30, 1], |entry, stream| {
        if let Some(question) = Asked::random(entry, 1, stream) {
            asked += 1;
            reached += u32::from(question.holds());
        }
    });
    // What is missed is the steps of whole numbers, which one crossing may pass at a jump.
    assert!(reached * 100 >= asked * 95, "{reached} of {asked}");
}

#[test]
fn what_two_parameters_reach_gives_the_output_when_put_back() {
    let (mut reached, mut asked) = (0, 0);
    every(4, [4, 0], |entry, stream| {
        if continuous(entry).len() < 2 {
            return;
        }
        if let Some(question) = Asked::random(entry, 2, stream) {
            asked += 1;
            reached += u32::from(question.holds());
        }
    });
    assert!(reached * 100 >= asked * 90, "{reached} of {asked}");
}
