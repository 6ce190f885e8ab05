/** The kinds of code that have a colour of their own. */
export type CodeKind = 'keyword' | 'function' | 'string' | 'number' | 'comment';

/** A piece of code. The texts of all its pieces, joined, are the code. */
export interface CodeToken {
  readonly text: string;
  readonly kind: CodeKind | null;
}
