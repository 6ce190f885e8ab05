import type { Refusable } from '../../model/endpoint/learnt';
import type { Failure } from '../../model/failure';

/** What a server said, and the field of the request that it named; empty where it named none. */
interface Told {
  words: string;
  parameter: string;
}

/** How a refusal is told: what is refused, whether a body has it, and whether the server's words mean it. */
export type Tell<Body> = readonly [Refusable, isIn: (body: Body) => boolean, isNamed: (told: Told) => boolean];

/** What of `body` a server has refused, by the first of `tells` that fits; null where that is nothing of the kind. */
export function refusedIn<Body>(failure: Failure, body: Body, tells: readonly Tell<Body>[]): Refusable | null {
  // llama.cpp fails with a 500 where the template of the model raises an error.
  if (failure.kind !== 'bad-request' && failure.kind !== 'server') return null;
  const told = { words: failure.said, parameter: (failure.kind === 'bad-request' && failure.parameter) || '' };
  const [name] = tells.find(([, isIn, isNamed]) => isIn(body) && isNamed(told)) ?? [];
  return name ?? null;
}
