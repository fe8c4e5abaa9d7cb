//! Figures with their units, exact and never summed across units.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A number with at most three decimals, exact: 5, 1.5.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount {
    thousandths: i64,
}

impl Amount {
    /// A whole number.
    pub const fn whole(n: i64) -> Self {
        Amount { thousandths: n * 1000 }
    }

    /// A number of thousandths: 1500 is 1.5.
    pub const fn thousandths(n: i64) -> Self {
        Amount { thousandths: n }
    }

    /// The number in thousandths, for exact arithmetic.
    pub const fn as_thousandths(self) -> i64 {
        self.thousandths
    }

    /// The whole number, where it is one.
    pub const fn as_whole(self) -> Option<i64> {
        if self.thousandths % 1000 == 0 { Some(self.thousandths / 1000) } else { None }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.as_whole() {
            Some(n) => write!(f, "{n}"),
            None => write!(f, "{}", self.thousandths as f64 / 1000.0),
        }
    }
}

impl Serialize for Amount {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self.as_whole() {
            Some(n) => s.serialize_i64(n),
            None => s.serialize_f64(self.thousandths as f64 / 1000.0),
        }
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        f64::deserialize(d).map(|n| Amount { thousandths: (n * 1000.0).round() as i64 })
    }
}

impl JsonSchema for Amount {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Amount".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "number", "minimum": 0})
    }
}

/// A unit of time. Units are never converted silently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Секунда.
    Second,
    /// Минута.
    Minute,
    /// Час.
    Hour,
    /// Рабочий день, жұмыс күні.
    WorkingDay,
    /// Календарный день, күнтізбелік күн.
    CalendarDay,
    /// A day of which neither is said.
    Day,
    /// Неделя.
    Week,
    /// Месяц.
    Month,
    /// Год.
    Year,
}

/// Whether a term is an upper bound or the term itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// Не более, не позднее, аспайды, максимально допустимое.
    AtMost,
    /// As stated.
    Exact,
}
