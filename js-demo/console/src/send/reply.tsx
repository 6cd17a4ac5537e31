// A reply, by whichever of its views says most.

import { useComputed, useSignal } from "@preact/signals";
import type { Drift } from "clearway";
import { memo } from "preact/compat";

import { write } from "../draft.js";
import { Badge, Copy, Notice, Tabs } from "../ui/ui.js";
import { BodyText, DriftMark } from "./body.js";
import { linesIn } from "./lines.js";
import { Log } from "./log.js";
import { Plot } from "./plot.js";
import type { Result, Run } from "./run.js";
import { seriesIn } from "./series.js";
import { ItemTable } from "./table.js";
import { duration, said } from "./words.js";

type View = "reply-table" | "reply-plot" | "reply-log" | "reply-body";

/** The tab that was chosen last where there was a choice. */
export const ReplyView = memo(({ run, result }: { run: Run; result: Extract<Result, { kind: "reply" }> }) => {
  const { reply, shown, ms } = result;
  const series = useComputed(() => seriesIn(shown)).value;
  const lines = useComputed(() => linesIn(shown)).value;
  const views: { id: View; label: string }[] = [
    ...(run.pages === null ? [] : [{ id: "reply-table", label: said().table } as const]),
    ...(series.length === 0 ? [] : [{ id: "reply-plot", label: said().plot } as const]),
    ...(lines === undefined ? [] : [{ id: "reply-log", label: said().log } as const]),
    { id: "reply-body", label: said().body },
  ];
  const chosen = useSignal<View>(views[0]!.id);
  const view = {
    "reply-table": () => <ItemTable run={run} pages={run.pages!} />,
    "reply-plot": () => <Plot series={series} />,
    "reply-log": () => <Log lines={lines!} />,
    "reply-body": () => <BodyText shown={shown} drift={reply.drift} />,
  }[chosen.value]();
  return (
    <div class="reply">
      <div class="reply-head">
        <Badge tone="ok">{reply.status}</Badge>
        <span class="muted">{said().took(duration(ms))}</span>
        {reply.requestId !== null && (
          <span class="reply-id">
            <span class="muted">{said().requestId}</span> <code>{reply.requestId}</code>
            <Copy text={() => reply.requestId!} label={said().copyId} />
          </span>
        )}
        {shown !== undefined && (
          <span class="reply-copy">
            <Copy text={() => write(shown, "  ")} label={said().copyBody} />
          </span>
        )}
      </div>
      {reply.warnings.length > 0 && (
        <Notice tone="warning">
          <strong>{said().warnings}</strong>
          <ul lang="en">
            {reply.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      {reply.drift.length > 0 && <DriftList drift={reply.drift} />}
      {views.length === 1 ? (
        view
      ) : (
        <Tabs label={said().views} chosen={chosen.value} onChoose={(id) => (chosen.value = id)} tabs={views}>
          {view}
        </Tabs>
      )}
      <ReplyHeaders headers={[...reply.headers]} />
    </div>
  );
});

function DriftList({ drift }: { drift: readonly Drift[] }) {
  return (
    <details class="fold" open={drift.length <= 5}>
      <summary>
        <Badge tone="warning">{said().drift(drift.length)}</Badge>
      </summary>
      <ul class="drift" lang="en">
        {drift.map((one) => (
          <li key={`${one.path} ${one.kind}`}>
            <code>{one.path || "/"}</code> <DriftMark drift={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function ReplyHeaders({ headers }: { headers: readonly [string, string][] }) {
  return (
    <details class="fold">
      <summary>{said().headers(headers.length)}</summary>
      <dl class="facts facts-wide" lang="en">
        {headers.map(([name, value]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
