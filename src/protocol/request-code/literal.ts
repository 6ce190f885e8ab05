import { isObject } from '../../model/json';
import { hasFiles, piecesOf } from './files';

/** How a language writes the values of JSON. */
export interface Syntax {
  true: string;
  false: string;
  null: string;
  /** The base64 of a file that is read when the code runs. */
  file(path: string): string;
  /** A name in an object. */
  name(name: string): string;
  /** What stands inside the braces of an object on one line. */
  pad: '' | ' ';
  indent: string;
}

const widest = 88;

/** `value`, of JSON, as a literal; `margin` is what its further lines begin with. */
export function literal(value: unknown, syntax: Syntax, margin = ''): string {
  if (typeof value === 'string') return textual(value, syntax);
  if (typeof value === 'boolean') return value ? syntax.true : syntax.false;
  if (value === null) return syntax.null;
  const inner = margin + syntax.indent;
  if (Array.isArray(value)) {
    const items = value.map((item) => literal(item, syntax, inner));
    return wrapped('[', items, ']', '', margin, inner);
  }
  if (!isObject(value)) return JSON.stringify(value);
  const items = Object.entries(value).map(([name, item]) => `${syntax.name(name)}: ${literal(item, syntax, inner)}`);
  return wrapped('{', items, '}', syntax.pad, margin, inner);
}

/** A text, put together where files are in it. */
function textual(text: string, syntax: Syntax): string {
  if (!hasFiles(text)) return quoted(text);
  return piecesOf(text)
    .map((piece) => ('file' in piece ? syntax.file(piece.file) : quoted(piece.words)))
    .join(' + ');
}

function wrapped(open: string, items: string[], close: string, pad: string, margin: string, inner: string): string {
  if (items.length === 0) return open + close;
  const line = `${open}${pad}${items.join(', ')}${pad}${close}`;
  const fits = !line.includes('\n') && margin.length + line.length <= widest;
  return fits ? line : `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${margin}${close}`;
}

/**
 * A text between double quotes, with the escapes that JSON, Python and TypeScript have in common. What cannot be seen,
 * or turns the direction of what follows, is escaped as well: code must be what it looks like.
 */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
