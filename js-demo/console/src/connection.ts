// Where requests go, and with what credentials: to the fake vendors in this page, or through an edge function that has the credentials.

import { computed, signal } from "@preact/signals";

import type { Edge } from "./edge.js";
import { vendor } from "./store.js";
import { touched } from "./touched.js";

export type Connection = { readonly kind: "fakes" } | (Edge & { readonly kind: "edge" });

export const connection = signal<Connection>({ kind: "fakes" });

export type Credentials = Readonly<Record<string, string>>;

/** Each vendor's, by name. They are kept in this page's memory only. */
export const credentials = signal<Readonly<Record<string, Credentials>>>({});

/** The credentials of the vendor that is looked at; undefined where none are known: what is planned is unsigned then. */
export const vendorCredentials = computed(() => {
  const known = Object.entries(credentials.value[vendor.value.id] ?? {}).filter(([, value]) => value !== "");
  return known.length === 0 ? undefined : Object.fromEntries(known);
});

/** The fake vendors. They weigh more than all the rest of the page, so they come when somebody is about to use them. */
export const fakes = signal<typeof import("clearway/fake") | null>(null);

let loading: Promise<typeof import("clearway/fake")> | undefined;

export function loadFakes(): Promise<typeof import("clearway/fake")> {
  loading ??= import("clearway/fake").then((module) => {
    fakes.value = module;
    // What somebody has typed stays.
    credentials.value = { ...(module.credentials as Record<string, Credentials>), ...credentials.peek() };
    return module;
  });
  // Who sends again tries again to have them.
  loading.catch(() => (loading = undefined));
  return loading;
}

void touched.then(loadFakes);
