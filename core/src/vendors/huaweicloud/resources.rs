//! What an endpoint reserves, and the image package it runs: the objects that requests and replies share.
//!
//! <https://support.huaweicloud.com/api-fabric/UpdateEndpoint.html>

use super::shared::{BODY_ID, SDK};
use crate::spec::rule::at_most;
use crate::spec::*;

pub(super) const RESERVED: Field = field("reserved_resource", object(&RESERVED_RESOURCE)).doc("Resources reserved for the endpoint");
pub(super) const RAY_RESOURCE: Field = field("ray_resource", object(&RAY_RESOURCE_INPUT)).doc("Resources of a Ray cluster");
pub(super) const CAP: Field = field("cap", object(&CAP_REF)).doc("Image package the endpoint runs");

/// ReservedResource
pub(super) static RESERVED_RESOURCE: Object = Object::new(&[
    field("apu", object(&RESOURCE_DEF)).doc("Reserved APU resources"),
    field("dpu", object(&SQL_RESOURCE_DEF)).doc("Reserved DPU resources, which run SQL"),
    field("mu", object(&RESOURCE_DEMAND)).doc("Reserved MU resources"),
]);

const SPEC_CODE: Field = field("spec_code", text()).doc("Code of a resource specification, from ListSpecs");
const AMOUNT: Shape = integer().limits(&[minimum(1, SDK), maximum(1000, SDK)]);

static RESOURCE_DEF_FIELDS: &[Field] = &[
    SPEC_CODE.required(),
    field("warm_up_num", AMOUNT).required().doc("Amount kept warm"),
    field("max_num", AMOUNT).doc("Largest amount to scale out to; the same as warm_up_num where it is absent"),
];
static RESOURCE_DEF: Object = Object::with_rules(RESOURCE_DEF_FIELDS, &[at_most(RESOURCE_DEF_FIELDS, "warm_up_num", "max_num", SDK)]);

// No range of these amounts is published, see the note huaweicloud-15.
static SQL_RESOURCE_DEF_FIELDS: &[Field] = &[
    SPEC_CODE.required(),
    field("warm_up_num", integer()).required().doc("Amount kept warm"),
    field("max_num", integer()).doc("Largest amount to scale out to; the same as warm_up_num where it is absent"),
    field("use_public_resource", boolean()).doc("Whether SQL goes to the public endpoint when the reserved resources run out"),
];
static SQL_RESOURCE_DEF: Object =
    Object::with_rules(SQL_RESOURCE_DEF_FIELDS, &[at_most(SQL_RESOURCE_DEF_FIELDS, "warm_up_num", "max_num", SDK)]);

static RESOURCE_DEMAND_FIELDS: &[Field] = &[
    SPEC_CODE.required(),
    field("min", integer().limits(&[minimum(0, SDK)])).required().aliases(&["min_replicas"]).doc("Smallest number of resources"),
    field("max", integer().limits(&[minimum(1, SDK)])).required().aliases(&["max_replicas"]).doc("Largest number of resources"),
];
static RESOURCE_DEMAND: Object = Object::with_rules(RESOURCE_DEMAND_FIELDS, &[at_most(RESOURCE_DEMAND_FIELDS, "min", "max", SDK)]);

/// RayResourceInput, for requests only: a reply has [another shape](super::reply).
static RAY_RESOURCE_INPUT: Object = Object::new(&[
    field("head_node_resource", object(&HEAD_NODE_RESOURCE_DEMAND))
        .required()
        .aliases(&["head_group_spec"])
        .doc("Head node of the Ray cluster"),
    field("work_node_resources", list(&WORK_NODE_RESOURCE_DEMAND))
        .required()
        .aliases(&["worker_group_spec", "worker_group_specs"])
        .doc("Groups of worker nodes"),
]);
static HEAD_NODE_RESOURCE_DEMAND: Object = Object::new(&[SPEC_CODE.required()]);
static WORK_NODE_RESOURCE_DEMAND: Shape = object(&Object::new(&[
    field("name", text()).required().doc("Name of the group"),
    field("resource", object(&RESOURCE_DEMAND)).required().doc("Resources of the group"),
]));

/// CapRef
pub(super) static CAP_REF: Object =
    Object::new(&[field("cap_id", BODY_ID).doc("Image package"), field("version_id", BODY_ID).doc("Version of the image package")]);

/// ResourceSpec: the page names it and has no table for it.
pub(super) static RESOURCE_SPEC: Object = Object::new(&[
    SPEC_CODE,
    field("cpu_resource", integer().or_null().limits(&[minimum(0, SDK), maximum(192, SDK)]))
        .undocumented(SDK)
        .default("null")
        .doc("CPU cores, for a size of your own"),
    field("memory_resource", integer().or_null().limits(&[minimum(0, SDK), maximum(1536, SDK)]))
        .undocumented(SDK)
        .default("null")
        .doc("Memory, for a size of your own; the unit is nowhere stated, by its range GB"),
    field("npu_resource", integer().or_null().limits(&[minimum(0, SDK), maximum(8, SDK)]))
        .undocumented(SDK)
        .default("null")
        .doc("Ascend cards, for a size of your own"),
]);
