//! The coordination tax: output against the size of a team.

use crate::chart::{Axis, ChartSpec, Mark, Placement, Role, Text};
use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism};
use crate::output::{Quantity, outputs};
use crate::param::{ParamSet, params};
use crate::unit::Unit;

pub mod scaling;

/// The mechanism.
#[derive(Debug)]
pub struct Coordination;

params! {
    /// Settings of the coordination tax.
    pub struct Params {
        /// People in the team.
        people: lever TeamSize;
        /// Share of the work that waits on other work: contention of the scaling law.
        alpha: Number, 0.0 ..= 0.5, step 0.01, default 0.03;
        /// Cost of keeping each pair in step: coherency of the scaling law.
        beta: Number, 0.0 ..= 0.1, step 0.001, default 0.005;
    }
}

outputs! {
    /// What the coordination tax gives.
    pub struct Output {
        /// Links among all pairs of people.
        paths: f64, Links;
        /// Output by the universal scalability law.
        output: f64, PeoplesWorth;
        /// Team size of greatest output; unbounded without a cost for each pair.
        peak_people: Quantity, People;
        /// Output at that size.
        peak_output: Quantity, PeoplesWorth;
        /// What one more person would add.
        marginal_output: f64, PeoplesWorth;
    }
}

impl Mechanism for Coordination {
    const ID: &'static str = "coordination";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = &[Chart {
        id: "output",
        spec: output_chart,
    }];

    fn solve(p: &Params) -> Result<Output, ModelError> {
        let n = p.people;
        let law = scaling::Usl {
            gamma: 1.0,
            alpha: p.alpha,
            beta: p.beta,
        };
        let output = law.output(n);
        let peak = law.peak();
        Ok(Output {
            paths: n * (n - 1.0) / 2.0,
            output,
            peak_people: peak,
            peak_output: peak
                .finite()
                .map_or(Quantity::Unbounded, |n| law.output(n).into()),
            marginal_output: law.output(n + 1.0) - output,
        })
    }
}

fn output_chart(p: &Params, o: &Output) -> ChartSpec {
    let x = Axis::of(&Params::SPECS[0], &[1.0, 20.0, 40.0, 60.0]);
    let law = scaling::Usl {
        gamma: 1.0,
        alpha: p.alpha,
        beta: p.beta,
    };
    let peak = o.peak_people.finite().unwrap_or(f64::NAN);
    let points: Vec<_> = x
        .range
        .samples(121, &[p.people, peak])
        .into_iter()
        .map(|n| [n, law.output(n)])
        .collect();
    let mut marks = vec![Mark::Line {
        name: Text::new("label-scaling-law"),
        role: Role::Primary,
        points,
        label: Some(Placement::Above(52.0)),
    }];
    if x.range.contains(peak) {
        let label = Text::new("label-best").value(peak, Unit::People);
        marks.push(Mark::Optimum {
            at: [peak, law.output(peak)],
            label,
        });
    }
    let label = Text::new("label-you").value(o.output, Unit::PeoplesWorth);
    marks.push(Mark::Reader {
        at: [p.people, o.output],
        label,
    });
    ChartSpec {
        id: "output",
        y: Axis::up_to(Unit::PeoplesWorth, 16.0),
        x,
        marks,
    }
}
