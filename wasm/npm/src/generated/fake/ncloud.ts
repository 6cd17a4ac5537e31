// Derived from core/src/fake by `make generate`; do not edit.

// NAVER Cloud API Gateway: one API with three stages, their deployments and canaries.
//
// The management API's own error codes, of five digits, are on no page. What is not there, a canary that is not enabled included,
// is the documented 404/300 here; what cannot be done, a canary that is enabled already, the documented 400/100.

/** The access key that is known from the start. */
export const ACCESS_KEY = "ncp_iam_FAKEACCESSKEY00000001";
/** Its secret. */
export const SECRET_KEY = "ncp_iam_FakeSecretKey0000000000000000001";
/** The product with the API. */
export const PRODUCT_ID = "x23oik7hdq";
/** The API with the stages. */
export const API_ID = "spqnhzaqr1";
/** A stage with all its settings and no canary. It serves `DEPLOYMENT_NO`. */
export const STAGE_ID = "k5g0runfax";
/** A stage whose canary is enabled: it has other conditions and a later deployment than the stage. */
export const CANARY_STAGE_ID = "b7wq2m91zt";
/** A stage with as little as a stage can have. */
export const BARE_STAGE_ID = "d0e4yh8c3u";
/** What `STAGE_ID` serves. */
export const DEPLOYMENT_NO = 251381;
/** What `STAGE_ID` served before, to roll it back to. */
export const OLD_DEPLOYMENT_NO = 251207;
/** A product whose quota is used up, whatever is asked of it: 429/400. */
export const QUOTA_PRODUCT_ID = "quota00000";
/** A product that is throttled: 429/410. */
export const THROTTLED_PRODUCT_ID = "throttle00";
/** A product whose rate is limited: 429/420. */
export const RATE_LIMITED_PRODUCT_ID = "ratelimit0";
/** A product that the account has no subscription to: 401/210. */
export const FORBIDDEN_PRODUCT_ID = "forbidden0";
