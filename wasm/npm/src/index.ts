// All public names.

export { Description, type FieldState, type Reason, type Requirement } from "./description.js";
export * from "./errors.js";
export { registerLocale } from "./locale.js";
export { Reply, type Drift } from "./reply.js";
export { Report, type Code, type Param, type Problem, type Violation } from "./report.js";
export { PlannedRequest, type Method, type ShownRequest } from "./request.js";
export { check, describe, parse, plan, sign, type CheckOptions, type HeadersLike, type PlanOptions } from "./verbs.js";
