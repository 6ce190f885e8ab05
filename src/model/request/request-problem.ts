import type { Failure } from '../failure';
import type { JsonProblem } from '../json';

/** Why a text is not read as a command of curl. `option`: which one reads from a file or the standard input. */
export type CurlProblem = { kind: 'not-curl' | 'unclosed-quote' | 'no-url' } | { kind: 'from-file'; option: string };

/** Why a text is no request that a chat can start from. */
export type RequestProblem = CurlProblem | JsonProblem | { kind: 'url'; failure: Failure } | { kind: 'no-messages' };

/** What a chat cannot take of a request. `number`: of the message, from 1 on. */
export type NotTaken =
  | { kind: 'option'; option: string }
  /** A user's name and password: a key goes in another way. */
  | { kind: 'basic' }
  /** Its role is that of a system prompt, here. */
  | { kind: 'developer'; number: number }
  | { kind: 'message'; number: number; role: string }
  | { kind: 'part'; number: number; type: string }
  | { kind: 'tool-calls'; number: number }
  | { kind: 'field'; field: string };
