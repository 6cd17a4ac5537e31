//! Huawei Cloud DataArts Fabric, endpoint management.
//!
//! <https://support.huaweicloud.com/api-fabric/dataartsfabric_03_0002.html>

mod auth;
mod errors;
mod operations;
mod ray_config;
mod reply;
mod resources;
mod shared;
mod waiters;

use crate::spec::*;

pub(crate) static HUAWEICLOUD: Vendor = Vendor {
    id: "huaweicloud",
    name: documented("Huawei Cloud DataArts Fabric"),
    site_word: "region",
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
