import hljs from 'highlight.js/lib/core';
import type { LanguageFn } from 'highlight.js';
import type { CodeKind, CodeToken } from './code-token';
import type { CodeReader } from './growing-highlight';

/** Code of more characters than this stays in one colour, because colouring it would noticeably block the page. */
const longest = 60_000;

const grammars: Record<string, () => Promise<{ default: LanguageFn }>> = {
  bash: () => import('highlight.js/lib/languages/bash'),
  c: () => import('highlight.js/lib/languages/c'),
  cpp: () => import('highlight.js/lib/languages/cpp'),
  csharp: () => import('highlight.js/lib/languages/csharp'),
  css: () => import('highlight.js/lib/languages/css'),
  dart: () => import('highlight.js/lib/languages/dart'),
  diff: () => import('highlight.js/lib/languages/diff'),
  dockerfile: () => import('highlight.js/lib/languages/dockerfile'),
  go: () => import('highlight.js/lib/languages/go'),
  ini: () => import('highlight.js/lib/languages/ini'),
  java: () => import('highlight.js/lib/languages/java'),
  javascript: () => import('highlight.js/lib/languages/javascript'),
  json: () => import('highlight.js/lib/languages/json'),
  kotlin: () => import('highlight.js/lib/languages/kotlin'),
  lua: () => import('highlight.js/lib/languages/lua'),
  makefile: () => import('highlight.js/lib/languages/makefile'),
  markdown: () => import('highlight.js/lib/languages/markdown'),
  php: () => import('highlight.js/lib/languages/php'),
  powershell: () => import('highlight.js/lib/languages/powershell'),
  python: () => import('highlight.js/lib/languages/python'),
  r: () => import('highlight.js/lib/languages/r'),
  ruby: () => import('highlight.js/lib/languages/ruby'),
  rust: () => import('highlight.js/lib/languages/rust'),
  scss: () => import('highlight.js/lib/languages/scss'),
  sql: () => import('highlight.js/lib/languages/sql'),
  swift: () => import('highlight.js/lib/languages/swift'),
  typescript: () => import('highlight.js/lib/languages/typescript'),
  xml: () => import('highlight.js/lib/languages/xml'),
  yaml: () => import('highlight.js/lib/languages/yaml'),
};

/** The kind whose colour each scope of highlight.js takes. Only the first word of a scope counts. */
const kinds: Record<string, CodeKind> = Object.fromEntries(
  Object.entries({
    keyword: 'keyword literal meta tag name operator selector-tag section doctag built_in',
    function: 'title function class type attr attribute property selector-class selector-id symbol',
    string: 'string regexp addition char code link',
    number: 'number bullet variable template-variable',
    comment: 'comment quote deletion',
  } satisfies Record<CodeKind, string>).flatMap(([kind, scopes]) =>
    scopes.split(' ').map((scope) => [scope, kind as CodeKind] as const),
  ),
);

/** Collects what highlight.js finds as tokens, so that it never writes HTML. */
class Tokens {
  readonly tokens: CodeToken[] = [];
  readonly #scopes: string[] = [];

  startScope(scope: string): void {
    this.#scopes.push(scope);
  }

  endScope(): void {
    this.#scopes.pop();
  }

  /** `openNode` and `closeNode` are other names of the two methods above: highlight.js calls them by either. */
  openNode(scope: string): void {
    this.startScope(scope);
  }

  closeNode(): void {
    this.endScope();
  }

  addText(text: string): void {
    const scope = this.#scopes.at(-1)?.split('.', 1)[0] ?? '';
    if (text !== '') this.tokens.push({ text, kind: kinds[scope] ?? null });
  }

  __addSublanguage(emitter: Tokens): void {
    this.tokens.push(...emitter.tokens);
  }

  finalize(): void {}

  toHTML(): string {
    return '';
  }
}

hljs.configure({ __emitter: Tokens });

/**
 * Loads the grammars of `names`: the first reads code, the others what may be embedded in it. Rejects if loading fails.
 */
export async function loadReader(names: readonly [string, ...string[]]): Promise<CodeReader> {
  await Promise.all(
    names.map(async (name) => {
      const grammar = grammars[name];
      if (grammar && !hljs.getLanguage(name)) hljs.registerLanguage(name, (await grammar()).default);
    }),
  );
  return (code) => {
    if (code.length > longest) return null;
    const result = hljs.highlight(code, { language: names[0], ignoreIllegals: true });
    const emitter = result._emitter;
    if (!(emitter instanceof Tokens)) return null;
    // A mode that is still open at the end, such as a comment, has a `parent`; the mode of the language itself has
    // none.
    return { tokens: emitter.tokens, isClosed: result._top !== undefined && !('parent' in result._top) };
  };
}
