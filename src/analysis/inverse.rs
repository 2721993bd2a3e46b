//! What it would take: the values of one or two parameters at which an output is what one wants.

use super::{best, slider};
use crate::numeric::extremum::narrow;
use crate::numeric::root::bracketed;
use crate::param::ParamSpec;

/// Places that are looked at along a slider. Two crossings closer together than two places are found where the output
/// turns between them.
const PLACES: u32 = 65;
const SECTIONS: u32 = 40;
/// An output is what one wants when it differs by no more than this, or this share of it.
const CLOSE: f64 = 1e-9;

/// What is asked: at which values of one or two of its parameters, all others as they are, an output is what one wants.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The parameters.
    pub specs: &'a [ParamSpec],
    /// Where they stand.
    pub values: &'a [f64],
    /// Places of the one or two that are free.
    pub free: &'a [usize],
    /// The output that is wanted.
    pub want: f64,
}

/// A setting of the free parameters.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Their values, in the order of the question.
    pub values: Vec<f64>,
    /// The output there.
    pub output: f64,
    /// How far it is from where they stand, in lengths of their sliders: for two, the root of the sum of squares.
    pub distance: f64,
}

/// What there is.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Settings at which the output is what one wants, the nearest to where one stands first: all there are of one
    /// parameter, the nearest of two.
    Reached(Vec<Found>),
    /// None; the output comes nearest to what one wants here.
    Nearest(Found),
    /// The output has no value anywhere.
    Nowhere,
}

/// What it would take.
///
/// # Panics
///
/// Unless one or two parameters are free, which are continuous.
#[must_use]
pub fn inverse(question: &Question, evaluate: &mut dyn FnMut(&[f64]) -> f64) -> Answer {
    let Question {
        specs,
        values,
        free,
        want,
    } = *question;
    let stands = question.places(values);
    let mut missed = |places: &[f64]| evaluate(&question.at(places)) - want;
    let mut heights = Vec::new();
    let places: Vec<Vec<f64>> = match stands[..] {
        [_] => {
            let mut missed = |place| missed(&[place]);
            heights = scan(&mut missed);
            let found = crossings(&heights, &mut missed);
            found.into_iter().map(|place| vec![place]).collect()
        }
        [x, y] => {
            let found = nearest_crossing([x, y], &mut |place| missed(&place));
            found.map(|place| place.to_vec()).into_iter().collect()
        }
        _ => panic!("one or two parameters are free"),
    };
    let mut reached: Vec<Found> = Vec::with_capacity(places.len());
    for one in &places {
        let found = question.found(one, evaluate);
        // At a jump the output passes what one wants without being there.
        if is_close(found.output, want) {
            // A sort costs a page more to download than to run.
            let is_nearer = |other: &&Found| other.distance <= found.distance;
            let place = reached.iter().take_while(is_nearer).count();
            reached.insert(place, found);
        }
    }
    if !reached.is_empty() {
        return Answer::Reached(reached);
    }
    let nearest = if let [one, other] = *free {
        let mut nearness = |values: &[f64]| -f64::abs(evaluate(values) - want);
        let pair = best::pair(specs, values, [one, other], &mut nearness);
        let mut nearest = values.to_vec();
        [nearest[one], nearest[other]] = pair.values;
        question.places(&nearest)
    } else {
        let mut miss = |place| f64::abs(evaluate(&question.at(&[place])) - want);
        vec![nearest_place(&heights, stands[0], &mut miss)]
    };
    let nearest = question.found(&nearest, evaluate);
    if nearest.output.is_nan() {
        Answer::Nowhere
    } else if is_close(nearest.output, want) {
        Answer::Reached(vec![nearest])
    } else {
        Answer::Nearest(nearest)
    }
}

impl Question<'_> {
    /// Where the free parameters stand on their sliders.
    fn places(&self, values: &[f64]) -> Vec<f64> {
        let place = |index: &usize| slider::place(&self.specs[*index], values[*index]);
        self.free.iter().map(place).collect()
    }

    /// All values, with the free parameters at these places.
    fn at(&self, places: &[f64]) -> Vec<f64> {
        let mut values = self.values.to_vec();
        for (index, place) in self.free.iter().zip(places) {
            values[*index] = slider::value(&self.specs[*index], *place);
        }
        values
    }

    fn found(&self, places: &[f64], evaluate: &mut dyn FnMut(&[f64]) -> f64) -> Found {
        let values = self.at(places);
        let stands = self.places(self.values);
        let squares = places.iter().zip(&stands).map(|(to, from)| {
            let distance = to - from;
            distance * distance
        });
        Found {
            distance: f64::sqrt(squares.sum()),
            output: evaluate(&values),
            values: self.free.iter().map(|index| values[*index]).collect(),
        }
    }
}

fn is_close(output: f64, want: f64) -> bool {
    f64::abs(output - want) <= CLOSE * libm::fmax(1.0, f64::abs(want))
}

/// A function at places from 0 to 1.
fn scan(f: &mut dyn FnMut(f64) -> f64) -> Vec<[f64; 2]> {
    let place = |index: u32| f64::from(index) / f64::from(PLACES - 1);
    (0..PLACES)
        .map(|index| [place(index), f(place(index))])
        .collect()
}

