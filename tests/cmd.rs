//! The command line, case by case: what README shows and the files of `tests/cmd/`.
//!
//! `TRYCMD=overwrite cargo test --test cmd` writes what the program says now; read the difference
//! before you commit it.

#[test]
fn cases() {
    trycmd::TestCases::new().case("README.md").case("tests/cmd/*.trycmd").case("tests/cmd/*.toml");
}
