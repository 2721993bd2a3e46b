//! What a cell can be read as. A cell that has two readings keeps both; a column decides between them.

mod date;
mod number;

pub(crate) use date::{Day, iso};

/// A cell's two readings; `None` where it has no such reading.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Readings<T> {
    /// As an American writes: months first, a decimal point.
    pub(crate) american: Option<T>,
    /// As most of Europe does: days first, a decimal comma.
    pub(crate) european: Option<T>,
}

impl<T: Copy + PartialEq> Readings<T> {
    pub(crate) const fn both(one: Option<T>) -> Self {
        Self {
            american: one,
            european: one,
        }
    }

    pub(crate) const fn of(self, is_european: bool) -> Option<T> {
        if is_european {
            self.european
        } else {
            self.american
        }
    }

    fn is_any(self) -> bool {
        self.american.is_some() || self.european.is_some()
    }
}

/// Whether the European reading is that of a column: the one that reads more cells. None where both read as many and
/// say different things: then the first cell that differs is given.
pub(crate) fn decide<'a, T: Copy + PartialEq>(
    cells: impl Iterator<Item = &'a str>,
    read: impl Fn(&str) -> Readings<T>,
) -> Result<bool, &'a str> {
    let (mut american, mut european) = (0_usize, 0_usize);
    let mut differs = None;
    for cell in cells {
        let readings = read(cell);
        american += usize::from(readings.american.is_some());
        european += usize::from(readings.european.is_some());
        if readings.american != readings.european && readings.american.is_some() {
            differs = differs.or(Some(cell));
        }
    }
    match differs {
        Some(cell) if american == european => Err(cell),
        _ => Ok(european > american),
    }
}

/// A cell as a date.
pub(crate) fn date(cell: &str) -> Readings<Day> {
    date::read(cell)
}

/// A cell as a number.
pub(crate) fn number(cell: &str) -> Readings<f64> {
    number::read(cell)
}

pub(crate) fn is_date(cell: &str) -> bool {
    date(cell).is_any()
}

pub(crate) fn is_number(cell: &str) -> bool {
    number(cell).is_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_decides_for_its_cells() {
        let dates = |cells: &[&'static str]| decide(cells.iter().copied(), date);
        assert_eq!(dates(&["01/02/2024", "13/02/2024"]), Ok(true));
        assert_eq!(dates(&["01/02/2024", "02/13/2024"]), Ok(false));
        assert_eq!(dates(&["01/02/2024", "03/02/2024"]), Err("01/02/2024"));
        assert_eq!(dates(&["2024-02-01", "02/02/2024"]), Ok(false));
        let numbers = |cells: &[&'static str]| decide(cells.iter().copied(), number);
        assert_eq!(numbers(&["1,5", "1,234"]), Ok(true));
        assert_eq!(numbers(&["1.5", "1.234"]), Ok(false));
        assert_eq!(numbers(&["7", "1,234"]), Err("1,234"));
        assert_eq!(numbers(&["7", "8"]), Ok(false));
    }
}
