//! The page of a rule: prose in three languages around examples that stand once.
//!
//! `rules/pages/RULE/` holds the examples in one file and the prose in a file a language: the rule's
//! name, its fault in a sentence, then the sections. A line `{example}` there stands for the next
//! example, a line `{severity}` for how severities are set, which every page says alike.

use super::facts::{Arg, Message};
use super::message::{Lang, render};
use super::rule::RuleInfo;

/// A rule's examples, and its prose in each language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Page {
    pub examples: &'static str,
    pub en: &'static str,
    pub ru: &'static str,
    pub kk: &'static str,
}

/// Parts of the prose, the name of the rule and its summary being the first.
const HEADING: &str = "\n## ";
const EXAMPLE: &str = "{example}";
const SEVERITY: &str = "{severity}";
/// What stands before and after an example.
const FENCE: &str = "```";

/// An example: a whole little text, its language, and how often the rule fires on it.
pub(crate) struct Example<'a> {
    pub language: &'a str,
    pub fires: usize,
    pub text: &'a str,
}

impl Page {
    /// The fault in a sentence.
    pub fn summary(&self, lang: Lang) -> &'static str {
        let head = self.prose(lang).split(HEADING).next().unwrap_or_default();
        head.split_once('\n').map_or("", |(_, summary)| summary.trim())
    }

    /// What a section says, its paragraphs parted by blank lines.
    pub fn section(&self, n: usize, lang: Lang) -> &'static str {
        let section = self.prose(lang).split(HEADING).nth(n).unwrap_or_default();
        section.split_once('\n').map_or("", |(_, body)| body.trim())
    }

    /// The whole page in Markdown.
    pub fn whole(&self, rule: &RuleInfo, lang: Lang) -> String {
        let severity = Message::new("explain-severity")
            .with("rule", rule.name)
            .with("severity", Arg::Message(rule.severity.id().to_owned()));
        let mut examples = self.examples();
        let mut page = String::new();
        for line in self.prose(lang).lines() {
            match line {
                EXAMPLE => {
                    let Some(Example { language, fires, text }) = examples.next() else { continue };
                    let count = render(&Message::new("explain-fires").with("n", fires), lang);
                    page += &format!("{FENCE}{language}\n{text}\n{FENCE}\n\n{count}");
                }
                SEVERITY => page += &render(&severity, lang),
                line => page += line,
            }
            page.push('\n');
        }
        page
    }

    /// The examples, in order.
    pub fn examples(&self) -> impl Iterator<Item = Example<'static>> {
        let blocks = self.examples.split(FENCE).skip(1).step_by(2);
        blocks.filter_map(|block| {
            let (info, text) = block.split_once('\n')?;
            let (language, fires) = info.split_once(" fires=")?;
            Some(Example { language, fires: fires.parse().ok()?, text: text.trim_end() })
        })
    }

    pub(super) fn prose(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Ru => self.ru,
            Lang::Kk => self.kk,
        }
    }
}
