//! Which models a page's figures load; the widgets choose by the same rule (`www/widgets/model-loader.ts`).

use super::Held;

/// The models that figures load together: the one that draws most of them, of several such the one that draws
/// most of the first figure's mechanism, and for each figure that it does not draw, most of that figure's.
/// `None` stands for a mechanism's first chart.
pub(crate) fn for_figures<'a>(
    models: &'a [Held],
    figures: &[(String, Option<String>)],
) -> Vec<&'a Held> {
    let drawn = |model: &Held| figures.iter().filter(|figure| model.draws(figure)).count();
    let mut chosen: Vec<&Held> = Vec::new();
    for figure in figures {
        if chosen.iter().any(|model| model.draws(figure)) {
            continue;
        }
        // Of equal ones the last counts for `max_by_key`, the first for the widgets.
        let able = models.iter().rev().filter(|model| model.draws(figure));
        let own = |model: &Held| model.charts.get(&figure.0).map_or(0, Vec::len);
        chosen.extend(able.max_by_key(|model| (drawn(model), own(model))));
    }
    chosen
}

impl Held {
    fn draws(&self, (mechanism, chart): &(String, Option<String>)) -> bool {
        let charts = self.charts.get(mechanism);
        charts.is_some_and(|charts| chart.as_ref().is_none_or(|chart| charts.contains(chart)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::examples;

    #[test]
    fn figures_share_the_model_that_draws_most_of_them() {
        let models = examples();
        let names = |figures: &[(&str, &str)]| -> Vec<String> {
            let chart = |chart: &str| (!chart.is_empty()).then(|| chart.to_owned());
            let figures: Vec<_> = figures
                .iter()
                .map(|(id, name)| ((*id).to_owned(), chart(name)))
                .collect();
            let chosen = for_figures(&models, &figures);
            chosen.iter().map(|model| model.name.clone()).collect()
        };
        assert!(names(&[]).is_empty());
        assert_eq!(names(&[("debt", ""), ("pipe", "tall")]), ["both"]);
        assert_eq!(names(&[("debt", "")]), ["debt"]);
        assert_eq!(names(&[("pipe", "")]), ["pipe"]);
        assert_eq!(names(&[("debt", ""), ("debt", "drag")]), ["debt"]);
        assert_eq!(names(&[("line", ""), ("debt", "")]), ["line", "debt"]);
        assert!(names(&[("none", "")]).is_empty());
    }
}
