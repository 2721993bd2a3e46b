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

/// The bytes of these, after their name.
fn written<T: Wire>(name: &str, examples: &[T]) -> String {
    let mut text = name.to_owned();
    for example in examples {
        let mut bytes = Vec::new();
        example.write(&mut bytes);
        let digits = bytes.iter().map(|byte| format!("{byte:02x}"));
        text.extend(core::iter::once(" ".to_owned()).chain(digits));
    }
    text
}

/// An example of each variant: a new one does not compile before it stands here.
fn variants<T: Clone>(first: T, next: impl Fn(&T) -> Option<T>) -> Vec<T> {
    core::iter::successors(Some(first), next).collect()
}

#[test]
fn what_is_written_by_hand_is_part_of_the_version() {
    let placements = variants(Placement::Above(2.5), |one| match *one {
        Placement::Above(at) => Some(Placement::Below(at)),
        Placement::Below(at) => Some(Placement::Before(at)),
        Placement::Before(at) => Some(Placement::After(at)),
        Placement::After(_) => Some(Placement::Auto),
        Placement::Auto => None,
    });
    let given = variants(Given::Number(2.5), |one| match one {
        Given::Number(_) => Some(Given::Text("é".into())),
        Given::Text(_) => None,
    });
    let range = SafeRange::of_parts(1.0, 10.0, Scale::Log, 2.5);
    let [one, other] = [[1.0, 2.5], [2.5, 1.0]];
    let examples = [
        written("Placement", &placements),
        written("SafeRange", &[range]),
        written("Given", &given),
        written("Option", &[None, Some(true)]),
        written("usize", &[7_usize]),
        written("points", &[vec![one]]),
        written("pairs", &[vec![[one, other]]]),
    ];
    assert_eq!(examples.join(" "), BY_HAND);
}

#[test]
fn another_list_of_fields_has_another_version() {
    let of = |text| macros::hash(macros::SEED, text);
    assert_ne!(of("struct A { b, c }"), of("struct A { c, b }"));
    assert_ne!(VERSION, 0);
}
