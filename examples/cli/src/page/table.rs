//! Tables that line up, whatever the width of their characters.

use comfy_table::{CellAlignment, ColumnConstraint, TableComponent, Width, presets};

/// A table without lines but for one below its heading.
pub(crate) struct Table(comfy_table::Table);

impl Table {
    /// Rows without a heading.
    pub(crate) fn plain() -> Self {
        let mut table = comfy_table::Table::new();
        table.load_preset(presets::NOTHING);
        Self(table)
    }

    /// Rows under a heading.
    pub(crate) fn new(heading: &[&str]) -> Self {
        let mut table = Self::plain();
        table.0.set_header(heading.iter().copied());
        table.0.set_style(TableComponent::HeaderLines, '-');
        table.0.set_style(TableComponent::MiddleHeaderIntersections, '-');
        table
    }

    pub(crate) fn row<S: Into<String>>(&mut self, cells: impl IntoIterator<Item = S>) {
        self.0.add_row(cells.into_iter().map(Into::into).collect::<Vec<String>>());
    }

    /// The same with numbers to the right in a column.
    pub(crate) fn right(&mut self, column: usize) {
        if let Some(column) = self.0.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }

    /// The same with long text in a column broken at a width.
    pub(crate) fn wrap(&mut self, column: usize, width: u16) {
        if let Some(column) = self.0.column_mut(column) {
            column.set_constraint(ColumnConstraint::UpperBoundary(Width::Fixed(width)));
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text, without blanks at the end of its lines.
    pub(crate) fn text(&self) -> String {
        let mut table = self.0.clone();
        for column in table.column_iter_mut() {
            column.set_padding((0, 2));
        }
        table.lines().map(|it| it.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
    }
}
