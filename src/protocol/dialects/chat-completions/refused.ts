import type { Refusable } from '../../../model/endpoint/learnt';
import type { Failure } from '../../../model/failure';
import type { RequestBody } from './chat-completions';
import { hasSameRoleTwice } from '../messages';
import { refusedIn, type Tell } from '../refused';

const tells: readonly Tell<RequestBody>[] = [
  [
    'provider-state',
    (body) => body.messages.some((message) => 'reasoning_details' in message || 'extra_content' in message),
    ({ words, parameter }) =>
      /reasoning_details|extra_content|signature|thinking\W{0,3}blocks?\b|encrypted/i.test(`${parameter} ${words}`),
  ],
  [
    'cache_control',
    isCacheMarked,
    ({ words, parameter }) => /cache_control|cachePoint|prompt caching/i.test(`${parameter} ${words}`),
  ],
  [
    'stream_options',
    (body) => 'stream_options' in body,
    ({ words, parameter }) => /stream_options|include_usage/.test(`${parameter} ${words}`),
  ],
  [
    'stream',
    (body) => body.stream,
    ({ words, parameter }) =>
      parameter === 'stream' ||
      /(?:verified|support(?:ed)?|allow(?:ed)?|enabled?|available)\b.{0,40}\bstream|\bstream(?:ing)?\b.{0,40}(?:not|n't|un)[ -]?(?:support|allow|enabled|available)/i.test(
        words,
      ),
  ],
  [
    'max_tokens',
    (body) => 'max_tokens' in body,
    ({ words, parameter }) => /\bmax_tokens\b/.test(`${parameter} ${words}`) && /max_completion_tokens/.test(words),
  ],
  [
    'max_completion_tokens',
    (body) => 'max_completion_tokens' in body,
    ({ words, parameter }) =>
      /max_completion_tokens/.test(`${parameter} ${words}`) &&
      /unsupported|not supported|not permitted|not allowed|unrecogni[sz]ed|unknown|unexpected|extra/i.test(words),
  ],
  [
    'prefill',
    (body) => body.messages.at(-1)?.role === 'assistant',
    ({ words, parameter }) =>
      /prefill|(?:last|final) message|(?:final|ending with an?|continuation of) assistant|assistant (?:message|turn)s? (?:cannot|can't|must not|may not) be (?:the )?last|end with .{0,20}user|continue_final_message|add_generation_prompt|\bprefix\b/i.test(
        `${parameter} ${words}`,
      ),
  ],
  [
    'same-role-twice',
    (body) => hasSameRoleTwice(body.messages),
    ({ words }) =>
      /alternat|unexpected role|in a row|consecutive|successive|same role|(?:two|multiple) .{0,20}(?:user|assistant|role)/i.test(
        words,
      ),
  ],
];

function isCacheMarked({ messages }: RequestBody): boolean {
  return messages.some(({ content }) => Array.isArray(content) && content.some((part) => 'cache_control' in part));
}

/**
 * What of `body` a server has refused, where the request can go out again without it; null where that is nothing of the
 * kind. Not `n` and `system`: who wants several choices is asked first, and a system prompt is moved only on demand.
 */
export function refusedOf(failure: Failure, body: RequestBody): Refusable | null {
  return refusedIn(failure, body, tells);
}
