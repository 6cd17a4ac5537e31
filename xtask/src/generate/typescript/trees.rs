//! `operation-trees.ts`: the static picture of each operation, as JSON text.
//!
//! Most of it is said again and again, or for those who write tables: links stand in a list of their own, what a summary says is not in the
//! rest, and notes are left out.

use clearway::schema::{operation_summary, operation_tree};
use serde_json::{Map, Value};

pub fn module() -> String {
    let summaries: Vec<Value> = clearway::operations().map(operation_summary).collect();
    let mut links = Vec::new();
    let details: String = clearway::operations()
        .zip(&summaries)
        .map(|(operation, summary)| format!("  {},\n", quoted(&with_links_apart(&detail(operation_tree(operation), summary), &mut links))))
        .collect();
    let links: String = links.iter().map(|link| format!("  {link},\n")).collect();
    format!(
        "\n/** A list of summaries, in the core's order. */\nexport const summaries =\n  {};\n\n/** Beside the summary: what else there is to \
         say of each operation. Sources are places in the list of links. */\nexport const details: readonly string[] = \
         [\n{details}];\n\nexport const links: readonly string[] = [\n{links}];\n",
        quoted(&Value::from(summaries).to_string())
    )
}

fn detail(tree: Value, summary: &Value) -> String {
    let Value::Object(tree) = tree else { panic!("an operation's picture is an object") };
    let name = |name: String| if name == "rate_per_second" { "ratePerSecond".to_owned() } else { name };
    let rest = tree.into_iter().filter(|(key, _)| summary.get(key).is_none() && key != "notes").map(|(key, value)| (name(key), value));
    Value::Object(rest.collect::<Map<_, _>>()).to_string()
}

/// `"source":"https://…"` as `"source":3`. A quote inside of a text is escaped, so nothing else looks so.
fn with_links_apart(json: &str, links: &mut Vec<String>) -> String {
    let mut parts = json.split("\"source\":\"");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (link, behind) = part.split_once('"').unwrap_or((part, ""));
        let link = format!("{link:?}");
        let at = links.iter().position(|known| *known == link).unwrap_or_else(|| {
            links.push(link);
            links.len() - 1
        });
        out += &format!("\"source\":{at}{behind}");
    }
    out
}

/// In the quotes that need fewer escapes.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', r"\\").replace('\'', r"\'"))
}
