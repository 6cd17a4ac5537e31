// derived by `make generate`; do not edit

export type * as aieev from "./aieev.js";
export type * as edgegap from "./edgegap.js";
export type * as huaweicloud from "./huaweicloud.js";
export type * as ncloud from "./ncloud.js";
export type * as ppio from "./ppio.js";
