//! Prints what the outline says of files: `outline [-l] FILE…`.
#![allow(clippy::print_stdout)]
use reglint::{Packs, Source, normalize, outline};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let packs = Packs::embedded()?;
    let mut lines = false;
    for name in std::env::args().skip(1) {
        if name == "-l" {
            lines = true;
            continue;
        }
        let source = Source::from_text(name.clone(), String::from_utf8_lossy(&std::fs::read(&name)?));
        let text = normalize::normalize(&source, &packs);
        let o = outline::outline(&text, &packs);
        println!("== {name} {:?} {:?} act {:?} regs {}", o.language, o.genre, o.act, o.regulations.len());
        let short =
            |r: std::ops::Range<usize>| text.str(r).replace('\n', "|").chars().take(160).collect::<String>();
        for (i, r) in o.regulations.iter().enumerate() {
            println!(
                "#{} {:?} {:?} lines {:?} approval {:?} service {:?}",
                i + 1,
                r.genre,
                r.status,
                r.lines,
                r.approval,
                r.service.clone().map(&short)
            );
            for s in &r.sections {
                let items: Vec<String> = s
                    .items
                    .iter()
                    .map(|i| format!("{}({})", i.number.as_deref().unwrap_or("_"), i.lines.len()))
                    .collect();
                println!("   § {:?} {} :: {}", s.number, short(s.title.clone()), items.join(" "));
                if lines {
                    for i in &s.items {
                        for l in &i.lines {
                            println!(
                                "      {:?} [{}] n={:?} list={} {}",
                                l.kind,
                                short(l.marker.clone()),
                                l.number,
                                l.list,
                                short(l.words.clone()).chars().take(70).collect::<String>()
                            );
                        }
                    }
                }
            }
            for a in &r.appendices {
                let t = |x: &std::ops::Range<usize>| {
                    x.clone().map(|p| text.paragraph(p)).collect::<Vec<_>>().join("|")
                };
                println!(
                    "   app {:?} line {:?} head {:?} service {:?} title {:?} body {:?}",
                    a.number,
                    text.paragraphs.get(a.heading.start).map(|p| p.lines.0),
                    t(&a.heading).chars().take(100).collect::<String>(),
                    a.service.clone().map(&short),
                    t(&a.title).chars().take(200).collect::<String>(),
                    a.body
                );
            }
        }
    }
    Ok(())
}
