// A block of code that can be copied, with its strings, numbers and names marked.

import { useLayoutEffect, useRef } from "preact/hooks";

import { words } from "../language.js";
import { Code as Block } from "../ui/ui.js";

/** More than anybody reads; the copy has all of it. */
const SHOWN_LENGTH = 60_000;

export function Code({
  label,
  text,
  copied = () => text,
  wrap = false,
}: {
  label: string;
  text: string;
  copied?: () => string;
  /** Whether long lines go on in the next one. */
  wrap?: boolean;
}) {
  const block = useRef<HTMLSpanElement>(null);
  const shown = text.length > SHOWN_LENGTH ? text.slice(0, SHOWN_LENGTH) : text;
  useLayoutEffect(() => mark(block.current!), [shown]);
  const said = says();
  return (
    <>
      <Block label={label} copy={{ label: said.copy(label), text: copied }} wrap={wrap}>
        <span ref={block} translate={false}>
          {shown}
        </span>
      </Block>
      {shown !== text && <p class="plan-hint">{said.cut(text.length - shown.length)}</p>}
    </>
  );
}

const says = words(
  {
    copy: (what: string) => `Copy: ${what}`,
    cut: (count: number) => `${count.toLocaleString("en")} more characters are not shown; the copy has them.`,
  },
  {
    ko: {
      copy: (what) => `복사: ${what}`,
      cut: (count) => `${count.toLocaleString("ko")}자가 더 있습니다. 복사하면 모두 포함됩니다.`,
    },
    "zh-CN": {
      copy: (what) => `复制：${what}`,
      cut: (count) => `还有 ${count.toLocaleString("zh-CN")} 个字符未显示，复制时会包含全部内容。`,
    },
    ja: {
      copy: (what) => `コピー: ${what}`,
      cut: (count) => `残り ${count.toLocaleString("ja")} 文字は表示していません。コピーにはすべて含まれます。`,
    },
  },
);

const TOKENS =
  /("(?:[^"\\\n]|\\.)*")(\s*:)?|\b(?:null|true|false|None|True|False)\b|(?<![\w./-])-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?n?(?![\w.-])/g;

/**
 * Marks what is in the block by the page's own highlights: the text stays one node, so that a keystroke in the form changes one node of the page. Browsers
 * that have no highlights show it plain.
 */
function mark(block: HTMLElement): (() => void) | undefined {
  const node = block.firstChild;
  if (!(node instanceof Text) || !("highlights" in CSS)) return undefined;
  const ranges: [Highlight, StaticRange][] = [];
  for (const token of node.data.matchAll(TOKENS)) {
    const [all, text, colon] = token;
    const name = text === undefined ? "code-number" : colon === undefined ? "code-string" : "code-key";
    const range = new StaticRange({
      startContainer: node,
      startOffset: token.index,
      endContainer: node,
      endOffset: token.index + (text ?? all).length,
    });
    ranges.push([highlightOf(name), range]);
  }
  for (const [highlight, range] of ranges) highlight.add(range);
  return () => {
    for (const [highlight, range] of ranges) highlight.delete(range);
  };
}

function highlightOf(name: string): Highlight {
  let highlight = CSS.highlights.get(name);
  if (highlight === undefined) CSS.highlights.set(name, (highlight = new Highlight()));
  return highlight;
}
