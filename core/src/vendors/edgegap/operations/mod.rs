//! One file an operation, in the order in which documents list them.

mod bulk_stop_deployments;
mod create_tag;
mod delete_tag;
mod deploy;
mod deploy_to_fleet;
mod deploy_v1;
mod get_container_logs;
pub(super) mod get_deployment;
mod get_deployment_metrics;
mod get_tag;
mod list_deployments;
mod list_fleet_hosts;
mod list_locations;
mod list_tags;
mod self_stop_deployment;
mod stop_deployment;
mod update_tag;

use crate::spec::Operation;

pub(super) const ALL: &[&Operation] = &[
    &deploy::DEPLOY,
    &get_deployment::GET_DEPLOYMENT,
    &stop_deployment::STOP_DEPLOYMENT,
    &self_stop_deployment::SELF_STOP_DEPLOYMENT,
    &bulk_stop_deployments::BULK_STOP_DEPLOYMENTS,
    &list_deployments::LIST_DEPLOYMENTS,
    &list_locations::LIST_LOCATIONS,
    &get_container_logs::GET_CONTAINER_LOGS,
    &get_deployment_metrics::GET_DEPLOYMENT_METRICS,
    &deploy_v1::DEPLOY_V1,
    &deploy_to_fleet::DEPLOY_TO_FLEET,
    &list_fleet_hosts::LIST_FLEET_HOSTS,
    &list_tags::LIST_TAGS,
    &get_tag::GET_TAG,
    &create_tag::CREATE_TAG,
    &delete_tag::DELETE_TAG,
    &update_tag::UPDATE_TAG,
];
