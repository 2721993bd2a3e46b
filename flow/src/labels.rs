//! What is written at the moving pipe.

use crate::layout::{Layout, Stage};
use narrows::chart::{Mark, Role, Side, Text};
use narrows::machine::Stage as Constraint;
use narrows::machine::pipe::{END, FRAME, Kind, name, place, spread, width};
use narrows::machine::simulation::recording::Census;
use narrows::machine::steady::Steady;
use narrows::unit::Unit;

/// What is written from.
pub(crate) struct Said<'a> {
    pub(crate) layout: &'a Layout,
    pub(crate) steady: &'a Steady,
    pub(crate) census: &'a Census,
    pub(crate) at: f64,
    /// Decisions that a drop stands for.
    pub(crate) each: f64,
}

impl Said<'_> {
    /// Under the lying pipe the stages and how many are in each now; over it the narrowest and the time.
    pub(crate) fn lying(&self) -> Vec<Mark> {
        let mut marks = Vec::new();
        let stages = self.stages();
        let wanted: Vec<f64> = stages.iter().map(|stage| middle(stage)).collect();
        let sizes: Vec<f64> = stages.iter().map(|stage| width(stage.kind)).collect();
        for (stage, at) in stages.iter().zip(spread(&wanted, &sizes, -0.02, 9.62)) {
            let mut add = |text, role, across| {
                marks.push(Mark::label(text, role, [at, across], Side::Center))
            };
            add(name(stage.kind), Role::Ink, -8.7);
            add(self.now(stage.kind), Role::Muted, -10.6);
        }
        let at = libm::fmin(libm::fmax(middle(self.narrowest()), 1.25), 6.0);
        let [first, second] = self.narrowest_lines();
        marks.push(Mark::label(first, Role::Ink, [at, 10.3], Side::Center));
        marks.push(Mark::label(second, Role::Muted, [at, 8.4], Side::Center));
        let [week, shipped] = self.clock();
        marks.push(Mark::label(week, Role::Ink, [END, 10.3], Side::Left));
        marks.push(Mark::label(shipped, Role::Muted, [END, 8.4], Side::Left));
        if let Some(text) = self.remark() {
            marks.push(Mark::label(
                text,
                Role::Muted,
                [END - 1.3, 10.3],
                Side::Left,
            ));
        }
        marks
    }

    /// The same beside the upright pipe.
    pub(crate) fn upright(&self) -> Vec<Mark> {
        const LINE: f64 = 0.56;
        const COLUMN: f64 = 7.6;
        let narrowest = self.narrowest().kind;
        let mut blocks: Vec<(f64, Vec<(Text, Role)>)> = Vec::new();
        for stage in self.stages() {
            let mut lines = vec![
                (name(stage.kind), Role::Ink),
                (self.now(stage.kind), Role::Muted),
            ];
            if stage.kind == narrowest {
                let [first, _] = self.narrowest_lines();
                lines[0] = (first, Role::Ink);
            }
            blocks.push((middle(stage), lines));
        }
        let [week, shipped] = self.clock();
        let mut lines = vec![(week, Role::Ink), (shipped, Role::Muted)];
        lines.extend(self.remark().map(|text| (text, Role::Muted)));
        blocks.push((END, lines));
        let wanted: Vec<f64> = blocks.iter().map(|(middle, _)| *middle).collect();
        let height = |lines: usize| u32::try_from(lines).map_or(0.0, f64::from) * LINE;
        let sizes: Vec<f64> = blocks
            .iter()
            .map(|(_, lines)| height(lines.len()))
            .collect();
        let mut marks = Vec::new();
        for ((_, lines), middle) in blocks.into_iter().zip(spread(&wanted, &sizes, -0.2, 9.85)) {
            let first = middle - 0.5 * height(lines.len()) + 0.5 * LINE;
            for (row, (text, role)) in (0u32..).zip(lines) {
                let at = place(true, first + f64::from(row) * LINE, COLUMN);
                marks.push(Mark::label(text, role, at, Side::Right));
            }
        }
        marks
    }

    /// The stages that take time.
    fn stages(&self) -> Vec<&Stage> {
        self.layout
            .stages
            .iter()
            .filter(|stage| stage.to > stage.from)
            .collect()
    }

    pub(crate) fn narrowest(&self) -> &Stage {
        match self.steady.constraint() {
            // Where both are, the first of them bears the words.
            Constraint::Decide | Constraint::Both => self.layout.stage(Kind::Decide),
            Constraint::Build => self.layout.stage(Kind::Build),
        }
    }

    fn narrowest_lines(&self) -> [Text; 2] {
        let first = Text::new(match self.steady.constraint() {
            Constraint::Decide => "label-narrowest-decide",
            Constraint::Build => "label-narrowest-build",
            Constraint::Both => "label-narrowest-both",
        });
        let capacity = libm::fmin(self.steady.decide_capacity, self.steady.build_capacity);
        let second = if self.steady.shipped > 0.0 {
            Text::new("label-room")
                .with("rate", capacity, Unit::DecisionsPerWeek)
                .with("used", self.steady.shipped / capacity, Unit::Share)
        } else {
            Text::new("label-nothing-ships")
        };
        [first, second]
    }

    /// How many are in a stage now.
    fn now(&self, kind: Kind) -> Text {
        let census = self.census;
        let count = match kind {
            Kind::FindOut => census.find_out,
            Kind::Decide => census.leader_queue + census.decide,
            Kind::PassOn => census.pass_on,
            Kind::Build => census.team_queue + census.build + census.returned,
            Kind::Wait => census.wait,
        };
        Text::new("label-flow-now").value(count, Unit::Number)
    }

    /// The week and what has shipped since it began.
    fn clock(&self) -> [Text; 2] {
        let week = libm::floor(10.0 * self.at) / 10.0;
        [
            Text::new("label-flow-week").value(week, Unit::Number),
            Text::new("label-flow-shipped").value(self.census.shipped, Unit::Number),
        ]
    }

    /// What the picture cannot show to scale.
    fn remark(&self) -> Option<Text> {
        if self.each > 1.0 {
            Some(Text::new("label-each-dot").value(self.each, Unit::Decisions))
        } else if self.layout.is_shortened {
            Some(Text::new("label-flow-shortened"))
        } else {
            let widest = libm::fmax(self.steady.shipped, 0.0) > FRAME;
            widest.then(|| {
                Text::new("label-wider").value(self.steady.shipped, Unit::DecisionsPerWeek)
            })
        }
    }
}

fn middle(stage: &Stage) -> f64 {
    0.5 * (stage.from + stage.to)
}
