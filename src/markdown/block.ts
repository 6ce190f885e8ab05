import type { Code } from './code/code';

declare const sanitized: unique symbol;

/** HTML that the sanitizer let through: a `TrustedHTML` where the browser has Trusted Types, a string elsewhere. */
export type SafeHtml = string & { readonly [sanitized]: true };

/**
 * A part of a reply, as it is drawn. Blocks are never changed: a block that grew is a new object under its old `key`,
 * one that did not is the same object.
 *
 * `html`: the first of `pieces` holds one or more whole elements. Each further piece is one element of the same kind as
 * the last element before it: its children (of a table, its rows) are to be appended to that element. Only the last
 * piece of a growing block (`isGrowing`) is ever replaced. `codes` are the code blocks in it, in order, because HTML elements cannot
 * carry their language; the last one of a growing block may grow, too. `code`: its text grows at the end until it is `complete`.
 * `plain`: shown as it was written, because reading it as markdown would take too long; or (`isWaiting`) the words of
 * blocks that are drawn in its place soon.
 */
export type Block =
  | {
      readonly type: 'html';
      readonly key: number;
      readonly pieces: readonly SafeHtml[];
      readonly codes: readonly Code[];
      readonly isGrowing?: true;
    }
  | { readonly type: 'code'; readonly key: number; readonly code: Code; readonly complete: boolean }
  | { readonly type: 'plain'; readonly key: number; readonly text: string; readonly isWaiting?: true };
