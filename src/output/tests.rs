//! Groups, lists and states as numbers and by name.

use super::*;

states! {
    /// Why a queue has no numbers.
    pub enum Absence {
        /// There is no queue.
        Missing = "missing",
        /// It grows for ever.
        Unstable = "unstable",
    }
}

outputs! {
    /// A queue.
    pub struct Queue {
        /// Its length.
        length: f64, Jobs;
        /// Its wait.
        wait: Quantity, Hours;
    }
}

outputs! {
    /// Every kind of field.
    pub struct All {
        /// A number.
        first: f64, Number;
        /// A group.
        front: Queue, group;
        /// A group without a prefix.
        queue: Queue, flat;
        /// A group that may be absent.
        back: Result<Queue, Absence>, group;
        /// A list.
        items: Quantities, Share;
        /// For charts alone.
        drawn: Vec<f64>;
        /// A state.
        state: Absence, Number;
    }
}

const QUEUE: Queue = Queue {
    length: 2.0,
    wait: Quantity::Unbounded,
};

fn all(back: Result<Queue, Absence>) -> All {
    All {
        first: 1.0,
        front: QUEUE,
        queue: QUEUE,
        back,
        items: quantities([0.5.into(), 0.25.into()]),
        drawn: vec![9.0],
        state: Absence::Missing,
    }
}

fn value(output: &All, name: &str) -> Value {
    let specs = All::specs();
    let numbers = output.numbers();
    assert_eq!((specs.len(), numbers.len()), (All::COUNT, All::COUNT));
    let index = specs.iter().position(|spec| spec.name == name).unwrap();
    specs[index].value(numbers[index])
}

const UNDEFINED: Value = Value::Number(Quantity::Undefined);

fn number(number: f64) -> Value {
    Value::Number(Quantity::Finite(number))
}

#[test]
fn names_flatten_in_the_order_of_the_fields() {
    let specs = All::specs();
    let names: Vec<&str> = specs.iter().map(|spec| spec.name.as_str()).collect();
    let groups = "first front_length front_wait length wait back_length back_wait back_reason";
    let items = "items_1 items_2 items_3 items_4 items_5 items_6 items_7 items_8 state";
    assert_eq!(names.join(" "), format!("{groups} {items}"));
    assert_eq!(specs[1].unit, Unit::Jobs);
    assert_eq!(specs[8].unit, Unit::Share);
    assert_eq!(specs[7].states, ["missing", "unstable"]);
    assert_eq!(Absence::Missing.label(), "label-missing");
}

#[test]
fn a_group_that_is_absent_says_why() {
    let there = all(Ok(QUEUE));
    assert_eq!(value(&there, "back_length"), number(2.0));
    assert_eq!(value(&there, "back_reason"), UNDEFINED);
    let absent = all(Err(Absence::Unstable));
    assert_eq!(value(&absent, "back_length"), UNDEFINED);
    assert_eq!(value(&absent, "back_wait"), UNDEFINED);
    assert_eq!(value(&absent, "back_reason"), Value::Name("unstable"));
    assert_eq!(value(&absent, "state"), Value::Name("missing"));
}

#[test]
fn numbers_and_a_lists_items_keep_their_values() {
    let output = all(Ok(QUEUE));
    assert_eq!(
        value(&output, "front_wait"),
        Value::Number(Quantity::Unbounded)
    );
    assert_eq!(value(&output, "items_2"), number(0.25));
    assert_eq!(value(&output, "items_3"), UNDEFINED);
}

#[test]
fn one_state_alone_stands_for_an_unbounded_number() {
    let states = &["cannot-be-held"];
    let spec = OutputSpec {
        name: "share".to_owned(),
        unit: Unit::Share,
        states,
    };
    assert_eq!(spec.value(0.0), number(0.0));
    assert_eq!(spec.value(f64::INFINITY), Value::Name("cannot-be-held"));
    assert_eq!(spec.value(f64::NAN), UNDEFINED);
}
