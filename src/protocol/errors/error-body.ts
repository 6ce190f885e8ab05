import { isObject, type JsonObject } from '../../model/json';
import { parseJson } from '../../model/parse-json';
import { countIn, firstText, objectsIn } from '../json';

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
  /** When a limit of rate resets, where it is said in the body: UTC ms, or seconds; null where it is not said. */
  reset: number | null;
}

const nothing: ServerError = {
  message: '',
  names: [],
  parameter: null,
  code: null,
  window: null,
  asked: null,
  reset: null,
};

/** Reads an error's body: JSON in any known form, else HTML or plain text. */
export function readErrorBody(body: string): ServerError {
  const value = parseJson(body);
  return value === undefined ? { ...nothing, message: plainText(body) } : readErrorValue(value);
}

/**
 * Reads parsed JSON: `{error: {…}}`, `{error: "…"}`, `{detail: …}` (FastAPI), `{message: {…}}`, `{base_resp: {…}}`
 * (MiniMax), or any of these in an array (Google).
 */
export function readErrorValue(value: unknown): ServerError {
  if (typeof value === 'string') {
    const read = readErrorValue(jsonIn(value));
    return read.message === '' ? { ...nothing, message: value } : read;
  }
  if (Array.isArray(value)) return readErrorValue((value as unknown[])[0]);
  if (!isObject(value)) return nothing;
  const { error, base_resp: base } = value;
  const inner = isObject(error) ? unwrapped(error) : isObject(base) ? base : value;
  const words = wordsOf(inner) || wordsOf(value);
  const cause = causeOf(inner);
  const more = words.includes(cause.message) ? '' : cause.message;
  return {
    message: [words, more, firstText(inner, 'failed_generation')].filter(Boolean).join(' — ') || JSON.stringify(value),
    names: [...namesOf(inner), ...cause.names],
    parameter: firstText(inner, 'param') || placesOf(value)[0] || violatedIn(inner) || cause.parameter,
    code: countIn(Number(inner['code'] ?? NaN)),
    window: countIn(inner['n_ctx']) ?? cause.window,
    asked: countIn(inner['n_prompt_tokens']) ?? cause.asked,
    reset: resetIn(inner),
  };
}

/** `error` with what it wraps, where it says nothing itself, as errors of some gateways. */
function unwrapped(error: JsonObject): JsonObject {
  const { error: inner, ...outer } = error;
  return isObject(inner) && !wordFields.some((field) => outer[field]) ? { ...outer, ...inner } : error;
}

/** The value of a text that is JSON itself; undefined of words. */
function jsonIn(text: unknown): unknown {
  const value = typeof text === 'string' && /^\s*[{[]/.test(text) ? parseJson(text) : undefined;
  return typeof value === 'object' && value !== null ? value : undefined;
}

/** Fields that hold the words of an error, most telling first; some hold an object or a list that holds them. */
const wordFields = [
  'message',
  'Message',
  'msg',
  'errorMessage',
  'error_description',
  'reason',
  'detail',
  'details',
  'error',
  'errors',
  'error_message',
  'error_msg',
  'status_msg',
  'description',
  'title',
];
/** How many levels deep an error's words are searched for. */
const deepest = 5;

function wordsOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return wordsOf(jsonIn(value), depth + 1) || value.trim();
  if (depth > deepest) return '';
  if (Array.isArray(value)) {
    const all = value.map((one) => wordsOf(one, depth + 1)).filter(Boolean);
    return [...new Set(all)].join('; ');
  }
  if (!isObject(value)) return '';
  for (const field of wordFields) {
    const words = wordsOf(value[field], depth + 1);
    if (words !== '') return [placeOf(value), words].filter(Boolean).join(': ');
  }
  return '';
}

/**
 * A router's message is often "Provider returned error", and the provider's own error lies in `metadata.raw`: words, or
 * JSON. Others have it as the message.
 */
function causeOf(error: JsonObject): ServerError {
  const { metadata, message } = error;
  const raw = isObject(metadata) ? metadata['raw'] : undefined;
  if (raw) return typeof raw === 'string' ? readErrorBody(raw) : readErrorValue(raw);
  // Its words are read as those of the message.
  return { ...readErrorValue(jsonIn(message)), message: '' };
}

function namesOf(error: JsonObject): string[] {
  const { code, type, status, error_type, error_code, innererror, status_code } = error;
  const named = [code, type, status, error_type, error_code, isObject(innererror) ? innererror['code'] : undefined];
  const details = objectsIn(error['details']);
  const quotas = details.flatMap((detail) => objectsIn(detail['violations'])).map((one) => one['quotaId']);
  const reasons = details.map((detail) => detail['reason']);
  const names = [...named, ...reasons, ...quotas, ...problemsIn(error).map((problem) => problem['type'])];
  return [...names.filter((name) => typeof name === 'string'), ...(miniMaxNames[Number(status_code)] ?? [])];
}

/** What MiniMax's codes mean (https://platform.minimax.io/docs/api-reference/errorcode). */
const miniMaxNames: Record<number, string[] | undefined> = {
  1002: ['rate_limit'],
  1004: ['invalid_api_key'],
  1008: ['insufficient_quota'],
  1039: ['context_length'],
  2049: ['invalid_api_key'],
};

/** Where the fields lie that do not validate (FastAPI, pydantic), as `messages.0.content`. */
function placesOf(value: unknown): string[] {
  return problemsIn(value).map(placeOf).filter(Boolean);
}

/** The list of what does not validate, wherever it lies in an error. */
function problemsIn(value: unknown, depth = 0): JsonObject[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.filter(isObject).filter((one) => Array.isArray(one['loc']));
  if (!isObject(value)) return [];
  return ['detail', 'error', 'message', 'errors'].flatMap((field) => problemsIn(value[field], depth + 1));
}

function placeOf(problem: JsonObject): string {
  const { loc } = problem;
  return (Array.isArray(loc) ? (loc as unknown[]) : [])
    .filter((part) => part !== 'body' && (typeof part === 'string' || typeof part === 'number'))
    .join('.');
}

/** The field that Google says is wrong. */
function violatedIn({ details }: JsonObject): string {
  const violations = objectsIn(details).flatMap((detail) => objectsIn(detail['fieldViolations']));
  return violations.map((one) => firstText(one, 'field')).find((field) => field !== '') ?? '';
}

/** OpenRouter passes on the headers of the provider in its body; Google says there in how many seconds to come back. */
function resetIn(error: JsonObject): number | null {
  const delay = objectsIn(error['details']).map((detail) => /^([\d.]+)s$/.exec(firstText(detail, 'retryDelay'))?.[1]);
  const seconds = delay.find((one) => one !== undefined);
  if (seconds !== undefined) return Number(seconds);
  const metadata = error['metadata'];
  const headers = isObject(metadata) ? metadata['headers'] : null;
  if (!isObject(headers)) return null;
  const [, reset] = Object.entries(headers).find(([name]) => /^x-ratelimit-reset$/i.test(name)) ?? [];
  return countIn(Number(reset ?? NaN));
}

// Only this many characters of a page are searched for its title.
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
