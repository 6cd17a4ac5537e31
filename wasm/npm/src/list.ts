// A list of a vendor's, page by page.

import { Call, type Saved } from "./call.js";
import { drive } from "./client.js";
import type { OperationId } from "./generated/operations.js";
import type { Reply } from "./reply.js";
import type { PageStep } from "./step.js";

/**
 * All pages of a list. Nothing is sent before it is awaited, which gives the first page, or iterated, which gives the items of all pages. Each
 * iteration reads the list anew.
 */
export class PageList<Item = unknown, Body = unknown> implements PromiseLike<Reply<Body>>, AsyncIterable<Item> {
  readonly #client: object;
  readonly #start: () => [Saved, AbortSignal | undefined];
  #first: Promise<Reply<Body>> | undefined;

  /** @internal */
  constructor(client: object, start: () => [Saved, AbortSignal | undefined]) {
    this.#client = client;
    this.#start = start;
  }

  /** The pages, one reply each. */
  async *pages(): AsyncGenerator<Reply<Body>, void, undefined> {
    const [saved, signal] = this.#start();
    const call = new Call<OperationId, Body>(saved);
    for (;;) {
      const step: PageStep<Body> | { type: "done" } = await drive(this.#client, call, signal);
      if (step.type === "done") return;
      yield step.reply;
    }
  }

  /** The items of all pages. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.items as Item[];
  }

  /** The items of all pages. */
  async toArray(): Promise<Item[]> {
    const items: Item[] = [];
    for await (const page of this.pages()) for (const item of page.items as Item[]) items.push(item);
    return items;
  }

  /** The first page, which is sent for once. */
  then<Value = Reply<Body>, Other = never>(
    fulfilled?: ((reply: Reply<Body>) => Value | PromiseLike<Value>) | null,
    rejected?: ((reason: unknown) => Other | PromiseLike<Other>) | null,
  ): Promise<Value | Other> {
    return this.#page().then(fulfilled, rejected);
  }

  catch<Other = never>(
    rejected?: ((reason: unknown) => Other | PromiseLike<Other>) | null,
  ): Promise<Reply<Body> | Other> {
    return this.#page().catch(rejected);
  }

  finally(done?: (() => void) | null): Promise<Reply<Body>> {
    return this.#page().finally(done);
  }

  #page(): Promise<Reply<Body>> {
    return (this.#first ??= this.pages()
      .next()
      .then(({ value }) => value as Reply<Body>));
  }

  get [Symbol.toStringTag](): string {
    return "PageList";
  }
}
