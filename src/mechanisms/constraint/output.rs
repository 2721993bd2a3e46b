//! What the constraint gives.

use super::blocking::readings::{Method, Reading, Station};
use super::dashboard::Balance;
use super::focusing::Step;
use super::line::Constraint;
use super::wip::RawTime;
use crate::output::{Quantities, Quantity, outputs, states};

states! {
    /// A place of the line, the stages first.
    pub enum Place {
        /// The first stage.
        Capacity1 = "capacity-1",
        /// The second stage.
        Capacity2 = "capacity-2",
        /// The third stage.
        Capacity3 = "capacity-3",
        /// The fourth stage.
        Capacity4 = "capacity-4",
        /// The fifth stage.
        Capacity5 = "capacity-5",
        /// The sixth stage.
        Capacity6 = "capacity-6",
        /// The seventh stage.
        Capacity7 = "capacity-7",
        /// The eighth stage.
        Capacity8 = "capacity-8",
        /// Those who want what the line makes.
        Market = "market",
        /// Nowhere.
        None = "none",
    }
}

impl From<Constraint> for Place {
    fn from(one: Constraint) -> Self {
        match one {
            Constraint::Stage(stage) => Self::ALL[stage],
            Constraint::Market => Self::Market,
        }
    }
}

states! {
    /// Whether one place alone holds the line back.
    pub enum Tie {
        /// One does.
        Alone = "alone",
        /// Several are as narrow.
        Tied = "tied",
    }
}

