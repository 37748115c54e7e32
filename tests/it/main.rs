//! Integration tests of the workspace, in one binary.

#[cfg(test)]
mod analysis;
#[cfg(test)]
mod analysis_oracle;
#[cfg(test)]
mod canonical;
#[cfg(test)]
mod compare;
#[cfg(test)]
mod door;
#[cfg(test)]
mod layers;
#[cfg(test)]
mod lint_law;
#[cfg(test)]
mod lint_points;
#[cfg(test)]
mod merge;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod points;
#[cfg(test)]
mod points_columns;
#[cfg(test)]
mod points_covered;
#[cfg(test)]
mod points_properties;
#[cfg(test)]
mod procedure;
#[cfg(test)]
mod procedure_acts;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod rulebook;
#[cfg(test)]
mod rulebook_faults;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod schemes;
#[cfg(test)]
mod study;
#[cfg(test)]
mod study_constructs;
#[cfg(test)]
mod tidy;
#[cfg(test)]
mod time;
#[cfg(test)]
mod township;
#[cfg(test)]
mod township_points;
#[cfg(test)]
mod vectors;
#[cfg(test)]
mod views;
#[cfg(test)]
mod voice;
