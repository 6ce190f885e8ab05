/*
 * The code in a preview may replace any method of the language. What keeps it in is therefore made only of methods that were taken
 * before that code ran, and calls none of an object's own.
 */
const { apply } = Reflect;
type Method = (...args: unknown[]) => unknown;
const taken = (name: string): Method => Reflect.get(String.prototype, name) as Method;
const [find, findLast, slice, lower] = [taken('indexOf'), taken('lastIndexOf'), taken('slice'), taken('toLowerCase')];

const indexOf = (text: string, part: string, from: number): number => apply(find, text, [part, from]) as number;
const lastIndexOf = (text: string, part: string): number => apply(findLast, text, [part]) as number;
const cut = (text: string, from: number, to?: number): string => apply(slice, text, [from, to]) as string;

/**
 * What is put in place of a forbidden name. Elements that bring a document of their own have WebRTC again, and links connect to a host
 * before any policy is asked. A name without an end tag becomes another of that kind, or the rest of the page would be inside of it.
 * An entity of XML could hold any of these, spelled in a way that is not seen here; `!blocked` makes its document an error.
 */
const replacements = Object.assign(Object.create(null) as Record<string, string | undefined>, {
  iframe: 'blocked-iframe',
  frame: 'wbr',
  fencedframe: 'blocked-fencedframe',
  object: 'blocked-object',
  embed: 'wbr',
  portal: 'blocked-portal',
  link: 'meta',
  '!entity': '!blocked',
});

/** The name that an element gets instead of `name`, which may have a prefix; null if it may have its own. */
export function inertName(name: string): string | null {
  for (let from = 0, colon = 0; colon !== -1; from = colon + 1) {
    colon = indexOf(name, ':', from);
    const part = cut(name, from, colon === -1 ? name.length : colon);
    const replacement = replacements[apply(lower, part, []) as string];
    if (replacement !== undefined) return replacement;
  }
  return null;
}

const spaces = ' \t\n\f\r';

/** `html` with forbidden elements as others, which do nothing. */
export function withoutFrames(html: string): string {
  let result = '';
  let from = 0;
  for (let at = indexOf(html, '<', 0); at !== -1; at = indexOf(html, '<', at + 1)) {
    const start = at + 1 < html.length && html[at + 1] === '/' ? at + 2 : at + 1;
    let end = start;
    while (end < html.length && indexOf(spaces + '/><', html[end]!, 0) === -1) end += 1;
    // A name goes on over another `<`, and is none that is forbidden.
    if (end < html.length && html[end] === '<') continue;
    const replacement = inertName(cut(html, start, end));
    if (replacement === null) continue;
    // `i<frame && …` in a script compares, and goes on to do so: before a space, `<` begins no element either.
    result += cut(html, from, start) + (isCompared(html, end) ? ` ${cut(html, start, end)}` : replacement);
    from = end;
  }
  return result + cut(html, from);
}

/** Whether what follows a name is an operator of a script rather than the attribute of an element. */
function isCompared(html: string, end: number): boolean {
  let next = end;
  while (next < html.length && indexOf(spaces, html[next]!, 0) !== -1) next += 1;
  return next > end && next < html.length && indexOf('&|?;,)]}+-%=!', html[next]!, 0) !== -1;
}

/**
 * Joins the texts of several `document.write` to whole tags: what is written in parts could otherwise be a tag that no part shows.
 * Gives what can be written now; the beginning of a tag is kept for the next.
 */
export function wholeTags(): (text: string) => string {
  let kept = '';
  return (text) => {
    const whole = kept + text;
    const open = lastIndexOf(whole, '<');
    const end = open > lastIndexOf(whole, '>') ? open : whole.length;
    kept = cut(whole, end);
    return cut(whole, 0, end);
  };
}
