import type { Refusable } from '../../../model/endpoint/learnt';
import type { Failure } from '../../../model/failure';
import { refusedIn, type Tell } from '../refused';
import type { RequestBody } from './request';

/** Words that say that a field is not accepted at all, as opposed to a value that is out of range. */
const isRefusal =
  /deprecated|support|not (?:permitted|allowed|compatible|available)|cannot both|unknown|unexpected|extra|unrecogni[sz]ed|does not match|may only/i;

function names(pattern: RegExp): Tell<RequestBody>[2] {
  return ({ words, parameter }) => pattern.test(`${parameter} ${words}`) && isRefusal.test(words);
}

const hasThinking = (type: string) => (body: RequestBody) => body.thinking?.type === type;

const hasState = ({ messages }: RequestBody): boolean => messages.some(({ content }) => typeof content !== 'string');

const citesDocuments = ({ messages }: RequestBody): boolean =>
  messages.some(
    ({ content }) =>
      typeof content !== 'string' &&
      content.some((block) => block['citations'] !== undefined && block['type'] === 'document'),
  );

const tells: readonly Tell<RequestBody>[] = [
  // Signatures do not hold at another account or host of the same model, nor after a change that we cannot see.
  [
    'provider-state',
    hasState,
    ({ words, parameter }) =>
      /signature|redacted_thinking|thinking\W{0,3}blocks?\b|encrypted_(?:content|index)|server_tool_use|\w_tool_result/i.test(
        `${parameter} ${words}`,
      ),
  ],
  [
    'prefill',
    (body) => body.messages.at(-1)?.role === 'assistant',
    ({ words }) => /prefill|end with .{0,20}user|final assistant|(?:last|final) message/i.test(words),
  ],
  ['adaptive-thinking', hasThinking('adaptive'), names(/thinking|adaptive/i)],
  ['enabled-thinking', hasThinking('enabled'), names(/thinking|budget_tokens/i)],
  ['disabled-thinking', hasThinking('disabled'), names(/thinking|disabled/i)],
  ['effort', (body) => 'effort' in (body.output_config ?? {}), names(/effort|output_config/i)],
  // Newer models take none of the three; some take a temperature or a top_p, but not both.
  ['top_p', (body) => 'top_p' in body, names(/top_p/)],
  ['top_k', (body) => 'top_k' in body, names(/top_k/)],
  ['temperature', (body) => 'temperature' in body, names(/temperature/)],
  ['citations', citesDocuments, names(/citations/)],
  ['cache_control', (body) => 'cache_control' in body, names(/cache_control/)],
];

/**
 * What of `body` a server has refused, where the request can go out again without it; null where that is nothing of the
 * kind.
 */
export function refusedOf(failure: Failure, body: RequestBody): Refusable | null {
  return refusedIn(failure, body, tells);
}
