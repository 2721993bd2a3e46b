use super::*;
use crate::mechanisms;

/// Every chart of every mechanism at its defaults, narrow ones inside.
fn charts() -> Vec<ChartSpec> {
    let of = |entry: &'static mechanisms::Entry| {
        let values = entry.defaults().into();
        let ids = entry.chart_ids().into_iter();
        ids.map(move |id| entry.chart(id, &values).unwrap())
    };
    mechanisms::ALL.iter().flat_map(of).collect()
}

/// Debug text tells NaN and the zeros apart, which comparison does not.
fn text(chart: &ChartSpec) -> String {
    format!("{chart:?}")
}

#[test]
fn every_chart_is_read_back_as_it_was() {
    for chart in charts() {
        let read = decode(&encode(&chart)).unwrap();
        assert_eq!(text(&read), text(&chart));
    }
}

#[test]
fn charts_one_behind_the_other_are_read_back() {
    let charts = charts();
    let bytes = encode_all(&charts);
    let read = decode_all(&bytes).unwrap();
    assert!(read.iter().map(text).eq(charts.iter().map(text)));
    assert_eq!(decode_all(&[]), Some(Vec::new()));
    assert_eq!(decode_all(&bytes[..bytes.len() - 1]), None);
}

#[test]
fn other_bytes_are_no_chart_and_never_panic() {
    let bytes = encode(&charts()[0]);
    assert!(decode(&[]).is_none());
    assert!(decode(&[bytes.as_slice(), &[0]].concat()).is_none());
    for length in (0..bytes.len()).step_by(7) {
        assert!(decode(&bytes[..length]).is_none(), "{length}");
    }
    for place in (0..bytes.len()).step_by(3) {
        let mut other = bytes.clone();
        other[place] = !other[place];
        if let Some(chart) = decode(&other) {
            let (x, y) = (chart.x.range, chart.y.range);
            assert!(x.low() < x.high() && y.low() < y.high());
        }
    }
}

#[test]
fn another_list_of_fields_has_another_version() {
    let of = |text| macros::hash(macros::SEED, text);
    assert_ne!(of("struct A { b, c }"), of("struct A { c, b }"));
    assert_ne!(VERSION, 0);
}
