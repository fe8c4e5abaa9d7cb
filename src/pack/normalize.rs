use serde::Deserialize;

/// Words for undoing noise: section `[normalize]` of a pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NormalizeWords {
    /// Words that open a block set at the right of the page: an approval, an appendix.
    pub block_openers: Vec<String>,
    /// Words that open an editor's note.
    pub note_openers: Vec<String>,
    /// Lines by which a site tells whether an act is in force.
    pub status_lines: Vec<String>,
}
