/*
 * The code in a preview may replace any method of the language. What keeps it in is therefore made only of methods that were taken
 * before that code ran, and calls none of an object's own.
 */
const { apply } = Reflect;
type Method = (...args: unknown[]) => unknown;
const taken = (name: string): Method => Reflect.get(String.prototype, name) as Method;
const [find, findLast, slice, lower, starts] = [
  taken('indexOf'),
  taken('lastIndexOf'),
  taken('slice'),
  taken('toLowerCase'),
  taken('startsWith'),
];

const indexOf = (text: string, part: string, from: number): number => apply(find, text, [part, from]) as number;
const lastIndexOf = (text: string, part: string): number => apply(findLast, text, [part]) as number;
const cut = (text: string, from: number, to?: number): string => apply(slice, text, [from, to]) as string;

/**
 * Elements that bring a document of their own, in which WebRTC is there again, and links, which connect to a host before any
 * policy is asked.
 */
const forbidden = ['iframe', 'frame', 'fencedframe', 'object', 'embed', 'portal', 'link'];
const count = forbidden.length;

/** Whether an element of that name stays out of a preview: one that begins with a forbidden name, for simplicity. */
export function isForbidden(name: string): boolean {
  const local = apply(lower, cut(name, lastIndexOf(name, ':') + 1), []);
  for (let index = 0; index < count; index += 1) if (apply(starts, local, [forbidden[index]])) return true;
  return false;
}

/** The name that an element gets instead. */
export const inertName = (name: string): string => `blocked-${name}`;

/** `html` with forbidden elements as unknown ones, which do nothing. */
export function withoutFrames(html: string): string {
  let result = '';
  let from = 0;
  for (let at = indexOf(html, '<', 0); at !== -1; at = indexOf(html, '<', at + 1)) {
    if (!isForbidden(cut(html, at + 1, at + 13))) continue;
    result += cut(html, from, at) + '<blocked-';
    from = at + 1;
  }
  return result + cut(html, from);
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
