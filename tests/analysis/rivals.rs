//! Where the scaling law and the tax on each link disagree on whether one more person helps.

use super::outputs;
use narrows::analysis::flip::{Border, map};
use narrows::{ParamSpec, mechanisms};

/// More helps by the scaling law, and by the tax on each link: a bit for each.
const SCALING: u32 = 1;
const TAX: u32 = 2;
const CELLS: usize = 48;
/// Both parameters, on a slider of which a bisection halves a cell twelve times.
const BISECTED: f64 = 1.0 / 48.0 / 4096.0;

/// `Y(N + 1) = Y(N)`: by the scaling law where `N (N + 1) beta = 1 - alpha`, by a tax of m minutes of a week of 2400 on
/// each link where `2 N m = 2400`.
#[test]
fn rival_laws_divide_the_map_where_the_closed_forms_do() {
    let coordination = mechanisms::find("coordination").expect("registered");
    let place = |name| coordination.position(name).expect("a parameter");
    let free = [place("people"), place("link_minutes")];
    let marginal = ["usl_marginal_output", "link_tax_marginal_output"].map(|name| {
        let outputs = coordination.outputs();
        outputs
            .iter()
            .position(|output| output.name == name)
            .expect("an output")
    });
    let specs = free.map(|place| &coordination.params()[place]);
    let mut values = coordination.defaults();
    let [alpha, beta] = ["alpha", "beta"].map(|name| values[place(name)]);
    let found = map(specs, CELLS, &mut |at| {
        [values[free[0]], values[free[1]]] = at;
        let outputs = outputs(coordination, &values);
        let [scaling, tax] = marginal.map(|output| u32::from(outputs[output] > 0.0));
        SCALING * scaling + TAX * tax
    });
    let mut advices: Vec<u32> = found.regions.iter().map(|region| region.advice).collect();
    advices.sort_unstable();
    assert_eq!(advices, [0, SCALING, TAX, SCALING | TAX]);

    let people = 0.5 * (f64::sqrt(1.0 + 4.0 * (1.0 - alpha) / beta) - 1.0);
    let crossing = [people, 1200.0 / people];
    let cell = |spec: &ParamSpec| (spec.maximum - spec.minimum) / 48.0;
    let is_near =
        |at: [f64; 2]| (0..2).all(|axis| (at[axis] - crossing[axis]).abs() <= cell(specs[axis]));
    let mut kinds = [0, 0];
    for Border { between, ends } in found.borders {
        let changed = between[0] ^ between[1];
        for [n, minutes] in ends {
            if is_near([n, minutes]) {
                continue;
            }
            // A line of the grid that the border crosses is bisected along one parameter or the other.
            let slack = specs.map(|spec| BISECTED * (spec.maximum - spec.minimum));
            let (kind, off, allowed) = match changed {
                SCALING => (0, n - people, slack[0]),
                TAX => (
                    1,
                    n - 1200.0 / minutes,
                    slack[0] + slack[1] * 1200.0 / (minutes * minutes),
                ),
                _ => panic!("{n} people, {minutes} minutes: both laws turn at once"),
            };
            assert!(
                off.abs() <= allowed,
                "{n} people, {minutes} minutes: off by {off}"
            );
            kinds[kind] += 1;
        }
    }
    assert!(kinds.iter().all(|count| *count > 40), "{kinds:?}");
}
