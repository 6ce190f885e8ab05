import type { Refusable } from '../../../model/endpoint/learnt';
import type { Failure } from '../../../model/failure';
import { isObject, type JsonObject } from '../../../model/json';
import { refusedIn, type Tell } from '../refused';
import { hasState, type RequestBody } from './request';

function thinkingIn({ generationConfig }: RequestBody): JsonObject {
  const config = generationConfig?.['thinkingConfig'];
  return isObject(config) ? config : {};
}

function names(pattern: RegExp): Tell<RequestBody>[2] {
  return ({ words, parameter }) => pattern.test(`${parameter} ${words}`);
}

const aboutThinking = names(/think|thought/i);

const tells: readonly Tell<RequestBody>[] = [
  // Signatures do not hold for another model, nor in another project of the same vendor.
  ['provider-state', hasState, names(/thought.?signature|\bsignature\b/i)],
  [
    'disabled-thinking',
    (body) => thinkingIn(body)['thinkingBudget'] === 0 || thinkingIn(body)['thinkingLevel'] === 'MINIMAL',
    aboutThinking,
  ],
  ['effort', (body) => 'thinkingLevel' in thinkingIn(body), aboutThinking],
  ['enabled-thinking', (body) => 'thinkingBudget' in thinkingIn(body), aboutThinking],
  // Of a model that thinks only where it is asked to.
  ['adaptive-thinking', (body) => 'includeThoughts' in thinkingIn(body), aboutThinking],
];

/**
 * What of `body` a server has refused, where the request can go out again without it; null where that is nothing of the
 * kind.
 */
export function refusedOf(failure: Failure, body: RequestBody): Refusable | null {
  return refusedIn(failure, body, tells);
}
