//! `GET /v1/deployments`
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use crate::spec::*;
use crate::vendors::edgegap::replies::{
    DEPLOYMENT_ID, PAGINATION, PORTS, PUBLIC_IP, SOCKETS, SOCKETS_USAGE, START_TIME, TAGS, TOTAL_COUNT,
};
use crate::vendors::edgegap::shared::{DOCS, PAGE_LIMIT, PAGE_NUMBER, TEXT};

static DEPLOYMENT: Shape = object(&DEPLOYMENT_OBJECT);
static DEPLOYMENT_OBJECT: Object = Object::new(&[
    DEPLOYMENT_ID,
    field("fqdn", text()).required(),
    PUBLIC_IP.required(),
    field("ready", boolean()).required().doc("Whether players can connect"),
    START_TIME.required(),
    PORTS,
    TAGS,
    field("status", text().or_null()).doc("On no page; Edgegap's plugin for Nakama reads it"),
    SOCKETS,
    SOCKETS_USAGE,
    field("is_joinable_by_session", boolean().or_null()).doc("Until 2024"),
]);

static DEPLOYMENTS: Shape = object(&DEPLOYMENTS_OBJECT);
static DEPLOYMENTS_OBJECT: Object = Object::new(&[
    field("data", list(&DEPLOYMENT)).doc("Active deployments"),
    field("message", list(&TEXT).or_null()).doc("Remarks on the query"),
    TOTAL_COUNT,
    PAGINATION,
]);

pub(crate) static LIST_DEPLOYMENTS: Operation = Operation::new("edgegap.list_deployments", Method::Get, "/v1/deployments", DOCS)
    .summary("List active deployments")
    .rate_per_second(10)
    .input(Object::new(&[
        // https://docs.edgegap.com/learn/orchestration/deployments#filter-deployments
        query("query", text()).doc(
            "JSON text: {\"filters\": [{\"field\", \"operator\", \"value\"}], \"order_by\": [{\"field\", \"order\"}]}, at most one filter a field",
        ),
        PAGE_NUMBER,
        PAGE_LIMIT,
    ]))
    .success(&[success(200, &DEPLOYMENTS)])
    .pages(by_page("page", First::One, "/data").total(&["/total_count"]).has_next("/pagination/has_next", "/pagination/next_page_number"))
    .notes(NOTES);

const NOTES: &[Note] = &[
    note(
        "edgegap-list-page",
        "The page has only query, the files also page and limit, without a default or a maximum for limit (clients assume 20 and 100): taken as in the files; total_count and pagination are required in 2026 only, so they are not relied on",
    ),
    note(
        "edgegap-list-query",
        "query is JSON text, and clients differ on its fields and operators: what is inside is left to Edgegap, which rejects free text and a second filter on one field; its status is ready where replies say Status.READY",
    ),
    note(
        "edgegap-list-items",
        "Items have ready instead of current_status (Edgegap's plugin for Nakama also reads status), and message is a list of texts here and one text everywhere else: each as it comes",
    ),
];
