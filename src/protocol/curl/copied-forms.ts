import { isObject, type JsonObject } from '../../model/json';
import { parseJson } from '../../model/parse-json';
import { objectsIn } from '../json';

/** Where a request went and what it carried, as a browser copied it. */
export interface CopiedRequest {
  url: string;
  data: string;
  /** The names of its headers, in lower case. */
  headers: readonly string[];
}

/** Reads "Copy as fetch" of a browser: `fetch("…", {…})`, whose options are JSON. Null where it is something else. */
export function readFetch(text: string): CopiedRequest | null {
  const [, url, options] = /fetch\(\s*"((?:[^"\\]|\\.)*)"\s*,\s*(\{[^]*\})\s*\)/.exec(text) ?? [];
  const read = parseJson(options ?? '');
  if (url === undefined || !isObject(read) || typeof read['body'] !== 'string') return null;
  const headers = isObject(read['headers']) ? Object.keys(read['headers']) : [];
  return { url, data: read['body'], headers: headers.map(lower) };
}

/** A pair of a table: `"name"="value"`. */
const pair = /["']?([\w-]+)["']?\s*=\s*(?:"(?:[^"`]|`[^])*"|'[^']*'|[^;\n]*)/g;

/** Reads "Copy as PowerShell": `Invoke-WebRequest -Uri "…" … -Body "…"`, in whose strings a backtick escapes. */
export function readPowerShell(text: string): CopiedRequest | null {
  const url = argumentOf(text, 'Uri') ?? textAfter(text, String.raw`\b${cmdlet}\s+`, String.raw`|(https?:[^\s"']+)`);
  const data = argumentOf(text, 'Body');
  const [, given, variable] = /-Headers\s+(?:@\{([^]*?)\n?\}|\$(\w+))/i.exec(text) ?? [];
  const set = new RegExp(`${setting(String(variable))}${ordered}@\\{([^}]*)\\}`, 'im');
  const table = given ?? set.exec(text)?.[1] ?? '';
  const added = text.matchAll(new RegExp(String.raw`\$${variable}(?:\.Add\(\s*|\[)["']([\w-]+)["']`, 'gi'));
  const headers = [...table.matchAll(pair), ...added].map(([, name = '']) => lower(name));
  return url !== null && data !== null ? { url, data, headers } : null;
}

/** A pattern for the commands that send a request. */
export const cmdlet = '(?:Invoke-(?:WebRequest|RestMethod)|iwr|irm)';
/** A pattern for what stands before the value of a variable, which may have its type before it. */
const setting = (variable: string): string => String.raw`^[ \t]*(?:\[[\w.]+\][ \t]*)?\$${variable}[ \t]*=\s*`;
const ordered = String.raw`(?:\[\w+\]\s*)?`;

const lower = (name: string): string => name.toLowerCase();

/** Texts of PowerShell: on lines of their own, with escapes and without, or in quotes, likewise. */
const texts = String.raw`@"[ \t]*\r?\n([^]*?)\r?\n"@|@'[ \t]*\r?\n([^]*?)\r?\n'@|"((?:[^"${'`'}]|${'`'}[^]|"")*)"|'((?:[^']|'')*)'`;

function argumentOf(text: string, name: string): string | null {
  const encoded = String.raw`(?:\(?\[System\.Text\.Encoding\]::UTF8\.GetBytes\()?`;
  const given = textAfter(text, String.raw`-${name}\s+${encoded}`, String.raw`|([^\s"']+)`);
  const [, variable] = /^\$(\w+)\)*$/.exec(given ?? '') ?? [];
  const set = variable === undefined ? null : textAfter(text, setting(variable));
  return set ?? given;
}

/** The text of PowerShell, or `other` (a pattern with a group), where one first follows `before`, a pattern. */
function textAfter(text: string, before: string, other = ''): string | null {
  const [, lines, plainLines, escaped, plain, bare] =
    new RegExp(`${before}(?:${texts}${other})`, 'im').exec(text) ?? [];
  const said = lines ?? escaped;
  if (said === undefined) return plainLines ?? plain?.replaceAll("''", "'") ?? bare ?? null;
  const broken = said.replace(/`n/g, '\n');
  // Only in quotes a mark is written twice.
  return lines === undefined ? broken.replace(/`([^])|"(")/g, '$1$2') : broken.replace(/`([^])/g, '$1');
}

/** Reads the first chat request of an archive that a browser saved or copied (HAR). */
export function readHar(text: string): CopiedRequest | null {
  const archive = parseJson(text);
  const log = isObject(archive) ? archive['log'] : null;
  const entries: unknown[] = isObject(log) && Array.isArray(log['entries']) ? log['entries'] : [];
  for (const entry of entries) {
    const request = isObject(entry) && isObject(entry['request']) ? entry['request'] : {};
    const posted: JsonObject = isObject(request['postData']) ? request['postData'] : {};
    const { url } = request;
    const { text: data } = posted;
    if (typeof url !== 'string' || typeof data !== 'string' || !/"(?:messages|input|contents|prompt)"/.test(data))
      continue;
    const headers = objectsIn(request['headers']).flatMap(({ name }) => (typeof name === 'string' ? lower(name) : []));
    return { url, data, headers };
  }
  return null;
}
