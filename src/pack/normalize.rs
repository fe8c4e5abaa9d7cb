use serde::Deserialize;

/// Words for undoing noise: section `[normalize]` of a pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NormalizeWords {}
