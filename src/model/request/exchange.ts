/**
 * A header that a page can see. Of a response's headers, these are only the ones that the server exposes to the page.
 */
export type Header = readonly [name: string, value: string];

/** A part of a response body that arrived at once. */
export interface Chunk {
  /** UTC ms. */
  at: number;
  text: string;
}

/** The body of a response, as it came. The middle of a very long one is left out. */
export interface RawBody {
  chunks: readonly Chunk[];
  /** How much was left out, and the index in `chunks` before which it belongs; null where nothing was. */
  leftOut: { chunks: number; characters: number; before: number } | null;
}

/** One HTTP request for a reply and what came back, without the key: it stays in memory until the page is closed. */
export interface Exchange {
  id: string;
  request: { method: string; url: string; headers: readonly Header[]; body: string };
  /** Null until the headers come, and where none ever did. */
  response: { status: number; statusText: string; headers: readonly Header[] } | null;
  /** Known once the exchange has ended; null where nothing came. Secrets are struck out when it is first read. */
  readonly body: RawBody | null;
  /** Characters of the body that are kept. */
  bodyLength: number;
  /** UTC ms. `firstTokenAt`: the first text, reasoning, refusal or tool call. */
  sentAt: number;
  headersAt: number | null;
  firstTokenAt: number | null;
  endedAt: number | null;
}

/** The value of the response header `name` (in lower case); null where it is absent or not exposed to the page. */
export function headerOf(exchange: Exchange, name: string): string | null {
  return exchange.response?.headers.find(([known]) => known.toLowerCase() === name)?.[1] ?? null;
}

/** The whole text of a body, with one line in place of what was left out. */
export function textOf({ chunks, leftOut }: RawBody): string {
  const texts = chunks.map(({ text }) => text);
  if (leftOut) texts.splice(leftOut.before, 0, `\n[… ${leftOut.characters} characters left out …]\n`);
  return texts.join('');
}
