use super::Pattern;
use serde::Deserialize;

/// By what the contents of appendices that state no action are known: table `[extract.bodies]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyWords {
    /// Heads of the columns of an address list.
    pub address_columns: Vec<Pattern>,
    /// A cell of an address list: an address, a telephone, office hours.
    pub address: Pattern,
    /// Title of a diagram, a scheme, a directory of processes, a picture.
    pub diagram: Pattern,
    /// A line of a diagram's legend.
    pub legend: Pattern,
    /// Title of a form: an application, a receipt, an answer, a journal.
    pub form: Pattern,
    /// What only a form has: blanks, a place for a signature or a seal.
    pub blank: Pattern,
    /// A note that explains a table or a diagram.
    pub remark: Pattern,
}
