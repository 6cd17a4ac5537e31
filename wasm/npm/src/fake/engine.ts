// The wasm instance of the fake vendors. Nothing here is public.

import { ClearwayError, UsageError } from "../clearway.js";
import * as glue from "../wasm/fake.js";

export interface StateOptions {
  /** JSON text. */
  scenario: string | undefined;
  keys: Readonly<Record<string, string>> | undefined;
  /** What is turned on, as the core calls it. */
  switches: readonly string[];
}

let isStarted = false;
/** Counts the instances. What was made by an earlier one is made anew. */
let generation = 0;

/** Compiles and starts the wasm. Later calls have no effect. */
export function start(source: BufferSource | WebAssembly.Module): void {
  if (isStarted) return;
  glue.initSync({ module: source });
  isStarted = true;
}

/** What the vendors know and remember. */
export class State {
  readonly #options: StateOptions;
  #vendors: glue.Vendors;
  #generation: number;

  constructor(options: StateOptions) {
    this.#options = options;
    this.#vendors = made(options);
    this.#generation = generation;
  }

  /** @internal What it hands out is not declared for users, as in `../engine.ts`. */
  use<T>(verb: (vendors: glue.Vendors) => T): T {
    if (this.#generation !== generation) {
      this.#vendors = made(this.#options);
      this.#generation = generation;
    }
    try {
      return verb(this.#vendors);
    } catch (error) {
      throw broken(error);
    }
  }
}

function made(options: StateOptions): glue.Vendors {
  try {
    const vendors = new glue.Vendors(options);
    options.switches.forEach((name) => vendors.turnOn(name));
    return vendors;
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) throw broken(error);
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A trap in the wasm is a mistake of ours: another instance takes the place of this one, and the vendors begin anew in it. */
function broken(error: unknown): Error {
  glue.__wbg_reset_state();
  generation += 1;
  return new ClearwayError("the fake vendors met a mistake of their own, and begin anew", { cause: error });
}
