import type { Code } from './code/code';

declare const sanitized: unique symbol;

/** HTML that the sanitizer let through: a `TrustedHTML` where the browser has Trusted Types, a string elsewhere. */
export type SafeHtml = string & { readonly [sanitized]: true };

/**
 * A part of a reply, as it is drawn. Blocks are never changed: a block that grew is a new object under its old `key`, one that
 * did not is the same object.
 *
 * `html`: the first of `pieces` is one or more whole elements; each further piece is one element of the kind of the last before
 * it, whose children (a table: whose rows) belong at that one's end. Only the last piece of a growing block is ever replaced.
 * `codes` are the code blocks within, in their order, as the elements cannot say their language; none while the block grows.
 * `code`: its text grows at the end until it is `complete`.
 * `plain`: shown as it was written, because reading it as markdown would take too long.
 */
export type Block =
  | {
      readonly type: 'html';
      readonly key: number;
      readonly pieces: readonly SafeHtml[];
      readonly codes: readonly Code[];
    }
  | { readonly type: 'code'; readonly key: number; readonly code: Code; readonly complete: boolean }
  | { readonly type: 'plain'; readonly key: number; readonly text: string };
