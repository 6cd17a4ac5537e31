// A reply, by whichever of its views says most.

import { useSignal } from "@preact/signals";
import type { Drift } from "clearway";
import { memo } from "preact/compat";
import { useMemo } from "preact/hooks";

import { Badge, Copy, Notice, Tabs } from "../ui/ui.js";
import { BodyText, DriftMark } from "./body.js";
import { linesIn } from "./lines.js";
import { Log } from "./log.js";
import { Plot } from "./plot.js";
import type { Result, Run } from "./run.js";
import { seriesIn } from "./series.js";
import { ItemTable } from "./table.js";
import { replyWords } from "./reply-words.js";

type View = "reply-table" | "reply-plot" | "reply-log" | "reply-body";

export const ReplyView = memo(({ run, result }: { run: Run; result: Extract<Result, { kind: "reply" }> }) => {
  const { reply, shown } = result;
  const series = useMemo(() => seriesIn(shown), [shown]);
  const lines = useMemo(() => linesIn(shown), [shown]);
  const views: { id: View; label: string }[] = [
    ...(run.pages === null ? [] : [{ id: "reply-table", label: replyWords().table } as const]),
    ...(series.length === 0 ? [] : [{ id: "reply-plot", label: replyWords().plot } as const]),
    ...(lines === undefined ? [] : [{ id: "reply-log", label: replyWords().log } as const]),
    { id: "reply-body", label: replyWords().body },
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
      {reply.requestId !== null && (
        <p class="reply-id">
          <span class="muted">{replyWords().requestId}</span> <code>{reply.requestId}</code>{" "}
          <Copy text={() => reply.requestId!} label={replyWords().copyId} />
        </p>
      )}
      {reply.warnings.length > 0 && (
        <Notice tone="warning">
          <strong>{replyWords().warnings}</strong>
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
        <Tabs label={replyWords().views} chosen={chosen.value} onChoose={(id) => (chosen.value = id)} tabs={views}>
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
        <Badge tone="warning">{replyWords().drift(drift.length)}</Badge>
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
      <summary>{replyWords().headers(headers.length)}</summary>
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
