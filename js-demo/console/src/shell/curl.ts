// A request as people write it down: as a curl command, or as it goes over the wire.

/** What there is to be used of a request that somebody wrote down. */
export interface WrittenRequest {
  readonly method: string;
  /** As it was written: perhaps without a scheme, perhaps with something to be filled in. */
  readonly url: string;
  readonly host: string | null;
  readonly body: string | null;
  /** What is not used, by name: headers, options, files. */
  readonly leftOut: readonly string[];
}

export type CurlProblem = "unclosed_quote" | "no_url";

/** The request of a curl command for a POSIX shell; null where the text has none. */
export function readCurl(text: string): WrittenRequest | CurlProblem | null {
  const start = /(?:^|[\s$;&|])curl(?:\.exe)?(?=\s)/.exec(text);
  if (start === null) return null;
  const words = splitWords(text.slice(start.index + start[0].length));
  if (words === null) return "unclosed_quote";
  let [method, url, isQuery]: [string | null, string | null, boolean] = [null, null, false];
  const [data, headers, leftOut]: string[][] = [[], [], []];
  for (const [name, value] of optionsOf(words)) {
    switch (name) {
      case "":
      case "url":
        url ??= value;
        break;
      case "request":
        method = value.toUpperCase();
        break;
      case "head":
        method ??= "HEAD";
        break;
      case "get":
        isQuery = true;
        break;
      case "header":
        headers!.push(value);
        break;
      case "json":
      case "data":
      case "data-ascii":
      case "data-binary":
        // The file is on somebody's disk.
        (value.startsWith("@") ? leftOut : data)!.push(value);
        break;
      case "data-raw":
      case "data-urlencode":
        data!.push(value);
        break;
      default:
        if (MEANT_FOR_THE_VENDOR.has(name)) leftOut!.push(`--${name}`);
    }
  }
  if (url === null) return "no_url";
  const body = data!.length === 0 ? null : data!.join("&");
  if (isQuery && body !== null) url += `${url.includes("?") ? "&" : "?"}${body}`;
  return {
    method: method ?? (isQuery || (body === null && !leftOut!.some((name) => name.startsWith("@"))) ? "GET" : "POST"),
    url,
    ...headersOf(headers!, url),
    body: isQuery ? null : body,
    leftOut: [...leftOut!, ...headersOf(headers!, url).leftOut],
  };
}

/** A request as it goes over the wire: a line with method and target, headers, an empty line, and perhaps a body. */
export function readHttp(text: string): WrittenRequest | null {
  const lines = text.trim().split(/\r?\n/);
  const first = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+(\S+)(?:\s+HTTP\/[\d.]+)?\s*$/i.exec(lines[0] ?? "");
  if (first === null) return null;
  const [, method, url] = first as unknown as [string, string, string];
  const isHeader = (line: string) => /^[\w-]+\s*:/.test(line);
  let end = 1;
  while (end < lines.length && isHeader(lines[end]!)) end += 1;
  const body = lines.slice(end).join("\n").trim();
  const { host, leftOut } = headersOf(lines.slice(1, end), url);
  return { method: method.toUpperCase(), url, host, leftOut, body: body === "" ? null : body };
}

/** Headers that say nothing of what is asked: the request that is planned has its own. */
const USUAL = new Set([
  ...["accept", "accept-encoding", "accept-language", "connection", "content-length", "content-type", "host"],
  "user-agent",
]);

function headersOf(headers: readonly string[], url: string): { host: string | null; leftOut: string[] } {
  const named = headers.map((header) => {
    const [name = "", ...value] = header.split(":");
    return { name: name.trim(), value: value.join(":").trim() };
  });
  const host = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i.exec(url)?.[1];
  return {
    host: host ?? named.find(({ name }) => name.toLowerCase() === "host")?.value ?? null,
    leftOut: named.map(({ name }) => name).filter((name) => name !== "" && !USUAL.has(name.toLowerCase())),
  };
}

