//! `reglint schema`.

use super::{Answer, Failure, to_json};
use clap::{Args, ValueEnum};
use reglint::Registry;
use reglint::report::{Findings, Normalized};
use schemars::schema_for;

#[derive(Debug, Args)]
pub(super) struct Schema {
    /// Of which output
    of: Output,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Output {
    /// Of `extract --format json`
    Registry,
    /// Of `check --format json`
    Findings,
    /// Of `normalize --format json`
    Normalized,
}

impl Schema {
    pub(super) fn run(&self) -> Result<Answer, Failure> {
        let schema = match self.of {
            Output::Registry => schema_for!(Registry),
            Output::Findings => schema_for!(Findings),
            Output::Normalized => schema_for!(Normalized),
        };
        Ok(Answer::of(to_json(&schema)?))
    }
}
