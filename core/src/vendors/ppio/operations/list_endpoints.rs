//! `GET /gpu-instance/openapi/v1/endpoint`
//!
//! <https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint>

use crate::spec::*;
use crate::vendors::ppio::endpoint::ENDPOINT;

const DOCS: &str = "https://ppio.cn/docs/gpus/endpoint/reference-list-endpoint";

/// The sibling's page of another list, which has a range for the same two parameters.
const INSTANCES: Source = Source::advice("https://novita.ai/docs/api-reference/gpu-instance-list-instances");
/// The page of the query for one endpoint.
const QUERY: Source = Source::advice("https://ppio.cn/docs/gpus/endpoint/reference-get-endpoint");

const AT_LEAST_ZERO: Shape = integer().limits(&[minimum(0, INSTANCES)]);

static FIELDS: &[Field] = &[
    query("pageSize", AT_LEAST_ZERO).doc("Largest number of endpoints on a page"),
    query("pageNum", AT_LEAST_ZERO).doc("Page; whether the first is 0 or 1 is nowhere stated"),
];

static ENDPOINT_ITEM: Shape = object(&ENDPOINT);

static LIST: Shape = object(&Object::new(&[
    field("endpoints", list(&ENDPOINT_ITEM)).required(),
    field("total", integer().or(Types::TEXT)).required().doc("Number of endpoints on all pages"),
    field("endpoint", object(&ENDPOINT)).undocumented(QUERY).doc("What this path answers where it is the one of a query for one endpoint"),
]));

pub(crate) static LIST_ENDPOINTS: Operation =
    Operation::new("ppio.list_endpoints", Method::Get, "/gpu-instance/openapi/v1/endpoint", DOCS)
        .summary("List the endpoints of the account")
        .input(Object::new(FIELDS))
        .success(&[success(200, &LIST)])
        .pages(by_page("pageNum", First::ZeroOrOne, "/endpoints").total(&["/total"]))
        .revisions(&[revision(
            "plural",
            "/gpu-instance/openapi/v1/endpoints",
            "https://novita.ai/docs/api-reference/serverless-list-endpoint.md",
        )])
        .notes(&[
            note("ppio-1", "This page lists under /endpoint, where every other page and client queries one endpoint, and lists under /endpoints: the page's path is the default, the other is the revision plural"),
            note("ppio-2", "Numbers come as text or as integers, and not the same ones everywhere (a port is text on this page and an integer on the next): a reply may have either"),
            note("ppio-3", "The query for one endpoint wraps its answer in endpoint, the items of a list are not wrapped: the reply knows endpoint, too, in case the default path answers as that query does"),
            note("ppio-5", "Only the states serving and running are documented and many more are seen: states are open texts"),
            note("ppio-6", "An endpoint is serving while it has no worker at all: it is ready once a worker is running and healthy besides"),
            note("ppio-7", "The ids of serverless products are not those of instances: they are open texts"),
            note("ppio-8", "The logs of endpoints and workers are URLs to be fetched"),
            note("ppio-10", "Whether pages count from 0 or 1 is nowhere stated and both are seen: both are legal, below 0 warns, as the sibling's page of another list has it"),
            note("ppio-path", "The page's path looks like a slip, yet it is the page's; an answer that is not found names the other revision"),
            note("ppio-page", "The page marks pageSize and pageNum as required, and every client seen leaves them out: they are optional"),
            note("ppio-required", "The page marks clusterID and the id of a storage as always there and says in words that they are not: they are optional; so is requestTimeout, of newer pages alone. workers may be null"),
        ]);