outputs! {
    /// What the constraint gives.
    pub struct Output {
        /// What leaves the line in an hour.
        throughput: f64, PerHour;
        /// What holds it back; of several places the first.
        constraint: Place, Number;
        /// Whether it does so alone.
        tie: Tie, Number;
        /// How many places are as narrow.
        tied_places: f64, Number;
        /// What would hold the line back next; where there is a tie, what the constraint is tied with.
        next_constraint: Place, Number;
        /// Throughput at which it would.
        next_throughput: Quantity, PerHour;
        /// Idle share of the stage before the constraint; undefined if there is none.
        idle_before: Quantity, Share;
        /// Idle share of the stage behind it; undefined if there is none.
        idle_after: Quantity, Share;
        /// The stage with the largest idle share, the first of several.
        idlest: Place, Number;
        /// That share.
        idle_most: f64, Share;
        /// What the first stage releases in an hour at its own rate.
        released: f64, PerHour;
        /// What piles up before the constraint in an hour while every stage works at its own rate.
        queue_growth: f64, PerHour;
        /// What piles up in the whole line.
        line_growth: f64, PerHour;
        /// Throughput with each stage doubled.
        doubled: Quantities, PerHour;
        /// Throughput with the constraint doubled; undefined if that is the market.
        doubled_constraint: Quantity, PerHour;
        /// The stage that the reader doubles.
        improved_stage: Place, Number;
        /// Throughput with it doubled.
        improved_throughput: f64, PerHour;
        /// What that gains.
        improved_gain: f64, Share;
        /// Load of the busiest stage.
        highest_utilization: f64, Share;
        /// Load of what would hold the line back next.
        second_utilization: f64, Share;
        /// Whether one place holds the line back or two take turns.
        balance: Balance, Number;
        /// The step that the reader has walked to.
        step_taken: Step, Number;
        /// In which round of the steps.
        step_round: f64, Number;
        /// What this round works on; nowhere before the first step.
        step_worked_on: Place, Number;
        /// What it can do in an hour now; undefined before the first step.
        step_capacity: Quantity, PerHour;
        /// What holds the line back now.
        step_constraint: Place, Number;
        /// What leaves the line in an hour now.
        step_throughput: f64, PerHour;
        /// What its first stage releases in an hour now.
        step_release: f64, PerHour;
        /// What piles up in it in an hour now.
        step_growth: f64, PerHour;
        /// What the steps have gained.
        step_gain: f64, Share;
        /// Arrivals in an hour at this load.
        arrival_rate: f64, PerHour;
        /// Variability: 0 is clockwork, 1 pure chance.
        variability: f64, Number;
        /// Waits in services at a variability of 1.
        congestion: f64, Number;
        /// Mean wait, approximately.
        wait: f64, Hours;
        /// The same against a service.
        wait_multiple: f64, Multiple;
        /// Mean wait where it is known exactly.
        exact_wait: Quantity, Hours;
        /// Mean time of waiting and service.
        queue_time: f64, Hours;
        /// Mean number waiting.
        queue_length: f64, Jobs;
        /// Mean number waiting or being served.
        queue_present: f64, Jobs;
        /// Load with half the idle time.
        closer_utilization: f64, Share;
        /// Mean wait then.
        closer_wait: f64, Hours;
        /// The same against the wait now; undefined if nothing waits.
        closer_multiple: Quantity, Multiple;
        /// Variability of what leaves.
        departure_scv: f64, Number;
        /// Mean wait if arrivals and services were pure chance.
        chance_wait: f64, Hours;
        /// Share of arrivals that must wait then.
        wait_chance: f64, Share;
        /// Share that waits longer than a service then.
        long_wait_chance: f64, Share;
        /// Share that is lost then if nobody may wait.
        lost_share: f64, Share;
        /// Mean wait then if each server had a queue of its own.
        apart_wait: f64, Hours;
        /// The same against one queue for all.
        pooling_multiple: f64, Multiple;
        /// Share that is turned away by one server whose queue has an end.
        full_share: f64, Share;
        /// Mean wait of those whom it lets in.
        full_wait: f64, Hours;
        /// What it serves in an hour.
        full_throughput: f64, PerHour;
        /// Mean number it has waiting or being served.
        full_present: f64, Jobs;
        /// Mean time through the line of queues, its constraint under this load.
        line_time: f64, Hours;
        /// Waiting in it.
        line_wait: f64, Hours;
        /// Mean number in it.
        line_jobs: f64, Jobs;
        /// Mean number waiting for the constraint; undefined if that is the market.
        constraint_queue: Quantity, Jobs;
        /// Share of all waiting that is done there; undefined if that is the market or nothing waits.
        constraint_wait_share: Quantity, Share;
        /// Whether the raw time stands as given.
        raw_time_state: RawTime, Number;
        /// The raw time used.
        raw_time_used: f64, Hours;
        /// The fewest jobs that keep the bottleneck busy where nothing varies.
        critical_wip: f64, Jobs;
        /// Throughput at this work in progress where nothing varies.
        best_throughput: f64, PerHour;
        /// Time through the line then.
        best_time: f64, Hours;
        /// Throughput in the practical worst case.
        practical_throughput: f64, PerHour;
        /// Time through the line then.
        practical_time: f64, Hours;
        /// Load of the bottleneck then.
        practical_share: f64, Share;
        /// Throughput where all jobs move together.
        worst_throughput: f64, PerHour;
        /// Time through the line then.
        worst_time: f64, Hours;
        /// Jobs that load the bottleneck as much as the server of the queue, in the practical worst case.
        load_wip: f64, Jobs;
        /// States of the line with the reader's places between its stages, if times are pure chance, work never
        /// runs out and all is taken. What follows is said of that line, and is undefined until it is found.
        blocking_states: f64, Number;
        /// Whether it is found exactly.
        blocking_method: Method, Number;
        /// What the line would give in an hour without variability.
        blocking_calm: f64, PerHour;
        /// What it gives in an hour.
        blocking_throughput: Quantity, PerHour;
        /// Half the width of the interval in which that lies, with 95 percent; 0 where it is exact.
        blocking_half_width: Quantity, PerHour;
        /// Share that variability takes.
        blocking_lost: Quantity, Share;
        /// What the line gives in an hour with the reader's stage doubled.
        blocking_improved: Quantity, PerHour;
        /// What that gains in an hour.
        blocking_gain: Quantity, PerHour;
        /// What the line gives in an hour without any places.
        bare_throughput: Quantity, PerHour;
        /// What doubling gains in an hour then.
        bare_gain: Quantity, PerHour;
        /// Its narrowest stage, the first of several.
        narrowest: Place, Number;
        /// Share of its time in which the narrowest stage has no work.
        narrowest_starved: Quantity, Share;
        /// Share in which it cannot pass its work on.
        narrowest_blocked: Quantity, Share;
        /// Share in which the stage before it cannot; undefined if there is none.
        before_blocked: Quantity, Share;
        /// Share in which the stage behind it has no work; undefined if there is none.
        behind_starved: Quantity, Share;
        /// Mean number in the places before the narrowest stage; undefined if it is the first.
        narrowest_queue: Quantity, Jobs;
        /// What each stage does, as far as it is known.
        stations: Vec<Station>;
        /// Throughput at several numbers of places, as it is and with the reader's stage doubled.
        readings: Vec<Reading>;
    }
}
