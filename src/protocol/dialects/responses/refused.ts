import type { Refusable } from '../../../model/endpoint/learnt';
import type { Failure } from '../../../model/failure';
import { refusedIn, type Tell } from '../refused';
import type { RequestBody } from './request';

const said = ({ words, parameter }: { words: string; parameter: string }): string => `${parameter} ${words}`;

const aboutItems =
  /encrypted|\breasoning\b.{0,40}\bitem|item.{0,20}\breasoning|\b(?:rs|msg|ws|ci|fc)_\w|required following item|items? .{0,60}not (?:found|persisted)|input(?:\[\d+\]|\.\d+)(?!\S*(?:content|image|file))|\bphase\b/i;

const tells: readonly Tell<RequestBody>[] = [
  [
    'reasoning-summary',
    ({ reasoning = {} }) => 'summary' in reasoning,
    (told) => /summar/i.test(said(told)) && !/input\[\d+\]/.test(said(told)),
  ],
  [
    'encrypted-reasoning',
    ({ include = [] }) => include.includes('reasoning.encrypted_content'),
    ({ words, parameter }) =>
      /^include/.test(parameter) ||
      /\binclude\b.{0,60}(?:not|n't|un|invalid)|encrypted content is not supported/i.test(words),
  ],
  // Where nothing is stored, some servers look for the items by their ids all the same, or want other ids.
  [
    'item-ids',
    ({ input }) => input.some(({ id }) => id !== undefined),
    (told) => /not (?:found|persisted)|\bids?\b/i.test(said(told)) && aboutItems.test(said(told)),
  ],
  // Encrypted reasoning does not hold at another account or host of the same model, nor after a change that we cannot see.
  [
    'provider-state',
    ({ input }) => input.some(({ type }) => type !== undefined),
    (told) => aboutItems.test(said(told)),
  ],
];

/**
 * What of `body` a server has refused, where the request can go out again without it; null where that is nothing of the
 * kind.
 */
export function refusedOf(failure: Failure, body: RequestBody): Refusable | null {
  // An item that is not known there is told like an address that is not.
  const isAboutItem = failure.kind === 'wrong-path' && /\bitems?\b/i.test(failure.said);
  const told: Failure = isAboutItem ? { ...failure, kind: 'bad-request', parameter: null } : failure;
  return refusedIn(told, body, tells);
}
