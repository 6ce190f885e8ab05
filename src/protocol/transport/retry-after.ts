import type { ServerError } from '../errors/error-body';

/**
 * How long the server asks to wait, in ms: `retry-after-ms`, else `Retry-After` (seconds or a date), else the reset of
 * the rate limits, else what its words say, as these headers reach a page only where the server exposes them. Null
 * where it does not say.
 */
export function retryAfterMs(headers: Headers, error: ServerError, status: number, now: number): number | null {
  return (
    milliseconds(headers.get('retry-after-ms')) ??
    secondsOrDate(headers.get('retry-after'), now) ??
    // Every answer carries these; they ask to wait only where the limit was hit.
    (status === 429
      ? (longestReset(headers) ??
        untilReset(headers.get('x-ratelimit-reset') ?? error.reset, now) ??
        spokenWait(error.message))
      : null)
  );
}

/**
 * `x-should-retry`: whether the server forbids a retry (false) or asks for one (true); null where it leaves it to us.
 */
export function shouldRetry(headers: Headers): boolean | null {
  const said = headers.get('x-should-retry');
  return said === 'true' ? true : said === 'false' ? false : null;
}

function milliseconds(text: string | null): number | null {
  return text !== null && /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : null;
}

function secondsOrDate(text: string | null, now: number): number | null {
  if (text === null) return null;
  const seconds = milliseconds(text);
  if (seconds !== null) return seconds * 1000;
  // A date begins with its weekday; `Date.parse` would take much else for one.
  const date = /^[a-z]{3}/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/**
 * Of the limits that have nothing left, or of all where the server does not say, the one that takes longest to come
 * back.
 */
function longestReset(headers: Headers): number | null {
  const limits = ['requests', 'tokens'].flatMap((name) => {
    const wait = duration(headers.get(`x-ratelimit-reset-${name}`));
    return wait === null ? [] : { wait, isUsedUp: headers.get(`x-ratelimit-remaining-${name}`) === '0' };
  });
  const usedUp = limits.filter(({ isUsedUp }) => isUsedUp);
  const waits = (usedUp.length > 0 ? usedUp : limits).map(({ wait }) => wait);
  return waits.length > 0 ? Math.max(...waits) : null;
}

/** OpenRouter says when its limit resets in UTC ms, others in UTC seconds, or in how many. */
function untilReset(reset: string | number | null, now: number): number | null {
  const at = Number(reset ?? NaN);
  if (!Number.isFinite(at) || at < 0) return null;
  if (at < 1e9) return at * 1000;
  return Math.max(0, (at < 1e12 ? at * 1000 : at) - now);
}

/** "Please try again in 6m0s." (OpenAI, Groq), "Please retry in 34.07s." (Gemini). */
function spokenWait(words: string): number | null {
  return duration(/(?:try again|retry) in ((?:\d+(?:\.\d+)?(?:ms|h|m|s))+)/i.exec(words)?.[1] ?? null);
}

const unitMs: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** `20ms`, `1s`, `6m0s`, `1h2m3.5s`, or bare seconds, in ms. */
function duration(text: string | null): number | null {
  if (text === null) return null;
  const bare = milliseconds(text);
  if (bare !== null) return bare * 1000;
  if (!/^(?:\d+(?:\.\d+)?(?:ms|h|m|s))+$/.test(text)) return null;
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g))
    total += Number(amount) * (unitMs[unit ?? ''] ?? 0);
  return Math.round(total);
}
