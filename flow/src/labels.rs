//! What is written at the moving pipe.

use crate::layout::{Layout, Stage};
use narrows::chart::{Mark, Role, Side, Text};
use narrows::machine::pipe::{
    END, FRAME, Kind, OVER, at_end, beside, each_dot, name, narrowest, narrowest_name, over, room,
    under, wider,
};
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
    /// Whether debt lies thick enough on the walls to be named.
    pub(crate) is_silted: bool,
}

/// From the silt to its name, in weeks along the pipe, and from the wall, in decisions a week.
const BESIDE: [f64; 2] = [0.02, 0.8];

impl Said<'_> {
    /// Under the lying pipe the stages and how many are in each now; over it the narrowest and the time.
    pub(crate) fn lying(&self) -> Vec<Mark> {
        let stages: Vec<_> = self
            .stages()
            .map(|stage| (stage.kind, stage.at(0.5)))
            .collect();
        let mut marks = under(&stages, &|index| self.now(stages[index].0));
        let name = narrowest_name(self.steady.constraint());
        let room = room(self.steady.shipped, self.steady.capacity());
        marks.extend(over(self.narrowest().at(0.5), name, room));
        let [week, shipped] = self.clock();
        marks.push(at_end(week, Role::Ink, OVER[0], 0.0));
        marks.push(at_end(shipped, Role::Muted, OVER[1], 0.0));
        let remark = self.remark();
        marks.extend(remark.map(|text| at_end(text, Role::Muted, OVER[0], 1.3)));
        if self.is_silted {
            let silted = self.layout.stage(Kind::Build);
            let at = [silted.to + BESIDE[0], silted.half - BESIDE[1]];
            marks.push(Mark::label(debt(), Role::Series2, at, Side::Right));
        }
        marks
    }

    /// The same beside the upright pipe.
    pub(crate) fn upright(&self) -> Vec<Mark> {
        let constraint = self.steady.constraint();
        let mut blocks = Vec::new();
        for stage in self.stages() {
            let first = if stage.kind == narrowest(constraint) {
                narrowest_name(constraint)
            } else {
                name(stage.kind)
            };
            let mut lines = vec![(first, Role::Ink), (self.now(stage.kind), Role::Muted)];
            if self.is_silted && stage.kind == Kind::Build {
                lines.push((debt(), Role::Series2));
            }
            blocks.push((stage.at(0.5), lines));
        }
        let [week, shipped] = self.clock();
        let mut lines = vec![(week, Role::Ink), (shipped, Role::Muted)];
        lines.extend(self.remark().map(|text| (text, Role::Muted)));
        blocks.push((END, lines));
        beside(blocks)
    }

    /// The stages that take time.
    fn stages(&self) -> impl Iterator<Item = &Stage> {
        let stages = self.layout.stages.iter();
        stages.filter(|stage| stage.to > stage.from)
    }

    pub(crate) fn narrowest(&self) -> &Stage {
        self.layout.stage(narrowest(self.steady.constraint()))
    }

    /// How many are in a stage now.
    fn now(&self, kind: Kind) -> Text {
        let census = self.census;
        let count = match kind {
            Kind::FindOut => census.find_out,
            Kind::Decide => census.leader_queue + census.decide,
            Kind::PassOn => census.pass_on,
            Kind::Build => census.before_team() + census.build + census.errors_in_work,
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
            Some(each_dot(self.each))
        } else if self.layout.is_shortened {
            Some(Text::new("label-flow-shortened"))
        } else {
            (self.steady.shipped > FRAME).then(|| wider(self.steady.shipped))
        }
    }
}

/// The name of the silt.
fn debt() -> Text {
    Text::new("label-flow-debt")
}
