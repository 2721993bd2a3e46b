//! Long work: the organization, decision by decision, in batches with luck of their own.

use super::elasticity::score;
use super::simulation::{BATCH, Batch, Estimate, Firm};
use super::steady::Steady;
use super::{Output, Params, Setting, Simulated};
use crate::analysis::elasticity::elasticity;
use crate::mechanism::Study;
use crate::numeric::count::nearest;
use crate::numeric::random::Stream;
use crate::output::Quantity;
use crate::param::ParamSet as _;

/// One part a batch, named by its number: a longer run keeps the batches of a shorter one.
pub(super) const STUDY: Study<Params, Output> = Study {
    uses: &[
        "people",
        "release_period",
        "threshold",
        "deferral",
        "escalated",
        "layers",
        "utilization",
        "error_share",
        "work",
        "rework",
        "rework_growth",
        "residue",
        "repair_hours",
        "decide_base",
        "decide_per_nat",
        "alpha",
        "beta",
        "release_hours",
        "learning",
        "session_hours",
        "leader_hours",
        "loss",
        "recovered",
        "variability",
        "life",
        "productive_hours",
        "detection",
        "interest",
        "drag",
        "layer_latency",
        "seed",
    ],
    charts: &["lead-time", "stages"],
    width: Batch::WIDTH,
    parts: |p| match Firm::new(p) {
        Some(_) => (0..nearest(p.decisions) as usize / BATCH).collect(),
        None => Vec::new(),
    },
    part: |p, batch| {
        let mut stream = Stream::seeded(u64::from(nearest(p.seed)));
        for _ in 0..batch {
            stream = stream.jumped();
        }
        Firm::new(p).map_or_else(Vec::new, |firm| firm.batch(stream).numbers())
    },
    found: |p, output, findings| {
        (output.touchiest, output.touchiest_elasticity) = touchiest(p);
        if let Some(estimate) = Estimate::of(findings) {
            output.simulated = simulated(p, &estimate);
        }
    },
};

fn simulated(p: &Params, found: &Estimate) -> Simulated {
    let right = Steady::of(p).first_pass_yield;
    let lead = found.lead_time;
    let [decide, build, release] = found.stages;
    let week = |fortieths: usize| found.quantiles[fortieths - 1].mean;
    let share = (1_u32..).map(|fortieths| f64::from(fortieths) / 40.0);
    let weeks = found.quantiles.iter().map(|interval| interval.mean);
    Simulated {
        decisions: found.decisions.into(),
        shipped: found.shipped.mean.into(),
        lead_time: lead.mean.into(),
        lead_time_error: lead.half_width.into(),
        lead_time_10: week(4).into(),
        lead_time_50: week(20).into(),
        lead_time_90: week(36).into(),
        decide_time: decide.mean.into(),
        build_time: build.mean.into(),
        release_wait: release.mean.into(),
        debt: found.debt.mean.into(),
        debt_met: found.debt_met.mean.into(),
        score: (found.timely.mean * right).into(),
        score_error: (found.timely.half_width * right).into(),
        score_at_mean: (found.shipped.mean * right * libm::exp(-lead.mean / p.life)).into(),
        shipped_by: weeks
            .zip(share)
            .map(|(week, share)| [week, share])
            .collect(),
    }
}

/// Of the settings that a firm can choose, the one with the largest elasticity, and that; the first of several.
fn touchiest(p: &Params) -> (Setting, Quantity) {
    const CHOSEN: [(&str, Setting); 9] = [
        ("people", Setting::People),
        ("release_period", Setting::ReleasePeriod),
        ("threshold", Setting::Threshold),
        ("deferral", Setting::Deferral),
        ("escalated", Setting::Escalated),
        ("layers", Setting::Layers),
        ("utilization", Setting::Utilization),
        ("leader_hours", Setting::LeaderHours),
        ("recovered", Setting::Recovered),
    ];
    let (mut found, mut largest) = ((Setting::None, Quantity::Undefined), 0.0);
    let values = p.values();
    let here = score(&values);
    let mut moved = values.clone();
    for (index, spec) in Params::SPECS.iter().enumerate() {
        let chosen = CHOSEN.iter().find(|(name, _)| *name == spec.name);
        let Some((_, setting)) = chosen else { continue };
        let one = elasticity(spec, [values[index], here], &mut |value| {
            moved[index] = value;
            score(&moved)
        });
        moved[index] = values[index];
        let elasticity = one.central();
        if elasticity.abs() > largest {
            largest = elasticity.abs();
            found = (*setting, elasticity.into());
        }
    }
    found
}
