//! actors
#![allow(clippy::print_stdout)]
use reglint::Packs;
use reglint::extract::actors::{Lexicon, actor};
use std::io::BufRead;
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let packs = Packs::embedded()?;
    let kk = std::env::args().nth(1).as_deref() == Some("kk");
    let pack = if kk { &packs.kk } else { &packs.ru };
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        println!("{:50} <- {line}", actor(&line, &Lexicon::default(), pack).map_or("-".into(), |a| a.name));
    }
    Ok(())
}
