//! Numbers that only the table shows.

use super::{Drawn, Lettered, Plot};

pub(super) struct Column;

impl Drawn for Column {
    fn draw(&self, _: &mut Plot<'_>) {}

    fn lettered(&self) -> Option<&dyn Lettered> {
        None
    }
}
