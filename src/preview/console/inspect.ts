const deepest = 3;
const mostItems = 50;
/** The longest text that is worth making, in characters. */
const longest = 4000;

/** A value as a console shows it, in one text. Never throws, whatever the value does when it is looked at. */
export function inspect(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, longest);
  return show(value, 0, []).slice(0, longest);
}

function show(value: unknown, depth: number, above: readonly unknown[]): string {
  try {
    if (typeof value === 'string') return JSON.stringify(value.slice(0, longest));
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value === 'function') return `ƒ ${value.name || '(anonymous)'}`;
    if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
    if (above.includes(value)) return '[circular]';
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    if (value instanceof Date || value instanceof RegExp) return String(value);
    if (typeof Element !== 'undefined' && value instanceof Element) return `<${value.localName}>`;
    return showFields(value, depth, [...above, value]);
  } catch {
    return '[unreadable]';
  }
}

function showFields(value: object, depth: number, above: readonly unknown[]): string {
  const kind = value.constructor?.name ?? '';
  const inside = (one: unknown): string => show(one, depth + 1, above);
  const isList = Array.isArray(value) || ArrayBuffer.isView(value) || value instanceof Set;
  if (depth >= deepest) return isList ? '[…]' : '{…}';
  if (isList) {
    const all = [...(value as Iterable<unknown>)];
    const items = all.slice(0, mostItems).map(inside);
    const text = `[${[...items, ...rest(all.length)].join(', ')}]`;
    return Array.isArray(value) ? text : `${kind} ${text}`;
  }
  const pairs = value instanceof Map ? [...value] : Object.entries(value);
  const items = pairs
    .slice(0, mostItems)
    .map(([key, one]) => `${typeof key === 'string' ? key : inside(key)}: ${inside(one)}`);
  const text = items.length === 0 ? '{}' : `{ ${[...items, ...rest(pairs.length)].join(', ')} }`;
  return kind === 'Object' || kind === '' ? text : `${kind} ${text}`;
}

function rest(length: number): string[] {
  return length > mostItems ? [`… ${length - mostItems} more`] : [];
}
