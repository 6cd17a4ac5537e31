// All public names.

export {
  type Answer,
  type CallEvent,
  type CancelledStep,
  type DoneStep,
  type Failure,
  type PageStep,
  type SendStep,
  type Step,
  type WaitStep,
} from "./step.js";
export { Call, type NewCallOptions, type NewWaitOptions } from "./call.js";
export {
  type CallOptions,
  type CallSettings,
  type ClientChanges,
  type ClientOptions,
  type ClientPlanOptions,
  type CommonOptions,
  type Fetch,
  type FetchInit,
  type Query,
  type RequestOptions,
  type ResponseLike,
  type ViaOptions,
  type WaitOptions,
} from "./client.js";
export * from "./generated/clients.js";
export type * from "./generated/types/index.js";
export { Description, type FieldState, type Reason, type Requirement } from "./description.js";
export {
  ApiError,
  ClearwayError,
  OutcomeUnknown,
  TransportError,
  UsageError,
  ValidationError,
  ViaError,
  WaitFailed,
  type ApiErrorData,
  type TransportKind,
} from "./errors.js";
export * from "./generated/errors.js";
export { registerLocale } from "./locale.js";
export {
  operation,
  operations,
  type Condition,
  type FieldTree,
  type LimitTree,
  type ObjectTree,
  type OperationSummary,
  type OperationTree,
  type RevisionTree,
  type RuleTree,
  type Sourced,
  type ValueTree,
} from "./operation-tree.js";
export { Reply, type Drift } from "./reply.js";
export { Report, type Code, type Param, type Problem, type Violation } from "./report.js";
export { PlannedRequest, type Method, type ShownRequest } from "./request.js";
export { PageList } from "./list.js";
export { schema, type Schema, type SchemaIssue, type SchemaResult } from "./schema.js";
export {
  check,
  describe,
  parse,
  plan,
  sign,
  type CheckOptions,
  type HeadersLike,
  type PlanOptions,
  type SignOptions,
} from "./verbs.js";
export { vendors, type VendorSummary } from "./vendors.js";
export type {
  Draft,
  Input,
  OperationId,
  Operations,
  ReplyBody,
  VendorId,
  VendorOf,
  Vendors,
  WaiterId,
  Waiters,
} from "./generated/operations.js";
