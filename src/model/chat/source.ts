/** A page that a reply names as a source. Its address is as the server wrote it: only http and https can be opened. */
export interface Source {
  url: string;
  title?: string;
}

/** More than a reply cites; what goes beyond is a server's mistake. */
const mostSources = 500;

/** `known` with `more`, each address once, in order of arrival: the number in the text is the place in the list. A title is filled in when it comes. */
export function withSources(known: readonly Source[], more: readonly Source[]): Source[] {
  const byUrl = new Map(known.map((source) => [source.url, source]));
  for (const source of more) {
    const before = byUrl.get(source.url);
    if (!before && byUrl.size >= mostSources) break;
    byUrl.set(source.url, { ...source, ...before });
  }
  return [...byUrl.values()];
}
