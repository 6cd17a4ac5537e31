// The vendors' clients, made from the printed data: a method for each operation.

import { Client, listed, once, wait, type ClientOptions } from "./client.js";
import { contextOf, given, type Context } from "./context.js";
import type {
  AieevClient,
  EdgegapClient,
  HuaweicloudClient,
  NcloudClient,
  OperationId,
  PpioClient,
  VendorId,
} from "./generated/operations.js";
import { PageList } from "./list.js";
import { known } from "./options.js";
import { vendorEntry, type OperationEntry } from "./table.js";
import { clockOf } from "./transport.js";
import { checkWith, describeWith, planWith } from "./verbs.js";

const CHECK_OPTIONS = ["current", "locale", "allowUnknown", "emptyAsAbsent"];
const PLAN_OPTIONS = [...CHECK_OPTIONS, "revision", "now"];
const NONE = {};

type Method = (this: object, input: unknown, options?: object) => unknown;

/** Gives a class the methods of a vendor. */
function define(client: { prototype: object }, vendor: VendorId): void {
  const { operations } = vendorEntry(vendor);
  const methods = client.prototype;
  for (const entry of operations) put(methods, entry.method, entry.isList ? listMethod(entry) : onceMethod(entry));
  put(methods, "wait", function (this: object, waiter, input?: unknown, options?: object) {
    return wait(this, waiter as string, input, options);
  } as Method);
  namespace(methods, "plan", operations, (client, entry, input, options) => {
    const { session, settings, fetch } = client;
    // Without a word from the caller all is as the client has it; planning knows nothing of its other settings.
    if (options === NONE && fetch === undefined) return planWith(session, entry, input, settings as object);
    known(options, PLAN_OPTIONS, "plan");
    const { timeout, deadline, maxRetries, ...usual } = settings;
    return planWith(session, entry, input, { now: clockOf(fetch).now(), ...usual, ...given(options) } as object);
  });
  const judging = (verb: typeof checkWith | typeof describeWith, name: string) => {
    namespace(methods, name, operations, (client, entry, input, options) => {
      known(options, CHECK_OPTIONS, name);
      const { locale, allowUnknown, emptyAsAbsent } = client.settings;
      return verb(entry, input, given({ locale, allowUnknown, emptyAsAbsent, ...given(options) }) as object);
    });
  };
  judging(checkWith, "check");
  judging(describeWith, "describe");
}

function put(methods: object, name: string, value: unknown): void {
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

/** A client of `aieev`. */
export class Aieev extends Client<"aieev"> {
  constructor(options: ClientOptions<"aieev"> = {}) {
    super("aieev", options);
  }

  static {
    define(this, "aieev");
  }
}
export interface Aieev extends AieevClient {}

/** A client of `edgegap`. */
export class Edgegap extends Client<"edgegap"> {
  constructor(options: ClientOptions<"edgegap"> = {}) {
    super("edgegap", options);
  }

  static {
    define(this, "edgegap");
  }
}
export interface Edgegap extends EdgegapClient {}

/** A client of `huaweicloud`. */
export class Huaweicloud extends Client<"huaweicloud"> {
  constructor(options: ClientOptions<"huaweicloud"> = {}) {
    super("huaweicloud", options);
  }

  static {
    define(this, "huaweicloud");
  }
}
export interface Huaweicloud extends HuaweicloudClient {}

/** A client of `ncloud`. */
export class Ncloud extends Client<"ncloud"> {
  constructor(options: ClientOptions<"ncloud"> = {}) {
    super("ncloud", options);
  }

  static {
    define(this, "ncloud");
  }
}
export interface Ncloud extends NcloudClient {}

/** A client of `ppio`. */
export class Ppio extends Client<"ppio"> {
  constructor(options: ClientOptions<"ppio"> = {}) {
    super("ppio", options);
  }

  static {
    define(this, "ppio");
  }
}
export interface Ppio extends PpioClient {}
