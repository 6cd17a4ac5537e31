//! `POST /v2/private-fleets/deployments`
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use crate::spec::*;
use crate::vendors::edgegap::deployment::*;
use crate::vendors::edgegap::replies::ACCEPTED;
use crate::vendors::edgegap::shared::DOCS;

pub(crate) static DEPLOY_TO_FLEET: Operation =
    Operation::new("edgegap.deploy_to_fleet", Method::Post, "/v2/private-fleets/deployments", DOCS)
        .summary("Deploy to hosts of a private fleet, or to the cloud where they are full")
        .revisions(&[revision(
            "2025-11",
            "/v2/private-fleets:deploy",
            "The OpenAPI file and the page from 26 November 2025 to 20 February 2026",
        )])
        .rate_per_second(40)
        .input(Object::new(&[
            APPLICATION,
            VERSION,
            USERS,
            PRIVATE_HOST_IDS,
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
        "edgegap-fleet-path",
        "The path was /private-fleets/deployments, then :deploy from November 2025 (so on the page collected here), and the first again since February 2026: that is the default, the other one is a revision; bodies and replies are the same",
    ),
    note(
        "edgegap-fleet-hosts",
        "The page asks for at least one host, the OpenAPI file also forbids repeats: both are refused; hosts are tried in their order",
    ),
];
