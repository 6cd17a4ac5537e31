// derived by `make generate`; do not edit

import { clientClass } from "../clients.js";
import type { AieevClient, EdgegapClient, HuaweicloudClient, NcloudClient, PpioClient } from "./operations.js";

/** A client of `aieev`. */
export const Aieev = /* @__PURE__ */ clientClass<"aieev", AieevClient>("aieev");
export type Aieev = InstanceType<typeof Aieev>;

/** A client of `edgegap`. */
export const Edgegap = /* @__PURE__ */ clientClass<"edgegap", EdgegapClient>("edgegap");
export type Edgegap = InstanceType<typeof Edgegap>;

/** A client of `huaweicloud`. */
export const Huaweicloud = /* @__PURE__ */ clientClass<"huaweicloud", HuaweicloudClient>("huaweicloud");
export type Huaweicloud = InstanceType<typeof Huaweicloud>;

/** A client of `ncloud`. */
export const Ncloud = /* @__PURE__ */ clientClass<"ncloud", NcloudClient>("ncloud");
export type Ncloud = InstanceType<typeof Ncloud>;

/** A client of `ppio`. */
export const Ppio = /* @__PURE__ */ clientClass<"ppio", PpioClient>("ppio");
export type Ppio = InstanceType<typeof Ppio>;
