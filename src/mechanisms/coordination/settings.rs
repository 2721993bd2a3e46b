//! The settings of the coordination tax, and the models they set.

use super::brooks::{Addition, Overhead, Project};
use super::scaling::Usl;
use super::tax::{LinkTax, QuadraticTax};
use crate::numeric::scaling::Law;
use crate::numeric::time;
use crate::param::{choice, params};

choice! {
    /// Which law of output against size is followed.
    pub enum Follow {
        /// The universal scalability law.
        ScalingLaw = "scaling-law",
        /// The same share of everyone's week for each colleague.
        LinkTax = "link-tax",
        /// A share that grows with the square of the size.
        Quadratic = "quadratic",
    }
}

params! {
    /// Settings of the coordination tax.
    pub struct Params {
        /// People in the team.
        people: lever TeamSize;
        /// The law that is followed.
        follow: choice Follow;
        /// Share of the work that waits on other work: contention of the scaling law.
        alpha: Number, 0.0 ..= 0.5, step 0.01, default 0.03;
        /// Cost of keeping each pair in step: coherency of the scaling law.
        beta: Number, 0.0 ..= 0.1, step 0.001, default 0.005;
        /// Minutes of a person's 40-hour week that each colleague takes.
        link_minutes: MinutesPerWeek, 10.0 ..= 720.0, step 10.0, default 160.0;
        /// Share of everyone's day that one person's square takes: the quadratic law's, and the project's.
        quadratic_tax: Number, 0.0001 ..= 0.01, step 0.0001, default 0.0006;
        /// Output of one person alone.
        gamma: PeoplesWorth, 0.1 ..= 100.0, step 0.1, default 1.0;
        /// People in each group when the team is split.
        group_size: People, 1.0 ..= 20.0, step 1.0, default 4.0;
        /// Cost of an activity on the market.
        market_cost: Number, 1.0 ..= 50.0, step 1.0, default 10.0;
        /// Cost of the first activity inside the firm.
        first_cost: Number, 0.0 ..= 20.0, step 0.5, default 2.0;
        /// How much more each further activity costs inside.
        cost_growth: Number, 0.1 ..= 5.0, step 0.1, default 0.5;
        /// People added to the project.
        added_people: People, 0.0 ..= 30.0, step 1.0, default 5.0;
        /// Day on which they join.
        added_day: Days, 0.0 ..= 300.0, step 5.0, default 110.0;
        /// Days until a newcomer is a veteran, on average.
        assimilation_days: Days, 1.0 ..= 120.0, step 1.0, default 20.0;
        /// Share of a veteran that one newcomer takes for training.
        training_share: Share, 0.0 ..= 1.0, step 0.05, default 0.25;
        /// Veterans the project starts with.
        veterans: People, 1.0 ..= 60.0, step 1.0, default 20.0;
        /// Size of the project's job.
        project_size: FunctionPoints, 50.0 ..= 2000.0, step 50.0, default 500.0;
    }
}

impl Params {
    /// The scaling law at this setting.
    #[must_use]
    pub fn usl(&self) -> Usl {
        Usl {
            gamma: self.gamma,
            alpha: self.alpha,
            beta: self.beta,
        }
    }

    /// The tax on each link at this setting, of a week of 2400 minutes.
    #[must_use]
    pub fn link_tax(&self) -> LinkTax {
        LinkTax {
            gamma: self.gamma,
            h: self.link_minutes / time::MINUTES,
        }
    }

    /// The quadratic tax at this setting.
    #[must_use]
    pub fn quadratic(&self) -> QuadraticTax {
        QuadraticTax {
            gamma: self.gamma,
            k: self.quadratic_tax,
        }
    }

    /// A law at this setting.
    #[must_use]
    pub fn law(&self, which: Follow) -> Box<dyn Law> {
        match which {
            Follow::ScalingLaw => Box::new(self.usl()),
            Follow::LinkTax => Box::new(self.link_tax()),
            Follow::Quadratic => Box::new(self.quadratic()),
        }
    }

    /// The late project at this setting.
    #[must_use]
    pub fn project(&self) -> Project {
        Project {
            work: self.project_size,
            training: self.training_share,
            assimilation: self.assimilation_days,
            overhead: Overhead::Quadratic {
                k: self.quadratic_tax,
            },
            veterans: self.veterans,
            ..Project::default()
        }
    }

    /// The people who join it.
    #[must_use]
    pub fn addition(&self) -> Addition {
        Addition {
            people: self.added_people,
            day: self.added_day,
        }
    }

    /// People in a group: no more than there are.
    #[must_use]
    pub fn group(&self) -> f64 {
        self.group_size.min(self.people)
    }
}
