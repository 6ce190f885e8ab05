import type { DialectName } from './endpoint/endpoint';
import type { RefusableInput } from './endpoint/learnt';
import type { BudgetPeriod } from './usage/budget';

/** Why a base URL cannot be used. */
export type UrlProblem = 'empty' | 'not-a-url' | 'scheme' | 'credentials' | 'key-in-query' | 'ipv6';

/** Why a key cannot be put into a request header. */
export type KeyProblem = 'spaces' | 'newline' | 'not-latin';

/** Why a header or a query parameter of an endpoint's own cannot be sent. */
export type ExtraProblem = 'no-name' | 'bad-name' | 'forbidden' | 'duplicate' | 'no-value' | 'newline' | 'not-latin';

/**
 * Why something did not work, as far as a browser can tell. State holds these, never words: `explain` in `locales/`
 * turns each into a sentence and its remedies. `said` is what the server itself said, kept to be shown beside our own
 * words.
 */
export type Failure =
  /** Nothing left the browser, or nothing came back: there is no answer to quote. */
  | { kind: 'offline' | 'unreachable' | 'cors' | 'redirected' | 'local-network-denied' | 'mixed-content' }
  /**
   * The server is up and lets this page call it, but this request's answer could not be read: none came, or the browser
   * hides it.
   */
  | { kind: 'hidden-answer' }
  | { kind: 'invalid-url'; problem: UrlProblem }
  | { kind: 'invalid-key'; problem: KeyProblem }
  | { kind: 'invalid-extra'; name: string; problem: ExtraProblem }
  /** The server does not let this page send `headers` of the endpoint's own; or it is `cors` or `hidden-answer`. */
  | { kind: 'headers-refused'; headers: readonly string[] }
  /**
   * The endpoint has no key for its origin (`key-missing`), or the key is behind a passphrase not yet given this visit.
   */
  | { kind: 'vault-locked'; origin: string }
  /** `extras`: the secret headers and query parameters that have no value, where it is not the key. */
  | { kind: 'key-missing'; origin: string; extras?: readonly string[] }
  /** The endpoint that the chat used is gone, or no model is chosen. */
  | { kind: 'no-endpoint' | 'no-model' }
  /** The endpoint speaks an API that a newer version of Tally stored and this version does not know. */
  | { kind: 'unknown-dialect'; dialect: string }
  /** Nothing came for `afterMs` ms, before the answer's headers (`connect`) or between two pieces of it (`silence`). */
  | { kind: 'timeout'; phase: 'connect' | 'silence'; afterMs: number }
  /** `retryAfterMs`: how long the server asks to wait, in ms; null where it does not say. */
  | { kind: 'rate-limited' | 'overloaded' | 'server'; status: number; retryAfterMs: number | null; said: string }
  /** `limit` and `asked` in tokens, where the server's words name them. */
  | { kind: 'context-too-long'; limit: number | null; asked: number | null; status: number; said: string }
  /** The model or server takes no such content: pictures, sound, films or files. */
  | { kind: 'input-refused'; input: RefusableInput; status: number; said: string }
  /** `input`: it is about a picture, file or sound of the request, and others of its kind are taken. */
  | { kind: 'bad-request'; parameter: string | null; input?: RefusableInput; status: number; said: string }
  /** `input`: what takes the most of it, where something was attached. */
  | { kind: 'too-large'; input?: RefusableInput; status: number; said: string }
  | {
      kind:
        | 'wrong-path'
        | 'unauthorized'
        | 'forbidden'
        | 'data-policy'
        | 'system-role'
        | 'model-not-found'
        | 'quota'
        | 'content-filter';
      status: number;
      said: string;
    }
  /**
   * The server answered, but not in its protocol: HTML, an empty body, truncated JSON. `said` is the beginning of the
   * answer.
   */
  | { kind: 'bad-response'; status: number; said: string }
  /** The server answered, but in another interface than the endpoint's: that of the dialect `speaks`. */
  | { kind: 'other-interface'; speaks: DialectName; status: number; said: string }
  /** The reply is longer than Tally can hold: reading stopped at `limit` characters. */
  | { kind: 'reply-too-long'; limit: number }
  /** The answer broke off before the server said that it had finished. */
  | { kind: 'cut-off' }
  /** The request would exceed one of the person's hard limits, in US dollars. Nothing was sent. */
  | { kind: 'over-budget'; period: BudgetPeriod; limitUsd: number }
  /**
   * The prompt alone costs `requestUsd` US dollars, and the person wants to be asked above `limitUsd`. Nothing was
   * sent.
   */
  | { kind: 'costly'; limitUsd: number; requestUsd: number }
  /** The model was asked for a summary, and wrote nothing. */
  | { kind: 'summary-empty' }
  /** The tab that was writing the reply went away. */
  | { kind: 'tab-closed' }
  /** A file of the app itself could not be loaded: it was replaced by a newer version, or the network is gone. */
  | { kind: 'part-missing' }
  | { kind: 'storage-full' | 'storage-denied' | 'storage-gone' | 'storage-newer' };

export type FailureKind = Failure['kind'];

/** Carries a failure across a boundary that cannot return one: a stream, an async iterator, a transaction. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(readonly failure: Failure) {
    super(failure.kind);
  }
}

/**
 * Whether `error` is what a failed `import()` throws. Each browser words it differently, and so does Vite for a style
 * sheet.
 */
export function isPartMissing(error: unknown): boolean {
  const told = /dynamically imported module|importing a module script failed|unable to preload css/i;
  return error instanceof Error && told.test(error.message);
}
