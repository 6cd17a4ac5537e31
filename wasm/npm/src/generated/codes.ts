/** What can be wrong. */
export type Code = string;
