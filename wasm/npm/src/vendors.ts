import type { OperationId, VendorId, WaiterId } from "./generated/operations.js";
import { noOptions } from "./options.js";
import { table } from "./table.js";

/** What there is of a vendor beside its operations. */
export interface VendorSummary {
  readonly id: VendorId;
  readonly name: string;
  /** The name of its client's class. */
  readonly client: string;
  /** The option that names the place requests go to. */
  readonly siteOption: "site" | "region";
  /** What that option may be; the first one is the default. */
  readonly sites: readonly string[];
  /** The options of the client's that are credentials. */
  readonly credentials: readonly {
    readonly name: string;
    /** False where it only names a key or a project, and may be shown. */
    readonly secret: boolean;
    /** The environment variables that users of this vendor keep it in. */
    readonly environment: readonly string[];
  }[];
  /** What can be waited for, and the operation that is asked. */
  readonly waiters: readonly { readonly id: WaiterId; readonly operation: OperationId }[];
}

/** Every vendor: its client, its sites, its credentials by name, and its waiters. */
export function vendors(): VendorSummary[];
export function vendors(options?: unknown): VendorSummary[] {
  noOptions(options, "vendors()");
  return table.map(({ vendor }) => {
    const { id, name, className, siteOption, sites, credentials, shown, environment, waiters } = vendor;
    return {
      id: id as VendorId,
      name,
      client: className,
      siteOption: siteOption as VendorSummary["siteOption"],
      sites,
      credentials: Object.keys(credentials).map((option) => ({
        name: option,
        secret: !shown.includes(option),
        environment: environment[option] ?? [],
      })),
      waiters: Object.entries(waiters).map(([waiter, operation]) => ({
        id: `${id}.${waiter}` as WaiterId,
        operation: `${id}.${operation}` as OperationId,
      })),
    };
  });
}
