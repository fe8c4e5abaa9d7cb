use serde::Deserialize;

/// Words for terms, procedures, actors, channels and forms: section `[extract]` of a pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtractWords {}
