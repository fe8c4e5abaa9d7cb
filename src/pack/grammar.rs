use serde::Deserialize;

/// Words for the grammar of small things: section `[grammar]` of a pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrammarWords {}
