// A list, page by page.

import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { OperationTree, PageList, Reply } from "clearway";

import type { Value } from "../draft.js";
import { remember } from "../seen.js";
import { itemsOf, shownOf } from "../shown.js";

/** What was read of a list. */
export interface Pages {
  readonly items: ReadonlySignal<readonly Value[]>;
  readonly count: ReadonlySignal<number>;
  /** How many items there are on all pages, where the vendor says so. */
  readonly total: ReadonlySignal<number | null>;
  readonly isComplete: ReadonlySignal<boolean>;
  readonly isReading: ReadonlySignal<boolean>;
  /** What ended it early. */
  readonly error: ReadonlySignal<unknown>;
  next(): Promise<void>;
  all(): Promise<void>;
  /** Reads no further than the page that is under way. */
  stop(): void;
}

export class ListPages implements Pages {
  readonly items = signal<readonly Value[]>([]);
  readonly count = signal(0);
  readonly total = signal<number | null>(null);
  readonly isComplete = signal(false);
  readonly isReading = signal(false);
  readonly error: Signal<unknown> = signal(undefined);
  readonly #operation: OperationTree;
  #pages: AsyncGenerator<Reply> | undefined;
  #isStopped = false;

  constructor(operation: OperationTree) {
    this.#operation = operation;
    // A list that asks for no page comes as a whole.
    this.isComplete.value = operation.pages?.parameter === null;
  }

  /** The first page. */
  async begin(list: PageList): Promise<Reply> {
    this.#pages = list.pages();
    const first = await this.#pages.next();
    if (first.done === true) throw new Error("the list ended before its first page");
    this.#take(first.value);
    return first.value;
  }

  async next(): Promise<void> {
    if (this.#pages === undefined || this.isReading.peek()) return;
    this.isReading.value = true;
    try {
      const next = await this.#pages.next();
      if (next.done === true) {
        this.isComplete.value = true;
      } else {
        this.#take(next.value);
        remember(this.#operation, shownOf(next.value));
      }
    } catch (error) {
      // The rest of the list is out of reach now: it is to be read anew.
      this.error.value = error;
      this.isComplete.value = true;
    } finally {
      this.isReading.value = false;
    }
  }

  async all(): Promise<void> {
    this.#isStopped = false;
    while (!this.isComplete.peek() && !this.#isStopped) await this.next();
  }

  stop(): void {
    this.#isStopped = true;
  }

  #take(page: Reply): void {
    const items = itemsOf(shownOf(page), this.#operation.pages?.items ?? "");
    this.items.value = [...this.items.peek(), ...items];
    this.count.value += 1;
    this.total.value = page.total ?? this.total.peek();
    if (items.length === 0 || (page.total !== null && this.items.peek().length >= page.total))
      this.isComplete.value = true;
  }
}
