// Derived from core/src/fake by `make generate`; do not edit.

/** What is off unless it is turned on. */
export interface Switches {
  /** PPIO's pages are counted from 1, and not from 0: none of its documents says which is right. */
  ppioPagesFromOne?: boolean | undefined;
}

/** What the core calls each. */
export const switches: Readonly<Record<keyof Switches, string>> = {
  ppioPagesFromOne: "ppio_pages_from_one",
};
