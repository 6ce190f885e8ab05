/**
 * A page that a reply cites. `url` is as the server wrote it and may be anything: only http and https may be opened. It
 * is empty for a document that came with the request, which has a title, and `pages` where the server names them (from
 * 1 on, both included).
 */
export interface Source {
  url: string;
  title?: string;
  pages?: { from: number; to: number };
}

/** What tells a source from others: its address, else its title and pages. */
export function sourceKey({ url, title = '', pages }: Source): string {
  return url === '' ? JSON.stringify([title, pages?.from, pages?.to]) : url;
}

/** No real reply cites this many pages. The limit guards against a server that sends sources without end. */
const mostSources = 500;

/**
 * `known` with `more`, each address once, in order of arrival, because the numbers in the text refer to places in this
 * list. A title that arrives later is filled in.
 */
export function withSources(known: readonly Source[], more: readonly Source[]): Source[] {
  const byKey = new Map(known.map((source) => [sourceKey(source), source]));
  for (const source of more) {
    const before = byKey.get(sourceKey(source));
    if (!before && byKey.size >= mostSources) break;
    byKey.set(sourceKey(source), { ...source, ...before });
  }
  return [...byKey.values()];
}
