// The probe in a page, or in a worker of one, which hands what it says to the page.

import * as clearway from "clearway";
import * as fake from "clearway/fake";

import { probe } from "./probe.js";

async function said() {
  try {
    return await probe({ clearway, fake }, await (await fetch("/asked.json")).json());
  } catch (error) {
    return { thrown: String(error.stack ?? error) };
  }
}

if (typeof document === "undefined") said().then((it) => postMessage(it));
else globalThis.said = said();
