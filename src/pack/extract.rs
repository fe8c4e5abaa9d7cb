use super::{ActorWords, BodyWords, ChannelWords, ProcedureWords, StructureWords, TermWords};
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
    /// Contents of appendices that state no action.
    pub bodies: BodyWords,
}
