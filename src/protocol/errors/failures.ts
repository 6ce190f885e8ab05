import type { Failure } from '../../model/failure';
import { contextNumbers, isAboutContext } from './context-length';
import type { ServerError } from './error-body';

const modelIsUnknown =
  /model\b.{0,120}?(?:not found|not exist|not a valid model|no longer available)|model\s+\S{1,100} is not supported|(?:not a valid|invalid|unknown) model\b|^model: |no endpoints found|no such model/i;
const keyIsBad = /api key not valid|(?:incorrect|invalid|missing) api key|no api key/i;
const moneyIsGone = /credit balance|insufficient (?:account )?(?:balance|credits?|funds)|billing hard limit/i;

/**
 * The failure that a server's error means, as the table "Errors" of the protocol says: told by its names first, then by its words,
 * then by the status. `status` below 400 is an error in the middle of a stream. `retryAfterMs`: as its headers ask.
 */
export function failureFor(status: number, error: ServerError, retryAfterMs: number | null): Failure {
  const said = error.message;
  const named = (pattern: RegExp) => error.names.some((name) => pattern.test(name));
  const isOurFault = [200, 400, 404, 422].includes(status);

  if (
    named(/context_(?:length|window)|exceed_context/i) ||
    ([200, 400, 413, 422].includes(status) && isAboutContext(said))
  ) {
    return { kind: 'context-too-long', ...contextNumbers(error), status, said };
  }
  if (status === 413) return { kind: 'too-large', status, said };
  if (status === 402 || named(/insufficient_(?:user_)?quota|billing/i) || (status !== 401 && moneyIsGone.test(said))) {
    return { kind: 'quota', status, said };
  }
  if (named(/content_filter|content_policy|responsible_?ai/i)) return { kind: 'content-filter', status, said };
  if (isOurFault && (named(/model_not_found|model_not_exist/i) || modelIsUnknown.test(said))) {
    return { kind: 'model-not-found', status, said };
  }
  // Anthropic answers 401 where an organisation forbids calls from pages: the key is not at fault.
  if (status === 403 || (status === 401 && /CORS requests are not allowed/i.test(said)))
    return { kind: 'forbidden', status, said };
  if (status === 401 || named(/invalid_api_key|authentication_error/i) || (isOurFault && keyIsBad.test(said))) {
    return { kind: 'unauthorized', status, said };
  }
  // LM Studio says so with a status of success.
  if (status === 404 || status === 405 || /^unexpected endpoint/i.test(said))
    return { kind: 'wrong-path', status, said };
  if (status === 429 || (status < 400 && named(/rate_limit/i)))
    return { kind: 'rate-limited', status, retryAfterMs, said };
  if (status === 503 || status === 529 || named(/overloaded/i))
    return { kind: 'overloaded', status, retryAfterMs, said };
  if (status === 408 || status === 409 || status >= 500 || status < 400)
    return { kind: 'server', status, retryAfterMs, said };
  return { kind: 'bad-request', parameter: error.parameter ?? parameterIn(said), status, said };
}

/** The field that an error's words name, where no field of the error does. */
function parameterIn(words: string): string | null {
  const quoted = /(?:parameters?|arguments?|fields?|name|keys?)\b[^'"`\w]{0,3}['"`]([\w.]+)['"`]/i.exec(words);
  const after = /(?:argument supplied|parameters?|fields?): ([\w.]+)/i.exec(words);
  const before = /['"`]([\w.]+)['"`] (?:is|was|does|must|isn't)\b/i.exec(words);
  return quoted?.[1] ?? after?.[1] ?? before?.[1] ?? null;
}

const longestSaid = 1_000;

/**
 * A failure fit to be shown: what the server said is cut to a length that can be read, and `key` is struck out of it, as some
 * servers echo what they were sent.
 */
export function presentable(failure: Failure, key: string | null): Failure {
  if (!('said' in failure)) return failure;
  const said = key ? failure.said.replaceAll(key, '•••') : failure.said;
  return { ...failure, said: said.length > longestSaid ? `${said.slice(0, longestSaid)}…`.toWellFormed() : said };
}
