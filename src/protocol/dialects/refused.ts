import { refusableInput } from '../../model/attachment/taken';
import type { Refusable } from '../../model/endpoint/learnt';
import type { Failure } from '../../model/failure';
import type { RequestMessage } from './messages';
import type { SentMedia } from './sent-media';

/** What a server said, and the field of the request that it named; empty where it named none. */
interface Told {
  words: string;
  parameter: string;
}

/** How a refusal is told: what is refused, whether a body has it, and whether the server's words mean it. */
export type Tell<Body> = readonly [Refusable, isIn: (body: Body) => boolean, isNamed: (told: Told) => boolean];

/** What of `body` a server has refused, by the first of `tells` that fits; null where that is nothing of the kind. */
export function refusedIn<Body>(failure: Failure, body: Body, tells: readonly Tell<Body>[]): Refusable | null {
  // llama.cpp fails with a 500 where the template of the model raises an error. A field of a picture or file may be
  // refused in words that would do for the picture or file itself.
  if (failure.kind !== 'bad-request' && failure.kind !== 'server' && failure.kind !== 'input-refused') return null;
  const told = { words: failure.said, parameter: (failure.kind === 'bad-request' && failure.parameter) || '' };
  const [name] = tells.find(([, isIn, isNamed]) => isIn(body) && isNamed(told)) ?? [];
  return name ?? null;
}

/**
 * `failure` of a request with `messages`: pictures or files that they don't have cannot be what was refused, and the largest
 * of those that they have is what makes it too large.
 */
export function asCarried(failure: Failure, messages: readonly RequestMessage[]): Failure {
  if (failure.kind === 'too-large') {
    const [largest] = messages.flatMap(({ media = [] }) => media).toSorted((a, b) => bytesOf(b) - bytesOf(a));
    return largest ? { ...failure, input: refusableInput(largest) } : failure;
  }
  if (failure.kind !== 'input-refused' && failure.kind !== 'bad-request') return failure;
  const { input, status, said } = failure;
  const isCarried = messages.some(({ media = [] }) => media.some((part) => refusableInput(part) === input));
  if (isCarried || input === undefined) return failure;
  return { kind: 'bad-request', parameter: failure.kind === 'bad-request' ? failure.parameter : null, status, said };
}

function bytesOf({ bytes, source }: SentMedia): number {
  return bytes?.length ?? (source.kind === 'url' ? source.url.length : 0);
}
