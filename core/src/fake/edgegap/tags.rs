//! The tags of a deployment.

use serde_json::{Value, json};

use super::deployment::Tag;
use super::error::error;
use super::page::{page, pagination};
use super::state::State;
use super::time;
use crate::fake::answer::Answer;
use crate::fake::vendor::AcceptedRequest;

/// `GET /v1/deployments/{request_id}/tags`
pub(super) fn list(state: &mut State, request: &AcceptedRequest) -> Answer {
    with_tags(state, request, |tags| {
        let (number, shown) = page(request, tags);
        let shown: Vec<Value> = shown.iter().map(to_json).collect();
        Answer::json(200, json!({ "tags": shown, "total_count": tags.len(), "pagination": pagination(request, number, tags.len()) }))
    })
}

/// `GET /v1/deployments/{request_id}/tags/{tag_name}`
pub(super) fn get(state: &mut State, request: &AcceptedRequest) -> Answer {
    with_tags(state, request, |tags| match position(tags, request.text("tag_name")).and_then(|at| tags.get(at)) {
        Some(tag) => Answer::json(200, to_json(tag)),
        None => no_such_tag(),
    })
}

/// `POST /v1/deployments/{request_id}/tags`
pub(super) fn create(state: &mut State, request: &AcceptedRequest) -> Answer {
    with_tags(state, request, |tags| {
        let name = request.text("name");
        if position(tags, name).is_some() {
            return error(409, "Tag already exists");
        }
        let tag = Tag { name: name.to_owned(), created_ms: request.now_ms, updated_ms: request.now_ms };
        let answer = Answer::json(200, to_json(&tag));
        tags.push(tag);
        answer
    })
}

/// `DELETE /v1/deployments/{request_id}/tags/{tag_name}`
pub(super) fn delete(state: &mut State, request: &AcceptedRequest) -> Answer {
    with_tags(state, request, |tags| match position(tags, request.text("tag_name")) {
        Some(at) => {
            tags.remove(at);
            Answer::empty(204)
        }
        None => no_such_tag(),
    })
}

/// `PATCH /v1/deployments/{request_id}/tags/{tag_name}`
pub(super) fn update(state: &mut State, request: &AcceptedRequest) -> Answer {
    with_tags(state, request, |tags| {
        let Some(at) = position(tags, request.text("tag_name")) else { return no_such_tag() };
        if position(tags, request.text("name")).is_some_and(|other| other != at) {
            return error(409, "Tag already exists");
        }
        match tags.get_mut(at) {
            Some(tag) => {
                tag.name = request.text("name").to_owned();
                tag.updated_ms = request.now_ms;
                Answer::json(200, to_json(tag))
            }
            None => no_such_tag(),
        }
    })
}

/// The tags of a deployment that has not ended.
fn with_tags(state: &mut State, request: &AcceptedRequest, act: impl FnOnce(&mut Vec<Tag>) -> Answer) -> Answer {
    match state.deployment(request) {
        Some(deployment) if deployment.is_active(request.now_ms) => act(&mut deployment.tags),
        _ => error(404, "Deployment not found"),
    }
}

fn position(tags: &[Tag], name: &str) -> Option<usize> {
    tags.iter().position(|tag| tag.name == name)
}

fn no_such_tag() -> Answer {
    error(404, "Tag not found")
}

fn to_json(tag: &Tag) -> Value {
    json!({ "name": tag.name, "create_time": time::written(tag.created_ms), "last_updated": time::written(tag.updated_ms) })
}
