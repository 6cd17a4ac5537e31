// A reply, by whichever of its views says most.

import { useSignal, useSignalEffect } from "@preact/signals";
import type { Drift } from "clearway";
import { memo } from "preact/compat";
import { useMemo } from "preact/hooks";

import { operationId } from "../store.js";
import { Badge, Button, Copy, Dialog, Disclosure, Notice, Tabs } from "../ui/ui.js";
import { BodyText, DriftMark } from "./body.js";
import { linesIn } from "./lines.js";
import { Log } from "./log.js";
import { Plot } from "./plot.js";
import type { Result, Run } from "./run.js";
import { seriesIn } from "./series.js";
import { ItemTable } from "./table.js";
import { replyWords } from "./reply-words.js";
import "./reply.css";

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
  const isLarge = useSignal(false);
  // Whoever takes something from here to another operation goes there.
  useSignalEffect(() => {
    void operationId.value;
    isLarge.value = false;
  });
  const viewOf = {
    "reply-table": () => <ItemTable run={run} pages={run.pages!} />,
    "reply-plot": () => <Plot series={series} />,
    "reply-log": () => <Log lines={lines!} />,
    "reply-body": () => <BodyText shown={shown} drift={reply.drift} />,
  }[chosen.value];
  const label = views.find(({ id }) => id === chosen.value)!.label;
  const enlarge = shown !== undefined && (
    <span class="reply-enlarge">
      <Button kind="quiet" aria-haspopup="dialog" onClick={() => (isLarge.value = true)}>
        {replyWords().enlarge}
      </Button>
    </span>
  );
  // Without tabs there is no row of theirs that the button could stand in.
  const hasTabs = views.length > 1;
  return (
    <div class="reply">
      <div class="reply-top">
        {reply.requestId !== null && (
          <p class="reply-id">
            <span class="muted">{replyWords().requestId}</span> <code>{reply.requestId}</code>{" "}
            <Copy text={() => reply.requestId!} label={replyWords().copyId} />
          </p>
        )}
        {!hasTabs && enlarge}
      </div>
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
      <div class="reply-view">
        {hasTabs && enlarge}
        {hasTabs ? (
          <Tabs label={replyWords().views} chosen={chosen.value} onChoose={(id) => (chosen.value = id)} tabs={views}>
            {viewOf()}
          </Tabs>
        ) : (
          viewOf()
        )}
      </div>
      {/* What stands beside the input has little room. */}
      <Dialog
        title={
          <>
            {label} <code>{run.operation.id}</code>
          </>
        }
        class="reply-large"
        open={isLarge.value}
        onClose={() => (isLarge.value = false)}
      >
        {viewOf()}
      </Dialog>
      <ReplyHeaders headers={[...reply.headers]} />
    </div>
  );
});

function DriftList({ drift }: { drift: readonly Drift[] }) {
  return (
    <Disclosure open={drift.length <= 5} summary={<Badge tone="warning">{replyWords().drift(drift.length)}</Badge>}>
      <ul class="drift" lang="en">
        {drift.map((one) => (
          <li key={`${one.path} ${one.kind}`}>
            <code>{one.path || "/"}</code> <DriftMark drift={one} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function ReplyHeaders({ headers }: { headers: readonly [string, string][] }) {
  return (
    <Disclosure summary={replyWords().headers(headers.length)}>
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
    </Disclosure>
  );
}
