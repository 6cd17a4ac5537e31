//! The tags of a deployment.

use serde_json::{Value, json};

use super::super::answer::Answer;
use super::super::{Ask, errors, time};
use super::State;
use super::deployment::Tag;
use super::list::{page, pagination};

/// `GET /v1/deployments/{request_id}/tags`
pub(super) fn list(state: &mut State, ask: &Ask) -> Answer {
    with_tags(state, ask, |tags| {
        let (number, shown) = page(ask, tags);
        let shown: Vec<Value> = shown.iter().map(to_json).collect();
        Answer::json(200, json!({ "tags": shown, "total_count": tags.len(), "pagination": pagination(ask, number, tags.len()) }))
    })
}

/// `GET /v1/deployments/{request_id}/tags/{tag_name}`
pub(super) fn get(state: &mut State, ask: &Ask) -> Answer {
    with_tags(state, ask, |tags| match position(tags, ask.text("tag_name")).and_then(|at| tags.get(at)) {
        Some(tag) => Answer::json(200, to_json(tag)),
        None => no_such_tag(),
    })
}

/// `POST /v1/deployments/{request_id}/tags`
pub(super) fn create(state: &mut State, ask: &Ask) -> Answer {
    with_tags(state, ask, |tags| {
        let name = ask.text("name");
        if position(tags, name).is_some() {
            return errors::edgegap(409, "Tag already exists");
        }
        let tag = Tag { name: name.to_owned(), created_ms: ask.now_ms, updated_ms: ask.now_ms };
        let answer = Answer::json(200, to_json(&tag));
        tags.push(tag);
        answer
    })
}

/// `DELETE /v1/deployments/{request_id}/tags/{tag_name}`
pub(super) fn delete(state: &mut State, ask: &Ask) -> Answer {
    with_tags(state, ask, |tags| match position(tags, ask.text("tag_name")) {
        Some(at) => {
            tags.remove(at);
            Answer::empty(204)
        }
        None => no_such_tag(),
    })
}

/// `PATCH /v1/deployments/{request_id}/tags/{tag_name}`
pub(super) fn update(state: &mut State, ask: &Ask) -> Answer {
    with_tags(state, ask, |tags| {
        let Some(at) = position(tags, ask.text("tag_name")) else { return no_such_tag() };
        if position(tags, ask.text("name")).is_some_and(|other| other != at) {
            return errors::edgegap(409, "Tag already exists");
        }
        match tags.get_mut(at) {
            Some(tag) => {
                tag.name = ask.text("name").to_owned();
                tag.updated_ms = ask.now_ms;
                Answer::json(200, to_json(tag))
            }
            None => no_such_tag(),
        }
    })
}

/// The tags of a deployment that has not ended.
fn with_tags(state: &mut State, ask: &Ask, act: impl FnOnce(&mut Vec<Tag>) -> Answer) -> Answer {
    match state.deployment(ask) {
        Some(deployment) if deployment.is_active(ask.now_ms) => act(&mut deployment.tags),
        _ => errors::edgegap(404, "Deployment not found"),
    }
}

fn position(tags: &[Tag], name: &str) -> Option<usize> {
    tags.iter().position(|tag| tag.name == name)
}

fn no_such_tag() -> Answer {
    errors::edgegap(404, "Tag not found")
}

fn to_json(tag: &Tag) -> Value {
    json!({ "name": tag.name, "create_time": time::edgegap(tag.created_ms), "last_updated": time::edgegap(tag.updated_ms) })
}
