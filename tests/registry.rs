//! What holds for every mechanism in the registry, whatever it models.

use crate::sample;
use crate::sound::flaws;
use narrows::output::Value;
use narrows::param::Part;
use narrows::{Entry, Mark, ModelError, Quantity, Setting, mechanisms};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

fn share() -> u32 {
    u32::try_from(mechanisms::ALL.len()).expect("a handful of mechanisms")
}

/// Evaluates and draws everything; the outputs are finite numbers or say why not.
fn everything_works(entry: &Entry, setting: &Setting) -> Result<(), TestCaseError> {
    let refused = |error| TestCaseError::fail(format!("{}: {error}", entry.id()));
    for output in entry.evaluate(setting).map_err(refused)? {
        if let Value::Number(Quantity::Finite(number)) = output.value {
            prop_assert!(number.is_finite(), "{} {}", entry.id(), output.name);
        }
    }
    for chart in entry.chart_ids() {
        let spec = entry.chart(chart, setting).map_err(refused)?;
        for spec in std::iter::once(&spec).chain(spec.narrow.as_deref()) {
            prop_assert_eq!(spec.id, chart, "a chart under another's id");
        }
        let flaws = flaws(entry, &setting.values, &spec);
        prop_assert!(flaws.is_empty(), "{} {chart}: {flaws:#?}", entry.id());
    }
    Ok(())
}

#[test]
fn every_setting_in_range_evaluates_and_draws() {
    for entry in mechanisms::ALL {
        sample::check(share(), &sample::setting(entry), |values| {
            everything_works(entry, &values.into())
        });
    }
}

#[test]
fn every_corner_of_one_parameter_evaluates_and_draws() {
    for entry in mechanisms::ALL {
        let defaults = entry.defaults();
        everything_works(entry, &defaults.clone().into()).unwrap();
        everything_works(entry, &entry.studied(&defaults).unwrap()).unwrap();
        for (index, spec) in entry.params().iter().enumerate() {
            let mut corners = vec![spec.minimum, spec.maximum];
            if spec.options.is_empty() {
                corners.extend([spec.minimum.next_up(), spec.maximum.next_down()]);
                corners.push(spec.minimum + spec.step * 0.37);
            }
            if spec.minimum <= 0.0 && spec.maximum > 1e-9 && spec.options.is_empty() {
                corners.extend([0.0, -0.0, 5e-324, f64::MIN_POSITIVE, 1e-300, 1e-17]);
            }
            for corner in corners {
                let mut values = defaults.clone();
                values[index] = corner;
                let result = everything_works(entry, &values.into());
                assert!(result.is_ok(), "{} at {corner:e}: {result:?}", spec.name);
            }
        }
    }
}

#[test]
fn hostile_values_are_refused_by_name() {
    for entry in mechanisms::ALL {
        for (index, spec) in entry.params().iter().enumerate() {
            for hostile in [
                f64::NAN,
                f64::INFINITY,
                f64::NEG_INFINITY,
                1e308,
                -1e308,
                spec.maximum.next_up(),
                spec.minimum.next_down(),
                spec.maximum + spec.step,
                spec.minimum - spec.step,
            ] {
                let mut setting = Setting::from(entry.defaults());
                setting.values[index] = hostile;
                let refusals = entry
                    .chart_ids()
                    .into_iter()
                    .map(|chart| entry.chart(chart, &setting).unwrap_err())
                    .chain([entry.evaluate(&setting).unwrap_err()]);
                for refusal in refusals {
                    assert_eq!(refusal.parameter(), Some(spec.name), "{hostile}");
                }
            }
        }
    }
}

#[test]
fn a_wrong_count_of_values_or_findings_is_refused() {
    for entry in mechanisms::ALL {
        let refused = |values: Vec<f64>, findings: Vec<f64>| {
            let setting = Setting { values, findings };
            match entry.evaluate(&setting).unwrap_err() {
                ModelError::WrongCount { counted, given, .. } => (counted, given),
                error => panic!("{error}"),
            }
        };
        let values = entry.defaults();
        let count = values.len();
        // So many findings no study has.
        let many = vec![1.0; 9999];
        assert_eq!(refused(values.clone(), many.clone()), ("findings", 9999));
        let longer = [values.clone(), vec![1.0]].concat();
        assert_eq!(refused(longer, Vec::new()), ("values", count + 1));
        assert_eq!(refused(values[1..].to_vec(), many), ("values", count - 1));
        assert_eq!(refused(Vec::new(), Vec::new()), ("values", 0));
    }
}

/// Bits, so that NaN equals itself and the zeros differ.
fn bits(numbers: &[f64]) -> Vec<u64> {
    numbers.iter().map(|number| number.to_bits()).collect()
}

#[test]
fn a_study_finds_finite_numbers_the_same_bits_each_time() {
    for entry in mechanisms::ALL {
        let ids = entry.chart_ids();
        assert!(entry.study_charts().iter().all(|id| ids.contains(id)));
        let values = entry.defaults();
        let studied = entry.studied(&values).unwrap();
        assert!(studied.findings.iter().all(|number| number.is_finite()));
        let parts = entry.study_parts(&values).unwrap();
        assert_eq!(parts.is_empty(), entry.study_charts().is_empty());
        if let Some(last) = parts.last() {
            let found = entry.study(&values, *last).unwrap();
            assert!(bits(&studied.findings).ends_with(&bits(&found)));
            // A part that is not done leaves a gap and no flaw.
            for place in [0, parts.len() / 2, parts.len() - 1] {
                let mut partly = studied.clone();
                let first = place * found.len();
                partly.findings[first..first + found.len()].fill(f64::NAN);
                everything_works(entry, &partly).unwrap();
            }
        }
    }
}

