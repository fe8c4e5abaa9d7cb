//! What the program prints is what its own JSON Schema says.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use serde_json::Value;
use std::process::Command;

fn reglint(args: &[&str]) -> Value {
    let out = Command::new(env!("CARGO_BIN_EXE_reglint")).args(args).output().unwrap();
    let complaints = String::from_utf8_lossy(&out.stderr);
    assert!(matches!(out.status.code(), Some(0 | 1)), "{args:?}: {complaints}");
    serde_json::from_slice(&out.stdout).unwrap_or_else(|e| panic!("{args:?}: {e}"))
}

fn validate(schema: &str, instance: &Value) {
    let schema = reglint(&["schema", schema]);
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(instance).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/corpus");

#[test]
fn the_registry_is_valid() {
    let registry = reglint(&["extract", "--format", "json", CORPUS]);
    assert!(registry["documents"].as_array().unwrap().len() >= 10);
    validate("registry", &registry);
}

#[test]
fn the_findings_are_valid() {
    let findings = reglint(&["check", "--format", "json", CORPUS]);
    assert!(!findings["findings"].as_array().unwrap().is_empty());
    validate("findings", &findings);
}

#[test]
fn the_clean_text_is_valid() {
    let file = format!("{CORPUS}/archive-ru-pdf.txt");
    let normalized = reglint(&["normalize", "--format", "json", &file]);
    assert!(!normalized["paragraphs"].as_array().unwrap().is_empty());
    validate("normalized", &normalized);
}

#[test]
fn the_schemas_refuse_what_the_contract_does_not_allow() {
    let schema = reglint(&["schema", "findings"]);
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let mut findings = reglint(&["check", "--format", "json", CORPUS]);
    findings["summary"]["errors"] = "many".into();
    assert!(!validator.is_valid(&findings));
}

#[test]
fn sarif_counts_from_one_and_names_its_rules() {
    let sarif = reglint(&["check", "--format", "sarif", CORPUS]);
    let run = &sarif["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(result["partialFingerprints"]["reglint/v1"].as_str().is_some_and(|f| !f.is_empty()));
        let related = result["relatedLocations"].as_array().into_iter().flatten();
        for location in result["locations"].as_array().unwrap().iter().chain(related) {
            let region = &location["physicalLocation"]["region"];
            let figure = |name: &str| region[name].as_u64().unwrap_or_else(|| panic!("no {name}: {region}"));
            assert!(figure("startLine") >= 1 && figure("startColumn") >= 1);
            let (start, end) =
                ((figure("startLine"), figure("startColumn")), (figure("endLine"), figure("endColumn")));
            assert!(start <= end, "{region}");
        }
    }
}

#[test]
fn sarif_describes_its_rules_in_the_language_asked_for() {
    let english = reglint(&["check", "--format", "sarif", "--lang", "en", CORPUS]);
    let kazakh = reglint(&["check", "--format", "sarif", "--lang", "kk", CORPUS]);
    assert_eq!(
        (&english["runs"][0]["language"], &kazakh["runs"][0]["language"]),
        (&"en".into(), &"kk".into())
    );
    let rules = |sarif: &Value| sarif["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap().clone();
    for (en, kk) in rules(&english).iter().zip(&rules(&kazakh)) {
        for words in ["shortDescription", "fullDescription", "help"] {
            let (en, kk) = (en[words]["text"].as_str().unwrap(), kk[words]["text"].as_str().unwrap());
            assert!(!en.is_empty() && !kk.is_empty() && en != kk, "{en}");
        }
    }
}

/// A text in which a quoted name is torn from its opening quote.
const TORN: &str = "\
Регламент государственной услуги \"Выдача архивных справок\"

1. Общие положения

      1. Государственная услуга \"Выдача архивных справок\" (далее –
государственная услуга) оказывается архивом района (далее – услугодатель)
в соответствии со стандартом государственной услуги \"
Выдача удостоверений пчеловодам\" утвержденным приказом управления района
от 11 марта 2015 года № 17, который размещается на портале и в газете для
всех услугополучателей района и города, а также вывешивается в приемной.
";

#[test]
fn a_finding_stands_on_the_line_of_its_first_byte() {
    let folder = tempfile::tempdir().unwrap();
    let torn = folder.path().join("torn.txt");
    std::fs::write(&torn, TORN).unwrap();
    let torn = torn.to_str().unwrap();
    let json = reglint(&["check", "--format", "json", "--lang", "en", CORPUS, torn]);
    let of = |place: &Value| {
        let source = reglint::input::read_source(place["source"].as_str().unwrap().as_ref()).unwrap();
        let span = (0..2).map(|at| place[["start", "end"][at]].as_u64().unwrap() as usize);
        let [start, end] = span.collect::<Vec<_>>()[..] else { panic!("no span: {place}") };
        (source.line_of((start, end).into()) as u64, place["line"].as_u64().unwrap())
    };
    let findings = json["findings"].as_array().unwrap();
    let related = findings.iter().flat_map(|f| f["related"].as_array().unwrap());
    for place in findings.iter().chain(related) {
        let (of_bytes, told) = of(place);
        assert_eq!(of_bytes, told, "{place}");
    }
    assert!(findings.iter().any(|f| f["source"] == torn && f["rule"] == "title-mismatch" && f["line"] == 8));
    let sarif = reglint(&["check", "--format", "sarif", CORPUS, torn]);
    for (result, finding) in sarif["runs"][0]["results"].as_array().unwrap().iter().zip(findings) {
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert_eq!((&region["startLine"], &region["byteOffset"]), (&finding["line"], &finding["start"]));
    }
}

/// The types are made from the official schema: what they do not know would be lost on the way.
#[test]
fn sarif_is_what_the_standard_says() {
    let sarif = reglint(&["check", "--format", "sarif", CORPUS]);
    let log: serde_sarif::sarif::Sarif = serde_json::from_value(sarif.clone()).unwrap();
    assert!(log.runs[0].results.as_ref().is_some_and(|results| results.len() > 10));
    assert_eq!(serde_json::to_value(&log).unwrap(), sarif);
}
