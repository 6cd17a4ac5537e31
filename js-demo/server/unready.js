/** Why nothing can be served, and what to do. */
export class Unready extends Error {}
