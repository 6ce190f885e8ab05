/** A tag as the drawing of markdown writes it: all else that looks like one is escaped there. */
export const tags = /<\/?([a-z][a-z0-9]*)(?: [a-z-]+(?:="[^"<>]*")?)*>/g;

/** The words of HTML that the renderer wrote, on its lines. An entity that the author wrote stays as written. */
export function wordsIn(html: string): string {
  const text = html.replace(tags, '').trim();
  return text.replace(/&#(\d\d);/g, (_, code) => String.fromCharCode(Number(code)));
}
