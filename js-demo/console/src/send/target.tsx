// Where requests go: to the fake vendors in this page, or through an edge function.

import { useSignal } from "@preact/signals";

import { connection } from "../connection.js";
import { operationId } from "../store.js";
import { Button, Notice, SecretInput, SegmentedControl, Select } from "../ui/ui.js";
import { beginAnew, skipsAhead, trouble, troubleLasts, TROUBLES, type Trouble } from "./fakes.js";
import { Check } from "./log.js";
import { offeredBy } from "./connect.js";
import { targetWords, troubleWords } from "./target-words.js";

/** What whoever serves this page says of an edge function of theirs. */
function served(name: "clearway-edge" | "clearway-edge-key"): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}

export function Target() {
  const { kind } = connection.value;
  // What was typed stays when one looks at the other way.
  const url = useSignal(served("clearway-edge") || "./edge");
  const key = useSignal(served("clearway-edge-key") ?? "");
  const change = () => {
    const typed = url.value.trim();
    // What is no URL goes on as it is, and sending says what is wrong with it.
    const whole = URL.canParse(typed, location.href) ? new URL(typed, location.href).href : typed;
    connection.value = { kind: "edge", url: whole, key: key.value };
  };
  return (
    <div class="target">
      <SegmentedControl
        label={targetWords().where}
        chosen={kind}
        onChoose={(id) => (id === "edge" ? change() : (connection.value = { kind: "fakes" }))}
        options={[
          { id: "fakes", label: targetWords().fakes },
          { id: "edge", label: targetWords().edge },
        ]}
      />
      {kind === "fakes" ? <Fakes /> : <Edge url={url} secret={key} onChange={change} />}
    </div>
  );
}

function Fakes() {
  const begun = useSignal(false);
  return (
    <div class="target-options">
      <Select
        label={targetWords().trouble}
        chosen={trouble.value}
        onChoose={(one) => (trouble.value = one)}
        options={(Object.keys(TROUBLES) as Trouble[]).map((id) => ({ id, label: troubleWords()[id] }))}
      />
      <div class="target-row">
        {trouble.value !== "none" && (
          <Check label={targetWords().lasts} value={troubleLasts.value} onChange={(on) => (troubleLasts.value = on)} />
        )}
        <Check label={targetWords().skips} value={skipsAhead.value} onChange={(on) => (skipsAhead.value = on)} />
        <Button
          kind="quiet"
          onClick={() => {
            beginAnew();
            begun.value = true;
          }}
        >
          {targetWords().beginAnew}
        </Button>
        <span class="muted" role="status">
          {begun.value && targetWords().begun}
        </span>
      </div>
    </div>
  );
}

type Asked =
  | { readonly kind: "asking" }
  | { readonly kind: "offers"; readonly ids: readonly string[] }
  | { readonly kind: "failed"; readonly why: string };

function Edge({ url, secret, onChange }: { url: { value: string }; secret: { value: string }; onChange: () => void }) {
  const asked = useSignal<Asked | null>(null);
  const ask = async () => {
    const now = connection.peek();
    if (now.kind !== "edge" || asked.peek()?.kind === "asking") return;
    const asking: Asked = { kind: "asking" };
    asked.value = asking;
    let answer: Asked;
    try {
      answer = { kind: "offers", ids: await offeredBy(now) };
    } catch (error) {
      answer = { kind: "failed", why: error instanceof Error ? error.message : String(error) };
    }
    // It is no answer about another URL or key that was typed meanwhile.
    if (asked.peek() === asking) asked.value = answer;
  };
  const typed = (change: () => void) => {
    change();
    asked.value = null;
    onChange();
  };
  return (
    <div class="target-options">
      <div class="choice">
        <label for="edge-url">{targetWords().edgeUrl}</label>
        <input
          id="edge-url"
          type="url"
          autoComplete="off"
          spellcheck={false}
          value={url.value}
          onInput={(event) => typed(() => (url.value = event.currentTarget.value))}
        />
      </div>
      <div class="choice">
        <label for="edge-key">{targetWords().edgeKey}</label>
        <SecretInput
          id="edge-key"
          name={targetWords().edgeKey}
          value={secret.value}
          onInput={(event) => typed(() => (secret.value = event.currentTarget.value))}
        />
      </div>
      <Button aria-disabled={asked.value?.kind === "asking"} onClick={() => void ask()}>
        {asked.value?.kind === "asking" ? targetWords().edgeAsking : targetWords().edgeCheck}
      </Button>
      <p class="muted">{targetWords().edgeNote}</p>
      <div role="status" class="target-answer">
        {asked.value?.kind === "offers" && (
          <Notice tone={asked.value.ids.includes(operationId.value) ? "ok" : "warning"}>
            <p>
              {targetWords().edgeOffers(asked.value.ids.length)}
              {": "}
              {asked.value.ids.includes(operationId.value) ? targetWords().edgeOffersThis : targetWords().edgeLacks}
            </p>
            {asked.value.ids.length > 0 && (
              <p class="target-ids" tabIndex={0} role="region" aria-label={targetWords().edgeCheck} lang="en">
                {asked.value.ids.join(" · ")}
              </p>
            )}
          </Notice>
        )}
        {asked.value?.kind === "failed" && (
          <Notice tone="danger">
            <p>{targetWords().edgeFailed}</p>
            <p lang="en">{asked.value.why}</p>
          </Notice>
        )}
      </div>
    </div>
  );
}
