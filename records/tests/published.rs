//! Published data from text to findings, and hostile or malformed texts.

use narrows::ParamSpec;
use narrows::mechanisms::planning;
use narrows::param::ParamSet as _;
use narrows_records::{
    Ask, BadRow, Estimates, Findings, Flaw, Jobs, Kind, Refusal, Report, Request, Weeks, analyze,
};
use proptest::prelude::*;

fn found(text: &str) -> Report {
    analyze(text.as_bytes(), &Request::default())
}

/// Days that finish 3, 5, 4, … jobs week by week, with a week before and one behind that are cut short.
fn finished(counts: &[usize]) -> String {
    let mut text = "done\n2024-01-03\n".to_owned();
    let start = jiff::civil::date(2024, 1, 8);
    let day = |week: usize| start + jiff::Span::new().weeks(i64::try_from(week).unwrap_or(0));
    for (week, count) in counts.iter().enumerate() {
        for _ in 0..*count {
            text.push_str(&format!("{}\n", day(week)));
        }
    }
    text + &format!("{}\n", day(counts.len()))
}

/// Magennis' sample, forecast by exact convolution: P50 12, P85 13, P95 13 weeks for 50 jobs; naive 50 / 4.4 = 11.4.
#[test]
fn magennis_sample_gives_its_weeks() {
    let report = found(&finished(&[3, 5, 4, 2, 6, 4, 5, 3, 7, 4, 5, 6, 3, 4, 5]));
    let Some(Findings::Finished(found)) = &report.findings else {
        panic!("{report:?}");
    };
    assert_eq!(found.quantiles, [12.0, 13.0, 13.0]);
    assert_eq!(found.weeks, 15);
    assert!((found.mean - 4.4).abs() < 1e-12);
    assert!((50.0 / found.mean - 11.4).abs() < 0.05);
    assert_eq!(found.last_weeks, [3.0, 7.0, 4.0, 5.0, 6.0, 3.0, 4.0, 5.0]);
    assert_eq!(report.charts.len(), 2);
}

/// CRAN package usl 3.0.3, `data/specsdm91.rda`, after Gunther 2007; further digits from an independent calculation.
#[test]
fn specsdm91_gives_its_law() {
    let report = found(
        "load,throughput\n1,64.9\n18,995.9\n36,1652.4\n72,1853.2\n108,1828.9\n144,1775\n216,1702.2\n",
    );
    assert_eq!(report.kind, Some(Kind::Sizes));
    let Some(Findings::Sizes(found)) = &report.findings else {
        panic!("{report:?}");
    };
    assert!((found.alpha.value - 0.027_728_475_7).abs() < 5e-9);
    assert!((found.beta.value - 0.000_104_365_485).abs() < 5e-11);
    assert!((found.gamma.value - 89.995_233_5).abs() < 5e-6);
    assert!((found.error - 82.85).abs() < 0.01);
    let peak = found.peak.expect("a peak");
    assert!((peak.value - 96.519).abs() < 0.001);
    for interval in [found.alpha, found.beta, found.gamma, peak] {
        assert!(
            interval.low < interval.value && interval.value < interval.high,
            "{interval:?}"
        );
    }
}

/// The same data with decimal commas, semicolons, quotation marks and a byte-order mark.
#[test]
fn european_files_give_the_same() {
    let report = found(
        "\u{feff}\"load\";\"throughput\"\r\n\"1\";\"64,9\"\r\n18;995,9\r\n36;1.652,4\r\n72;1853,2\r\n108;1828,9\r\n144;1775\r\n216;1702,2\r\n",
    );
    let Some(Findings::Sizes(found)) = &report.findings else {
        panic!("{report:?}");
    };
    assert!((found.gamma.value - 89.995_233_5).abs() < 5e-6);
}

#[test]
fn what_cannot_tell_a_law_is_refused_with_the_reason() {
    let cases: [(&str, Refusal); 6] = [
        ("1,1 2,2 4,3 8,5 9,5", Refusal::FewPeriods),
        ("2,2 2,3 4,5 4,5 8,7 8,7", Refusal::FewSizes),
        ("1,1 2,2 3,3 4,4 1,1 2,2", Refusal::SmallSizes),
        ("8,7 9,8 10,9 11,9 12,9 13,9", Refusal::AlikeSizes),
        ("2,5 4,5 6,5 8,5 10,5 12,5", Refusal::Flat),
        ("1,3 2,9 4,4 6,30 8,6 10,33 12,20", Refusal::Flat),
    ];
    for (rows, refusal) in cases {
        let text = format!("team,output\n{}\n", rows.replace(' ', "\n"));
        assert_eq!(found(&text).refusal, Some(refusal), "{rows}");
    }
    let rows: String = (0..6)
        .map(|i| format!("{},{}\n", 5 + i, [4, 9, 5, 9, 8, 12][i]))
        .collect();
    assert_eq!(
        found(&format!("team,output\n{rows}")).refusal,
        Some(Refusal::Loose)
    );
}

/// Buehler, Griffin & Ross 1994, Study 1: 33.9 days predicted, 55.5 taken, on average (read in secondary sources).
#[test]
fn theses_take_as_much_more_as_published() {
    let rows: String = (0..10)
        .map(|i| format!("{},{}\n", 33.9 + f64::from(i), 55.5 + f64::from(i)))
        .collect();
    let once = found(&format!(
        "predicted days,actual days\n{}",
        "33.9,55.5\n".repeat(37)
    ));
    let Some(Findings::Estimates(Estimates {
        ratio_of_sums,
        quantiles,
        kept,
        ..
    })) = once.findings
    else {
        panic!("{once:?}");
    };
    assert!((ratio_of_sums - 1.637_168_141_59).abs() < 1e-9);
    assert!(
        quantiles
            .iter()
            .all(|q| (q - 1.637_168_141_59).abs() < 1e-9)
    );
    assert_eq!(kept, 0.0);
    assert_eq!(found(&format!("predicted,actual\n{rows}")).used, 10);
}

