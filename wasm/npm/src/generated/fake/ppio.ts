// Derived from core/src/fake by `make generate`; do not edit.

// PPIO.
//
// An endpoint is `pending` for two seconds and `creating` for three, then `serving`, first without a worker; a worker is healthy seven
// seconds later. What no page tells: lists have the newest first and ten on a page, `pageSize` 0 is as none, an update starts the workers
// anew, a deletion takes two seconds, and an endpoint whose `minNum` is 0 has one worker until it has been idle for `freeTimeout`.
//
// Two creations go wrong: one named `no-balance` is answered 403, one of an image named `no-such-image` fails while it is created.

/** Serving, with two healthy workers. */
export const ENDPOINT = "5d1f7c2ab09e4836";
/** Failed: its image could not be pulled. */
export const FAILED_ENDPOINT = "b83e60d4f1a97c25";
/** Serving, without any worker. */
export const IDLE_ENDPOINT = "0c94e7f58a2d613b";
/** Endpoints that are there from the start, those that the constants name included. */
export const ENDPOINTS = 27;
