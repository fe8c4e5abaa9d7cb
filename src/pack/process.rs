use super::Pattern;
use serde::Deserialize;

/// Where an application is taken: table `[extract.channels]` of a pack, a pattern for each channel.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelWords {
    /// Услугодатель, уполномоченный орган.
    pub provider: Pattern,
    /// ЦОН, Государственная корпорация.
    pub one_stop_shop: Pattern,
    /// Портал.
    pub portal: Pattern,
    /// Аким сельского округа.
    pub rural_akim: Pattern,
}

impl ChannelWords {
    /// The channels with their names, as the registry has them.
    pub fn each(&self) -> [(&'static str, &Pattern); 4] {
        [
            ("provider", &self.provider),
            ("one_stop_shop", &self.one_stop_shop),
            ("portal", &self.portal),
            ("rural_akim", &self.rural_akim),
        ]
    }

    /// The channels that a text names, in its order.
    pub fn named(&self, text: &str) -> Vec<String> {
        let mut found: Vec<(usize, &str)> =
            self.each().iter().filter_map(|(name, p)| Some((p.find(text)?.start(), *name))).collect();
        found.sort_unstable();
        found.into_iter().map(|(_, name)| name.to_owned()).collect()
    }
}

/// Words of terms: table `[extract.terms]` of a pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermWords {
    /// The head of an item that states the terms.
    pub heading: Pattern,
    /// What limits the delivery of the service.
    pub delivery: Pattern,
    /// What limits the wait in a queue.
    pub waiting: Pattern,
    /// What limits the time at the window.
    pub handling: Pattern,
    /// That the term is prolonged.
    pub extension: Pattern,
    /// Words that make any figure of the sentence an upper bound.
    pub at_most: Pattern,
    /// Sentences whose durations are no term of the service: complaints, storage, hearings.
    pub not_terms: Pattern,
    /// A case for which alone a term holds (group 1, or the whole).
    pub condition: Pattern,
    /// A term given only by reference: the item (group `item`), the subitem (group `subitem`).
    pub reference: Pattern,
    /// The act referred to: the standard, the rules.
    pub reference_standard: Pattern,
    /// The act referred to: the rules.
    pub reference_rules: Pattern,
}