/** curl's short options that stand for what is used here, and those that take a value. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ X: "request", H: "header", d: "data", G: "get", I: "head", u: "user", b: "cookie", F: "form", T: "upload-file" },
  ...{ E: "cert", U: "proxy-user" },
};
const SHORT_WITH_VALUE = "AbcCdDeEFHKmoPQrtTuUwxXyYz";
/** Long options without a value are not counted; those are most of what is left. */
const WITH_VALUE = new Set(
  (
    "url request header data data-ascii data-binary data-raw data-urlencode json form form-string user cookie " +
    "cookie-jar user-agent referer output max-time connect-timeout proxy proxy-user retry retry-delay retry-max-time " +
    "write-out cacert capath cert cert-type key key-type upload-file resolve connect-to oauth2-bearer aws-sigv4 " +
    "dump-header config range interface limit-rate max-redirs max-filesize ciphers tls-max url-query unix-socket " +
    "pass proxy-header noproxy"
  ).split(" "),
);
const MEANT_FOR_THE_VENDOR = new Set(
  "user cookie form form-string upload-file oauth2-bearer aws-sigv4 cert key url-query".split(" "),
);

/** Options by their long names with their values; what is no option has the name "". */
function* optionsOf(words: readonly string[]): Generator<readonly [name: string, value: string]> {
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word.startsWith("--")) {
      // curl takes no value behind `=`; people write it all the same.
      const [, name, value] = /^--([^=]*)(?:=([^]*))?$/.exec(word) as unknown as [string, string, string | undefined];
      yield [name, value ?? (WITH_VALUE.has(name) ? (rest.shift() ?? "") : "")];
    } else if (word.startsWith("-") && word !== "-") {
      for (let at = 1; at < word.length; at++) {
        const letter = word[at]!;
        const takes = SHORT_WITH_VALUE.includes(letter);
        const value = takes ? word.slice(at + 1) || (rest.shift() ?? "") : "";
        yield [SHORT[letter] ?? `-${letter}`, value];
        if (takes) break;
      }
    } else yield ["", word];
  }
}

const QUOTED = { double: /"((?:[^"\\]|\\[^])*)"/y, single: /'([^']*)'/y, ansi: /\$'((?:[^'\\]|\\[^])*)'/y };

/** Words of a command, as a POSIX shell splits them, up to where another command begins; null where a quotation does not end. */
export function splitWords(text: string): string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  const flush = () => {
    if (word !== null) words.push(word);
    word = null;
  };
  for (let at = 0; at < text.length;) {
    const quoted = (pattern: RegExp): string | null => {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (found === null) return null;
      at = pattern.lastIndex;
      return found[1]!;
    };
    const add = (more: string) => (word = (word ?? "") + more);
    const [character, next] = [text[at]!, text[at + 1]];
    const continued = /\\[ \t]*\r?\n/y;
    continued.lastIndex = at;
    if (continued.test(text)) {
      // What is copied from a page may have spaces behind the backslash, and then the shell would end the word, too.
      if (continued.lastIndex > at + 2) flush();
      at = continued.lastIndex;
    } else if (character === "'" || character === '"' || (character === "$" && next === "'")) {
      const kind = character === "'" ? "single" : character === '"' ? "double" : "ansi";
      const inside = quoted(QUOTED[kind]);
      if (inside === null) return null;
      add(kind === "single" ? inside : kind === "double" ? unescaped(inside) : ansi(inside));
    } else if (character === "\\") {
      add(next ?? "");
      at += 2;
    } else if (/\s/.test(character)) {
      flush();
      at += 1;
      // A line that goes on with an option belongs to it: the backslash got lost on the way.
      if (character === "\n" && words.length > 0 && !/^\s*(?:["'-]|https?:|$)/.test(text.slice(at, at + 200))) break;
    } else if (word === null ? /[;|&<>#]/.test(character) : /^;\s/.test(text.slice(at, at + 2))) break;
    else {
      add(character);
      at += 1;
    }
  }
  flush();
  return words;
}

const unescaped = (text: string) =>
  text.replaceAll(/\\(\r?\n|["\\$`])/g, (_, what: string) => (/\n/.test(what) ? "" : what));

const ANSI: Readonly<Record<string, string>> = {
  ...{ a: "\x07", b: "\b", e: "\x1b", E: "\x1b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" },
};

function ansi(text: string): string {
  const escapes = /\\(?:x([\da-fA-F]{1,2})|u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})|([0-7]{1,3})|([^]))/g;
  return text.replaceAll(escapes, (all, byte?: string, short?: string, long?: string, octal?: string, one?: string) => {
    const code = byte ?? short ?? long;
    if (code !== undefined) return characterOf(parseInt(code, 16), all);
    if (octal !== undefined) return characterOf(parseInt(octal, 8), all);
    return ANSI[one!] ?? one!;
  });
}

const characterOf = (code: number, otherwise: string) => (code > 0x10ffff ? otherwise : String.fromCodePoint(code));
