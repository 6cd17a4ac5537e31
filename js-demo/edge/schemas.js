// Written by write-schemas.js; do not edit.

/** JSON Schemas by operation, each loaded when it is asked for. @type {Record<string, () => Promise<{ default: unknown }>>} */
export const schemas = {
  "aieev.whoami": () => import("clearway/schemas/aieev.whoami.json", { with: { type: "json" } }),
  "aieev.list_endpoints": () => import("clearway/schemas/aieev.list_endpoints.json", { with: { type: "json" } }),
  "aieev.get_endpoint": () => import("clearway/schemas/aieev.get_endpoint.json", { with: { type: "json" } }),
  "aieev.update_endpoint": () => import("clearway/schemas/aieev.update_endpoint.json", { with: { type: "json" } }),
  "aieev.start_endpoint": () => import("clearway/schemas/aieev.start_endpoint.json", { with: { type: "json" } }),
  "aieev.stop_endpoint": () => import("clearway/schemas/aieev.stop_endpoint.json", { with: { type: "json" } }),
  "aieev.scale_endpoint": () => import("clearway/schemas/aieev.scale_endpoint.json", { with: { type: "json" } }),
  "aieev.list_replicas": () => import("clearway/schemas/aieev.list_replicas.json", { with: { type: "json" } }),
  "aieev.list_log_files": () => import("clearway/schemas/aieev.list_log_files.json", { with: { type: "json" } }),
  "aieev.read_log_file": () => import("clearway/schemas/aieev.read_log_file.json", { with: { type: "json" } }),
  "edgegap.deploy": () => import("clearway/schemas/edgegap.deploy.json", { with: { type: "json" } }),
  "edgegap.get_deployment": () => import("clearway/schemas/edgegap.get_deployment.json", { with: { type: "json" } }),
  "edgegap.stop_deployment": () => import("clearway/schemas/edgegap.stop_deployment.json", { with: { type: "json" } }),
  "edgegap.self_stop_deployment": () =>
    import("clearway/schemas/edgegap.self_stop_deployment.json", { with: { type: "json" } }),
  "edgegap.bulk_stop_deployments": () =>
    import("clearway/schemas/edgegap.bulk_stop_deployments.json", { with: { type: "json" } }),
  "edgegap.list_deployments": () =>
    import("clearway/schemas/edgegap.list_deployments.json", { with: { type: "json" } }),
  "edgegap.list_locations": () => import("clearway/schemas/edgegap.list_locations.json", { with: { type: "json" } }),
  "edgegap.get_container_logs": () =>
    import("clearway/schemas/edgegap.get_container_logs.json", { with: { type: "json" } }),
  "edgegap.get_deployment_metrics": () =>
    import("clearway/schemas/edgegap.get_deployment_metrics.json", { with: { type: "json" } }),
  "edgegap.deploy_v1": () => import("clearway/schemas/edgegap.deploy_v1.json", { with: { type: "json" } }),
  "edgegap.deploy_to_fleet": () => import("clearway/schemas/edgegap.deploy_to_fleet.json", { with: { type: "json" } }),
  "edgegap.list_fleet_hosts": () =>
    import("clearway/schemas/edgegap.list_fleet_hosts.json", { with: { type: "json" } }),
  "edgegap.list_tags": () => import("clearway/schemas/edgegap.list_tags.json", { with: { type: "json" } }),
  "edgegap.get_tag": () => import("clearway/schemas/edgegap.get_tag.json", { with: { type: "json" } }),
  "edgegap.create_tag": () => import("clearway/schemas/edgegap.create_tag.json", { with: { type: "json" } }),
  "edgegap.delete_tag": () => import("clearway/schemas/edgegap.delete_tag.json", { with: { type: "json" } }),
  "edgegap.update_tag": () => import("clearway/schemas/edgegap.update_tag.json", { with: { type: "json" } }),
  "huaweicloud.create_endpoint": () =>
    import("clearway/schemas/huaweicloud.create_endpoint.json", { with: { type: "json" } }),
  "huaweicloud.show_endpoint": () =>
    import("clearway/schemas/huaweicloud.show_endpoint.json", { with: { type: "json" } }),
  "huaweicloud.list_endpoints": () =>
    import("clearway/schemas/huaweicloud.list_endpoints.json", { with: { type: "json" } }),
  "huaweicloud.update_endpoint": () =>
    import("clearway/schemas/huaweicloud.update_endpoint.json", { with: { type: "json" } }),
  "huaweicloud.show_endpoint_metrics": () =>
    import("clearway/schemas/huaweicloud.show_endpoint_metrics.json", { with: { type: "json" } }),
  "huaweicloud.delete_endpoint": () =>
    import("clearway/schemas/huaweicloud.delete_endpoint.json", { with: { type: "json" } }),
  "ncloud.list_stages": () => import("clearway/schemas/ncloud.list_stages.json", { with: { type: "json" } }),
  "ncloud.get_stage": () => import("clearway/schemas/ncloud.get_stage.json", { with: { type: "json" } }),
  "ncloud.deploy_api": () => import("clearway/schemas/ncloud.deploy_api.json", { with: { type: "json" } }),
  "ncloud.roll_stage": () => import("clearway/schemas/ncloud.roll_stage.json", { with: { type: "json" } }),
  "ncloud.enable_canary": () => import("clearway/schemas/ncloud.enable_canary.json", { with: { type: "json" } }),
  "ncloud.update_canary": () => import("clearway/schemas/ncloud.update_canary.json", { with: { type: "json" } }),
  "ncloud.promote_canary": () => import("clearway/schemas/ncloud.promote_canary.json", { with: { type: "json" } }),
  "ncloud.disable_canary": () => import("clearway/schemas/ncloud.disable_canary.json", { with: { type: "json" } }),
  "ppio.list_endpoints": () => import("clearway/schemas/ppio.list_endpoints.json", { with: { type: "json" } }),
  "ppio.get_endpoint": () => import("clearway/schemas/ppio.get_endpoint.json", { with: { type: "json" } }),
  "ppio.get_endpoint_limits": () =>
    import("clearway/schemas/ppio.get_endpoint_limits.json", { with: { type: "json" } }),
  "ppio.create_endpoint": () => import("clearway/schemas/ppio.create_endpoint.json", { with: { type: "json" } }),
  "ppio.update_endpoint": () => import("clearway/schemas/ppio.update_endpoint.json", { with: { type: "json" } }),
  "ppio.delete_endpoint": () => import("clearway/schemas/ppio.delete_endpoint.json", { with: { type: "json" } }),
};
