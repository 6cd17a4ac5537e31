//! What several of its operations share: sources, fields, shapes.

use crate::spec::pattern::{Class, NamedPattern, Pattern, class, class_with, named};
use crate::spec::*;

/// Huawei's generated SDKs: what they say of a field beyond its page, its ranges above all. They check none of it themselves.
pub(super) const SDK: Source =
    Source::advice("https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric");

/// What Ray itself asks of the configuration that Huawei hands on to it.
pub(super) const RAY: Source = Source::advice("https://docs.ray.io/en/latest/serve/api/doc/ray.serve.config.AutoscalingConfig.html");

/// Says what an endpoint's name and description may be, which holds for its creation, too.
pub(super) const UPDATE_PAGE: Source = Source::page("https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html");

pub(super) const ID_CHARACTER: Class = class("A-Za-z0-9-");
pub(super) const ID: NamedPattern = named("id", "0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c", Pattern::Run(&ID_CHARACTER, 0, None));
pub(super) const PATH_ID: Shape = text().limits(&[min_length(1, PAGE), max_length(36, PAGE), pattern(&ID, PAGE)]);
pub(super) const WORKSPACE_ID: Field = path("workspace_id", PATH_ID).doc("Workspace the endpoint belongs to");
pub(super) const ENDPOINT_ID: Field = path("endpoint_id", PATH_ID).doc("Endpoint in the workspace");
/// An id inside a body, which only the SDKs describe.
pub(super) const BODY_ID: Shape = text().limits(&[min_length(32, SDK), max_length(36, SDK), pattern(&ID, SDK)]);

// Chinese means ideographs: the basic block, its extensions, the compatibility block and the zero.
pub(super) const CHINESE: &[(char, char)] =
    &[('\u{3007}', '\u{3007}'), ('\u{3400}', '\u{4dbf}'), ('\u{4e00}', '\u{9fff}'), ('\u{f900}', '\u{faff}'), ('\u{20000}', '\u{3ffff}')];
pub(super) const NAME_CHARACTER: Class = class_with("A-Za-z0-9_. -", CHINESE);
pub(super) const NAME: NamedPattern = named("name", "My endpoint_1.2", Pattern::Run(&NAME_CHARACTER, 0, None));

pub(super) const ENDPOINT_NAME: Field =
    field("name", text().limits(&[min_length(1, PAGE), max_length(128, PAGE), pattern(&NAME, UPDATE_PAGE)])).doc("Name of the endpoint");
pub(super) const DESCRIPTION: Field =
    field("description", text().limits(&[max_length(1024, UPDATE_PAGE)])).doc("Description of the endpoint");

pub(super) const ENDPOINT_TYPE: Shape = text().limits(&[
    choice(&["service", "ray", "inference", "job", "ray_service", "sql", "container_job", "notebook"], PAGE),
    choice(&["service", "ray", "inference", "job", "ray_service", "sql"], PAGE.advised()),
]);
