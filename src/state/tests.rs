use super::*;

fn codes(query: &str) -> Vec<ProblemCode> {
    let problems = decode(query).problems;
    problems.into_iter().map(|problem| problem.code).collect()
}

#[test]
fn codes_are_named_as_they_are_serialized() {
    for code in [
        ProblemCode::Unknown,
        ProblemCode::NotANumber,
        ProblemCode::Clamped,
        ProblemCode::TooLong,
        ProblemCode::UnknownOption,
        ProblemCode::NotAName,
    ] {
        let written = serde_json::to_string(&code).unwrap();
        assert_eq!(written, format!("\"{}\"", code.name()));
    }
}

#[test]
fn levers_come_first_and_defaults_are_left_out() {
    let entries = [
        ("machine.life", 8.0),
        ("debt.session", 8.0),
        ("defer", 4.0),
        ("team", 12.0),
        ("debt.interest", 0.3),
    ];
    assert_eq!(
        encode(entries).unwrap(),
        "defer=4&debt.interest=0.3&machine.life=8"
    );
    assert_eq!(encode([("team", 5.0), ("team", 12.0)]).unwrap(), "");
    assert_eq!(encode::<&str, f64>([]).unwrap(), "");
}

#[test]
fn what_is_no_setting_is_refused_by_name() {
    let code = |key| encode([(key, 1.0)]).unwrap_err().code();
    assert_eq!(code("nobody"), "unknown-mechanism");
    assert_eq!(code("nobody.interest"), "unknown-mechanism");
    assert_eq!(code("debt.nothing"), "unknown-parameter");
    assert_eq!(code("debt.deferral"), "unknown-parameter");
    assert_eq!(encode([("team", 0.0)]).unwrap_err().code(), "out-of-range");
    assert_eq!(
        encode([("info", f64::NAN)]).unwrap_err().code(),
        "not-finite"
    );
}

#[test]
fn other_peoples_keys_are_passed_over_and_ours_are_not() {
    assert_eq!(codes("utm_source=x&fbclid=1&teams=3&=&&"), []);
    for ours in [
        "debt.nothing=1",
        "nobody.x=1",
        ".=1",
        "debt.=1",
        "debt.deferral=4",
    ] {
        assert_eq!(codes(ours), [ProblemCode::Unknown], "{ours}");
    }
}

#[test]
fn each_bad_value_is_named_with_what_is_used_instead() {
    for (given, code, used) in [
        ("0.98001", ProblemCode::Clamped, 0.98),
        ("-0.1", ProblemCode::Clamped, 0.0),
        ("1e999", ProblemCode::Clamped, 0.98),
        ("-1e999", ProblemCode::Clamped, 0.0),
        ("", ProblemCode::NotANumber, 0.9),
        ("inf", ProblemCode::NotANumber, 0.9),
        ("NaN", ProblemCode::NotANumber, 0.9),
        ("0x10", ProblemCode::NotANumber, 0.9),
        ("0,7", ProblemCode::NotANumber, 0.9),
        ("%EF%BC%91", ProblemCode::NotANumber, 0.9),
        ("<script>", ProblemCode::NotANumber, 0.9),
    ] {
        let state = decode(&format!("info={given}"));
        let [problem] = &state.problems[..] else {
            panic!("one problem: {given}")
        };
        assert_eq!((problem.code, problem.used), (code, Some(used)), "{given}");
        let kept = (code == ProblemCode::Clamped).then_some(used);
        assert_eq!(state.values.get("info").copied(), kept, "{given}");
    }
}

#[test]
fn negative_zero_and_the_smallest_number_are_read() {
    assert!(decode("info=-0").values["info"].is_sign_positive());
    assert_eq!(decode("info=5e-324").values["info"], 5e-324);
    assert_eq!(encode([("info", 5e-324)]).unwrap(), "info=5e-324");
    assert_eq!(
        encode([("info", 0.1 + 0.2)]).unwrap(),
        "info=0.30000000000000004"
    );
}

#[test]
fn of_a_key_given_twice_the_first_counts() {
    let state = decode("team=8&team=9&team=ten");
    assert_eq!((state.values["team"], state.problems.len()), (8.0, 0));
    assert!(decode("team=ten&team=9").values.is_empty());
}

#[test]
fn too_long_a_query_is_cut_between_pairs_and_said_so() {
    let long = format!("team=8&{}&batch=2", "x=1&".repeat(10_000));
    let state = decode(&long);
    assert_eq!(state.values["team"], 8.0);
    assert_eq!(state.values.get("batch"), None);
    assert_eq!(codes(&long), [ProblemCode::TooLong]);
    let crowd = format!("{}team=8", "x&".repeat(MOST_PAIRS));
    assert_eq!(codes(&crowd), [ProblemCode::TooLong]);
    // A cut inside a number, or inside a letter, would be worse than none.
    let cut = format!("{}&team=12", "x".repeat(LONGEST - 7));
    assert!(decode(&cut).values.is_empty());
    let letters = format!("team=8&x={}", "é".repeat(1_000_000));
    assert_eq!(decode(&letters).values["team"], 8.0);
    assert!(decode(&letters).problems[0].given.len() < 100);
}

#[test]
fn hostile_keys_stay_text() {
    for key in [
        "__proto__",
        "constructor",
        "javascript:alert(1)",
        "\u{202e}team",
    ] {
        assert_eq!(decode(&format!("{key}=1")), State::default(), "{key}");
    }
    let state = decode("__proto__.polluted=1&%ff%fe.x=1");
    assert!(state.values.is_empty());
    assert_eq!(state.problems.len(), 2);
}
