// Where requests go: to the fake vendors in this page, or through an edge function.

import { useSignal } from "@preact/signals";

import { connection } from "../connection.js";
import { operationId } from "../store.js";
import { Button, Notice } from "../ui/ui.js";
import { beginAnew, skipsAhead, trouble, troubleLasts, TROUBLES, type Trouble } from "./fakes.js";
import { Check } from "./log.js";
import { askEdge } from "./run.js";
import { said, troubleWords } from "./words.js";

/** Where an edge function is, where whoever serves this page says so. */
function edgeUrl(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="clearway-edge"]')?.content || "./edge";
}

export function Target() {
  const { kind } = connection.value;
  // What was typed stays when one looks at the other way.
  const url = useSignal(edgeUrl());
  const key = useSignal("");
  const change = () =>
    (connection.value = { kind: "edge", url: new URL(url.value.trim() || ".", location.href).href, key: key.value });
  return (
    <fieldset class="target">
      <legend>{said().where}</legend>
      <div class="target-kinds">
        <label class="check">
          <input
            type="radio"
            name="target"
            checked={kind === "fakes"}
            onChange={() => (connection.value = { kind: "fakes" })}
          />
          <span>{said().fakes}</span>
        </label>
        <label class="check">
          <input type="radio" name="target" checked={kind === "edge"} onChange={change} />
          <span>{said().edge}</span>
        </label>
      </div>
      {kind === "fakes" ? <Fakes /> : <Edge url={url} secret={key} onChange={change} />}
    </fieldset>
  );
}

function Fakes() {
  const begun = useSignal(false);
  return (
    <div class="target-options">
      <label class="target-field">
        <span>{said().trouble}</span>
        <select value={trouble.value} onChange={(event) => (trouble.value = event.currentTarget.value as Trouble)}>
          {(Object.keys(TROUBLES) as Trouble[]).map((one) => (
            <option key={one} value={one}>
              {troubleWords()[one]}
            </option>
          ))}
        </select>
      </label>
      {trouble.value !== "none" && (
        <Check label={said().lasts} value={troubleLasts.value} onChange={(on) => (troubleLasts.value = on)} />
      )}
      <Check label={said().skips} value={skipsAhead.value} onChange={(on) => (skipsAhead.value = on)} />
      <Button
        kind="quiet"
        onClick={() => {
          beginAnew();
          begun.value = true;
        }}
      >
        {said().beginAnew}
      </Button>
      <span class="muted" role="status">
        {begun.value && said().begun}
      </span>
    </div>
  );
}

type Asked =
  | { readonly kind: "asking" }
  | { readonly kind: "offers"; readonly ids: readonly string[] }
  | { readonly kind: "failed"; readonly why: string };

function Edge({ url, secret, onChange }: { url: { value: string }; secret: { value: string }; onChange: () => void }) {
  const asked = useSignal<Asked | null>(null);
  const isShown = useSignal(false);
  const ask = async () => {
    asked.value = { kind: "asking" };
    try {
      const now = connection.peek();
      asked.value = { kind: "offers", ids: now.kind === "edge" ? await askEdge(now.url, now.key) : [] };
    } catch (error) {
      asked.value = { kind: "failed", why: error instanceof Error ? error.message : String(error) };
    }
  };
  const typed = (change: () => void) => {
    change();
    asked.value = null;
    try {
      onChange();
    } catch {
      // No URL yet: the last one that was one counts until it is.
    }
  };
  return (
    <div class="target-options">
      <label class="target-field">
        <span>{said().edgeUrl}</span>
        <input
          type="url"
          autoComplete="off"
          spellcheck={false}
          value={url.value}
          onInput={(event) => typed(() => (url.value = event.currentTarget.value))}
        />
      </label>
      <div class="target-field">
        <label for="edge-key">{said().edgeKey}</label>
        <span class="target-key">
          <input
            id="edge-key"
            type={(isShown.value ? "text" : "password") as "password"}
            autoComplete="off"
            spellcheck={false}
            value={secret.value}
            onInput={(event) => typed(() => (secret.value = event.currentTarget.value))}
          />
          <Button kind="quiet" aria-pressed={isShown.value} onClick={() => (isShown.value = !isShown.value)}>
            {isShown.value ? said().hide : said().reveal}
          </Button>
        </span>
      </div>
      <Button disabled={asked.value?.kind === "asking"} onClick={() => void ask()}>
        {asked.value?.kind === "asking" ? said().edgeAsking : said().edgeCheck}
      </Button>
      <p class="muted">{said().edgeNote}</p>
      <div role="status" class="target-answer">
        {asked.value?.kind === "offers" && (
          <Notice tone={asked.value.ids.includes(operationId.value) ? "ok" : "warning"}>
            <p>
              {said().edgeOffers(asked.value.ids.length)}
              {": "}
              {asked.value.ids.includes(operationId.value) ? said().edgeOffersThis : said().edgeLacks}
            </p>
            {asked.value.ids.length > 0 && (
              <p class="target-ids" lang="en">
                {asked.value.ids.join(" · ")}
              </p>
            )}
          </Notice>
        )}
        {asked.value?.kind === "failed" && (
          <Notice tone="danger">
            <p>{said().edgeFailed}</p>
            <p lang="en">{asked.value.why}</p>
          </Notice>
        )}
      </div>
    </div>
  );
}
