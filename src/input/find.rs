//! Paths, folders and globs → files, in the order of their names.

use super::{InputError, STDIN};
use ignore::overrides::OverrideBuilder;
use ignore::{DirEntry, WalkBuilder};
use std::collections::{BTreeMap, HashSet};
use std::fmt;
use std::io::Read;
use std::path::{Component, Path, PathBuf};

/// Files of these kinds are taken from a folder; a file named by itself or fitted by a glob is read
/// whatever its kind.
const EXTENSIONS: [&str; 5] = ["txt", "md", "markdown", "html", "htm"];

/// Kinds of files that may hold an act, too, and are no texts: a folder's are counted.
const DOCUMENTS: [&str; 5] = ["pdf", "doc", "docx", "rtf", "odt"];

/// Names in a folder that are not to be read, one pattern a line, as in `.gitignore`.
///
/// `.gitignore` itself is not asked: texts of acts are often kept out of version control, and a
/// program that silently read none of them would be no help.
const IGNORE_FILE: &str = ".reglintignore";

/// By this, near its beginning, a page that the program itself wrote is known in a folder.
pub const OWN_PAGE: &str = "<meta name=\"generator\" content=\"reglint";

/// What a run's paths came to.
#[derive(Debug, Default)]
pub struct Found {
    /// The files, sorted by name, each once.
    pub files: Vec<PathBuf>,
    /// Paths that gave nothing.
    pub problems: Vec<InputError>,
    /// Folders with documents in them that are no texts.
    pub skipped: Vec<Skipped>,
}

/// Documents of a folder that were not read, for they are no texts.
#[derive(Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The folder, as given.
    pub folder: PathBuf,
    /// How many of each kind, by the end of their names.
    pub kinds: BTreeMap<&'static str, usize>,
}

impl fmt::Display for Skipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds: Vec<String> = self.kinds.iter().map(|(kind, count)| format!("{count} .{kind}")).collect();
        let (folder, kinds) = (self.folder.display(), kinds.join(", "));
        write!(f, "{folder}: not read, for they are no texts: {kinds}; convert them first")
    }
}

/// Finds the files of the paths given: files, folders, globs, `-`.
pub fn find<P: AsRef<Path>>(paths: &[P]) -> Found {
    let mut found = Found::default();
    for path in paths {
        let result = one(path.as_ref(), &mut found);
        found.problems.extend(result.err());
    }
    // A file may be named in several ways; it keeps the name by which it was found first.
    let mut known = HashSet::new();
    found.files.retain(|path| known.insert(path.canonicalize().unwrap_or_else(|_| path.clone())));
    found.files.sort();
    found
}

fn one(given: &Path, found: &mut Found) -> Result<(), InputError> {
    if given.as_os_str() == STDIN || given.is_file() {
        found.files.push(given.to_owned());
        return Ok(());
    }
    if given.is_dir() {
        let mut kinds = BTreeMap::new();
        let taken = walk(WalkBuilder::new(given), found, |entry| {
            if let Some(kind) = kind_of(entry, &DOCUMENTS) {
                *kinds.entry(kind).or_default() += 1;
            }
            kind_of(entry, &EXTENSIONS).is_some() && !is_own_page(entry.path())
        });
        if !kinds.is_empty() {
            found.skipped.push(Skipped { folder: given.to_owned(), kinds });
        }
        return if taken { Ok(()) } else { Err(InputError::Empty(given.to_owned())) };
    }
    // A pipe or a device is no file to `is_file`, yet can be read.
    if given.exists() {
        found.files.push(given.to_owned());
        return Ok(());
    }
    let Some(pattern) = given.to_str().filter(|given| given.contains(WILD)) else {
        return Err(InputError::Missing(given.to_owned()));
    };
    let taken = walk(glob(pattern)?, found, |_| true);
    if taken { Ok(()) } else { Err(InputError::NoMatch(given.to_owned())) }
}

/// What makes a path a pattern, where no file has that name.
const WILD: [char; 4] = ['*', '?', '[', '{'];

/// Takes the files of a walk; true where there was any file or any problem to report.
fn walk(mut builder: WalkBuilder, found: &mut Found, mut wanted: impl FnMut(&DirEntry) -> bool) -> bool {
    builder.standard_filters(false).hidden(true).follow_links(true).parents(true);
    builder.add_custom_ignore_filename(IGNORE_FILE);
    let before = found.files.len() + found.problems.len();
    for entry in builder.build() {
        match entry {
            Ok(entry) if is_file(&entry) && wanted(&entry) => found.files.push(entry.into_path()),
            Ok(_) => {}
            Err(e) => found.problems.push(InputError::Walk(e.to_string())),
        }
    }
    before < found.files.len() + found.problems.len()
}

fn is_file(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_file())
}

