//! Pieces of TypeScript text, laid out as prettier does it.

/// Columns, as prettier is told.
const WIDTH: usize = 120;

/// What comes before its members in brackets: all on one line, or each on its own where that is too long.
pub fn bracketed(before: &str, brackets: [&str; 2], members: &[String], after: &str) -> String {
    let [open, close] = brackets;
    let space = if open == "{" && !members.is_empty() { " " } else { "" };
    let line = format!("{before}{open}{space}{}{space}{close}{after}\n", members.join(", "));
    if fits(&line) {
        return line;
    }
    let indent = indent_of(before);
    let members: String = members.iter().map(|member| format!("{indent}  {member},\n")).collect();
    format!("{before}{open}\n{members}{indent}{close}{after}\n")
}

/// What comes before a type that is any of these.
pub fn union(before: &str, types: &[String]) -> String {
    let line = format!("{before} {};\n", types.join(" | "));
    if fits(&line) || types.len() == 1 {
        return line;
    }
    let indent = indent_of(before);
    let types: Vec<String> = types.iter().map(|one| format!("{indent}  | {one}")).collect();
    format!("{before}\n{};\n", types.join("\n"))
}

/// A member of an object and its text, which stands on a line of its own where both are too long for one.
pub fn entry(indent: usize, key: &str, text: &str) -> String {
    let space = " ".repeat(indent);
    let line = format!("{space}{key}: {text},\n");
    if fits(&line) { line } else { format!("{space}{key}:\n{space}  {text},\n") }
}

/// A comment that editors show: each of the paragraphs is broken into lines, an empty one is an empty line.
pub fn comment(indent: usize, paragraphs: &[String]) -> String {
    let space = " ".repeat(indent);
    let text = |line: &str| line.replace("*/", r"*\/");
    if let [one] = paragraphs {
        let line = format!("{space}/** {} */\n", text(one));
        if fits(&line) {
            return line;
        }
    }
    let lines = paragraphs.iter().flat_map(|paragraph| lines(&text(paragraph), WIDTH - indent - " * ".len()));
    let lines: String = lines.map(|line| format!("{}\n", format!("{space} * {line}").trim_end())).collect();
    format!("{space}/**\n{lines}{space} */\n")
}

/// The name of a member, in quotes where it needs them.
pub fn key(name: &str) -> String {
    let is_plain = |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if is_plain(name) && !name.starts_with(|c: char| c.is_ascii_digit()) { name.to_owned() } else { format!("{name:?}") }
}

fn lines(text: &str, width: usize) -> Vec<String> {
    // A link is one word.
    if text.starts_with("@see ") {
        return vec![text.to_owned()];
    }
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.is_empty() => *line += word,
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => *line = format!("{line} {word}"),
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn indent_of(line: &str) -> &str {
    &line[..line.len() - line.trim_start().len()]
}

fn fits(line: &str) -> bool {
    // Korean, Chinese and Japanese characters are two columns wide.
    line.trim_end_matches('\n').chars().map(|c| if c < '\u{1100}' { 1 } else { 2 }).sum::<usize>() <= WIDTH
}
