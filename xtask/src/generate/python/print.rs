//! Pieces of Python text, laid out as `ruff format --line-length 120` does it.

const WIDTH: usize = 120;

/// A docstring, with the line break behind it.
pub fn docstring(indent: usize, text: &str) -> String {
    let space = " ".repeat(indent);
    let text = text.replace('\\', r"\\").replace("\"\"\"", r#"\"\"\""#);
    let line = format!("{space}\"\"\"{text}\"\"\"\n");
    if !text.contains('\n') && line.chars().count() <= WIDTH + 1 && !text.ends_with('"') {
        return line;
    }
    let mut out = format!("{space}\"\"\"");
    for (at, line) in text.lines().enumerate() {
        if at > 0 && !line.is_empty() {
            out += &space;
        }
        out += line;
        out.push('\n');
    }
    out + &space + "\"\"\"\n"
}

/// Sentences broken into lines that fit behind the indentation.
pub fn wrapped(indent: usize, text: &str) -> String {
    let mut out = String::new();
    // The quotes stand before the first line.
    let mut column = indent + 3;
    for word in text.split(' ') {
        let width = word.chars().count();
        if !out.is_empty() && column + 1 + width > WIDTH {
            out.push('\n');
            column = indent;
        } else if !out.is_empty() {
            out.push(' ');
            column += 1;
        }
        out += word;
        column += width;
    }
    out
}

/// `def name(parameters) -> result: ...`, or what comes instead of the dots; on lines of their own where one does not hold them all.
pub fn def(indent: usize, name: &str, parameters: &[String], result: &str, body: &str) -> String {
    let space = " ".repeat(indent);
    let line = format!("{space}{name}({}) -> {result}:{body}", parameters.join(", "));
    let fits = |line: &str| line.lines().next().is_none_or(|first| first.chars().count() <= WIDTH);
    if fits(&line) {
        return line;
    }
    let inner = format!("{space}    {}\n", parameters.join(", "));
    // Behind `**` a comma may stand, too.
    let inner = if fits(&inner) { inner } else { parameters.iter().map(|one| format!("{space}    {one},\n")).collect() };
    format!("{space}{name}(\n{inner}{space}) -> {result}:{body}")
}

/// `name: annotation`, or an alias; the choices of a long `Literal` stand on lines of their own.
pub fn annotated(indent: usize, name: &str, annotation: &str) -> String {
    let space = " ".repeat(indent);
    let line = format!("{space}{name}{annotation}\n");
    let fits = |line: &str| line.chars().count() <= WIDTH + 1;
    match annotation.strip_prefix("Literal[").and_then(|choices| choices.strip_suffix(']')) {
        Some(choices) if !fits(&line) => {
            let inner = format!("{space}    {choices}\n");
            let each = || choices.split(", ").map(|choice| format!("{space}    {choice},\n")).collect();
            let inner = if fits(&inner) { inner } else { each() };
            format!("{space}{name}Literal[\n{inner}{space}]\n")
        }
        _ => line,
    }
}
