//! `cargo xtask analyze`: what moves one output of a mechanism, as JSON, computed natively.

use crate::evaluate::{REFUSED, set};
use clap::Args;
use indexmap::IndexMap;
use narrows::analysis::best::{pair, single};
use narrows::analysis::elasticity::elasticities;
use narrows::analysis::flip::map;
use narrows::analysis::inverse::{Answer, Found, Question, inverse};
use narrows::analysis::slider::is_free;
use narrows::analysis::swing::swings;
use narrows::mechanisms::{self, Entry};
use narrows::{ModelError, ParamSpec, Setting};
use serde_json::{Value, json};
use std::process::ExitCode;

#[derive(Debug, Args)]
pub(crate) struct Query {
    /// Id of the mechanism
    id: String,
    /// Name of the output
    output: String,
    /// Parameters by name, attribute or lever key
    #[arg(value_name = "NAME=VALUE")]
    settings: Vec<String>,
    /// The value that the output should have
    #[arg(long, value_name = "X", requires = "by", allow_hyphen_values = true)]
    want: Option<String>,
    /// One or two parameters that may move to reach it
    #[arg(long, value_name = "A[,B]", requires = "want")]
    by: Option<String>,
    /// Two parameters over which it is shown whether a little more of the first, or of the second, helps
    #[arg(long, value_name = "A,B")]
    flip: Option<String>,
    /// Another output: it is shown instead where a little more of the first parameter raises the output, and this one
    #[arg(long, value_name = "OUTPUT", requires = "flip")]
    rival: Option<String>,
}

/// Prints the answer, or the refusal.
pub(crate) fn run(query: &Query) -> ExitCode {
    match analyze(query) {
        Ok(answer) => {
            println!("{answer:#}");
            ExitCode::SUCCESS
        }
        Err(refusal) => {
            eprintln!("error: {refusal}");
            ExitCode::from(REFUSED)
        }
    }
}

/// One output of a mechanism, as a function of its parameters.
struct Asked {
    mechanism: &'static Entry,
    values: Vec<f64>,
    position: usize,
}

impl Asked {
    /// The output; not a number where it has no finite value.
    fn at(&self, values: &[f64]) -> f64 {
        self.output(values, self.position)
    }

    /// Another output.
    fn output(&self, values: &[f64], position: usize) -> f64 {
        let model = self.mechanism.model();
        let numbers = model.numbers(&Setting::from(values.to_vec()));
        let number = numbers.map_or(f64::NAN, |numbers| numbers[position]);
        if number.is_finite() { number } else { f64::NAN }
    }

    /// Whether one step more of one of two parameters raises an output.
    fn gains(&self, places: [usize; 2], at: [f64; 2], index: usize, position: usize) -> bool {
        let with = |at: [f64; 2]| {
            let mut values = self.values.clone();
            for (place, value) in places.iter().zip(at) {
                values[*place] = value;
            }
            self.output(&values, position)
        };
        let spec = &self.specs()[places[index]];
        let mut moved = at;
        // At the upper end the step before it says.
        if at[index] + spec.step <= spec.maximum {
            moved[index] += spec.step;
            with(moved) > with(at)
        } else {
            moved[index] -= spec.step;
            with(at) > with(moved)
        }
    }

    fn specs(&self) -> &'static [ParamSpec] {
        self.mechanism.params()
    }

    /// The places of the parameters in a list of names, which may be answers.
    fn places(&self, names: &str, option: &str, allowed: &[usize]) -> Result<Vec<usize>, String> {
        let mut places = Vec::new();
        for name in names.split(',') {
            let place = self.mechanism.position(name.trim()).map_err(say)?;
            if !is_free(&self.specs()[place]) {
                return Err(format!(
                    "{name} is a choice, belongs to a list or says how a simulation is run: {option} takes other numbers"
                ));
            }
            if places.contains(&place) {
                return Err(format!("{option} has {name} twice: give it once"));
            }
            places.push(place);
        }
        if !allowed.contains(&places.len()) {
            let counts: Vec<String> = allowed.iter().map(ToString::to_string).collect();
            let allowed = counts.join(" or ");
            return Err(format!(
                "{option} has {} names: give {allowed}, with a comma between",
                places.len()
            ));
        }
        Ok(places)
    }
}

#[allow(clippy::needless_pass_by_value, reason = "for map_err")]
fn say(error: ModelError) -> String {
    error.to_string()
}

