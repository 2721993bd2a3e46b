//! How the page calls: numbers in, numbers and bytes out. Nothing is kept between two calls but where the answer lies.

use crate::frame::frame;
use narrows::chart::spec::WIDE;
use narrows::machine::Params;
use narrows::machine::simulation::Recording;
use narrows::machine::simulation::recording::{Kind, Step};
use narrows::machine::steady::Steady;
use narrows::param::ParamSet;
use narrows::wire;
use narrows::wire::memory::{self, Answer};

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Weeks by which a run goes on at once, from multiples of them on, whatever the frames are: the same run every time.
const STRIDE: f64 = 4.0;

/// So many weeks ahead of a time that is shown a run is settled at least.
const AHEAD: f64 = 1.0;

/// Until when a run is settled at a time.
fn settled(at: f64) -> f64 {
    STRIDE * libm::ceil((at + AHEAD) / STRIDE)
}

/// The version of the bytes that pictures are written in.
#[unsafe(no_mangle)]
pub extern "C" fn version() -> u32 {
    wire::VERSION
}

/// Room for so many numbers: the values of the machine's parameters, then a recording. Memory may grow in any call, so
/// a caller looks at it anew behind each.
#[unsafe(no_mangle)]
pub extern "C" fn room(count: usize) -> *mut f64 {
    memory::room_for_numbers(count)
}

/// What comes of what was given; nothing where it is no setting.
fn answer(
    values: usize,
    of: impl FnOnce(&Params, &[f64]) -> Option<(Vec<f64>, Vec<u8>)>,
) -> *const Answer {
    memory::answer(|given, _| {
        let (values, recording) = given.split_at(values);
        let found = Params::from_values(values).ok();
        found.and_then(|p| of(&p, recording)).unwrap_or_default()
    })
}

/// A run that begins, as numbers.
#[unsafe(no_mangle)]
pub extern "C" fn begin(values: usize) -> *const Answer {
    answer(values, |p, _| {
        Some((Recording::begin(p).numbers(), Vec::new()))
    })
}

/// The run with this setting from a time on.
#[unsafe(no_mangle)]
pub extern "C" fn replan(values: usize, at: f64) -> *const Answer {
    answer(values, |p, given| {
        let mut recording = Recording::of(given)?;
        recording.replan(p, at);
        recording.advance(p, settled(at));
        Some((recording.numbers(), Vec::new()))
    })
}

/// The run until beyond a time, without what was over long before.
#[unsafe(no_mangle)]
pub extern "C" fn advance(values: usize, at: f64) -> *const Answer {
    answer(values, |p, given| {
        let mut recording = Recording::of(given)?;
        recording.advance(p, settled(at));
        recording.forget(at, &Steady::of(p));
        Some((recording.numbers(), Vec::new()))
    })
}

/// Until when a run may be shown before it has to be advanced.
#[unsafe(no_mangle)]
pub extern "C" fn horizon(values: usize) -> *const Answer {
    answer(values, |_, given| {
        let horizon = Recording::of(given)?.horizon() - AHEAD;
        Some((vec![horizon], Vec::new()))
    })
}

/// Whether ideas come, as 1 or 0: where nothing ships, none does.
#[unsafe(no_mangle)]
pub extern "C" fn ships(values: usize) -> *const Answer {
    answer(values, |_, given| {
        let ships = f64::from(Recording::of(given)?.ships());
        Some((vec![ships], Vec::new()))
    })
}

/// The picture at a time, as bytes, for so many CSS pixels of width.
#[unsafe(no_mangle)]
pub extern "C" fn picture(values: usize, at: f64, width: f64) -> *const Answer {
    answer(values, |p, given| {
        let recording = Recording::of(given)?;
        Some((
            Vec::new(),
            wire::encode(&frame(p, &recording, at, width < WIDE)),
        ))
    })
}

/// What is where at a time: `Census`, in the order of its fields.
#[unsafe(no_mangle)]
pub extern "C" fn census(values: usize, at: f64) -> *const Answer {
    answer(values, |p, given| {
        let census = Recording::of(given)?.census(p, at);
        Some((census.numbers().to_vec(), Vec::new()))
    })
}

/// The next event: when, what, to how many, and then the run, which went on that far; nothing where there is none.
///
/// Several events may be at one time. `told` is the kind of the last one that the page has told at this time, and what
/// comes after it is next; a number beyond all kinds says that none was told yet.
#[unsafe(no_mangle)]
pub extern "C" fn next(values: usize, at: f64, told: u32) -> *const Answer {
    answer(values, |p, given| {
        let mut recording = Recording::of(given)?;
        let step = recording.next_step(p, at, kind(told))?;
        let mut numbers = of_step(step).to_vec();
        numbers.extend(recording.numbers());
        Some((numbers, Vec::new()))
    })
}

/// The last event before a time, or at it before the kind that was told; nothing where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn previous(values: usize, at: f64, told: u32) -> *const Answer {
    answer(values, |_, given| {
        let step = Recording::of(given)?.previous_step(at, kind(told))?;
        Some((of_step(step).to_vec(), Vec::new()))
    })
}

fn kind(number: u32) -> Option<Kind> {
    Kind::ALL.get(usize::try_from(number).ok()?).copied()
}

fn of_step(Step { at, kind, count }: Step) -> [f64; 3] {
    [at, f64::from(kind as u8), count]
}
