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
    let indent = " ".repeat(before.len() - before.trim_start().len());
    let members: String = members.iter().map(|member| format!("{indent}  {member},\n")).collect();
    format!("{before}{open}\n{members}{indent}{close}{after}\n")
}

fn fits(line: &str) -> bool {
    line.trim_end_matches('\n').chars().count() <= WIDTH
}
