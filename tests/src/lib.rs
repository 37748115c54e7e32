//! The vector runner and what the test suites share.

pub mod books;
pub mod columns;
pub mod corpus;
pub mod pages;
pub mod patch;
pub mod planted;
pub mod points_sql;
pub mod questions;
pub mod random;
pub mod schema;
pub mod subset;
pub mod vectors;
