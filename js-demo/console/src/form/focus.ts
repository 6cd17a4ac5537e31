// Where the focus goes when what had it goes away, and when somebody asks for a place of the input.

import { join, split } from "../draft.js";

export const controlId = (pointer: string): string => `field-${pointer}`;
/** Ids that others refer to by a list that spaces divide. */
export const partId = (part: string, pointer: string): string => `${part}-${encodeURIComponent(pointer)}`;

const FOCUSABLE = "input, select, textarea, button:not(:disabled)";

/** What is as near to an edge of the page may be below a bar, in pixels. */
const EDGE = 80;

/** Goes to a place of the input, or to the nearest one around it that the form shows, while that is wanted; folded groups on the way open. */
export async function goTo(pointer: string, isWanted: () => boolean): Promise<void> {
  await rendered();
  const names = split(pointer);
  let nearest: HTMLElement | null = document.querySelector<HTMLElement>('[data-pointer=""]');
  let at = "";
  for (const name of names) {
    if (nearest !== null) unfold(nearest);
    await rendered();
    const next = row((at = join(at, name)));
    if (next === null) break;
    nearest = next;
  }
  if (nearest === null || !isWanted()) return;
  focusOn(nearest);
  const { top, bottom, height } = nearest.getBoundingClientRect();
  if (top < EDGE || bottom > innerHeight - EDGE)
    nearest.scrollIntoView({ block: height > innerHeight / 2 ? "start" : "center" });
}

/** Puts the focus to the first control of a place that is about to be shown. */
export async function focusInto(pointer: string): Promise<void> {
  await rendered();
  const place = row(pointer);
  if (place === null) return;
  (place.querySelector<HTMLElement>(`:scope > .place-body :is(${FOCUSABLE})`) ?? mainControl(place))?.focus();
}

/** Puts the focus to a part of a place that is about to be shown. */
export async function focusOnPart(part: string, pointer: string): Promise<void> {
  await rendered();
  document.getElementById(partId(part, pointer))?.focus();
}

export function focusOnControl(pointer: string): void {
  void rendered().then(() => {
    const place = row(pointer);
    if (place !== null) focusOn(place);
  });
}

/** Watches a form: when the element that has the focus is taken out, its neighbour gets the focus. Gives what ends the watch. */
export function keepFocus(form: HTMLElement): () => void {
  let last: Element | null = null;
  const remember = (event: FocusEvent) => (last = event.target as Element);
  form.addEventListener("focusin", remember);
  const observer = new MutationObserver((records) => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    for (const record of records)
      for (const removed of record.removedNodes)
        if (removed.contains(last)) {
          const heir = neighbours(removed, record)
            .map(focusable)
            .find((found) => found !== null);
          (heir ?? form).focus();
          return;
        }
  });
  observer.observe(form, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    form.removeEventListener("focusin", remember);
  };
}

/** Where the focus may go, the nearest first. */
function neighbours(removed: Node, record: MutationRecord): Element[] {
  const around = (record.target as Element).closest("[data-pointer]");
  const beside = [record.nextSibling, record.previousSibling].filter(
    (node): node is Element => node instanceof Element && node.isConnected,
  );
  const isPlace = removed instanceof Element && removed.matches("[data-pointer]");
  const all = isPlace
    ? [...beside.filter((one) => one.matches("[data-pointer]")), ...beside, around]
    : [around, ...beside];
  return all.filter((one) => one !== null);
}

function focusable(element: Element): HTMLElement | null {
  return (
    mainControl(element) ??
    (element.matches(FOCUSABLE) ? (element as HTMLElement) : element.querySelector<HTMLElement>(FOCUSABLE))
  );
}

function focusOn(place: HTMLElement): void {
  (focusable(place) ?? place).focus({ preventScroll: true });
}

function mainControl(place: Element): HTMLElement | null {
  const pointer = place.getAttribute("data-pointer");
  const control = pointer === null ? null : document.getElementById(controlId(pointer));
  return control !== null && control.matches(":not(:disabled)") ? control : null;
}

function row(pointer: string): HTMLElement | null {
  return document.querySelector(`[data-pointer="${CSS.escape(pointer)}"]`);
}

function unfold(place: HTMLElement): void {
  const toggle = mainControl(place);
  if (toggle?.getAttribute("aria-expanded") === "false") toggle.click();
}

/** After everything that changed is in the page, and laid out. */
function rendered(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 50);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
