/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** Marks that turn text around: "exe" could be shown as "txt" with them. Joiners stay, which emoji and scripts are made with. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
/** UTF-8 bytes of a name: file systems take 255, of which an ending and a number need some. */
const mostBytes = 180;

/** `title` as a file's name that every system takes, without an ending; `otherwise` where nothing is left of it. */
export function safeFileName(title: string, otherwise: string): string {
  const plain = title
    .toWellFormed()
    .replace(turning, '')
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ');
  const name = shortened(plain.replace(/^[. ]+/, '')).replace(/[. ]+$/, '');
  if (name === '') return otherwise;
  return reserved.test(name) ? `_${name}` : name;
}

/** Names of files in one folder, each there once, also where a system does not tell capitals from small letters. */
export class FileNames {
  readonly #taken = new Set<string>();
  /** By name: the last number that was tried, so that thousands of chats of one title cost no more than others. */
  readonly #numbers = new Map<string, number>();

  /** `name` with `extension` behind it, and a number before that where it is taken. */
  next(name: string, extension: string): string {
    const key = folded(`${name}${extension}`);
    let number = this.#numbers.get(key) ?? 1;
    let free = number === 1 ? `${name}${extension}` : `${name} ${number}${extension}`;
    while (this.#taken.has(folded(free))) free = `${name} ${(number += 1)}${extension}`;
    this.#numbers.set(key, number);
    this.#taken.add(folded(free));
    return free;
  }
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** The beginning of `name` that fits, cut between signs as they are seen: a family of emoji stays whole or is left out. */
function shortened(name: string): string {
  const encoder = new TextEncoder();
  if (encoder.encode(name).length <= mostBytes) return name;
  let bytes = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)) {
    bytes += encoder.encode(segment).length;
    if (bytes > mostBytes) break;
    kept += segment;
  }
  return kept;
}
