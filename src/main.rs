//! The program: the only place that prints, reads the clock or exits.

mod cli;

use clap::Parser;
use std::process::ExitCode;

/// The day, as an ISO date: on some days allowances of findings end.
fn today() -> String {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    reglint::config::iso_date(since.as_secs() / 86_400)
}

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    cli.color.write_global();
    let (status, complaints) = match cli.run(&today()) {
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
