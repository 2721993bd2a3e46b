//! The analysis: what is asked of any mechanism as a whole. Loaded when it is first used.
//!
//! A caller asks for room, writes numbers and bytes there, calls, and reads the answer before the next call. Which
//! mechanism is asked, and how, the page alone knows: it gives [`page::evaluate`].
#![cfg(target_arch = "wasm32")]

pub mod curve;

use narrows::analysis::inverse::{self, Question};
use narrows::analysis::{quantile, sample, sequence, shapley};
use narrows::chart::{band, compare};
use narrows::wire::memory::{self, Answer, answer};
use narrows::{ParamSpec, Scale, Unit, wire};

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// What the page does for this module.
mod page {
    #[link(wasm_import_module = "page")]
    unsafe extern "C" {
        /// The number that is asked about, for so many values; NaN where there is none that is finite.
        pub(crate) safe fn evaluate(values: *const f64, count: usize) -> f64;
    }
}

/// Numbers of numbers.
fn numbers(of: impl FnOnce(&[f64]) -> Vec<f64>) -> *const Answer {
    answer(|given, _| (of(given), Vec::new()))
}

fn evaluate(values: &[f64]) -> f64 {
    page::evaluate(values.as_ptr(), values.len())
}

fn scale(log: f64) -> Scale {
    if log == 1.0 {
        Scale::Log
    } else {
        Scale::Linear
    }
}

/// Room for so many numbers. Memory may grow in any call, so a caller looks at it anew behind each.
#[unsafe(no_mangle)]
pub extern "C" fn room_for_numbers(count: usize) -> *mut f64 {
    memory::room_for_numbers(count)
}

/// Room for so many bytes.
#[unsafe(no_mangle)]
pub extern "C" fn room_for_bytes(length: usize) -> *mut u8 {
    memory::room_for_bytes(length)
}

/// The version of the bytes that charts are read and written in.
#[unsafe(no_mangle)]
pub extern "C" fn version() -> u32 {
    wire::VERSION
}

/// For each parameter the number of its player, below 0 where both settings have the same value. Given are the values
/// of both settings.
#[unsafe(no_mangle)]
pub extern "C" fn players() -> *const Answer {
    numbers(|given| {
        let (from, to) = given.split_at(given.len() / 2);
        let players = shapley::players(from, to, &mut evaluate);
        let number = |player: Option<usize>| {
            let player = player.and_then(|player| u32::try_from(player).ok());
            player.map_or(-1.0, f64::from)
        };
        players.into_iter().map(number).collect()
    })
}

/// The shares of the players. Given is what every coalition is worth.
#[unsafe(no_mangle)]
pub extern "C" fn shares() -> *const Answer {
    numbers(shapley::shares)
}

/// What is best for so many periods to come once the moves of a set, a bit for each, are made: the total, then the move
/// of each period, below 0 for none. Given are the budget; price and needed move, below 0 for none, of so many moves;
/// and what every set of moves yields.
#[unsafe(no_mangle)]
pub extern "C" fn sequence(moves: usize, made: usize, periods: usize) -> *const Answer {
    numbers(|given| {
        let (budget, rest) = given.split_at(1);
        let (pairs, yields) = rest.split_at(2 * moves);
        let (pairs, _) = pairs.as_chunks();
        let of = |[price, after]: &[f64; 2]| sequence::Move {
            price: *price,
            after: (0..moves).find(|one| u32::try_from(*one).map(f64::from) == Ok(*after)),
        };
        let all: Vec<_> = pairs.iter().map(of).collect();
        let best = sequence::best(&all, yields, budget[0], made, periods);
        let number = |one: &Option<usize>| {
            let one = one.and_then(|one| u32::try_from(one).ok());
            one.map_or(-1.0, f64::from)
        };
        let moves = best.moves.iter().map(number);
        core::iter::once(best.total).chain(moves).collect()
    })
}