#[test]
fn findings_depend_on_no_other_parameters_than_the_study_names() {
    for entry in mechanisms::ALL {
        let values = entry.defaults();
        let parts = entry.study_parts(&values).unwrap();
        let used = entry.study_uses();
        assert_eq!(parts.is_empty(), used.is_empty());
        for (index, spec) in entry.params().iter().enumerate() {
            if parts.is_empty() || used.contains(&spec.name) {
                continue;
            }
            for value in [spec.minimum, spec.maximum] {
                let mut moved = values.clone();
                moved[index] = value;
                let others = entry.study_parts(&moved).unwrap();
                let shared: Vec<_> = parts.iter().filter(|part| others.contains(part)).collect();
                assert!(
                    !shared.is_empty(),
                    "{} leaves no part of its study: then `uses` must name it (CONTRIBUTING.md)",
                    spec.name
                );
                for part in shared {
                    let [still, now] =
                        [&values, &moved].map(|values| bits(&entry.study(values, *part).unwrap()));
                    assert_eq!(still, now, "{} of {}", spec.name, entry.id());
                }
            }
        }
    }
}

#[test]
fn a_chart_on_a_slider_shows_the_reader_at_the_defaults() {
    for entry in mechanisms::ALL {
        for chart in entry.chart_ids() {
            let spec = entry.chart(chart, &entry.defaults().into()).unwrap();
            let shows = |mark: &Mark| matches!(mark, Mark::Reader { .. });
            assert!(
                spec.x.slider.is_none() || spec.marks.iter().any(shows),
                "{} {chart}: a chart on a slider marks the reader's point (CONTRIBUTING.md)",
                entry.id()
            );
        }
    }
}

#[test]
fn names_are_unique_and_in_their_case() {
    let case = |name: &str, joint: char| {
        !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == joint)
    };
    let unique = |names: Vec<&str>| {
        let mut sorted = names.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), names.len(), "{names:?}");
    };
    unique(mechanisms::ALL.iter().map(Entry::id).collect());
    for entry in mechanisms::ALL {
        let params = entry.params().iter().map(|spec| spec.name);
        let specs = entry.outputs();
        let outputs = specs.iter().map(|spec| spec.name.as_str());
        // Sentences name parameters and outputs alike, so no name may be both.
        let names: Vec<&str> = params.chain(outputs).collect();
        assert!(names.iter().all(|name| case(name, '_')), "{names:?}");
        unique(names);
        let charts = entry.chart_ids();
        assert!(case(entry.id(), '-') && charts.iter().all(|id| case(id, '-')));
        unique(charts);
    }
}

/// The browser loads what lists need or what tasks need, and addresses have one text for all tasks.
#[test]
fn a_mechanism_with_tasks_has_one_list_of_them_and_no_other() {
    let mut found = 0;
    for entry in mechanisms::ALL {
        let of = |is: fn(Part) -> bool| {
            let parts = entry.params().iter().filter_map(|spec| spec.list);
            parts.filter(|part| is(*part)).count()
        };
        if of(|part| matches!(part, Part::Needs(_))) > 0 {
            assert_eq!(of(|part| part == Part::Count), 1, "{}", entry.id());
            found += 1;
        }
    }
    assert!(found > 0);
}

/// Rows of several numbers begin, end and grow together.
#[test]
fn lists_beside_each_other_have_as_many_items() {
    let mut found = 0;
    for entry in mechanisms::ALL {
        let counts = entry
            .params()
            .iter()
            .filter(|spec| matches!(spec.list, Some(Part::Count | Part::Beside)));
        let mut rows = None;
        for count in counts {
            let range = (count.minimum, count.maximum, count.default);
            if count.list == Some(Part::Beside) {
                assert_eq!(rows, Some(range), "{} of {}", count.name, entry.id());
                found += 1;
            } else {
                rows = Some(range);
            }
        }
    }
    assert!(found > 0);
}

/// Its length and its seed move nothing that is known without it, and what a study needs besides moves something.
#[test]
fn how_a_simulation_is_run_moves_only_what_it_finds() {
    for entry in mechanisms::ALL {
        let used = entry.study_uses();
        for (index, spec) in entry.params().iter().enumerate() {
            if spec.list.is_some() {
                continue;
            }
            let ends = [spec.minimum, spec.maximum].map(|value| {
                let mut values = entry.defaults();
                values[index] = value;
                values
            });
            let [parts, others] = ends.each_ref().map(|one| entry.study_parts(one).unwrap());
            let outputs = |values: Vec<f64>| entry.model().numbers(&values.into()).unwrap();
            let [low, high] = ends.map(outputs);
            let is_for_study = used.contains(&spec.name) || parts != others;
            let is_run = is_for_study && bits(&low) == bits(&high);
            assert_eq!(spec.is_run, is_run, "{} of {}", spec.name, entry.id());
        }
    }
}
