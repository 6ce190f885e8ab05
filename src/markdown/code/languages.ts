/**
 * A language that can be highlighted. `grammars`: names in highlight.js, first the language, then those it may embed.
 */
export interface Language {
  name: string;
  grammars: readonly [string, ...string[]];
}

/** Of each language: its name, its grammars, and the words that fences use for it. */
const table: [string, Language['grammars'], string][] = [
  ['Bash', ['bash'], 'bash sh shell zsh console terminal'],
  ['C', ['c'], 'c h'],
  ['C#', ['csharp'], 'csharp cs c#'],
  ['C++', ['cpp'], 'cpp c++ cc cxx hpp'],
  ['CSS', ['css'], 'css'],
  ['Dart', ['dart'], 'dart'],
  ['Diff', ['diff'], 'diff patch'],
  ['Dockerfile', ['dockerfile'], 'dockerfile docker'],
  ['Go', ['go'], 'go golang'],
  ['HTML', ['xml', 'css', 'javascript'], 'html xhtml svelte vue'],
  ['INI', ['ini'], 'ini conf'],
  ['Java', ['java'], 'java'],
  ['JavaScript', ['javascript', 'xml', 'css'], 'javascript js jsx mjs cjs node'],
  ['JSON', ['json'], 'json jsonc json5 jsonl'],
  ['Kotlin', ['kotlin'], 'kotlin kt kts'],
  ['Lua', ['lua'], 'lua'],
  ['Makefile', ['makefile'], 'makefile make'],
  ['Markdown', ['markdown', 'xml'], 'markdown md mdx'],
  ['PHP', ['php', 'xml'], 'php'],
  ['PowerShell', ['powershell'], 'powershell ps1 pwsh'],
  ['Python', ['python'], 'python py python3'],
  ['R', ['r'], 'r'],
  ['Ruby', ['ruby'], 'ruby rb'],
  ['Rust', ['rust'], 'rust rs'],
  ['SCSS', ['scss'], 'scss sass less'],
  ['SQL', ['sql'], 'sql mysql postgresql postgres sqlite'],
  ['SVG', ['xml'], 'svg'],
  ['Swift', ['swift'], 'swift'],
  ['TOML', ['ini'], 'toml'],
  ['TypeScript', ['typescript', 'xml', 'css'], 'typescript ts tsx mts cts'],
  ['XML', ['xml'], 'xml rss'],
  ['YAML', ['yaml'], 'yaml yml'],
];

const byWord = new Map(
  table.flatMap(([name, grammars, words]) => words.split(' ').map((word) => [word, { name, grammars }] as const)),
);

/** The language that the word after a fence means; undefined where it is unknown. */
export function languageOf(word: string): Language | undefined {
  return byWord.get(word.toLowerCase());
}
