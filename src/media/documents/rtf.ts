import { decodeText } from '../identify/text-bytes';

/** Groups that are no text of the document. A group that begins with `\*` is for programs that know it. */
const unread = new Set(
  'fonttbl colortbl stylesheet info pict object themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator xmlnstbl fldinst header headerl headerr headerf footer footerl footerr footerf'.split(
    ' ',
  ),
);

/** What a control word stands for. */
const words: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  sect: '\n',
  page: '\n',
  tab: '\t',
  cell: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
};

interface Group {
  isRead: boolean;
  /** Characters that follow one written as Unicode, for programs that do not know it. */
  skips: number;
}

/** The text of an RTF document (RTF 1.9.1). Bytes above 127 are in the code page that it names. */
export function readRtf(bytes: Uint8Array): string {
  const source = new TextDecoder('latin1').decode(bytes);
  const codePage = /\\ansicpg(\d+)/.exec(source)?.[1] ?? '1252';
  const decoder = decoderOf(codePage);
  const groups: Group[] = [{ isRead: true, skips: 1 }];
  let text = '';
  let skip = 0;
  let pending: number[] = [];
  const flush = () => {
    if (pending.length > 0) text += decoder.decode(Uint8Array.from(pending));
    pending = [];
  };
  const add = (piece: string) => {
    flush();
    if (skip > 0) skip--;
    else if (groups.at(-1)!.isRead) text += piece;
  };
  const tokens = /\\'([\da-f]{2})|\\([a-z]+)(-?\d+)? ?|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+/gi;
  for (const [token, hex, word, argument, symbol, brace] of source.matchAll(tokens)) {
    const group = groups.at(-1)!;
    if (hex !== undefined) {
      if (skip > 0) skip--;
      // Characters of two bytes come as two of these.
      else if (group.isRead) pending.push(parseInt(hex, 16));
    } else if (brace === '{') {
      flush();
      groups.push({ ...group });
    } else if (brace === '}') {
      flush();
      skip = 0;
      if (groups.length > 1) groups.pop();
    } else if (word !== undefined) {
      if (word === 'u') {
        add(String.fromCharCode(Number(argument) & 0xffff));
        skip = group.skips;
      } else if (word === 'uc') group.skips = Number(argument ?? 1);
      else if (word === 'bin') continue;
      else if (unread.has(word)) group.isRead = false;
      else if (words[word] !== undefined) add(words[word]);
    } else if (symbol !== undefined) {
      if (symbol === '*') group.isRead = false;
      else if (symbol === '~') add(' ');
      else if (symbol === '_') add('‑');
      else if (symbol === '\n' || symbol === '\r') add('\n');
      else if ('\\{}'.includes(symbol)) add(symbol);
    } else if (!/^[\r\n]/.test(token)) {
      const kept = token.slice(skip);
      skip = Math.max(0, skip - token.length);
      if (kept !== '' && group.isRead) {
        flush();
        text += decoded(kept);
      }
    }
  }
  flush();
  return text
    .replace(/\t\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Decodes text that stands in the file unescaped. RTF allows only ASCII there, but some programs write UTF-8 or other encodings. */
function decoded(latin1: string): string {
  if (!/[\x80-\xff]/.test(latin1)) return latin1;
  return decodeText(Uint8Array.from(latin1, (character) => character.charCodeAt(0)))?.text ?? latin1;
}

function decoderOf(codePage: string): TextDecoder {
  const names: Record<string, string> = {
    '932': 'shift_jis',
    '936': 'gbk',
    '949': 'euc-kr',
    '950': 'big5',
    '65001': 'utf-8',
  };
  try {
    return new TextDecoder(names[codePage] ?? `windows-${codePage}`);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
