import { extensionOf } from '../identify/text-format';

/** Endings whose language is called otherwise. All others name their language themselves: `rs`, `go`, `yaml`, `sql`. */
const byExtension: Readonly<Record<string, string>> = {
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  kt: 'kotlin',
  kts: 'kotlin',
  cs: 'csharp',
  h: 'c',
  hpp: 'cpp',
  cc: 'cpp',
  cxx: 'cpp',
  sh: 'bash',
  zsh: 'bash',
  ps1: 'powershell',
  md: 'markdown',
  mdx: 'markdown',
  yml: 'yaml',
  tex: 'latex',
  pl: 'perl',
  m: 'objectivec',
  txt: '',
  text: '',
  log: '',
};

const byName: Readonly<Record<string, string>> = {
  dockerfile: 'dockerfile',
  makefile: 'makefile',
  'cmakelists.txt': 'cmake',
};

/** The language of a text by its file's name, as a fence names it; empty for plain text and what has no known ending. */
export function languageOf(name: string): string {
  const file = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const extension = extensionOf(file);
  return byName[file] ?? byExtension[extension] ?? (/^[a-z][a-z\d+#]{0,11}$/.test(extension) ? extension : '');
}
