import type { Failure } from '../failure';
import type { JsonProblem } from '../json';

/** Why a text cannot be read as a curl command. `option`: the one that reads from a file or from standard input. */
export type CurlProblem = { kind: 'not-curl' | 'unclosed-quote' | 'no-url' } | { kind: 'from-file'; option: string };

/** Why a chat cannot be started from a text. `said`: what stands for the body, which a shell would fill in. */
export type RequestProblem =
  | CurlProblem
  | JsonProblem
  | { kind: 'url'; failure: Failure }
  | { kind: 'no-messages' }
  | { kind: 'from-shell'; said: string };

/** What a chat cannot take over from a request. `number` is the message's place, from 1. */
export type NotTaken =
  | { kind: 'option'; option: string }
  /** A header that the endpoint does not have. */
  | { kind: 'header'; name: string }
  /** A user name and password (basic authentication), which Tally cannot send. */
  | { kind: 'basic' }
  /** The role `developer`, which becomes the system prompt here. */
  | { kind: 'developer'; number: number }
  | { kind: 'message'; number: number; role: string }
  | { kind: 'part'; number: number; type: string }
  | { kind: 'tool-calls'; number: number }
  | { kind: 'field'; field: string }
  /** A field of another interface than the endpoint's. */
  | { kind: 'foreign'; field: string };
