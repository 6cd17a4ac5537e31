//! What several of its operations share: sources, fields, shapes.

use crate::spec::pattern::{Class, NamedPattern, Pattern, class, named};
use crate::spec::*;

/// NAVER's own OpenAPI export of the API Gateway API, found in git history.
pub(super) const SWAGGER: Source = Source::advice(
    "https://github.com/NaverCloudPlatform/terraform-plugin-codegen-openapi/blob/3eb6026dfcea9cdcd24dd14e20f2a5dbc84bc9bc/apigw_v1.json",
);

/// Says how long ids are; pages of other calls give them a length of 0-10, or none.
pub(super) const IDS: Source = Source::page("https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change");

pub(super) const ID: Shape = text().limits(&[min_length(1, IDS), max_length(10, IDS)]);
pub(super) const PRODUCT_ID: Field = path("productId", ID).wire("product-id").doc("Product the API belongs to");
pub(super) const API_ID: Field = path("apiId", ID).wire("api-id").doc("API in the product");
pub(super) const STAGE_ID: Field = path("stageId", ID).wire("stage-id").doc("Stage of the API");

// The endpoint domain: `NONE`, or a URL with an optional user, a host with a dot in it or an IPv4 address, an optional port and path.
pub(super) static USER_CHARACTER: Class = class("A-Za-z0-9_.:%~!$&'*+,;=-");
pub(super) static HOST_CHARACTER: Class = class("A-Za-z0-9_.-");
pub(super) static LETTER_OR_DIGIT: Class = class("A-Za-z0-9");
pub(super) static DIGIT: Class = class("0-9");
pub(super) static FIRST_DIGIT: Class = class("1-9");
pub(super) static PATH_CHARACTER: Class = class("a-zA-Z0-9&%_./-~-");
pub(super) const PORT: Pattern = Pattern::OneOf(&[
    Pattern::Text("0"),
    Pattern::Sequence(&[Pattern::Run(&FIRST_DIGIT, 1, Some(1)), Pattern::Run(&DIGIT, 0, Some(3))]),
    Pattern::Sequence(&[Pattern::Run(&ONE_TO_FIVE, 1, Some(1)), Pattern::Run(&DIGIT, 4, Some(4))]),
    Pattern::Sequence(&[Pattern::Text("6"), Pattern::Run(&TO_FOUR, 1, Some(1)), Pattern::Run(&DIGIT, 3, Some(3))]),
    Pattern::Sequence(&[Pattern::Text("65"), Pattern::Run(&TO_FOUR, 1, Some(1)), Pattern::Run(&DIGIT, 2, Some(2))]),
    Pattern::Sequence(&[Pattern::Text("655"), Pattern::Run(&TO_TWO, 1, Some(1)), Pattern::Run(&DIGIT, 1, Some(1))]),
    Pattern::Sequence(&[Pattern::Text("6553"), Pattern::Run(&TO_FIVE, 1, Some(1))]),
]);
pub(super) static ONE_TO_FIVE: Class = class("1-5");
pub(super) static TO_TWO: Class = class("0-2");
pub(super) static TO_FOUR: Class = class("0-4");
pub(super) static TO_FIVE: Class = class("0-5");
pub(super) static ENDPOINT_DOMAIN: NamedPattern = named(
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

pub(super) static CONDITION_REPLY: Object =
    Object::new(&[field("parameterCode", text()), field("parameterName", text()), field("parameterValue", text())]);
pub(super) static CONDITION_REPLY_SHAPE: Shape = object(&CONDITION_REPLY);

/// What NAVER calls CanaryTestDto. No field of it is documented as always there.
pub(super) static CANARY_REPLY: Object = Object::new(&[
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
pub(super) static CANARY: Shape = object(&CANARY_REPLY);
