import { Form } from "../form/form.js";
import { JsonView } from "../json/json.js";
import { Plan } from "../plan/plan.js";
import { Problems } from "../problems/problems.js";
import { Send } from "../send/send.js";
import { operationId, tree } from "../store.js";

export function Shell() {
  return (
    <main>
      <h1>{tree.value.summary}</h1>
      <Form key={operationId.value} />
      <Problems />
      <JsonView />
      <Plan />
      <Send />
    </main>
  );
}
