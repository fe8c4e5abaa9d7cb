use serde::Deserialize;

/// Words for tables of actions: section `[tables]` of a pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableWords {}
