//! NAVER Cloud API Gateway, management API.
//!
//! <https://api.ncloud-docs.com/docs/ai-application-service-apigateway>

mod auth;
mod errors;
mod operations;
mod stage;

use crate::spec::pattern::{Class, NamedPattern, Pattern, class, named};
use crate::spec::*;

/// NAVER's own OpenAPI export of the API Gateway API, found in git history.
pub(super) const SWAGGER: Source = Source::advice(
    "https://github.com/NaverCloudPlatform/terraform-plugin-codegen-openapi/blob/3eb6026dfcea9cdcd24dd14e20f2a5dbc84bc9bc/apigw_v1.json",
);

/// Says how long ids are; pages of other calls give them a length of 0-10, or none.
const IDS: Source = Source::page("https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change");

pub(crate) static NCLOUD: Vendor = Vendor {
    id: "ncloud",
    name: documented("NAVER Cloud API Gateway"),
    sites: &[
        Site { name: "public", base: "https://apigateway.apigw.ntruss.com" },
        Site { name: "gov", base: "https://apigateway.apigw.gov-ntruss.com" },
        Site { name: "fin", base: "https://apigateway.apigw.fin-ntruss.com" },
    ],
    auth: &auth::SIGNATURE,
    credentials: auth::CREDENTIALS,
    // Required of a POST, which may have no body; the pages' examples have it in a DELETE, too.
    always_content_type: true,
    operations: operations::ALL,
    waiters: &[],
    errors: errors::ERRORS,
    notes: notes(NOTES),
};

const NOTES: &[Note] = &[
    note(
        "ncloud-content-type",
        "The overview asks for Content-Type: application/json in a POST, body or not; examples have it in a DELETE and leave it out of a GET. \
         It is not signed, and the vendor's own Terraform provider sends it always: so does this",
    ),
    note(
        "ncloud-success",
        "The newer pages send the reader to a table of all statuses: 204 for disable_canary and promote_canary and 200 without a body for deploy_api \
         are those of the swagger export and of the older page. Any 2xx is success",
    ),
    note(
        "ncloud-repeat",
        "No page says that a second POST is the same as one. A deployment adds another one to the history, a promotion may meet the canary that came after, \
         and what enabling an enabled canary or rolling to the same deployment twice does is open: none is repeated. After a lost answer, get_stage tells",
    ),
    note(
        "ncloud-ids",
        "Ids have 1-10 characters on the newer pages, 0-10 on older ones and on those of stages: an empty one would name another resource, so 1-10 everywhere",
    ),
];

const ID: Shape = text().limits(&[min_length(1, IDS), max_length(10, IDS)]);
const PRODUCT_ID: Field = path("productId", ID).wire("product-id").doc("Product the API belongs to");
const API_ID: Field = path("apiId", ID).wire("api-id").doc("API in the product");
const STAGE_ID: Field = path("stageId", ID).wire("stage-id").doc("Stage of the API");

// The endpoint domain: `NONE`, or a URL with an optional user, a host with a dot in it or an IPv4 address, an optional port and path.
static USER_CHARACTER: Class = class("A-Za-z0-9_.:%~!$&'*+,;=-");
static HOST_CHARACTER: Class = class("A-Za-z0-9_.-");
static LETTER_OR_DIGIT: Class = class("A-Za-z0-9");
static DIGIT: Class = class("0-9");
static FIRST_DIGIT: Class = class("1-9");
static PATH_CHARACTER: Class = class("a-zA-Z0-9&%_./-~-");
const PORT: Pattern = Pattern::OneOf(&[
    Pattern::Text("0"),
    Pattern::Sequence(&[Pattern::Run(&FIRST_DIGIT, 1, Some(1)), Pattern::Run(&DIGIT, 0, Some(3))]),
    Pattern::Sequence(&[Pattern::Run(&ONE_TO_FIVE, 1, Some(1)), Pattern::Run(&DIGIT, 4, Some(4))]),
    Pattern::Sequence(&[Pattern::Text("6"), Pattern::Run(&TO_FOUR, 1, Some(1)), Pattern::Run(&DIGIT, 3, Some(3))]),
    Pattern::Sequence(&[Pattern::Text("65"), Pattern::Run(&TO_FOUR, 1, Some(1)), Pattern::Run(&DIGIT, 2, Some(2))]),
    Pattern::Sequence(&[Pattern::Text("655"), Pattern::Run(&TO_TWO, 1, Some(1)), Pattern::Run(&DIGIT, 1, Some(1))]),
    Pattern::Sequence(&[Pattern::Text("6553"), Pattern::Run(&TO_FIVE, 1, Some(1))]),
]);
static ONE_TO_FIVE: Class = class("1-5");
static TO_TWO: Class = class("0-2");
static TO_FOUR: Class = class("0-4");
static TO_FIVE: Class = class("0-5");
static ENDPOINT_DOMAIN: NamedPattern = named(
    "url_or_none",
    "https://canary.example.com",
    Pattern::OneOf(&[
        Pattern::Text("NONE"),
        Pattern::Sequence(&[
            Pattern::OneOf(&[Pattern::Text("http://"), Pattern::Text("https://")]),
            Pattern::OneOf(&[Pattern::Text(""), Pattern::Sequence(&[Pattern::Run(&USER_CHARACTER, 1, None), Pattern::Text("@")])]),
            // An IPv4 address is such a host, too.
            Pattern::Sequence(&[Pattern::Run(&HOST_CHARACTER, 1, None), Pattern::Text("."), Pattern::Run(&LETTER_OR_DIGIT, 1, None)]),
            Pattern::OneOf(&[Pattern::Text(""), Pattern::Sequence(&[Pattern::Text(":"), PORT])]),
            Pattern::OneOf(&[Pattern::Text(""), Pattern::Sequence(&[Pattern::Text("/"), Pattern::Run(&PATH_CHARACTER, 0, None)])]),
        ]),
    ]),
);

static CONDITION_REPLY: Object =
    Object::new(&[field("parameterCode", text()), field("parameterName", text()), field("parameterValue", text())]);
static CONDITION_REPLY_SHAPE: Shape = object(&CONDITION_REPLY);

/// What NAVER calls CanaryTestDto. No field of it is documented as always there.
static CANARY_REPLY: Object = Object::new(&[
    field("stageId", text()),
    field("canaryCertificateId", text()),
    field("canaryDeploymentNo", integer()),
    field("canaryDistributionRate", number()),
    field("canaryCacheTtlSec", integer().or_null()),
    field("canaryThrottleRps", integer().or_null()),
    field("canaryEndpointDomain", text()).doc("Endpoint domain of the canary, or NONE"),
    field("canaryDeployedTime", text()).doc("RFC 3339, with or without a fraction, with Z or an offset"),
    field("canaryDeploymentDescription", text()),
    field("deployedStageDeploymentNo", integer()),
    field("useDistributionRate", boolean()),
    field("canaryConditions", list(&CONDITION_REPLY_SHAPE)),
]);
static CANARY: Shape = object(&CANARY_REPLY);
