//! `POST /v2/deployments`
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use crate::spec::*;
use crate::vendors::edgegap::deployment::*;
use crate::vendors::edgegap::replies::ACCEPTED;
use crate::vendors::edgegap::shared::DOCS;

pub(crate) static DEPLOY: Operation = Operation::new("edgegap.deploy", Method::Post, "/v2/deployments", DOCS)
    .summary("Deploy a version of an application near its users")
    .rate_per_second(40)
    .input(Object::new(&[
        APPLICATION,
        VERSION,
        USERS,
        REQUIRE_CACHED_LOCATIONS,
        ENVIRONMENT_VARIABLES,
        TAGS,
        WEBHOOK_ON_READY,
        WEBHOOK_ON_ERROR,
        WEBHOOK_ON_TERMINATED,
        RESOURCES,
    ]))
    .success(&[success(202, &ACCEPTED)])
    .notes(NOTES);

const NOTES: &[Note] = &[
    note(
        "edgegap-users",
        "The page hides users; the OpenAPI file requires at least one, types user_type as text and user_data as any object, and names two types with an example of each: required here and in deploy_to_fleet, these two types, each with its own fields and no others; coordinates have no documented range",
    ),
    note(
        "edgegap-name-lengths",
        "Applications are 3 to 64 characters long and versions 1 to 64 where they are created, tags 1 to 40; a deploy documents no limit for any of them: odd names of applications and versions warn, tags are free",
    ),
    note(
        "edgegap-resources",
        "resources came in June 2026 and is not on the page, which hides objects: taken, with the OpenAPI file's limits",
    ),
    note(
        "edgegap-v1-names",
        "The names of v1 (app_name, version_name, ip_list) are answered with a confusing error: unknown fields here, refused before they are sent",
    ),
    note(
        "edgegap-allocation-failure",
        "A 422 leaves a deployment in error state behind: the error keeps its request_id, and no deploy is sent twice",
    ),
    note(
        "edgegap-webhook-secret",
        "Webhook calls carry no signature and are not repeated: the URL is the place for a secret, so it is masked",
    ),
];
