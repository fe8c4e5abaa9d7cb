//! Grammar of small things: numerals, durations, dates, markers, references, names of acts.
//!
//! Parsers take clean text and give values with the range of bytes they were read from; they know
//! nothing of who asks.

pub mod date;
pub mod duration;
pub mod marker;
pub mod morphology;
pub mod numeral;
pub mod reference;
pub(crate) mod signature;
