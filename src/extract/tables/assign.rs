//! Which group of units does which action of a table of use cases.
//!
//! Both the use cases and the table of actions tell one process in its order, so that they are laid
//! side by side: the cheapest way through, where an action costs less the more words it shares with
//! the action of the table, going back costs, and so does leaving the row's order from left to right.

use super::cell::Column;
use super::word::squash;
use crate::extract::Context;
use crate::letters::{fold, is_word};
use std::collections::{HashMap, HashSet};

/// For each action the index of its group; `None` where another reading is nearly as likely.
///
/// `told` are actions of which it is known who does them: those of the main process, when the
/// alternative one is read.
pub fn assign(
    ctx: &Context,
    groups: &[String],
    actions: &[String],
    table: &[Column],
    told: &[Told],
) -> Vec<Option<usize>> {
    match groups.len() {
        0 => return vec![None; actions.len()],
        1 => return vec![Some(0); actions.len()],
        _ => {}
    }
    let states = states(ctx, groups, table);
    if states.is_empty() || states.len() > MOST_STATES || actions.len() > MOST_ACTIONS {
        return vec![None; actions.len()];
    }
    let model = Model::new(ctx, actions, table, &states, told, groups);
    let Some(best) = model.way(None) else { return vec![None; actions.len()] };
    best.groups
        .iter()
        .enumerate()
        .map(|(i, &group)| {
            let other = model.way(Some((i, group))).map_or(f32::MAX, |w| w.cost);
            (other - best.cost >= CLEAR).then_some(group)
        })
        .collect()
}

const MOST_STATES: usize = 120;
const MOST_ACTIONS: usize = 40;
/// A reading that costs less than this more makes the best one doubtful.
const CLEAR: f32 = 0.08;
/// How much more the first word weighs, which says what is done.
const FIRST: f32 = 3.0;
/// For each action of the table that no use case is laid beside.
const SKIP: f32 = 0.12;
/// For each action of the table after the one beside the last use case: processes end alike.
const UNDONE: f32 = 0.25;
/// For each action of the table that is gone back.
const BACK: f32 = 0.9;
/// For a second use case beside the same action of the table, by the same group.
const AGAIN: f32 = 0.15;
/// For a group left of the one before it in a new row.
const NEW_ROW: f32 = 0.1;

/// An action and who does it.
#[derive(Debug, Clone)]
pub struct Told {
    /// Its words.
    pub text: String,
    /// The group's name.
    pub group: String,
}

/// An action of the table and a group that may have done it.
#[derive(Debug, Clone, Copy)]
struct State {
    action: usize,
    group: usize,
}

fn states(ctx: &Context, groups: &[String], table: &[Column]) -> Vec<State> {
    let names: Vec<String> = groups.iter().map(|g| squash(g)).collect();
    table
        .iter()
        .enumerate()
        .flat_map(|(action, column)| {
            let actor = squash(&column.actor.text(ctx));
            let may = names.iter().enumerate().filter(move |(_, name)| {
                !name.is_empty()
                    && !actor.is_empty()
                    && (actor.contains(name.as_str()) || name.contains(&actor))
            });
            may.map(move |(group, _)| State { action, group }).collect::<Vec<_>>()
        })
        .collect()
}

struct Way {
    cost: f32,
    groups: Vec<usize>,
}

struct Model<'a> {
    states: &'a [State],
    /// What it costs that a use case is laid beside an action of the table.
    costs: Vec<Vec<f32>>,
    /// What speaks for a group, for each use case.
    favours: Vec<Vec<f32>>,
    actions: usize,
}

