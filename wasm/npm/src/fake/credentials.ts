import type { VendorId, Vendors } from "../clearway.js";
import * as huaweicloud from "../generated/fake/huaweicloud.js";
import * as ncloud from "../generated/fake/ncloud.js";

/** Credentials that the fake vendors take from the start: options for each vendor's client. */
export const credentials: { readonly [Id in VendorId]: Readonly<Vendors[Id]["credentials"]> } = {
  aieev: { apiKey: "any-key-will-do" },
  edgegap: { token: "any-token-will-do", deleteToken: "any-token-of-a-container" },
  huaweicloud: { accessKey: huaweicloud.ACCESS_KEY, secretKey: huaweicloud.SECRET_KEY },
  ncloud: { accessKey: ncloud.ACCESS_KEY, secretKey: ncloud.SECRET_KEY },
  ppio: { apiKey: "any-key-will-do" },
};
