// Derived from core/src/fake by `make generate`; do not edit.

// AIEEV AirCloud.
//
// Endpoints are made in the vendor's console and not by its API: here are those that the constants name; their ages count from the first
// request. A start takes some seconds, a stop two. What no page tells: `search` ignores case, null in an update clears a setting, the
// list of variables is replaced, and a stopped endpoint has the status RUNNING until its last replica is gone.

/** Not active; its start works. */
export const ENDPOINT = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
/** Active with two replicas. */
export const ACTIVE_ENDPOINT = "51c910f7-ecde-4c6c-88f8-d8e37ca9d598";
/** Active, and scales by itself. */
export const AUTOSCALING_ENDPOINT = "cad59665-b77b-4cb6-9308-d276294bce79";
/** Not active; its deployment fails until `container_port` is `BROKEN_ENDPOINT_PORT`. */
export const BROKEN_ENDPOINT = "7b0e2c8d-94a1-4f36-8c5d-1e6f3a9b2047";
/** Where the container of `BROKEN_ENDPOINT` listens. */
export const BROKEN_ENDPOINT_PORT = 8080;
/** Not active; a start is answered 500, for lack of capacity. */
export const NO_CAPACITY_ENDPOINT = "e4c1a7f2-05d8-4b69-93e7-6a2d8f40c15b";
/** Of another project: always answered 403. */
export const FOREIGN_ENDPOINT = "90f3d6b8-2e47-4ca5-b1d0-57c8e9a4f632";
/** The organization that every key is of. */
export const ORGANIZATION = "org-0Kq3TzWbXc7N";
/** The project that every key is of. */
export const PROJECT = "proj-mR8vLd2YfH5s";
