// Derived from core/src/fake by `make generate`; do not edit.

import type { VendorId, Vendors } from "../operations.js";

export * as aieev from "./aieev.js";
export * as edgegap from "./edgegap.js";
export * as huaweicloud from "./huaweicloud.js";
export * as ncloud from "./ncloud.js";
export * as ppio from "./ppio.js";

/** Credentials that the fake vendors take from the start: options for each vendor's client. */
export const credentials: { readonly [Id in VendorId]: Readonly<Vendors[Id]["credentials"]> } = {
  aieev: { apiKey: "any-key-will-do" },
  edgegap: { token: "any-token-will-do", deleteToken: "any-token-of-a-container" },
  huaweicloud: { accessKey: "HWFAKE0000000000001", secretKey: "hwFakeSecretKey000000000000000000000001" },
  ncloud: { accessKey: "ncp_iam_FAKEACCESSKEY00000001", secretKey: "ncp_iam_FakeSecretKey0000000000000000001" },
  ppio: { apiKey: "any-key-will-do" },
};
