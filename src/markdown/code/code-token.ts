/** What a piece of code is, as far as it has a colour of its own. */
export type CodeKind = 'keyword' | 'function' | 'string' | 'number' | 'comment';

/** A piece of code; all of them together are its text. */
export interface CodeToken {
  readonly text: string;
  readonly kind: CodeKind | null;
}
