// Values over time, each in a plot of its own, because their units differ.

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

import { language } from "../language.js";
import { Button } from "../ui/ui.js";
import type { Series } from "./series.js";
import { short } from "./format.js";
import { viewWords } from "./views-words.js";
import "./plot.css";

export function Plot({ series }: { series: readonly Series[] }) {
  const asTable = useSignal(false);
  return (
    <div class="plots">
      <Button onClick={() => (asTable.value = !asTable.value)}>
        {asTable.value ? viewWords().showPlot : viewWords().showTable}
      </Button>
      <div class={asTable.value ? "plots-tables" : "plots-grid"}>
        {series.map((one) => (
          <figure key={one.name} class="plot">
            <figcaption>
              <span lang="en">{one.name}</span> <span class="muted">{summaryOf(one)}</span>
            </figcaption>
            {asTable.value ? <Values series={one} /> : <Drawing series={one} />}
          </figure>
        ))}
      </div>
    </div>
  );
}

function Drawing({ series }: { series: Series }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const target = frame.current!;
    let remove: (() => void) | undefined;
    let isGone = false;
    // The library comes with the first plot that somebody looks at.
    void import("./draw.js").then(({ draw }) => {
      if (!isGone) remove = draw(target, series);
    });
    return () => {
      isGone = true;
      remove?.();
    };
  }, [series, language.value]);
  return <div ref={frame} class="plot-frame" role="img" aria-label={`${series.name}: ${summaryOf(series)}`} />;
}

function Values({ series: { name, times, values } }: { series: Series }) {
  return (
    <div class="items-frame" tabIndex={0} role="region" aria-label={name}>
      <table>
        <thead>
          <tr>
            <th scope="col">{viewWords().time}</th>
            <th scope="col" class="number">
              {viewWords().value}
            </th>
          </tr>
        </thead>
        <tbody>
          {times.map((time, at) => (
            <tr key={time}>
              <td>{new Date(time * 1000).toISOString().slice(0, 19).replace("T", " ")}</td>
              <td class="number">{values[at] === null ? "" : exact(values[at]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function summaryOf({ values }: Series): string {
  const known = values.filter((value) => value !== null);
  const [least, most] = [
    known.reduce((one, other) => Math.min(one, other)),
    known.reduce((one, other) => Math.max(one, other)),
  ];
  return viewWords().summary(short(least), short(most), short(known.at(-1)!));
}

function exact(value: number): string {
  return value.toLocaleString(language.value, { maximumFractionDigits: 6 });
}
