//! Which step of one account of a procedure is which of the other, where one account leaves some out
//! or tells them in another order.

use super::names::{in_order, words};
use super::procedure_divergence::{agree, length};
use super::rule::Subject;
use crate::model::{Procedure, Step};

/// Longer lists are none that a reader compares.
const LONGEST: usize = 60;
/// Of a hundred, how many words two tellings of one step share at least.
const ALIKE: usize = 60;

/// Pairs of steps that tell the same, in the order of both, as many as there are.
pub(super) fn aligned(subject: &Subject, first: &Procedure, second: &Procedure) -> Vec<(usize, usize)> {
    let (a, b) = (&first.steps, &second.steps);
    if a.len() > LONGEST || b.len() > LONGEST {
        return Vec::new();
    }
    let likeness: Vec<Vec<usize>> =
        a.iter().map(|x| b.iter().map(|y| alike(subject, x, y)).collect()).collect();
    let of = |i: usize, j: usize| likeness.get(i).and_then(|row| row.get(j)).copied().unwrap_or(0);
    // The best that can be made of what is left from each pair on.
    let mut best = vec![vec![0usize; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            let paired = if of(i, j) > 0 { of(i, j) + best[i + 1][j + 1] } else { 0 };
            best[i][j] = paired.max(best[i + 1][j]).max(best[i][j + 1]);
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < a.len() && j < b.len() {
        if of(i, j) > 0 && best[i][j] == of(i, j) + best[i + 1][j + 1] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if best[i][j] == best[i + 1][j] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// How much two steps say the same, of a hundred; 0 where they are two.
fn alike(subject: &Subject, a: &Step, b: &Step) -> usize {
    if let (Some(one), Some(other)) = (&a.actor, &b.actor)
        && !agree(subject, one, other)
    {
        return 0;
    }
    let (mine, theirs) = (words(&a.text), words(&b.text));
    let share = 200 * in_order(&mine, &theirs) / (mine.len() + theirs.len()).max(1);
    if share >= ALIKE { share } else { 0 }
}

/// Steps of two accounts of one length that stand in another order: of each its index in the second
/// and in the first.
pub(super) fn reordered(subject: &Subject, first: &Procedure, second: &Procedure) -> Vec<(usize, usize)> {
    let same = |x: &Step, y: &Step| {
        let actors = x.actor.as_deref().zip(y.actor.as_deref());
        actors.is_some_and(|(one, other)| agree(subject, one, other)) && length(x) == length(y)
    };
    let (a, b) = (&first.steps, &second.steps);
    let strayed: Vec<usize> =
        a.iter().zip(b).enumerate().filter(|(_, (x, y))| !same(x, y)).map(|(at, _)| at).collect();
    let mut free = strayed.clone();
    let mut moved = Vec::new();
    for &at in &strayed {
        let Some(here) = b.get(at) else { return Vec::new() };
        let is_twin =
            |&from: &usize| a.get(from).is_some_and(|x| same(x, here) && alike(subject, x, here) > 0);
        let Some(found) = free.iter().position(is_twin) else { return Vec::new() };
        moved.push((at, free.remove(found)));
    }
    moved
}
