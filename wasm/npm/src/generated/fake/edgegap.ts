// Derived from core/src/fake by `make generate`; do not edit.

// Edgegap: deployments that start, run and end as time goes by.
//
// | after the deploy | state |
// |---|---|
// | 0 s | `INITIALIZING` |
// | 1 s | `SEEKING` |
// | 2 s | `SEEKED`: there is a location |
// | 2.5 s | `SCANNING` |
// | 3 s | `DEPLOYING`: there are ports |
// | 6 s | `READY`, or `ERROR` for `CRASHING_APP`; 4 s with `require_cached_locations` |
//
// A stop begins at once in `READY` and `ERROR`, else as soon as one of them is reached: 2 s of `TERMINATING`, 10 s of `TERMINATED`, and
// then the deployment is gone: its id is answered as one that never was, but for another stop (410) and for logs in an endpoint storage.
// One that nobody stops ends after 60 minutes. Webhooks are not called.

/** An application that there is no room for: its deploys are answered 422, and in v2 leave a deployment in `ERROR` behind. */
export const FULL_APP = "no-capacity";
/** An application whose container ends as soon as it has started: its deployments go to `ERROR`. */
export const CRASHING_APP = "crashes";
/** An application there is not. Any other name is one that there is, in every version. */
export const UNKNOWN_APP = "unknown-app";
/** The private fleet there is. */
export const FLEET = "test-fleet";
/** Its hosts: two that take sixteen deployments of the usual size each, and one that is not ready yet. */
export const FLEET_HOSTS = ["alpha-north-america-95fab093", "alpha-europe-3c1d7e52", "alpha-asia-0b9e4f61"] as const;
