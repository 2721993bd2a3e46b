//! What is drawn agrees with the numbers.

use super::*;
use narrows::Mark;
use narrows::chart::Role;
use narrows::mechanisms::alignment::fan;

/// Mean cosine of everyone's drawn angles.
fn drawn_cosine(count: f64, angles: &[f64]) -> f64 {
    let sum: f64 = angles.iter().map(|angle| libm::cos(*angle)).sum();
    if count < 1.5 {
        return sum;
    }
    (2.0 * sum + count % 2.0) / count
}

#[test]
fn the_fan_has_the_mean_cosine_of_the_model() {
    for count in (1_u32..=60).map(f64::from) {
        for cosine in [0.0, 0.011, 0.2, 0.5, 0.835, 0.99, 0.9999, 1.0] {
            let angles = fan::angles(count, cosine);
            let drawn = drawn_cosine(count, &angles);
            assert!(
                (drawn - cosine).abs() < 1e-9,
                "{count} at {cosine}: {drawn}"
            );
            assert!(
                angles
                    .iter()
                    .all(|angle| (0.0..core::f64::consts::PI).contains(angle))
            );
            assert!(angles.windows(2).all(|pair| pair[0] <= pair[1]));
            let everyone = if count < 1.5 {
                1.0
            } else {
                (count / 2.0).floor()
            };
            assert_eq!(angles.len() as f64, everyone);
        }
    }
}

/// Shafts of the lead figure's arrows: the fan's, then those laid end to end.
fn shafts(spec: &ChartSpec) -> Vec<&[[[f64; 2]; 2]]> {
    let strokes = spec.marks.iter().filter_map(|mark| match mark {
        Mark::Segments {
            role: Role::Primary,
            pairs,
            ..
        } => Some(pairs.as_slice()),
        _ => None,
    });
    // After each come its heads, and after all of them the frames of the bars.
    strokes.step_by(2).take(2).collect()
}

#[test]
fn arrows_laid_end_to_end_end_at_the_progress() {
    for (people, spread, rework) in [
        (12.0, 34.0, 1.0),
        (1.0, 34.0, 1.0),
        (7.0, 80.0, 2.0),
        (60.0, 170.0, 5.0),
        (2.0, 0.0, 0.0),
    ] {
        let mut params = Params::default();
        (params.people, params.spread, params.rework) = (people, spread, rework);
        let o = at(|p| (p.people, p.spread, p.rework) = (people, spread, rework)).flow;
        let lead = &charts(params)[0];
        for spec in [lead, lead.narrow.as_ref().unwrap()] {
            let [fan, chain] = shafts(spec)[..] else {
                panic!("a fan and a chain");
            };
            assert_eq!((fan.len() as f64, chain.len() as f64), (people, people));
            // The length of one arrow is one person's speed, 1.
            let length = |[from, to]: &[[f64; 2]; 2]| libm::hypot(to[0] - from[0], to[1] - from[1]);
            let reach = chain[chain.len() - 1][1][0] - chain[0][0][0];
            assert!((reach / length(&chain[0]) - o.progress).abs() < 1e-6 * people);
            for pair in chain.windows(2) {
                assert_eq!(pair[0][1], pair[1][0]);
            }
            if people > 1.0 {
                let off = chain[chain.len() - 1][1][1] - chain[0][0][1];
                assert!(off.abs() < 1e-9, "{people}: {off}");
            }
        }
    }
}

#[test]
fn axes_stand_still_while_the_slider_on_them_moves() {
    let axes = |change: &dyn Fn(&mut Params)| {
        let mut params = Params::default();
        change(&mut params);
        let all = charts(params).into_iter().map(|chart| (chart.x, chart.y));
        all.collect::<Vec<_>>()
    };
    let opening = axes(&|_| ());
    for part in [0.0, 0.3, 1.0] {
        assert_eq!(axes(&|p| p.speed = 0.1 + 4.9 * part)[1], opening[1]);
        assert_eq!(axes(&|p| p.levels = 12.0 * part), opening);
        assert_eq!(axes(&|p| p.substitution = -10.0 + 11.0 * part), opening);
        assert_eq!(
            axes(&|p| p.people = (59.0 * part).mul_add(1.0, 1.0).round())[5],
            opening[5]
        );
    }
}

#[test]
fn the_reader_stands_on_the_followed_curve() {
    let mut params = Params::default();
    (params.spread, params.speed, params.levels) = (90.0, 2.3, 7.0);
    (params.substitution, params.people) = (-3.3, 23.0);
    for spec in &charts(params)[1..] {
        let Some(point) = spec.marks.iter().find_map(|mark| match mark {
            Mark::Reader { at, .. } => Some(*at),
            _ => None,
        }) else {
            assert_eq!(spec.id, "triad");
            continue;
        };
        let followed = spec.marks.iter().find_map(|mark| match mark {
            Mark::Line {
                role: Role::Primary,
                points,
                ..
            } => Some(points),
            _ => None,
        });
        let on = followed
            .unwrap()
            .iter()
            .find(|at| at[0] == point[0])
            .unwrap();
        assert!(
            (on[1] - point[1]).abs() < 1e-9,
            "{}: {on:?} {point:?}",
            spec.id
        );
    }
}