fn analyze(query: &Query) -> Result<Value, String> {
    let mechanism = mechanisms::find(&query.id).map_err(say)?;
    let asked = Asked {
        values: set(mechanism, &query.settings)?,
        mechanism,
        position: number(mechanism, &query.output)?,
    };
    let specs = asked.specs();
    let name = |place: usize| specs[place].name;
    let mut f = |values: &[f64]| asked.at(values);
    let mut answer = IndexMap::new();
    answer.insert("mechanism", json!(mechanism.id()));
    answer.insert("output", json!(query.output));
    answer.insert("value", json!(f(&asked.values)));
    if let (Some(want), Some(by)) = (&query.want, &query.by) {
        let free = asked.places(by, "--by", &[1, 2])?;
        let number = want.parse::<f64>().ok().filter(|number| number.is_finite());
        let want =
            number.ok_or_else(|| format!("--want is {want}: give a finite number, as in 2.5"))?;
        answer.insert("reaches", reaches(&asked, &free, want));
        return Ok(json!(answer));
    }
    if let Some(names) = &query.flip {
        let places = asked.places(names, "--flip", &[2])?;
        let places = [places[0], places[1]];
        let borders = match &query.rival {
            Some(rival) => disagreements(&asked, places, number(mechanism, rival)?),
            None => flips(&asked, places),
        };
        answer.insert("borders", borders);
        return Ok(json!(answer));
    }
    let elasticity = elasticities(specs, &asked.values, &mut f);
    let elasticity: IndexMap<&str, Value> = elasticity
        .into_iter()
        .map(|one| {
            (
                one.name,
                json!({ "below": one.below, "above": one.above, "central": one.central() }),
            )
        })
        .collect();
    answer.insert("elasticities", json!(elasticity));
    let swings = swings(specs, &asked.values, &mut f);
    let swing = |one: narrows::analysis::swing::Swing| json!({ "parameter": name(one.index), "lower": one.lower, "higher": one.higher });
    answer.insert("swings", swings.into_iter().map(swing).collect());
    let movable: Vec<usize> = (0..specs.len())
        .filter(|place| specs[*place].list.is_none() && !specs[*place].is_run)
        .collect();
    let best = |place: usize, f: &mut dyn FnMut(&[f64]) -> f64| {
        let best = single(specs, &asked.values, place, f);
        (
            name(place),
            json!({ "value": best.value, "output": best.output }),
        )
    };
    let singles: IndexMap<&str, Value> = movable.iter().map(|place| best(*place, &mut f)).collect();
    answer.insert("highest", json!(singles));
    answer.insert("highest_pair", highest_pair(&asked));
    Ok(json!(answer))
}

/// The place of an output that is a number.
fn number(mechanism: &Entry, name: &str) -> Result<usize, String> {
    let outputs = mechanism.outputs();
    let is_number = |output: &&narrows::OutputSpec| output.states.len() < 2;
    let place = outputs
        .iter()
        .position(|output| output.name == name && is_number(&output));
    place.ok_or_else(|| {
        let numbers = outputs.iter().filter(is_number);
        let names: Vec<&str> = numbers.map(|output| output.name.as_str()).collect();
        let (id, names) = (mechanism.id(), names.join(", "));
        format!("{id} has no number called {name}: it has {names}")
    })
}

/// The two levers, or else the first parameters, that give most together.
fn highest_pair(asked: &Asked) -> Value {
    let specs = asked.specs();
    let levers = (0..specs.len()).filter(|place| specs[*place].lever.is_some());
    let others =
        (0..specs.len()).filter(|place| specs[*place].lever.is_none() && is_free(&specs[*place]));
    let among: Vec<usize> = levers.chain(others).take(4).collect();
    let mut best = json!(null);
    let mut highest = f64::NEG_INFINITY;
    for (index, one) in among.iter().enumerate() {
        for other in &among[index + 1..] {
            let found = pair(specs, &asked.values, [*one, *other], &mut |values| {
                asked.at(values)
            });
            if found.output > highest {
                highest = found.output;
                let [first, second] = found.values;
                best = json!({ specs[*one].name: first, specs[*other].name: second, "output": found.output });
            }
        }
    }
    best
}

fn reaches(asked: &Asked, free: &[usize], want: f64) -> Value {
    let question = Question {
        specs: asked.specs(),
        values: &asked.values,
        free,
        want,
    };
    let setting = |found: Found| {
        let names = free.iter().map(|place| asked.specs()[*place].name);
        let settings: IndexMap<&str, f64> = names.zip(found.values).collect();
        json!({ "settings": settings, "output": found.output, "distance": found.distance })
    };
    match inverse(&question, &mut |values| asked.at(values)) {
        Answer::Reached(found) => {
            json!({ "want": want, "reached": found.into_iter().map(setting).collect::<Value>() })
        }
        Answer::Nearest(found) => {
            let misses = found.output - want;
            json!({ "want": want, "nearest": setting(found), "misses": misses })
        }
        Answer::Nowhere => json!({ "want": want, "reached": [] }),
    }
}

/// Cells of a map each way.
const CELLS: usize = 32;

/// Borders between where one step more of either parameter raises the output and where it does not.
fn flips(asked: &Asked, places: [usize; 2]) -> Value {
    let names = places.map(|place| asked.specs()[place].name);
    borders(asked, places, names, |at| {
        [0, 1].map(|index| asked.gains(places, at, index, asked.position))
    })
}

/// Borders between where one step more of the first parameter raises the output, and another one, and where it does not.
fn disagreements(asked: &Asked, places: [usize; 2], rival: usize) -> Value {
    let positions = [asked.position, rival];
    let outputs = asked.mechanism.outputs();
    let names = positions.map(|position| outputs[position].name.as_str());
    borders(asked, places, names, |at| {
        positions.map(|position| asked.gains(places, at, 0, position))
    })
}

/// Borders between where more helps in two ways and where it does not.
fn borders(
    asked: &Asked,
    places: [usize; 2],
    names: [&str; 2],
    helps: impl Fn([f64; 2]) -> [bool; 2],
) -> Value {
    let specs = places.map(|place| &asked.specs()[place]);
    let map = map(specs, CELLS, &mut |at| {
        let [one, other] = helps(at);
        u32::from(one) + 2 * u32::from(other)
    });
    let says = |advice: u32| json!({ names[0]: advice & 1 == 1, names[1]: advice & 2 == 2 });
    let border = |one: narrows::analysis::flip::Border| json!({ "more_helps": one.between.map(says), "ends": one.ends });
    map.borders.into_iter().map(border).collect()
}

#[cfg(test)]
mod tests;
