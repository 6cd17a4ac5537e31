import { signal } from "@preact/signals";

/** Whether the form leaves out what is neither set nor required. */
export const onlyNeeded = signal(false);
