/** A header, as far as a page can see it: of an answer, only those that the server exposes to it. */
export type Header = readonly [name: string, value: string];

/** Characters of a body that came together. */
export interface Chunk {
  /** UTC ms. */
  at: number;
  text: string;
}

/** The body of an answer, as it came. Of a very long one the middle is left out. */
export interface RawBody {
  chunks: readonly Chunk[];
  /** What was left out, and before which of `chunks`; null where all is there. */
  leftOut: { chunks: number; characters: number; before: number } | null;
}

/** One HTTP request for a reply and what came back, without the key: it stays in memory until the page is closed. */
export interface Exchange {
  id: string;
  request: { method: string; url: string; headers: readonly Header[]; body: string };
  /** Null until the headers come, and where none ever did. */
  response: { status: number; statusText: string; headers: readonly Header[] } | null;
  /** Known once it has ended; null where nothing came. */
  body: RawBody | null;
  /** UTC ms. `firstTokenAt`: the first text, reasoning, refusal or tool call. */
  sentAt: number;
  headersAt: number | null;
  firstTokenAt: number | null;
  endedAt: number | null;
}

/** What an answer's header `name` (in small letters) says; null where it is not there or not exposed. */
export function headerOf(exchange: Exchange, name: string): string | null {
  return exchange.response?.headers.find(([known]) => known.toLowerCase() === name)?.[1] ?? null;
}

/** The whole text of what came, with a line in place of what was left out. */
export function textOf({ chunks, leftOut }: RawBody): string {
  const texts = chunks.map(({ text }) => text);
  if (leftOut) texts.splice(leftOut.before, 0, `\n[… ${leftOut.characters} characters left out …]\n`);
  return texts.join('');
}
