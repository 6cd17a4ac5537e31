// The address bar follows the page, and the page follows the address bar.

import { batch, effect, signal } from "@preact/signals";
import type { OperationId } from "clearway";

import { write } from "../draft.js";
import { language, LANGUAGES, preferred, speak, type Language } from "../language.js";
import * as store from "../store.js";
import { hidesSecret, nearest, readLink, withoutSecrets, writeLink, type Link } from "./address.js";
import { remembered } from "./remembered.js";

/** What there is to say of the link that somebody came by. */
export type Remark =
  | { readonly kind: "welcome" | "broken" | "tooLong" }
  | { readonly kind: "unknownOperation"; readonly name: string; readonly nearest: readonly OperationId[] }
  | { readonly kind: "unknownSite" | "unknownRevision"; readonly name: string }
  | { readonly kind: "secrets"; readonly count: number };
export const remarks = signal<readonly Remark[]>([]);

/** What the link to the page as it is lacks. */
export const lacks = signal({ secrets: 0, tooLong: false, resource: false });

/** A link to the page as it is. */
export async function currentLink(): Promise<string> {
  const { fragment } = await writeLink(seen());
  return new URL(`#${fragment}`, location.href).href;
}

/** The way to an operation, for links. */
export const wayTo = (id: OperationId): string => `#${new URLSearchParams({ operation: id }).toString()}`;

/** Reads the address that the page was opened by, and keeps both in step from then on. */
export async function start(): Promise<void> {
  await arrive(true);
  addEventListener("popstate", () => void arrive(false));
  effect(follow);
}

/** Marks the entries of the history that are this very page's: what was typed there is still known, secrets too. */
const page = performance.timeOrigin;
interface Entry {
  readonly page: number;
  readonly operation: OperationId;
}
const entry = () => history.state as Entry | null;

let arrivals = 0;
async function arrive(first: boolean): Promise<void> {
  const arrival = ++arrivals;
  const known = entry();
  if (known?.page === page) {
    store.open(known.operation);
    return;
  }
  const link = await readLink(location.hash);
  const wanted = languageOf(link);
  if (first || wanted !== undefined)
    await speakIfPossible(wanted ?? languageOf({ language: remembered("language") }) ?? preferred());
  // Somebody went on while this one was read.
  if (arrival !== arrivals) return;
  if (link !== undefined && link !== "broken") remarks.value = take(link);
  else {
    if (first) store.open(beginning);
    remarks.value = link === "broken" ? [{ kind: "broken" }] : first ? [{ kind: "welcome" }] : [];
  }
  // Whoever goes on at once finds the way back here, too.
  change("replaceState", store.operationId.peek());
}

function change(how: "pushState" | "replaceState", operation: OperationId, fragment?: string): void {
  try {
    history[how]({ page, operation } satisfies Entry, "", fragment);
  } catch {
    // A browser that refuses leaves the address as it is.
  }
}

/** Where there is something to fill in, whoever comes without a link sees what the page is about. */
const beginning = store.allOperations.find(({ method }) => method !== "GET")!.id;

const languageOf = (link: { language?: string | null } | "broken" | undefined): Language | undefined =>
  link === undefined || link === "broken"
    ? undefined
    : (Object.keys(LANGUAGES) as Language[]).find((one) => one === link.language);

async function speakIfPossible(wanted: Language): Promise<void> {
  try {
    await speak(wanted);
  } catch {
    // Its messages did not come: the page goes on in the language that it has.
  }
}

function take(link: Link): Remark[] {
  const said: Remark[] = [];
  const operation = store.allOperations.find(({ id }) => id === link.operation);
  if (operation === undefined) {
    if (entry() === null) store.open(beginning);
    const ids = store.allOperations.map(({ id }) => id);
    return [
      { kind: "unknownOperation", name: short(link.operation), nearest: nearest(link.operation, ids) as OperationId[] },
    ];
  }
  batch(() => {
    store.open(operation.id, link.input ?? "{}");
    store.allowUnknown.value = link.allowUnknown === true;
    // A link without a site means the first one, whichever is chosen here.
    store.site.value = null;
    if (link.site !== undefined) {
      if (store.vendor.peek().sites.includes(link.site)) store.site.value = link.site;
      else said.push({ kind: "unknownSite", name: short(link.site) });
    }
    if (link.revision !== undefined) {
      if (store.tree.peek().revisions.some(({ name }) => name === link.revision)) store.revision.value = link.revision;
      else said.push({ kind: "unknownRevision", name: short(link.revision) });
    }
  });
  if (link.secrets !== undefined) said.push({ kind: "secrets", count: link.secrets });
  if (link.tooLong) said.push({ kind: "tooLong" });
  return said;
}

const short = (name: string) => (name.length > 60 ? `${name.slice(0, 60)}…` : name);

/** The page as a link says it. */
function seen(): Link {
  const loose = store.looseText.value;
  const tree = store.tree.value;
  const { fields, secrets } = withoutSecrets(tree, store.draft.value);
  // Nobody can tell where a secret stands in text that is no input.
  const hidden = loose !== null && hidesSecret(tree);
  return {
    operation: store.operationId.value,
    ...(hidden ? {} : { input: loose ?? write(fields) }),
    ...(store.site.value === null ? {} : { site: store.site.value }),
    ...(store.revision.value === null ? {} : { revision: store.revision.value }),
    ...(language.value === preferred() ? {} : { language: language.value }),
    allowUnknown: store.allowUnknown.value,
    secrets: hidden ? 1 : loose === null ? secrets : 0,
  };
}

/** Browsers refuse more than a few changes of the address a second. */
const PAUSE_MS = 400;
let timer: ReturnType<typeof setTimeout> | undefined;
function follow(): void {
  const operation = store.operationId.value;
  // Whatever a link holds.
  for (const part of [
    store.draft,
    store.looseText,
    store.site,
    store.revision,
    store.allowUnknown,
    store.current,
    language,
  ])
    void part.value;
  const before = entry();
  if (before?.page === page && before.operation !== operation) {
    change("pushState", operation, wayTo(operation));
    remarks.value = [];
  }
  clearTimeout(timer);
  timer = setTimeout(() => void replace(operation), PAUSE_MS);
}

let writes = 0;
async function replace(operation: OperationId): Promise<void> {
  const turn = ++writes;
  const link = seen();
  const { fragment, tooLong } = await writeLink(link);
  // Something has changed while it was packed.
  if (turn !== writes || operation !== store.operationId.peek()) return;
  lacks.value = { secrets: link.secrets ?? 0, tooLong, resource: store.current.peek().trim() !== "" };
  change("replaceState", operation, `#${fragment}`);
}
