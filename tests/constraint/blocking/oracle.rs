//! Two calculations that share nothing with the ones they check: the chain as a dense system of equations,
//! and the course of the line event by event.

use super::floor::{Doing, Event, Floor};
use narrows::mechanisms::constraint::blocking::Line;
use std::collections::BTreeMap;

/// Every state that the line reaches, with its share of time.
pub(super) fn dense(line: &Line) -> Vec<(Floor, f64)> {
    let mut numbers = BTreeMap::from([(Floor::empty(line.stations()), 0)]);
    let mut states: Vec<Floor> = numbers.keys().cloned().collect();
    let mut moves = Vec::new();
    let mut from = 0;
    while from < states.len() {
        for (station, rate) in line.rates().iter().enumerate() {
            if states[from].stations[station] != Doing::Working {
                continue;
            }
            let mut next = states[from].clone();
            next.finish(station, line.places());
            let count = numbers.len();
            let to = *numbers.entry(next.clone()).or_insert(count);
            if to == count {
                states.push(next);
            }
            moves.push((from, to, *rate));
        }
        from += 1;
    }
    // Inflow less outflow of each state is 0; the shares' adding to 1 takes the last one's place.
    let count = states.len();
    let mut equations = vec![vec![0.0; count + 1]; count];
    for (from, to, rate) in moves {
        equations[to][from] += rate;
        equations[from][from] -= rate;
    }
    equations[count - 1].fill(1.0);
    states.into_iter().zip(eliminate(equations)).collect()
}

/// Gaussian elimination with partial pivoting; the last column is the right side.
fn eliminate(mut rows: Vec<Vec<f64>>) -> Vec<f64> {
    let count = rows.len();
    for column in 0..count {
        let pivot = (column..count)
            .max_by(|a, b| rows[*a][column].abs().total_cmp(&rows[*b][column].abs()))
            .expect("a row is left");
        rows.swap(column, pivot);
        let (above, below) = rows.split_at_mut(column + 1);
        let pivot = &above[column];
        for row in below {
            let factor = row[column] / pivot[column];
            if factor != 0.0 {
                for (entry, above) in row.iter_mut().zip(pivot).skip(column) {
                    *entry -= factor * above;
                }
            }
        }
    }
    let mut solution = vec![0.0; count];
    for row in (0..count).rev() {
        let known: f64 = (row + 1..count).map(|i| rows[row][i] * solution[i]).sum();
        solution[row] = (rows[row][count] - known) / rows[row][row];
    }
    solution
}

/// When each job leaves each station, by letting whatever happens next happen; `times` by job and station.
pub(super) fn events(places: &[usize], times: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let stations = places.len() + 1;
    let mut floor = Floor::empty(stations);
    let mut left = vec![Vec::new(); stations];
    let mut begun = vec![0; stations];
    begun[0] = 1;
    let mut due: Vec<Option<f64>> = vec![None; stations];
    due[0] = Some(times[0][0]);
    while left[stations - 1].len() < times.len() {
        let next = due
            .iter()
            .enumerate()
            .filter_map(|(i, at)| Some((i, (*at)?)));
        let (station, now) = next
            .min_by(|a, b| a.1.total_cmp(&b.1))
            .expect("some station is at work");
        due[station] = None;
        for event in floor.finish(station, places) {
            match event {
                Event::Left(station) => left[station].push(now),
                // What comes after the last job of interest never finishes.
                Event::Began(station) => {
                    let time = times.get(begun[station]).map(|job| job[station]);
                    due[station] = time.map(|time| now + time);
                    begun[station] += 1;
                }
            }
        }
    }
    (0..times.len())
        .map(|job| left.iter().map(|station| station[job]).collect())
        .collect()
}
