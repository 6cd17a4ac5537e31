//! Huawei Cloud DataArts Fabric, endpoint management.
//!
//! <https://support.huaweicloud.com/api-fabric/dataartsfabric_03_0002.html>

mod auth;
mod errors;
mod operations;
mod ray_config;
mod reply;
mod resources;
mod waiters;

use crate::spec::pattern::{Class, NamedPattern, Pattern, class, class_with, named};
use crate::spec::*;

/// Huawei's generated SDKs: what they say of a field beyond its page, its ranges above all. They check none of it themselves.
pub(super) const SDK: Source =
    Source::advice("https://github.com/huaweicloud/huaweicloud-sdk-java-v3/tree/23eb13dc/services/dataartsfabric");

/// What Ray itself asks of the configuration that Huawei hands on to it.
pub(super) const RAY: Source = Source::advice("https://docs.ray.io/en/latest/serve/api/doc/ray.serve.config.AutoscalingConfig.html");

pub(crate) static HUAWEICLOUD: Vendor = Vendor {
    id: "huaweicloud",
    name: documented("Huawei Cloud DataArts Fabric"),
    sites: &[
        Site { name: "cn-north-4", base: "https://fabric.cn-north-4.myhuaweicloud.com" },
        Site { name: "cn-southwest-2", base: "https://fabric.cn-southwest-2.myhuaweicloud.com" },
    ],
    auth: &auth::TOKEN_OR_KEYS,
    credentials: auth::CREDENTIALS,
    // The page of common headers says so, and the SDKs send it with every GET.
    always_content_type: true,
    operations: operations::ALL,
    waiters: &[&waiters::ENDPOINT_SETTLED, &waiters::ENDPOINT_DELETED],
    errors: errors::ERRORS,
    notes: notes(&[
        note(
            "huaweicloud-16",
            "The page marks X-Auth-Token as optional and its 403 example complains of that very header: it is one of two ways to sign in. \
             It is no field here; the credentials say whether a token or an AK/SK signature is sent",
        ),
        note(
            "huaweicloud-types",
            "The pages list six types of endpoints, the SDKs two more (container_job, notebook): what neither knows is refused, the two warn",
        ),
    ]),
};

/// Says what an endpoint's name and description may be, which holds for its creation, too.
const UPDATE_PAGE: Source = Source::page("https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html");

const ID_CHARACTER: Class = class("A-Za-z0-9-");
const ID: NamedPattern = named("id", "0b7e6c9a-3f51-4c2d-8a90-5d1e2f3a4b6c", Pattern::Run(&ID_CHARACTER, 0, None));
const PATH_ID: Shape = text().limits(&[min_length(1, PAGE), max_length(36, PAGE), pattern(&ID, PAGE)]);
const WORKSPACE_ID: Field = path("workspace_id", PATH_ID).doc("Workspace the endpoint belongs to");
const ENDPOINT_ID: Field = path("endpoint_id", PATH_ID).doc("Endpoint in the workspace");
/// An id inside a body, which only the SDKs describe.
const BODY_ID: Shape = text().limits(&[min_length(32, SDK), max_length(36, SDK), pattern(&ID, SDK)]);

// Chinese means ideographs: the basic block, its extensions, the compatibility block and the zero.
const CHINESE: &[(char, char)] =
    &[('\u{3007}', '\u{3007}'), ('\u{3400}', '\u{4dbf}'), ('\u{4e00}', '\u{9fff}'), ('\u{f900}', '\u{faff}'), ('\u{20000}', '\u{3ffff}')];
const NAME_CHARACTER: Class = class_with("A-Za-z0-9_. -", CHINESE);
const NAME: NamedPattern = named("name", "My endpoint_1.2", Pattern::Run(&NAME_CHARACTER, 0, None));

const ENDPOINT_NAME: Field =
    field("name", text().limits(&[min_length(1, PAGE), max_length(128, PAGE), pattern(&NAME, UPDATE_PAGE)])).doc("Name of the endpoint");
const DESCRIPTION: Field = field("description", text().limits(&[max_length(1024, UPDATE_PAGE)])).doc("Description of the endpoint");

const ENDPOINT_TYPE: Shape = text().limits(&[
    choice(&["service", "ray", "inference", "job", "ray_service", "sql", "container_job", "notebook"], PAGE),
    choice(&["service", "ray", "inference", "job", "ray_service", "sql"], PAGE.advised()),
]);
