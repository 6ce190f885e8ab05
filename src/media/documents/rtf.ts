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

/** The code pages of sets of characters that are not the one of the document, by the numbers that fonts name them with. */
const codePages: Readonly<Record<string, string>> = {
  77: '10000',
  128: '932',
  129: '949',
  134: '936',
  136: '950',
  161: '1253',
  162: '1254',
  163: '1258',
  177: '1255',
  178: '1256',
  186: '1257',
  204: '1251',
  222: '874',
  238: '1250',
};

interface Group {
  isRead: boolean;
  /** The number of the font. */
  font: string | undefined;
  /** Characters that follow one written as Unicode, for programs that do not know it. */
  skips: number;
}

/** The text of an RTF document (RTF 1.9.1). Bytes above 127 are in the code page of the font, or in that of the document. */
export function readRtf(bytes: Uint8Array): string {
  const source = new TextDecoder('latin1').decode(bytes);
  const codePage = /\\ansicpg(\d+)/.exec(source)?.[1] ?? '1252';
  const decoder = decoderOf(codePage);
  const decoders = decodersOfFonts(source);
  const firstFont = /\\deff(\d+)/.exec(source)?.[1];
  const groups: Group[] = [{ isRead: true, font: firstFont, skips: 1 }];
  let text = '';
  let skip = 0;
  let pending: number[] = [];
  const flush = () => {
    const { font = '' } = groups.at(-1)!;
    if (pending.length > 0) text += (decoders.get(font) ?? decoder).decode(Uint8Array.from(pending));
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
      } else if (word === 'f' || word === 'plain') {
        flush();
        group.font = word === 'f' ? argument : firstFont;
      } else if (word === 'uc') group.skips = Number(argument ?? 1);
      else if (word === 'bin') continue;
      else if (unread.has(word)) group.isRead = false;
      else if (words[word] !== undefined) add(words[word]);
    } else if (symbol !== undefined) {
      if (symbol === '*') group.isRead = false;
      else if (symbol === '~') add(' ');
      else if (symbol === '_') add('‑');
      else if (symbol === '\n' || symbol === '\r') add('\n');
      else if ('\\{}'.includes(symbol)) {
        // It may be the second byte of a character.
        if (pending.length > 0) pending.push(symbol.charCodeAt(0));
        else add(symbol);
      }
    } else if (!/^[\r\n]/.test(token)) {
      const kept = token.slice(skip);
      skip = Math.max(0, skip - token.length);
      if (kept === '' || !group.isRead) continue;
      const raw = Uint8Array.from(kept, (character) => character.charCodeAt(0));
      const asUtf8 = utf8(raw);
      // Where it is ASCII, it may begin with the second byte of a character.
      if (asUtf8 === null || (asUtf8 === kept && pending.length > 0)) for (const byte of raw) pending.push(byte);
      else {
        flush();
        text += asUtf8;
      }
    }
  }
  flush();
  return text
    .replace(/\t\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Text that stands in the file unescaped: RTF allows only ASCII there, but some programs write UTF-8. Null where it is neither. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The decoders of the fonts whose characters are not those of the document, by their numbers in its table of fonts. */
function decodersOfFonts(source: string): Map<string, TextDecoder> {
  const decoders = new Map<string, TextDecoder>();
  for (const [, font = '', more = ''] of source.matchAll(/\\f(\d+) ?((?:\\[a-z]+-?\d* ?)*)/g)) {
    const codePage = codePages[/\\fcharset(\d+)/.exec(more)?.[1] ?? ''];
    if (codePage !== undefined) decoders.set(font, decoderOf(codePage));
  }
  return decoders;
}

function decoderOf(codePage: string): TextDecoder {
  const names: Record<string, string> = {
    '932': 'shift_jis',
    '936': 'gbk',
    '949': 'euc-kr',
    '950': 'big5',
    '65001': 'utf-8',
    '10000': 'macintosh',
  };
  try {
    return new TextDecoder(names[codePage] ?? `windows-${codePage}`);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
