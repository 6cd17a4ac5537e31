// Types and limits of a value in a few words.

import type { LimitTree, ValueTree } from "clearway";

import { words } from "../language.js";

/** The types, such as "integer or digits". */
export function typesInWords(tree: ValueTree): string {
  const { types, any, or, of, map } = said();
  const names = tree.types.map((type) => {
    if (type === "object" && tree.free) return any;
    if (type === "object" && tree.values !== undefined) return map;
    if (type === "list" && tree.items !== undefined) return of(types.list, typesInWords(tree.items));
    return types[type];
  });
  return names.join(or);
}

/** The limits of one grade, such as "1–128 characters". */
export function limitsInWords(tree: ValueTree, grade: LimitTree["grade"]): string[] {
  const limits = (tree.limits ?? []).filter((limit) => limit.grade === grade);
  const of = <Key extends keyof LimitTree>(key: Key) => limits.find((limit) => limit[key] !== undefined)?.[key];
  const { characters, items, except, different } = said();
  const found: (string | undefined)[] = [
    range(of("minimum"), of("maximum")),
    characters(range(of("min_length"), of("max_length"))),
    items(range(of("min_items"), of("max_items"))),
    except(of("excluded")?.join(", ")),
    limits.some((limit) => limit.code === "unique_items") ? different : undefined,
  ];
  return found.filter((one) => one !== undefined);
}

/** The regular expression that a text has to match. */
export function patternOf(tree: ValueTree, grade: LimitTree["grade"]): string | undefined {
  return tree.limits?.find((limit) => limit.grade === grade && limit.pattern !== undefined)?.pattern;
}

export function choicesOf(tree: ValueTree, grade: LimitTree["grade"]): readonly string[] | undefined {
  return tree.limits?.find((limit) => limit.grade === grade && limit.choices !== undefined)?.choices;
}

/** How long a text may be; undefined where nothing says so. */
export function longest(tree: ValueTree): number | undefined {
  const lengths = (tree.limits ?? []).map((limit) => limit.max_length).filter((length) => length !== undefined);
  return lengths.length === 0 ? undefined : Math.min(...lengths);
}

function range(from: number | undefined, to: number | undefined): string | undefined {
  if (from === undefined) return to === undefined ? undefined : `≤ ${to}`;
  if (to === undefined) return `≥ ${from}`;
  return from === to ? `${from}` : `${from}–${to}`;
}

type Maybe = string | undefined;

/** A range that is spoken of in the singular: "1", "≥ 1", and not "0–1". */
const isOne = (range: string): boolean => /^\D*1$/.test(range);
const said = words(
  {
    types: {
      text: "text",
      integer: "integer",
      number: "number",
      digits: "digits",
      boolean: "boolean",
      list: "list",
      object: "object",
      null: "null",
    },
    any: "any JSON",
    map: "object of own keys",
    or: " or ",
    of: (list: string, item: string) => `${list} of ${item}`,
    characters: (range: Maybe) => range && `${range} ${isOne(range) ? "character" : "characters"}`,
    items: (range: Maybe) => range && `${range} ${isOne(range) ? "item" : "items"}`,
    except: (list: Maybe) => list && `not ${list}`,
    different: "all different",
  },
  {
    ko: {
      types: {
        text: "텍스트",
        integer: "정수",
        number: "숫자",
        digits: "숫자 텍스트",
        boolean: "불리언",
        list: "목록",
        object: "객체",
        null: "null",
      },
      any: "임의의 JSON",
      map: "자유 키 객체",
      or: " 또는 ",
      of: (list, item) => `${item} ${list}`,
      characters: (range) => range && `${range}자`,
      items: (range) => range && `${range}개 항목`,
      except: (list) => list && `${list} 제외`,
      different: "중복 없음",
    },
    "zh-CN": {
      types: {
        text: "文本",
        integer: "整数",
        number: "数字",
        digits: "数字文本",
        boolean: "布尔值",
        list: "列表",
        object: "对象",
        null: "null",
      },
      any: "任意 JSON",
      map: "自定义键的对象",
      or: "或",
      of: (list, item) => `${item}${list}`,
      characters: (range) => range && `${range} 个字符`,
      items: (range) => range && `${range} 项`,
      except: (list) => list && `不含 ${list}`,
      different: "各不相同",
    },
    ja: {
      types: {
        text: "テキスト",
        integer: "整数",
        number: "数値",
        digits: "数字のテキスト",
        boolean: "真偽値",
        list: "リスト",
        object: "オブジェクト",
        null: "null",
      },
      any: "任意の JSON",
      map: "任意キーのオブジェクト",
      or: "または",
      of: (list, item) => `${item}の${list}`,
      characters: (range) => range && `${range} 文字`,
      items: (range) => range && `${range} 項目`,
      except: (list) => list && `${list} を除く`,
      different: "重複なし",
    },
  },
);