impl<'a> Model<'a> {
    fn new(
        ctx: &Context,
        actions: &[String],
        table: &[Column],
        states: &'a [State],
        told: &[Told],
        groups: &[String],
    ) -> Self {
        let said: Vec<HashSet<String>> =
            table.iter().map(|c| stems(&format!("{} {}", c.action.text(ctx), c.form.text(ctx)))).collect();
        let mut seen: HashMap<&str, usize> = HashMap::new();
        for stem in said.iter().flatten() {
            *seen.entry(stem).or_default() += 1;
        }
        let weight = |stem: &str| seen.get(stem).map_or(0.5, |&n| 1.0 / (n as f32).sqrt());
        let costs = actions
            .iter()
            .map(|action| {
                let first = action.split_whitespace().next().map(stems).unwrap_or_default();
                let stems = stems(action);
                let weight = |s: &String| if first.contains(s) { FIRST * weight(s) } else { weight(s) };
                let all: f32 = stems.iter().map(weight).sum::<f32>().max(f32::MIN_POSITIVE);
                let shared = |said: &HashSet<String>| stems.intersection(said).map(weight).sum::<f32>();
                said.iter().map(|said| 1.0 - shared(said) / all).collect()
            })
            .collect();
        let favours = actions.iter().map(|a| groups.iter().map(|g| favour(a, g, told)).collect()).collect();
        Model { states, costs, favours, actions: table.len() }
    }

    /// The cheapest way through; `without` forbids a group for one use case.
    fn way(&self, without: Option<(usize, usize)>) -> Option<Way> {
        let mut before: Vec<Option<Way>> = Vec::new();
        for (i, costs) in self.costs.iter().enumerate() {
            let step = self.states.iter().map(|&state| {
                if without == Some((i, state.group)) {
                    return None;
                }
                let favour = self.favours.get(i).and_then(|f| f.get(state.group)).copied().unwrap_or(0.0);
                let own = costs.get(state.action).copied().unwrap_or(1.0) - favour;
                if i == 0 {
                    return Some(Way { cost: own + SKIP * state.action as f32, groups: vec![state.group] });
                }
                let (way, cost) = before
                    .iter()
                    .zip(self.states)
                    .filter_map(|(way, from)| way.as_ref().map(|w| (w, w.cost + passage(*from, state))))
                    .min_by(|a, b| a.1.total_cmp(&b.1))?;
                let mut groups = way.groups.clone();
                groups.push(state.group);
                Some(Way { cost: cost + own, groups })
            });
            before = step.collect();
        }
        let rest = |state: &State| UNDONE * (self.actions.saturating_sub(state.action + 1)) as f32;
        before
            .into_iter()
            .zip(self.states)
            .filter_map(|(way, state)| way.map(|w| Way { cost: w.cost + rest(state), ..w }))
            .min_by(|a, b| a.cost.total_cmp(&b.cost))
    }
}

fn passage(from: State, to: State) -> f32 {
    let along = match to.action.checked_sub(from.action) {
        Some(0) => {
            if to.group == from.group {
                AGAIN
            } else {
                0.0
            }
        }
        Some(n) => SKIP * (n - 1) as f32,
        None => BACK * (from.action - to.action) as f32,
    };
    along + if to.group <= from.group { NEW_ROW } else { 0.0 }
}

/// What speaks for a group when it did something that begins with the same word before.
fn favour(action: &str, group: &str, told: &[Told]) -> f32 {
    const SAME_WORD: f32 = 0.25;
    let first = |text: &str| text.split_whitespace().next().map(stems).unwrap_or_default();
    let same = |t: &&Told| !first(&t.text).is_empty() && first(&t.text) == first(action);
    let mut alike = told.iter().filter(same).peekable();
    if alike.peek().is_some() && alike.all(|t| squash(&t.group) == squash(group)) { SAME_WORD } else { 0.0 }
}

/// The beginnings of a text's longer words, by which forms of a word are taken as one.
fn stems(text: &str) -> HashSet<String> {
    const STEM: usize = 5;
    const SHORTEST: usize = 4;
    text.split(|c: char| !is_word(c))
        .filter(|w| w.chars().count() >= SHORTEST)
        .map(|w| fold(w).chars().take(STEM).collect())
        .collect()
}