/// Which of some kinds a file is, by the end of its name.
fn kind_of(entry: &DirEntry, kinds: &[&'static str]) -> Option<&'static str> {
    let extension = entry.path().extension()?.to_str()?;
    kinds.iter().copied().find(|known| known.eq_ignore_ascii_case(extension))
}

/// Whether a file is a page that an earlier run wrote.
fn is_own_page(path: &Path) -> bool {
    let mut beginning = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(256).read_to_end(&mut beginning));
    read.is_ok() && memchr::memmem::find(&beginning, OWN_PAGE.as_bytes()).is_some()
}

/// A walk of the folder before the first part with a wildcard, which takes what fits the rest.
fn glob(given: &str) -> Result<WalkBuilder, InputError> {
    let fail = |e: ignore::Error| InputError::Pattern { pattern: given.to_owned(), message: e.to_string() };
    let is_wild = |part: &Component| part.as_os_str().to_string_lossy().contains(WILD);
    let parts: Vec<Component> = Path::new(given).components().collect();
    let first = parts.iter().position(is_wild).unwrap_or(parts.len());
    let base: PathBuf = parts[..first].iter().collect();
    let rest: Vec<_> = parts[first..].iter().map(|p| p.as_os_str().to_string_lossy()).collect();
    // Matched relative to the walk's root; the leading slash ties the pattern to it.
    let mut fits = OverrideBuilder::new(&base);
    fits.add(&format!("/{}", rest.join("/"))).map_err(fail)?;
    let root = if first == 0 { Path::new(".") } else { base.as_path() };
    let mut builder = WalkBuilder::new(root);
    builder.overrides(fits.build().map_err(fail)?);
    Ok(builder)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = dir.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        dir
    }

    fn names(dir: &tempfile::TempDir, paths: &[&str]) -> Vec<String> {
        let paths: Vec<String> =
            paths.iter().map(|p| dir.path().join(p).to_string_lossy().into_owned()).collect();
        let found = find(&paths);
        let name = |p: &PathBuf| p.strip_prefix(dir.path()).unwrap().to_string_lossy().replace('\\', "/");
        found.files.iter().map(name).collect()
    }

    #[test]
    fn a_folder_gives_its_texts_in_order_and_nothing_else() {
        let dir =
            folder(&[("b.txt", ""), ("a/z.MD", ""), ("a.key.json", ""), (".hidden.txt", ""), ("c.html", "")]);
        assert_eq!(names(&dir, &["."]), ["a/z.MD", "b.txt", "c.html"]);
    }

    #[test]
    fn an_ignore_file_is_honoured_and_gitignore_is_not() {
        let dir = folder(&[
            ("a.txt", ""),
            ("a.clean.txt", ""),
            (".reglintignore", "*.clean.txt\n"),
            (".gitignore", "*.txt\n"),
        ]);
        assert_eq!(names(&dir, &["."]), ["a.txt"]);
        assert_eq!(names(&dir, &["a.clean.txt"]), ["a.clean.txt"], "named by itself, it is read");
    }

    #[test]
    fn globs_are_anchored_and_take_any_kind() {
        let dir = folder(&[("x/a.txt", ""), ("x/b.dat", ""), ("x/y/a.txt", ""), ("a.txt", "")]);
        assert_eq!(names(&dir, &["x/*.txt"]), ["x/a.txt"]);
        assert_eq!(names(&dir, &["x/*"]), ["x/a.txt", "x/b.dat"]);
        assert_eq!(names(&dir, &["**/a.txt"]), ["a.txt", "x/a.txt", "x/y/a.txt"]);
    }

    #[test]
    fn a_file_given_twice_is_read_once() {
        let dir = folder(&[("a.txt", "")]);
        assert_eq!(names(&dir, &["a.txt", "a.txt", "*.txt"]), ["a.txt"]);
        let twice = find(&[dir.path().join("a.txt"), dir.path().join(".").join("a.txt")]);
        assert_eq!(twice.files, [dir.path().join("a.txt")]);
    }

    #[test]
    fn documents_that_are_no_texts_are_counted_and_own_pages_left_out() {
        let page = format!("<!DOCTYPE html>\n{OWN_PAGE} 1\">");
        let dir = folder(&[("a.txt", ""), ("b.PDF", ""), ("x/c.docx", ""), ("d.pdf", ""), ("r.html", &page)]);
        let found = find(&[dir.path()]);
        assert_eq!(found.files, [dir.path().join("a.txt")]);
        assert_eq!(found.skipped[0].kinds, BTreeMap::from([("docx", 1), ("pdf", 2)]));
        assert_eq!(find(&[dir.path().join("r.html")]).files.len(), 1, "named by itself, it is read");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_name_that_is_no_unicode_is_a_name() {
        use std::os::unix::ffi::OsStrExt;
        let dir = folder(&[]);
        let path = dir.path().join(std::ffi::OsStr::from_bytes(b"\xFF.txt"));
        std::fs::write(&path, "").unwrap();
        assert_eq!(find(&[&path]).files, [path]);
    }

    #[test]
    fn what_gives_nothing_is_a_problem_and_the_rest_is_done() {
        let dir = folder(&[("a.txt", ""), ("empty/a.bin", "")]);
        let at = |name: &str| dir.path().join(name).to_string_lossy().into_owned();
        let found = find(&[at("nowhere.txt"), at("*.doc"), at("empty"), at("a.txt")]);
        assert_eq!(found.files.len(), 1);
        let kinds: Vec<bool> = found
            .problems
            .iter()
            .map(|p| matches!(p, InputError::Missing(_) | InputError::NoMatch(_) | InputError::Empty(_)))
            .collect();
        assert_eq!(kinds, [true; 3]);
    }
}
