//! The program: the only place that prints, reads the clock or exits.

mod cli;

use clap::Parser;
use reglint::calendar::Date;
use std::process::ExitCode;

/// The day: on some days allowances of findings end.
fn today() -> Date {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Date::of_unix_day(u32::try_from(since.as_secs() / 86_400).unwrap_or_default())
}

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    cli.color.write_global();
    let (status, complaints) = match cli.run(today()) {
        Ok(answer) => match answer.send(cli.output.as_deref()) {
            Ok(()) => (answer.status, answer.complaints),
            Err(e) => (cli::Status::Failed, [answer.complaints, vec![e.to_string()]].concat()),
        },
        Err(e) => (cli::Status::Failed, vec![e.to_string()]),
    };
    for complaint in complaints {
        anstream::eprintln!("{}reglint:{} {complaint}", cli::ALARM.render(), cli::ALARM.render_reset());
    }
    status.into()
}
