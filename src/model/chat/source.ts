/**
 * A page that a reply cites. `url` is as the server wrote it and may be anything: only http and https may be opened.
 */
export interface Source {
  url: string;
  title?: string;
}

/** No real reply cites this many pages. The limit guards against a server that sends sources without end. */
const mostSources = 500;

/**
 * `known` with `more`, each address once, in order of arrival, because the numbers in the text refer to places in this
 * list. A title that arrives later is filled in.
 */
export function withSources(known: readonly Source[], more: readonly Source[]): Source[] {
  const byUrl = new Map(known.map((source) => [source.url, source]));
  for (const source of more) {
    const before = byUrl.get(source.url);
    if (!before && byUrl.size >= mostSources) break;
    byUrl.set(source.url, { ...source, ...before });
  }
  return [...byUrl.values()];
}