/// Every place from 0 to 1 at which a function is 0, given its scan.
fn crossings(heights: &[[f64; 2]], f: &mut dyn FnMut(f64) -> f64) -> Vec<f64> {
    let mut found = Vec::new();
    for (index, [at, height]) in heights.iter().enumerate() {
        if *height == 0.0 {
            found.push(*at);
        }
        if let Some([next, there]) = heights.get(index + 1)
            && height * there < 0.0
        {
            found.extend(bracketed(&mut *f, *at, *next));
        }
    }
    // Where it turns between two places, it may reach 0 and come back.
    for three in heights.windows(3) {
        let [[left, before], [at, height], [right, after]] = [three[0], three[1], three[2]];
        let sign = if height < 0.0 { -1.0 } else { 1.0 };
        let is_nearest = sign * before >= sign * height && sign * height <= sign * after;
        let is_flat = before == height && height == after;
        if !is_nearest || is_flat || height == 0.0 {
            continue;
        }
        let known = [at, sign * height];
        let [turn, rest] = narrow(&mut |x| sign * f(x), [left, right], known, SECTIONS);
        if rest < 0.0 {
            found.extend(bracketed(&mut *f, left, turn));
            found.extend(bracketed(&mut *f, turn, right));
        }
    }
    found
}

/// The place from 0 to 1 at which a miss is least, given the scan of what is missed: where it stands, unless another is
/// better.
fn nearest_place(heights: &[[f64; 2]], stands: f64, miss: &mut dyn FnMut(f64) -> f64) -> f64 {
    let here = [stands, miss(stands)];
    let mut least = here;
    let mut around = [stands, stands];
    for (index, [place, height]) in heights.iter().enumerate() {
        let height = f64::abs(*height);
        if height < least[1] || least[1].is_nan() {
            let next = |index: usize| heights.get(index).map_or(*place, |next| next[0]);
            around = [next(index.saturating_sub(1)), next(index + 1)];
            least = [*place, height];
        }
    }
    if least == here {
        return stands;
    }
    narrow(miss, around, least, SECTIONS)[0]
}

/// The place of the unit square nearest to another at which a function is 0, along rays from there: none where no ray
/// meets one.
fn nearest_crossing(from: [f64; 2], f: &mut dyn FnMut([f64; 2]) -> f64) -> Option<[f64; 2]> {
    const RAYS: u32 = 64;
    let toward = |ray: f64| direction(8.0 * ray / f64::from(RAYS));
    let on = |[x, y]: [f64; 2], distance: f64| [from[0] + distance * x, from[1] + distance * y];
    let mut distance = |ray: f64| {
        let toward = toward(ray);
        let mut along = |distance| f(on(toward, distance));
        first_crossing(edge(from, toward), &mut along)
    };
    let mut nearest = [0.0, f64::NAN];
    for ray in 0..RAYS {
        let distance = distance(f64::from(ray));
        if distance < nearest[1] || nearest[1].is_nan() {
            nearest = [f64::from(ray), distance];
        }
    }
    if nearest[1].is_nan() {
        return None;
    }
    let ends = [nearest[0] - 1.0, nearest[0] + 1.0];
    let [ray, distance] = narrow(&mut distance, ends, nearest, SECTIONS);
    Some(on(toward(ray), distance))
}

/// A direction of length 1 toward a place on the edge of a square, so many halves of a side on from a corner: from -1
/// to 9 is more than once around. Sines would be a page more to download.
fn direction(halves: f64) -> [f64; 2] {
    let [x, y] = match halves {
        _ if halves < 0.0 => [halves + 1.0, -1.0],
        _ if halves < 2.0 => [1.0, halves - 1.0],
        _ if halves < 4.0 => [3.0 - halves, 1.0],
        _ if halves < 6.0 => [-1.0, 5.0 - halves],
        _ if halves < 8.0 => [halves - 7.0, -1.0],
        _ => [1.0, halves - 9.0],
    };
    let length = f64::sqrt(x * x + y * y);
    [x / length, y / length]
}

/// How far a ray from a place of the unit square runs in it.
fn edge(from: [f64; 2], toward: [f64; 2]) -> f64 {
    let along = |at: f64, step: f64| match step {
        0.0 => f64::INFINITY,
        _ if step > 0.0 => (1.0 - at) / step,
        _ => -at / step,
    };
    let (x, y) = (along(from[0], toward[0]), along(from[1], toward[1]));
    libm::fmax(0.0, libm::fmin(x, y))
}

/// The first distance up to the last at which a function is 0; not a number where there is none.
fn first_crossing(last: f64, f: &mut dyn FnMut(f64) -> f64) -> f64 {
    const STEPS: u32 = 32;
    let mut before = [0.0, f(0.0)];
    for step in 1..=STEPS {
        if before[1] == 0.0 {
            return before[0];
        }
        let at = last * f64::from(step) / f64::from(STEPS);
        let here = [at, f(at)];
        if before[1] * here[1] <= 0.0
            && let Some(root) = bracketed(&mut *f, before[0], at)
            && !f64::is_nan(f(root))
        {
            return root;
        }
        before = here;
    }
    f64::NAN
}

#[cfg(test)]
mod tests;
