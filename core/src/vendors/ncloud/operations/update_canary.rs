//! `PATCH /api/v1/products/{product-id}/apis/{api-id}/stages/{stage-id}/canary`
//!
//! <https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change>

use crate::spec::rule::{FALSE, TRUE, items_required_if, items_required_unless, required_if, state, when};
use crate::spec::*;
use crate::vendors::ncloud::shared::{API_ID, CANARY, ENDPOINT_DOMAIN, PRODUCT_ID, STAGE_ID, SWAGGER};

const DOCS: &str = "https://api-gov.ncloud-docs.com/docs/apigateway-canarytest-change";

static CONDITION: Object = Object::new(&[
    field("parameterName", text()).doc("Name of the header or query parameter"),
    field("parameterCode", text().limits(&[choice(&["REQUEST_HEADER", "REQUEST_QUERY"], PAGE)]))
        .doc("Whether the parameter is a header or a query parameter"),
    field("parameterValue", text()).doc("Value that sends a request to the canary"),
]);
static CONDITIONS: Shape = object(&CONDITION);
const CONDITION_FIELDS: &[&str] = &["parameterName", "parameterCode", "parameterValue"];

static FIELDS: &[Field] = &[
    PRODUCT_ID,
    API_ID,
    STAGE_ID,
    field("canaryCacheTtlSec", integer_or_digits().limits(&[minimum(0, PAGE), minimum(1, PAGE.advised()), maximum(3600, PAGE)]))
        .aliases(&["cacheTtlSec"])
        .doc("Seconds to keep answers in the cache"),
    field("useDistributionRate", boolean())
        .required()
        .doc("true: a percentage of the requests goes to the canary; false: those that meet the conditions"),
    field("canaryConditions", list(&CONDITIONS)).doc("Which requests go to the canary; required where useDistributionRate is false"),
    field("canaryEndpointDomain", text().limits(&[max_length(200, SWAGGER), pattern(&ENDPOINT_DOMAIN, SWAGGER)]))
        .required()
        .aliases(&["endpointDomain"])
        .doc("Endpoint domain of the canary, or NONE"),
    field("canaryThrottleRps", integer_or_digits().limits(&[minimum(1, SWAGGER), maximum(2_147_483_647, SWAGGER)]))
        .aliases(&["throttleRps"])
        .doc("Requests a second allowed for each method, to protect the backend"),
    field("canaryDistributionRate", number().limits(&[minimum(0, SWAGGER), maximum(100, SWAGGER)]))
        .doc("Percentage of the requests that goes to the canary; required where useDistributionRate is true"),
];

pub(crate) static UPDATE_CANARY: Operation =
    Operation::new("ncloud.update_canary", Method::Patch, "/api/v1/products/{productId}/apis/{apiId}/stages/{stageId}/canary", DOCS)
        .summary("Change the settings of an activated canary")
        .input(Object::with_rules(
            FIELDS,
            &[
                required_if(FIELDS, &["canaryConditions"], when(FIELDS, "useDistributionRate", FALSE), PAGE),
                items_required_if(FIELDS, "canaryConditions", CONDITION_FIELDS, when(FIELDS, "useDistributionRate", FALSE), PAGE),
                items_required_unless(FIELDS, "canaryConditions", CONDITION_FIELDS, when(FIELDS, "useDistributionRate", FALSE), SWAGGER),
                required_if(FIELDS, &["canaryDistributionRate"], when(FIELDS, "useDistributionRate", TRUE), PAGE),
                state("isCanary", TRUE, PAGE),
            ],
        ))
        .success(&[success(200, &CANARY)])
        .notes(&[
            note("ncloud-1", "canaryCacheTtlSec and canaryThrottleRps are String in the page's table and integers in its examples: an integer or a text of digits is taken, an integer is sent"),
            note("ncloud-2", "The page's own request skeleton breaks limits known from elsewhere (0 for both numbers, a domain that is none): 0 in the cache time warns, below 0 and above 3600 are refused; the limits of the swagger export only warn"),
            note("ncloud-3", "The page's example sends conditions with useDistributionRate true and the answer returns both: allowed; a field missing in such a condition only warns"),
            note("ncloud-4", "No page gives canaryDistributionRate a range: 0-100 comes from the swagger export and warns; the number is printed as given (1.4658129), not as a widened 32-bit float"),
            note("ncloud-5", "canaryEndpointDomain is required in a PATCH; NONE stands for no override"),
            note("ncloud-6", "Nothing is said of null or of absent fields: null is refused, absent optional fields are left out"),
            note("ncloud-current", "Only an activated canary can be changed: the resource as last known is an item of list_stages, whose isCanary says so; a stage of get_stage has no such field, and nothing is judged by it"),
            note("ncloud-path", "The page prints the path without /api/v1, its curl line with it: the path here is the one of the curl line"),
        ]);