#[test]
fn a_comma_or_a_date_that_has_two_readings_is_asked_about() {
    let text = "start,finish\n03/04/2024,05/04/2024\n";
    let report = found(text);
    assert_eq!(
        (report.ask, report.example.as_str()),
        (Some(Ask::Dates), "03/04/2024")
    );
    let said = Request {
        day_first: Some(true),
        ..Request::default()
    };
    let report = analyze(text.repeat(9).as_bytes(), &said);
    assert_eq!((report.ask, report.used), (None, 9));
    assert_eq!(
        found("estimate;actual\n1,234;2,345\n").ask,
        Some(Ask::Decimal)
    );
    assert_eq!(found("a,b\n1,2\n3,4\n").ask, Some(Ask::Kind));
}

#[test]
fn bad_rows_are_listed_by_their_line_and_the_rest_is_used() {
    let mut text =
        "start,finish\n2024-01-05,2024-01-02\n\n,2024-01-03\nsoon,2024-01-03\n".to_owned();
    for _ in 0..6 {
        text.push_str("2024-01-01,2024-01-03\n2024-01-02,\n");
    }
    let report = found(&text);
    let flaws: Vec<(u64, Flaw)> = report
        .bad_rows
        .iter()
        .map(|BadRow { line, flaw, .. }| (*line, *flaw))
        .collect();
    assert_eq!(
        flaws,
        [(2, Flaw::Reversed), (4, Flaw::Missing), (5, Flaw::Date)]
    );
    let Some(Findings::Spans(found)) = report.findings else {
        panic!("{report:?}");
    };
    assert_eq!(
        (found.finished, found.open, found.quantiles),
        (6, 6, [3.0; 3])
    );
}

#[test]
fn what_is_no_table_is_refused() {
    for (bytes, refusal) in [
        (&b""[..], Refusal::Empty),
        (b"\xef\xbb\xbf \n\n", Refusal::Empty),
        (b"\x7fELF\x02\x01\x01\0\0", Refusal::Binary),
        (b"<html><body>hello</body></html>\n<p>", Refusal::NoColumns),
        (b"done\n2024-01-01\n2024-01-09\n", Refusal::FewWeeks),
    ] {
        assert_eq!(
            analyze(bytes, &Request::default()).refusal,
            Some(refusal),
            "{bytes:?}"
        );
    }
    let rare = finished(&[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let many = Request {
        backlog: Jobs::try_from(500).expect("in range"),
        ..Request::default()
    };
    assert_eq!(
        analyze(rare.as_bytes(), &many).refusal,
        Some(Refusal::TooFar)
    );
}

#[test]
fn a_number_out_of_range_makes_no_request() {
    let read = |text: &str| serde_json::from_str::<Request>(text);
    for (name, most) in [("backlog", Jobs::MOST), ("estimate", Weeks::MOST)] {
        for good in [1, most] {
            assert!(
                read(&format!("{{\"{name}\":{good}}}")).is_ok(),
                "{name} {good}"
            );
        }
        for wrong in [
            "0".to_owned(),
            (most + 1).to_string(),
            "-1".into(),
            "70000".into(),
            "1.5".into(),
        ] {
            assert!(
                read(&format!("{{\"{name}\":{wrong}}}")).is_err(),
                "{name} {wrong}"
            );
        }
    }
}

#[test]
fn a_backlog_is_one_that_planning_takes() {
    let backlog = ParamSpec::named(planning::Params::SPECS, "backlog");
    assert_eq!(
        (backlog.minimum, backlog.maximum),
        (1.0, f64::from(Jobs::MOST))
    );
    assert_eq!(backlog.default, f64::from(Request::default().backlog.get()));
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = analyze(&bytes, &Request::default());
    }

    #[test]
    fn nor_does_what_looks_like_a_table(text in "([0-9,.;/\"\\- a-z]{0,9}[,;\t\n\r]){0,60}", kind in 0..4_usize) {
        let kind = [Kind::Finished, Kind::Spans, Kind::Sizes, Kind::Estimates][kind];
        let request = Request { kind: Some(kind), columns: Some([0, 1]), day_first: Some(true), decimal_comma: Some(false), ..Request::default() };
        let report = analyze(text.as_bytes(), &request);
        let lines = text.split(['\n', '\r']).count() as u64;
        prop_assert!(report.bad_rows.iter().all(|row| (1..=lines).contains(&row.line)));
    }

    /// What is written as a table is read back: rows, and the lines of the bad ones.
    #[test]
    fn a_table_is_read_back(rows in proptest::collection::vec((1_u32..1000, 1_u32..1000, any::<bool>(), any::<bool>()), 5..60)) {
        let mut text = "estimate;actual\r\n".to_owned();
        let (mut line, mut bad, mut used) = (1, vec![], 0);
        for (said, took, is_bad, is_blank) in rows {
            line += 1;
            if is_blank {
                text.push_str("\r\n");
                line += 1;
            }
            if is_bad {
                bad.push(line);
                text.push_str(&format!("{said};no\r\n"));
            } else {
                used += 1;
                text.push_str(&format!("{said},5;\"{took},25\"\r\n"));
            }
        }
        let request = Request { kind: Some(Kind::Estimates), columns: Some([0, 1]), ..Request::default() };
        let report = analyze(text.as_bytes(), &request);
        prop_assert_eq!(report.used, used);
        prop_assert_eq!(report.bad_rows.iter().map(|row| row.line).collect::<Vec<_>>(), bad);
    }
}
