use super::{ActorWords, BodyWords, ChannelWords, Pattern, ProcedureWords, StructureWords, TermWords};
use crate::model::LimitKind;
use serde::Deserialize;

/// Words for terms, procedures, actors, channels and forms: section `[extract]` of a pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtractWords {
    /// Where applications are taken.
    pub channels: ChannelWords,
    /// Terms of the service.
    pub terms: TermWords,
    /// The act, the regulation's structure, what the service is.
    pub structure: StructureWords,
    /// Lists of actions.
    pub procedures: ProcedureWords,
    /// Who acts.
    pub actors: ActorWords,
    /// Time limits that are no terms of the service, the more special first.
    pub limits: Vec<LimitWords>,
    /// Contents of appendices that state no action.
    pub bodies: BodyWords,
}

/// How a time limit that is no term of the service is told.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitWords {
    /// What it limits.
    pub kind: LimitKind,
    /// What its sentence says.
    pub sentence: Pattern,
    /// What its own clause says.
    #[serde(default)]
    pub clause: Option<Pattern>,
    /// Where it is counted back from the end of the term: the words of its figure, as group 1.
    #[serde(default)]
    pub figure: Option<Pattern>,
}
