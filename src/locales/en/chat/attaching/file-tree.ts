import type { TreeFile } from '../../../../model/attachment/media-reader';
import { count } from '../../../format';
import { size } from '../../../measures';
import { translated } from '../../../in-force.svelte';

const files = (n: number) => `${count(n)} ${n === 1 ? 'file' : 'files'}`;

/** What is said while files of a folder or zip are chosen. */
export const fileTreeWords = translated('fileTreeWords', {
  title: (name: string) => `Choose files from ${name}`,
  help: 'They’re attached as one text: a list of their paths, then each file in a block of its own. Or attach each file separately.',
  reading: 'Looking through the files…',
  files: 'Files',
  open: (name: string) => `Folder ${name}`,
  chosen: (chosen: number) => (chosen === 0 ? '' : files(chosen)),
  left: {
    ignored: 'ignored',
    binary: 'not text',
    'too-large': 'large',
    unreadable: 'can’t be read',
  } satisfies Record<Exclude<TreeFile['left'], null>, string>,
  showAll: (n: number) => `Show all ${count(n)} files`,
  showIgnored: (n: number) => `Show ${files(n)} that .gitignore leaves out`,
  hidden: (n: number) =>
    `${files(n)} in skipped folders, such as node_modules, ${n === 1 ? 'isn’t' : 'aren’t'} listed.`,
  nothing: 'There’s no text in it to attach.',
  tokens: (tokens: string) => `${tokens} tokens`,
  ofRoom: (room: number) => `of ${count(room)} free in this model’s window`,
  over: (tokens: number) => `${count(tokens)} tokens too many for this model’s window.`,
  tooLarge: (limit: number) => `A message takes up to ${size(limit)} of text. Choose fewer files.`,
  attachApart: 'Attach separately',
  attach: (n: number) => (n === 0 ? 'Attach files' : `Attach ${files(n)}`),
});
