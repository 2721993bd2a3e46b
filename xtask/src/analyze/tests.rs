use super::*;
use clap::Parser;

#[derive(Debug, Parser)]
struct Cli {
    #[command(flatten)]
    query: Query,
}

fn query(words: &str) -> Query {
    let words = core::iter::once("analyze").chain(words.split(' '));
    Cli::try_parse_from(words).expect("words that parse").query
}

/// The tuned organization's elasticities and one-lever optima.
#[test]
fn the_machine_is_analyzed_as_published() {
    let answer = analyze(&query("machine score batch=1 info=0.7 defer=4")).unwrap();
    let number = |path: &str| answer.pointer(path).and_then(Value::as_f64).unwrap();
    assert!((number("/value") - 2.839_157_757_95).abs() < 1e-9);
    assert!((number("/elasticities/threshold/central") + 0.98).abs() <= 0.005);
    assert!((number("/highest/people/value") - 13.9).abs() <= 0.051);
    assert!((number("/highest/utilization/value") - 0.749).abs() <= 0.0005);
    assert!(number("/highest_pair/output") >= number("/highest/threshold/output"));
}

#[test]
fn what_is_reached_gives_the_wanted_output_when_put_back() {
    let answer = analyze(&query("machine score --want 2 --by batch,info")).unwrap();
    let found = &answer["reaches"]["reached"][0];
    let setting = |name: &str| format!("{name}={}", found["settings"][name]);
    let (batch, info) = (setting("release_period"), setting("threshold"));
    let back = analyze(&query(&format!("machine score {batch} {info}"))).unwrap();
    assert!((back["value"].as_f64().unwrap() - 2.0).abs() <= 2e-9);
    let answer = analyze(&query("machine score --want 9 --by batch")).unwrap();
    assert!(answer["reaches"]["misses"].as_f64().unwrap() < -7.0);
}

/// Both parameters of the scaling law have a border at N = sqrt((1 - alpha) / beta).
#[test]
fn borders_are_those_of_the_closed_form() {
    let answer = analyze(&query(
        "machine build_capacity beta=0.01 --flip people,work",
    ))
    .unwrap();
    let borders = answer["borders"].as_array().unwrap();
    let peak = f64::sqrt(0.97 / 0.01);
    for end in borders
        .iter()
        .flat_map(|border| border["ends"].as_array().unwrap())
    {
        // Of two whole numbers of people around the peak the output is the same half a person below it.
        assert!((end[0].as_f64().unwrap() + 0.5 - peak).abs() < 0.1, "{end}");
    }
    assert!(!borders.is_empty());
}

/// The scaling law turns at `N (N + 1) beta = 1 - alpha`, a tax of m minutes of a week on each link at `2 N m = 2400`.
#[test]
fn rivals_disagree_between_their_closed_forms() {
    let answer = analyze(&query(
        "coordination usl_output --flip people,link_minutes --rival link_tax_output",
    ))
    .unwrap();
    let borders = answer["borders"].as_array().unwrap();
    let people = 0.5 * (f64::sqrt(1.0 + 4.0 * 0.97 / 0.005) - 1.0);
    let mut turns = 0;
    for border in borders {
        let [one, other] = [0, 1].map(|side| &border["more_helps"][side]["usl_output"]);
        for end in border["ends"].as_array().unwrap() {
            let [n, minutes] = [0, 1].map(|axis| end[axis].as_f64().unwrap());
            let off = f64::min(f64::abs(n - people), f64::abs(n - 1200.0 / minutes));
            // Where both meet, a border's end is the middle of a cell.
            assert!(off < 1.0, "{border}");
        }
        turns += u32::from(one != other);
    }
    assert!(
        turns > 20 && borders.len() > 40,
        "{turns} {}",
        borders.len()
    );
}

#[test]
fn what_is_refused_is_named_with_what_is_allowed() {
    for (words, parts) in [
        ("machina score", &["machina", "machine"][..]),
        ("machine scores", &["scores", "shipped"]),
        ("machine constraint", &["constraint", "score"]),
        ("machine score people=99", &["people", "99", "1 to 60"]),
        ("machine score --want two --by batch", &["--want", "two"]),
        (
            "machine score --want 2 --by batches",
            &["batches", "people"],
        ),
        (
            "machine score --want 2 --by batch,info,team",
            &["--by", "1 or 2"],
        ),
        (
            "machine score --want 2 --by batch,batch",
            &["batch", "twice"],
        ),
        ("machine score --want 2 --by seed", &["seed", "simulation"]),
        ("machine score --flip batch", &["--flip", "2"]),
        (
            "machine score --flip batch,info --rival scores",
            &["scores", "shipped"],
        ),
    ] {
        let refusal = analyze(&query(words)).unwrap_err();
        for part in parts {
            assert!(refusal.contains(part), "{words}: {refusal}");
        }
    }
}
