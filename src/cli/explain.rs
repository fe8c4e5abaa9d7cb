//! `reglint explain`.

use super::{Answer, Failure};
use clap::Args;
use reglint::check::{Lang, rule_named};

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// Its name, as `reglint rules` and the findings have it
    rule: String,
}

impl Explain {
    pub(super) fn run(&self, lang: Lang) -> Result<Answer, Failure> {
        let rule = rule_named(&self.rule).ok_or_else(|| Failure::Rule { name: self.rule.clone() })?;
        Ok(Answer::of(rule.page(lang)))
    }
}