/// What it would take: settings of the parameters at one or two places at which the number is what one wants. Given is
/// that, then value, minimum, maximum, and 1 for a log scale, of each parameter. Each setting is the values, the number
/// there, and how far it is; where none reaches, one is the nearest. First comes 1 where they reach; nothing where the
/// number has no value anywhere.
#[unsafe(no_mangle)]
pub extern "C" fn inverse(free: usize, other: usize) -> *const Answer {
    numbers(|given| {
        let (want, rest) = given.split_at(1);
        let (each, _) = rest.as_chunks();
        let values: Vec<f64> = each.iter().map(|[value, ..]: &[f64; 4]| *value).collect();
        let spec = |[value, minimum, maximum, log]: &[f64; 4]| ParamSpec {
            scale: scale(*log),
            ..ParamSpec::number("", Unit::Number, (*minimum, *maximum), 1.0, *value)
        };
        let specs: Vec<_> = each.iter().map(spec).collect();
        let places = [free, other];
        let question = Question {
            specs: &specs,
            values: &values,
            // The same place twice is one.
            free: &places[..1 + usize::from(free != other)],
            want: want[0],
        };
        let (reaches, found) = match inverse::inverse(&question, &mut evaluate) {
            inverse::Answer::Reached(found) => (1.0, found),
            inverse::Answer::Nearest(found) => (0.0, vec![found]),
            inverse::Answer::Nowhere => return Vec::new(),
        };
        let mut numbers = vec![reaches];
        for one in found {
            numbers.extend(one.values);
            numbers.extend([one.output, one.distance]);
        }
        numbers
    })
}

/// So many settings of uncertain parameters, from one on. Given are low, high, minimum, step, and 1 for a log scale,
/// for each.
#[unsafe(no_mangle)]
pub extern "C" fn sample(from: u32, count: u32) -> *const Answer {
    numbers(|given| {
        let (each, _) = given.as_chunks();
        let of = |[low, high, minimum, step, log]: &[f64; 5]| sample::Uncertain {
            low: *low,
            high: *high,
            minimum: *minimum,
            step: *step,
            scale: scale(*log),
        };
        let parameters: Vec<_> = each.iter().map(of).collect();
        sample::points(&parameters, from, count)
    })
}

/// Quantiles at so many levels. Given are the levels, then the values.
#[unsafe(no_mangle)]
pub extern "C" fn quantiles(levels: usize) -> *const Answer {
    numbers(|given| {
        let (levels, values) = given.split_at(levels);
        quantile::quantiles(values, levels)
    })
}

/// The first of some charts with the marks of another one, by its place, as bytes. Given are the bytes of all, one
/// behind the other; none come back where they are something else.
#[unsafe(no_mangle)]
pub extern "C" fn compare(kept: usize) -> *const Answer {
    answer(|_, bytes| {
        let chart = wire::decode_all(bytes).and_then(|mut charts| {
            let (now, others) = charts.split_first_mut()?;
            compare::add_kept(now, others.get(kept.checked_sub(1)?)?);
            Some(wire::encode(now))
        });
        (Vec::new(), chart.unwrap_or_default())
    })
}

/// The x at which a chart's main line is given; none without one.
#[unsafe(no_mangle)]
pub extern "C" fn places() -> *const Answer {
    answer(|_, bytes| {
        let chart = wire::decode(bytes);
        let line = chart.as_ref().and_then(compare::main_line);
        let places = line.unwrap_or_default().iter().map(|point| point[0]);
        (places.collect(), Vec::new())
    })
}

/// The heights of a chart's main line at some x. Given are these, and the chart's bytes.
#[unsafe(no_mangle)]
pub extern "C" fn heights() -> *const Answer {
    answer(|xs, bytes| {
        let heights = wire::decode(bytes).map(|chart| band::heights(&chart, xs));
        (heights.unwrap_or_default(), Vec::new())
    })
}

/// The first of some charts with a band around its main line, as bytes. Given are the bytes of all; the four levels of
/// the band's edges; so many places; the heights there for each of so many settings; and what the reader's point is to
/// be marked with.
#[unsafe(no_mangle)]
pub extern "C" fn band(places: usize, settings: usize) -> *const Answer {
    answer(|given, bytes| {
        let (levels, rest) = given.split_at(4);
        let (xs, rest) = rest.split_at(places);
        let (heights, at_reader) = rest.split_at(places * settings);
        let mut percentiles = [const { Vec::new() }; 4];
        for place in 0..places {
            let here: Vec<f64> = heights
                .iter()
                .skip(place)
                .step_by(places)
                .copied()
                .collect();
            let found = quantile::quantiles(&here, levels);
            for (line, height) in percentiles.iter_mut().zip(found) {
                line.push(height);
            }
        }
        let charts = wire::decode_all(bytes).unwrap_or_default();
        let chart = charts.into_iter().next().map(|mut chart| {
            let xs = xs.to_vec();
            band::add_band(&mut chart, &band::Spread { xs, percentiles }, at_reader);
            wire::encode(&chart)
        });
        (Vec::new(), chart.unwrap_or_default())
    })
}
