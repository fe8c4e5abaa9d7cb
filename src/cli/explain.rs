//! `reglint explain`.

use super::{Answer, Failure};
use clap::Args;
use reglint::check::explain;

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// Its name, as `reglint rules` and the findings have it
    rule: String,
}

impl Explain {
    pub(super) fn run(&self) -> Result<Answer, Failure> {
        let page = explain(&self.rule).ok_or_else(|| Failure::Rule { name: self.rule.clone() })?;
        Ok(Answer::of(page.to_owned()))
    }
}
