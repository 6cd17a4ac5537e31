// The fake vendors of this page: one state that lasts as long as the page, and what goes wrong with requests to it.

import { signal } from "@preact/signals";
import type { Effect, Vendors, VendorsInit } from "clearway/fake";

import { loadFakes } from "../connection.js";

/** What may go wrong with a request. */
export const TROUBLES = {
  none: null,
  throttled: { effect: "throttle", retry_after: 2 },
  unavailable: { effect: "unavailable" },
  error: { effect: "error" },
  quota: { effect: "quota" },
  redirect: { effect: "redirect" },
  gatewayTimeout: { effect: "gateway_timeout" },
  slow: { effect: "delay", ms: 4000 },
  reset: { effect: "reset" },
  truncated: { effect: "truncate", after: 24 },
  unknownState: { effect: "unknown_state" },
  drift: { effect: "drift" },
} satisfies Record<string, Effect | null>;
export type Trouble = keyof typeof TROUBLES;

/** With these the request takes effect all the same. */
const TAKES_EFFECT: readonly Trouble[] = [
  "none",
  "gatewayTimeout",
  "slow",
  "reset",
  "truncated",
  "unknownState",
  "drift",
];

/** What goes wrong with the next request. */
export const trouble = signal<Trouble>("none");
/** Whether it goes on with those that follow. */
export const troubleLasts = signal(false);
/** Whether waiting is skipped: the vendors' clock goes ahead instead. */
export const skipsAhead = signal(false);

/** Real milliseconds that a skipped wait takes, so that what happens can be seen. */
const GLIMPSE = 250;

/** How requests are sent, and by which clock. */
export interface Transport {
  fetch(url: string, init: VendorsInit): Promise<Response>;
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

let vendors: PageVendors | undefined;

export async function pageVendors(): Promise<Transport> {
  const { Vendors } = await loadFakes();
  return (vendors ??= new PageVendors(Vendors));
}

/** Takes back all that was done to the vendors. */
export function beginAnew(): void {
  vendors = undefined;
}

/**
 * A scenario belongs to vendors from their beginning on. To have any trouble at any time, there are vendors for each one, which are told the same
 * requests, and so know the same; the answer is that of the vendors with the trouble of the moment.
 */
class PageVendors implements Transport {
  readonly #make: (trouble: Trouble) => Vendors;
  readonly #inStep: ReadonlyMap<Trouble, Vendors>;
  readonly #clock: Vendors;
  #skipped = 0;

  constructor(made: typeof Vendors) {
    this.#make = (trouble) => {
      const effect = TROUBLES[trouble];
      return new made({ realTime: true, ...(effect && { scenario: { faults: [effect] } }) });
    };
    this.#inStep = new Map(TAKES_EFFECT.map((trouble) => [trouble, this.#make(trouble)]));
    this.#clock = this.#inStep.get("none")!;
  }

  fetch(url: string, init: VendorsInit): Promise<Response> {
    const now = trouble.peek();
    if (!troubleLasts.peek()) trouble.value = "none";
    const inStep = this.#inStep.get(now);
    if (inStep === undefined) {
      // Whoever refuses needs to know nothing.
      const refusing = this.#make(now);
      refusing.advance(this.#skipped);
      return refusing.fetch(url, init);
    }
    for (const others of this.#inStep.values()) {
      if (others !== inStep) others.fetch(url, init).catch(() => undefined);
    }
    return inStep.fetch(url, init);
  }

  now(): number {
    return this.#clock.now();
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (!skipsAhead.peek()) return this.#clock.sleep(ms, signal);
    this.#skipped += ms;
    for (const each of this.#inStep.values()) each.advance(ms);
    await this.#clock.sleep(GLIMPSE, signal);
  }
}
