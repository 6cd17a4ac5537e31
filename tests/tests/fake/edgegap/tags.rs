//! Tags of deployments.

use super::*;

#[test]
fn tags_are_created_read_renamed_and_deleted() {
    let mut caller = caller();
    let id = deploy_tagged(&mut caller, &["first"]);
    let created = caller.reply("edgegap.create_tag", json!({"request_id": id, "name": "a/b c"}));
    assert_eq!(
        created,
        json!({"name": "a/b c", "create_time": "2026-01-15 08:30:00.000000", "last_updated": "2026-01-15 08:30:00.000000"})
    );
    caller.wait(1_000);
    let renamed = caller.reply("edgegap.update_tag", json!({"request_id": id, "tag_name": "a/b c", "name": "v1"}));
    assert_eq!((&renamed["name"], &renamed["last_updated"]), (&json!("v1"), &json!("2026-01-15 08:30:01.000000")));
    assert_eq!(caller.reply("edgegap.get_tag", json!({"request_id": id, "tag_name": "v1"})), renamed);
    let list = caller.reply("edgegap.list_tags", json!({"request_id": id, "limit": 1}));
    assert_eq!((list["tags"].as_array().unwrap().len(), &list["total_count"]), (1, &json!(2)));
    let deleted = caller.call("edgegap.delete_tag", json!({"request_id": id, "tag_name": "v1"})).unwrap();
    assert_eq!((deleted.status, deleted.text.as_str()), (204, ""));
    assert_eq!(caller.error("edgegap.get_tag", json!({"request_id": id, "tag_name": "v1"})).message, "Tag not found");
    assert_eq!(status(&mut caller, &id)["tags"], json!(["first"]));
}

#[test]
fn a_tag_of_a_name_that_is_there_is_a_409() {
    let mut caller = caller();
    let id = deploy_tagged(&mut caller, &["a", "b"]);
    assert_eq!(caller.error("edgegap.create_tag", json!({"request_id": id, "name": "a"})).kind, Kind::Conflict);
    assert_eq!(caller.error("edgegap.update_tag", json!({"request_id": id, "tag_name": "a", "name": "b"})).kind, Kind::Conflict);
    caller.reply("edgegap.update_tag", json!({"request_id": id, "tag_name": "a", "name": "a"}));
}

#[test]
fn tags_of_a_deployment_there_is_not_are_a_404() {
    assert_eq!(caller().error("edgegap.list_tags", json!({"request_id": "93924761ccde"})).kind, Kind::NotFound);
}
