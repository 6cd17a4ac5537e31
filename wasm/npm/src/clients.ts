// What makes a vendor's client of the printed data: a class with a method for each operation.

import { Client, listed, OF_CLIENTS, once, wait, type ClientOptions } from "./client.js";
import { contextOf, given, type Context } from "./context.js";
import type { OperationId, VendorId } from "./generated/operations.js";
import { PageList } from "./list.js";
import { known } from "./options.js";
import { vendorEntry, type OperationEntry } from "./table.js";
import { clockOf } from "./transport.js";
import { checkWith, describeWith, planWith } from "./verbs.js";

const CHECK_OPTIONS = ["current", "locale", "allowUnknown", "emptyAsAbsent"];
const PLAN_OPTIONS = [...CHECK_OPTIONS, "revision", "now"];
const NONE = {};

type Method = (this: object, input: unknown, options?: object) => unknown;

export interface ClientClass<Vendor extends VendorId, Methods> {
  new (options?: ClientOptions<Vendor>): Client<Vendor> & Methods;
  readonly prototype: Client<Vendor> & Methods;
}

/** The class of a vendor. Bundles leave out those that nobody uses, and with all of them what sends. */
export function clientClass<Vendor extends VendorId, Methods>(vendor: Vendor): ClientClass<Vendor, Methods> {
  const {
    operations,
    vendor: { className },
  } = vendorEntry(vendor);
  const named = {
    [className]: class extends Client<Vendor> {
      constructor(options: ClientOptions<Vendor> = {} as ClientOptions<Vendor>) {
        super(vendor, options);
      }
    },
  };
  const made = named[className] as { prototype: object };
  define(made.prototype, operations);
  return made as ClientClass<Vendor, Methods>;
}

/** Gives a class the methods of a vendor. */
function define(methods: object, operations: OperationEntry[]): void {
  for (const entry of operations) put(methods, entry.method, entry.isList ? listMethod(entry) : onceMethod(entry));
  put(methods, "wait", function (this: object, waiter, input?: unknown, options?: object) {
    return wait(this, waiter as string, input, options);
  } as Method);
  namespace(methods, "plan", operations, (client, entry, input, options) => {
    const { session, settings, fetch } = client;
    // Without a word from the caller all is as the client has it; planning knows nothing of its other settings.
    if (options === NONE && fetch === undefined) return planWith(session, entry, input, settings as object);
    known(options, PLAN_OPTIONS, "plan", OF_CLIENTS);
    const { timeout, deadline, maxRetries, ...usual } = settings;
    return planWith(session, entry, input, { now: clockOf(fetch).now(), ...usual, ...given(options) } as object);
  });
  const judging = (verb: typeof checkWith | typeof describeWith, name: string) => {
    namespace(methods, name, operations, (client, entry, input, options) => {
      known(options, CHECK_OPTIONS, name, OF_CLIENTS);
      const { locale, allowUnknown, emptyAsAbsent } = client.settings;
      return verb(entry, input, given({ locale, allowUnknown, emptyAsAbsent, ...given(options) }) as object);
    });
  };
  judging(checkWith, "check");
  judging(describeWith, "describe");
  // Not in the class: bundles would keep that for it.
  put(methods, Symbol.for("nodejs.util.inspect.custom"), shown);
}

/** What a client shows of itself: nothing secret. */
function shown(this: object): string {
  const { vendor, site } = contextOf(this).session;
  const { className, siteOption, sites } = vendor.vendor;
  return `${className} { ${siteOption}: ${JSON.stringify(site.site ?? sites[0])} }`;
}

function put(methods: object, name: PropertyKey, value: unknown): void {
  Object.defineProperty(methods, name, { value, configurable: true, writable: true });
}

function onceMethod({ id, method }: OperationEntry): Method {
  const named: Record<string, Method> = {
    async [method](input, options) {
      return once(this, id as OperationId, input, options);
    },
  };
  return named[method] as Method;
}

function listMethod({ id, method }: OperationEntry): Method {
  const named: Record<string, Method> = {
    [method](input, options) {
      // The input is read now, and what is wrong with it is said to who awaits the list.
      const start = attempt(() => listed(this, id as OperationId, input, options));
      return new PageList(this, start);
    },
  };
  return named[method] as Method;
}

/** Runs something now, and gives or throws what came of it later. */
function attempt<T>(action: () => T): () => T {
  try {
    const value = action();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

type Verb = (client: Context, entry: OperationEntry, input: unknown, options: object) => unknown;

/** `client.plan` and its like: an object with a method for each operation, made when it is first asked for. */
function namespace(methods: object, name: string, operations: OperationEntry[], verb: Verb): void {
  const made = new WeakMap<object, object>();
  const get = function (this: object): object {
    let found = made.get(this);
    if (found === undefined) {
      const context = contextOf(this);
      found = Object.fromEntries(
        operations.map((entry) => [
          entry.method,
          (input: unknown = {}, options: object = NONE) => verb(context, entry, input, options),
        ]),
      );
      made.set(this, found);
    }
    return found;
  };
  Object.defineProperty(methods, name, { get, configurable: true });
}
