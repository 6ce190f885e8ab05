import { newId } from '../../model/id';

/** Stands around the name of a file in the JSON of a request as code. No text that somebody wrote has it. */
const sign = `\u{e000}${newId()}:`;
const end = '\u{e001}';
const marked = new RegExp(`${sign}([^${end}]*)${end}`);

/** What stands in a request for the base64 of the file `name`, which code reads from there when it runs. */
export function fileMark(name: string): string {
  return `${sign}${encodeURIComponent(name.toWellFormed())}${end}`;
}

/** A piece of a text: its words, or the base64 of a file. */
export type Piece = { words: string } | { file: string };

/** `text` in pieces, none of which is empty: words and files alternate. */
export function piecesOf(text: string): Piece[] {
  return text.split(marked).flatMap((piece, index): Piece[] => {
    if (index % 2 === 1) return [{ file: decodeURIComponent(piece) }];
    return piece === '' ? [] : [{ words: piece }];
  });
}

/** Whether a text has the base64 of any file in it. */
export function hasFiles(text: string): boolean {
  return marked.test(text);
}

/** `text` as people read it: each file by its name. */
export function withFileNames(text: string): string {
  return piecesOf(text)
    .map((piece) => ('file' in piece ? `<${piece.file}>` : piece.words))
    .join('');
}

/** `names` as files of one folder have them: each once, and none of them with a path. */
export function fileNames(names: readonly { name: string; mediaType: string }[]): string[] {
  const taken = new Set<string>();
  return names.map(({ name, mediaType }) => {
    const own = name.replace(/^.*[/\\]|\p{Cc}/gu, '');
    const wanted = ['', '.', '..'].includes(own) ? `file.${/^\w+\/([a-z\d]+)/.exec(mediaType)?.[1] ?? 'bin'}` : own;
    const [, stem = wanted, ending = ''] = /^(.+)(\.[^.]*)$/.exec(wanted) ?? [];
    let free = wanted;
    for (let number = 2; taken.has(free); number += 1) free = `${stem}-${number}${ending}`;
    taken.add(free);
    return free;
  });
}
