import type { Failure } from '../../model/failure';
import { contextNumbers, isAboutContext } from './context-length';
import type { ServerError } from './error-body';
import { refusedInput, spoiltInput } from './refused-input';
import { strikeKey, type Secrets } from './strike-key';

const modelIsUnknown =
  /models?\b.{0,120}?(?:not found|not exist|not a valid model|no longer available|was removed|(?:been|is) (?:deprecated|retired|decommissioned))|model\s+\S{1,100} is not supported|(?:not a valid|invalid|unknown) model\b|model (?:identifier|id|name) is (?:invalid|not valid)|^model: |no endpoints found|no such model|unable to access model|supported api model names are/i;
const keyIsBad = /api key (?:not (?:valid|found)|expired)|(?:incorrect|invalid|missing) api key|no api key/i;
const moneyIsGone =
  /credit balance|insufficient (?:account )?(?:balance|credits?|funds)|no balance left|(?:out of|available|have any) credits|billing hard limit|spending limit|(?:exceeded|over) ?budget|budget (?:has been )?exceeded/i;
/** OpenRouter: what the person allows there leaves no provider. */
const policyForbids = /no (?:allowed )?(?:endpoints|providers) .{0,60}(?:data policy|privacy)/i;
/** The message 0 is the system prompt, where there is one. */
const systemIsRefused =
  /\b(?:system|developer)\b.{0,20}\b(?:role|message|prompt|instruction)s?\b.{0,40}(?:not|n't|un)[ -]?(?:support|allow|enabled)|\brole\b.{0,10}\b(?:system|developer)\b.{0,20}(?:not|n't|un)[ -]?(?:support|allow|enabled)|unsupported.{0,20}\brole\b.{0,10}\bsystem\b|(?:not|n't) support.{0,20}\b(?:system|developer)\b|['"`](?:system|developer)['"`] is not one of/i;

/**
 * The failure that a server's error means, as the table "Errors" of the protocol says: told by its names first, then by
 * its words, then by the status. `status` below 400 is an error in the middle of a stream. `retryAfterMs`: as its
 * headers ask.
 */
export function failureFor(status: number, error: ServerError, retryAfterMs: number | null): Failure {
  const said = error.message;
  const named = (pattern: RegExp) => error.names.some((name) => pattern.test(name));
  const isOurFault = [200, 400, 404, 422].includes(status);

  if (
    named(/context_(?:length|window)|exceed_context|too_many_(?:\w+_)?tokens/i) ||
    ([200, 400, 413, 422].includes(status) && isAboutContext(said))
  ) {
    return { kind: 'context-too-long', ...contextNumbers(error), status, said };
  }
  if (status === 413) return { kind: 'too-large', status, said };
  if (
    status === 402 ||
    named(/insufficient_(?:user_)?quota|billing|budget_exceeded/i) ||
    // Google: a limit of a day, or none at all, which no wait of a minute helps.
    (status === 429 && (named(/PerDay/) || /\blimit: 0\b/.test(said))) ||
    (status !== 401 && moneyIsGone.test(said))
  ) {
    return { kind: 'quota', status, said };
  }
  if (named(/content_filter|content_policy|moderation_blocked|responsible_?ai/i))
    return { kind: 'content-filter', status, said };
  const input = [200, 400, 404, 415, 422, 500, 501].includes(status) ? refusedInput(said) : null;
  if (input && !named(/model_not_(?:found|exist)/i)) return { kind: 'input-refused', input, status, said };
  if (policyForbids.test(said)) return { kind: 'data-policy', status, said };
  if (
    isOurFault &&
    (named(/model_not_(?:found|exist|available)|invalid_model|deploymentnotfound/i) || modelIsUnknown.test(said))
  ) {
    return { kind: 'model-not-found', status, said };
  }
  // Anthropic answers 401 where an organisation forbids calls from pages: the key is not at fault.
  if (
    status === 403 ||
    named(/permission_error/i) ||
    // Google answers so to whole countries.
    /user location is not supported/i.test(said) ||
    (status === 401 && /CORS requests are not allowed/i.test(said))
  )
    return { kind: 'forbidden', status, said };
  if (
    status === 401 ||
    named(/invalid_api_key|authentication_error|api_key_invalid/i) ||
    (isOurFault && keyIsBad.test(said))
  ) {
    return { kind: 'unauthorized', status, said };
  }
  const parameter = error.parameter ?? parameterIn(said);
  if (
    (isOurFault || status === 500) &&
    (/^messages(?:\[0\]|\.0)\.role$/.test(parameter ?? '') || systemIsRefused.test(said))
  )
    return { kind: 'system-role', status, said };
  // LM Studio says so with a status of success.
  if (status === 404 || status === 405 || /^unexpected endpoint/i.test(said))
    return { kind: 'wrong-path', status, said };
  if (status === 429 || (status < 400 && named(/rate_limit/i)))
    return { kind: 'rate-limited', status, retryAfterMs, said };
  if (status === 503 || status === 529 || named(/overloaded|insufficient_system_resource/i))
    return { kind: 'overloaded', status, retryAfterMs, said };
  if ([408, 409, 499].includes(status) || status >= 500 || status < 400)
    return { kind: 'server', status, retryAfterMs, said };
  const spoilt = spoiltInput(said);
  return { kind: 'bad-request', parameter, ...(spoilt && { input: spoilt }), status, said };
}

/** The failure that an error beside a status of success means: its code may be the status that was meant. */
export function failureBesideSuccess(error: ServerError): Failure {
  const { code } = error;
  return failureFor(code !== null && code >= 400 && code < 600 ? code : 200, error, null);
}

/** Fields that servers speak of without their name: Ollama, Bedrock. */
const paraphrased: readonly [RegExp, string][] = [
  [/does not support thinking/i, 'reasoning_effort'],
  [/maximum tokens you requested exceed/i, 'max_tokens'],
];

/** The field that an error's words name, where no field of the error does. */
function parameterIn(words: string): string | null {
  const spoken = paraphrased.find(([pattern]) => pattern.test(words));
  if (spoken) return spoken[1];
  const quoted = /(?:parameters?|arguments?|fields?|name|keys?)\b[^'"`\w]{0,3}['"`]([\w.]+)['"`]/i.exec(words);
  const after = /(?:argument supplied|parameters?|fields?): ([\w.]+)/i.exec(words);
  const before = /['"`]([\w.]+)['"`] (?:is|was|does|must|isn't)\b/i.exec(words);
  return quoted?.[1] ?? after?.[1] ?? before?.[1] ?? null;
}

const longestSaid = 1_000;

/**
 * A failure fit to be shown and kept: what the server said is cut to a length that can be read, and `secrets` are
 * struck out of it, as some servers echo what they were sent.
 */
export function presentable(failure: Failure, secrets: Secrets): Failure {
  if (!('said' in failure)) return failure;
  const shown = { ...failure, said: presentableWords(failure.said, secrets) };
  if (shown.kind !== 'bad-request' || shown.parameter === null) return shown;
  return { ...shown, parameter: strikeKey(shown.parameter, secrets).slice(0, longestSaid) };
}

/** Words of a server fit to be shown and kept, in the same way. */
export function presentableWords(words: string, secrets: Secrets): string {
  const said = strikeKey(words, secrets);
  return said.length > longestSaid ? `${said.slice(0, longestSaid)}…`.toWellFormed() : said;
}
