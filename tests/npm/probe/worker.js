// The probe as a Worker of workerd, which is asked by a request.

import * as clearway from "clearway";
import * as fake from "clearway/fake";

import { probe } from "./probe.js";

export default {
  async fetch(request) {
    return Response.json(await probe({ clearway, fake }, await request.json()));
  },
};
