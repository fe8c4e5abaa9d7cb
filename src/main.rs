//! The program: the only place that prints and exits.

mod cli;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    cli.color.write_global();
    let (status, complaints) = match cli.run() {
        Ok(answer) => {
            let status = answer.status;
            match cli::output::emit(&answer.body, cli.output.as_deref()) {
                Ok(()) => (status, answer.complaints),
                Err(e) => (cli::Status::Failed, [answer.complaints, vec![e.to_string()]].concat()),
            }
        }
        Err(e) => (cli::Status::Failed, vec![e.to_string()]),
    };
    for complaint in complaints {
        anstream::eprintln!("{}reglint:{} {complaint}", cli::ALARM.render(), cli::ALARM.render_reset());
    }
    status.into()
}
