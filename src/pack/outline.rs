use serde::Deserialize;

/// Words for finding acts, regulations, chapters and appendices: section `[outline]` of a pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutlineWords {}
