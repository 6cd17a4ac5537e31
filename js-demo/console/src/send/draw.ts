// Draws with uPlot. Loaded when there is something to draw.

import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";

import { language } from "../language.js";
import type { Series } from "./series.js";
import { short } from "./format.js";

const HEIGHT = 180;

/** Draws values into an element and keeps to its width and to the page's colours; what comes back takes the drawing away. */
export function draw(target: HTMLElement, { name, times, values }: Series): () => void {
  const colour = (token: string) => () => getComputedStyle(target).getPropertyValue(token);
  const resolved = (token: string) => () => {
    // A canvas does not know `light-dark()`.
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const probe = document.createElement("span");
  probe.hidden = true;
  target.append(probe);
  const readout = document.createElement("output");
  readout.className = "plot-value";
  const font = `11px ${colour("--font")()}`;
  const axis: uPlot.Axis = {
    stroke: resolved("--text-muted"),
    font,
    grid: { stroke: resolved("--border"), width: 1 },
    ticks: { stroke: resolved("--border"), width: 1 },
  };
  const widthOf = () => Math.max(target.clientWidth, 120);
  const plot = new uPlot(
    {
      width: widthOf(),
      height: HEIGHT,
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
      legend: { show: false },
      // The same moment in all plots; their values have nothing in common.
      cursor: { y: false, sync: { key: "reply", scales: ["x", null] }, drag: { x: false, y: false } },
      scales: { y: { range: (_, low, high) => uPlot.rangeNum(low ?? 0, high ?? 1, 0.1, true) } },
      axes: [
        {
          ...axis,
          values: (_, splits) =>
            splits.map((at) =>
              clock(
                at,
                splits.some((one) => one % 60 !== 0),
              ),
            ),
        },
        { ...axis, size: 56, values: (_, splits) => splits.map((value) => short(value)) },
      ],
      series: [{}, { label: name, stroke: resolved("--accent"), width: 2, points: { show: times.length < 20 } }],
      hooks: { setCursor: [showValue] },
    },
    [[...times], [...values]],
    target,
  );
  target.append(readout);
  function showValue({ cursor: { idx }, data }: uPlot): void {
    const value = idx === null || idx === undefined ? null : data[1]![idx];
    readout.textContent =
      value === null || value === undefined ? "" : `${clock(data[0][idx!]!, true)}  ${short(value)}`;
  }
  const resized = new ResizeObserver(() => plot.setSize({ width: widthOf(), height: HEIGHT }));
  resized.observe(target);
  // The theme may be the system's, or chosen in the page.
  const redraw = () => plot.redraw();
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", redraw);
  const themed = new MutationObserver(redraw);
  themed.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    resized.disconnect();
    themed.disconnect();
    dark.removeEventListener("change", redraw);
    plot.destroy();
    probe.remove();
    readout.remove();
  };
}

function clock(seconds: number, exact: boolean): string {
  return new Date(seconds * 1000).toLocaleTimeString(language.peek(), {
    timeZone: "UTC",
    hour: "2-digit",
    minute: "2-digit",
    ...(exact && { second: "2-digit" }),
    hourCycle: "h23",
  });
}
