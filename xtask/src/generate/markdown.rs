//! Pieces of Markdown text.

/// Text in code type. Two backticks hold one of its own.
pub fn code(text: &str) -> String {
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

pub fn link(text: &str, target: &str) -> String {
    format!("[{text}]({target})")
}

/// The text with the targets of its links collected below it, so that tables can be read without rendering them.
pub fn with_links_below(text: &str, name: &str) -> String {
    let (mut out, mut targets, mut rest) = (String::new(), Vec::new(), text);
    while let Some((before, target, after)) =
        rest.split_once("](http").and_then(|(before, behind)| behind.split_once(')').map(|(target, after)| (before, target, after)))
    {
        let known = targets.iter().position(|known| *known == target).unwrap_or(targets.len());
        if known == targets.len() {
            targets.push(target);
        }
        out += &format!("{before}][{name}-{}]", known + 1);
        rest = after;
    }
    out += rest;
    out += "\n";
    targets.iter().enumerate().for_each(|(at, target)| out += &format!("[{name}-{}]: http{target}\n", at + 1));
    out
}

/// A table. Columns that are empty throughout are left out.
pub fn table(heads: &[&str], rows: &[Vec<String>]) -> String {
    let used: Vec<usize> = (0..heads.len()).filter(|at| rows.iter().any(|row| row.get(*at).is_some_and(|cell| !cell.is_empty()))).collect();
    let line = |cell: &dyn Fn(usize) -> String| {
        let cells: Vec<String> = used.iter().map(|at| cell(*at).replace('|', r"\|")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let mut out = line(&|at| heads[at].to_owned());
    out += &line(&|_| "---".to_owned());
    rows.iter().for_each(|row| out += &line(&|at| row.get(at).cloned().unwrap_or_default()));
    out
}
