import { countIn, firstText, isObject, parseJson, type JsonObject } from '../json';

/** What a server's error says, whatever its form. */
export interface ServerError {
  /** In the server's own words; empty where it has none. */
  message: string;
  /** Its `type`, `code`, `status` and the like, by which kinds are told. */
  names: string[];
  /** The field of the request that it complains of. */
  parameter: string | null;
  /** A numeric `code`: an HTTP status, where an error comes in the middle of a stream. */
  code: number | null;
  /** Tokens of the window and of the request, where fields (not words) tell them. */
  window: number | null;
  asked: number | null;
}

const nothing: ServerError = { message: '', names: [], parameter: null, code: null, window: null, asked: null };

/** Reads an error's body: JSON in any known form, else HTML or plain text. */
export function readErrorBody(body: string): ServerError {
  const value = parseJson(body);
  return value === undefined ? { ...nothing, message: plainText(body) } : readErrorValue(value);
}

/** Reads parsed JSON: `{error: {…}}`, `{error: "…"}`, `{detail: …}` (FastAPI), `{message}`, or any of these in an array (Google). */
export function readErrorValue(value: unknown): ServerError {
  if (typeof value === 'string') return { ...nothing, message: value };
  if (Array.isArray(value)) return readErrorValue((value as unknown[])[0]);
  if (!isObject(value)) return nothing;
  const inner = value['error'];
  if (isObject(inner)) return readFields(inner);
  if (Array.isArray(value['detail'])) return readDetail(value['detail']);
  const fields = readFields(value);
  const message = fields.message || firstText(value, 'error', 'detail');
  return { ...fields, message: message || JSON.stringify(value) };
}

function readFields(error: JsonObject): ServerError {
  const metadata = isObject(error['metadata']) ? firstText(error['metadata'], 'raw') : '';
  const message = firstText(error, 'message', 'msg');
  const innererror = isObject(error['innererror']) ? error['innererror']['code'] : undefined;
  const named = [error['code'], error['type'], error['status'], innererror];
  return {
    // A router's message is often "Provider returned error", and the provider's own words lie in `metadata.raw`.
    message: [message, metadata].filter(Boolean).join(' — '),
    names: named.filter((name) => typeof name === 'string'),
    parameter: firstText(error, 'param') || null,
    code: countIn(Number(error['code'] ?? NaN)),
    window: countIn(error['n_ctx']),
    asked: countIn(error['n_prompt_tokens']),
  };
}

/** FastAPI's list of what does not validate: the last name of `loc` is the field. */
function readDetail(detail: unknown[]): ServerError {
  const problems = detail.filter(isObject).map((problem) => ({
    place: Array.isArray(problem['loc']) ? problem['loc'].filter((part) => part !== 'body').map(String) : [],
    words: firstText(problem, 'msg'),
    type: firstText(problem, 'type'),
  }));
  return {
    ...nothing,
    message: problems.map(({ place, words }) => [place.join('.'), words].filter(Boolean).join(': ')).join('; '),
    names: problems.map(({ type }) => type).filter(Boolean),
    parameter: problems[0]?.place[0] ?? null,
  };
}

// A long page is not read to its end for a title.
const longestPage = 20_000;

function plainText(body: string): string {
  const start = body.slice(0, longestPage).trim();
  if (!start.startsWith('<')) return start;
  const title = /<title[^<>]*>([^<]*)/i.exec(start)?.[1]?.trim();
  return (
    title ||
    start
      .replace(/<(?:script|style)\b[^<]*<\/[^>]*>|<[^>]*>/gi, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
