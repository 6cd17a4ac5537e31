//! `GET /v1/metrics/deployment/{request_id}`
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use crate::spec::pattern::{Class, NamedPattern, Pattern, class, named};
use crate::spec::rule::order;
use crate::spec::*;
use crate::vendors::edgegap::shared::{DOCS, REQUEST_ID, TEXT, TRUE_OR_FALSE, V1};

// `YYYY-MM-DD HH:MM:SS` with a fraction of up to six digits, in UTC; and RFC 3339, which is converted. Which months have 31 days is left to
// Edgegap.
static TIME: NamedPattern = named(
    "time",
    "2021-07-10 00:00:00.00",
    Pattern::Sequence(&[
        Pattern::Run(&DIGIT, 4, Some(4)),
        Pattern::Text("-"),
        Pattern::OneOf(&[Pattern::Sequence(&[Pattern::Text("0"), one(&FROM_ONE)]), Pattern::Sequence(&[Pattern::Text("1"), one(&TO_TWO)])]),
        Pattern::Text("-"),
        Pattern::OneOf(&[
            Pattern::Sequence(&[Pattern::Text("0"), one(&FROM_ONE)]),
            Pattern::Sequence(&[one(&ONE_OR_TWO), one(&DIGIT)]),
            Pattern::Sequence(&[Pattern::Text("3"), one(&TO_ONE)]),
        ]),
        one(&BETWEEN),
        HOUR,
        Pattern::Text(":"),
        one(&TO_FIVE),
        one(&DIGIT),
        Pattern::Text(":"),
        one(&TO_FIVE),
        one(&DIGIT),
        Pattern::OneOf(&[
            Pattern::Text(""),
            Pattern::Sequence(&[Pattern::Text("."), Pattern::Run(&DIGIT, 1, Some(6))]),
            Pattern::Sequence(&[
                Pattern::OneOf(&[Pattern::Text(""), Pattern::Sequence(&[Pattern::Text("."), Pattern::Run(&DIGIT, 1, None)])]),
                Pattern::OneOf(&[one(&UTC), Pattern::Sequence(&[one(&SIGN), HOUR, Pattern::Text(":"), one(&TO_FIVE), one(&DIGIT)])]),
            ]),
        ]),
    ]),
);
const HOUR: Pattern =
    Pattern::OneOf(&[Pattern::Sequence(&[one(&TO_ONE), one(&DIGIT)]), Pattern::Sequence(&[Pattern::Text("2"), one(&TO_THREE)])]);
static BETWEEN: Class = class(" Tt");
static UTC: Class = class("Zz");
static SIGN: Class = class("+-");
static DIGIT: Class = class("0-9");
static FROM_ONE: Class = class("1-9");
static ONE_OR_TWO: Class = class("1-2");
static TO_ONE: Class = class("0-1");
static TO_TWO: Class = class("0-2");
static TO_THREE: Class = class("0-3");
static TO_FIVE: Class = class("0-5");

// The page has only examples: 30s, 1m, 5m, 10m, 1h.
static STEP: NamedPattern = named("step", "5m", Pattern::Sequence(&[Pattern::Run(&DIGIT, 1, None), one(&STEP_UNIT)]));
static STEP_UNIT: Class = class("smhd");

const fn one(class: &'static Class) -> Pattern {
    Pattern::Run(class, 1, Some(1))
}

const TIME_LIMITS: &[Limit] = &[pattern(&TIME, PAGE)];
const TIME_SHAPE: Shape = text().limits(TIME_LIMITS).time(TimeFormat::Text);
static FIELDS: &[Field] = &[
    REQUEST_ID,
    query("start_time", TIME_SHAPE)
        .doc("Start of the range, as 2021-07-10 00:00:00.00 in UTC, or RFC 3339; the deployment's start where left out"),
    query("end_time", TIME_SHAPE).doc("End of the range, later than start_time; now where left out"),
    query("steps", text().limits(&[pattern(&STEP, PAGE.advised())])).doc("Time between values: 30s, 1m, 5m, 10m, 1h"),
    query("raw", text().or(Types::BOOLEAN).limits(&[choice(TRUE_OR_FALSE, V1)]))
        .default("false")
        .doc("true: the values as they were measured"),
];

static SERIES: Object = Object::new(&[
    field("labels", list(&TEXT)).doc("Times of the day"),
    field("datasets", list(&VALUE)),
    field("timestamps", list(&TEXT)).doc("UTC, as 2021-07-14 14:17:37.711"),
]);
static VALUE: Shape = number().or_null();
const SERIES_SHAPE: Shape = object(&SERIES).or_null();

static METRICS: Shape = object(&METRICS_OBJECT);
static METRICS_OBJECT: Object = Object::new(&[
    field("total", object(&TOTAL_OBJECT)),
    field("cpu", SERIES_SHAPE),
    field("mem", SERIES_SHAPE),
    field("network", object(&NETWORK_OBJECT)),
    field("cpu_throttle_rate", SERIES_SHAPE).doc("Since 2026"),
    field("cpu_throttle_total", SERIES_SHAPE).doc("Since 2026"),
]);
static TOTAL_OBJECT: Object = Object::new(&[
    field("receive_total", SERIES_SHAPE),
    field("transmit_total", SERIES_SHAPE),
    field("disk_read_total", SERIES_SHAPE),
    field("disk_write_total", SERIES_SHAPE),
]);
static NETWORK_OBJECT: Object = Object::new(&[field("receive", SERIES_SHAPE), field("transmit", SERIES_SHAPE)]);

pub(crate) static GET_DEPLOYMENT_METRICS: Operation =
    Operation::new("edgegap.get_deployment_metrics", Method::Get, "/v1/metrics/deployment/{request_id}", DOCS)
        .summary("Get a deployment's metrics over time")
        .input(Object::with_rules(FIELDS, &[order(FIELDS, "start_time", "end_time", PAGE)]))
        .success(&[success(200, &METRICS)])
        .notes(NOTES);

const NOTES: &[Note] = &[
    note(
        "edgegap-metrics-times",
        "The page writes times with a fraction, the file of 2024 without, that of 2026 calls them date-time and shows the page's form: sent in that form with six digits, in UTC, converted from RFC 3339 where there is an offset; end_time defaults to now or to the deployment's end, so no default is set",
    ),
    note(
        "edgegap-metrics-raw",
        "raw is text on the page and a boolean in 2026: both, and text must be true or false; steps has only examples, so odd ones warn",
    ),
    note(
        "edgegap-metrics-values",
        "Values are numbers in 2024 and integers in 2026, and the throttle series are new: numbers, nothing relied on",
    ),
];
