import { fenceFor } from '../../model/attachment/fence';
import type { TextNote } from '../../model/attachment/media-reader';
import { MediaError } from '../archive/unpack';
import { type DocumentText, picturesLeftOut } from './document';
import { htmlToMarkdown } from './html';
import { blocks, heading } from './write-markdown';

/** Of an output, so many characters are kept: its beginning, and its end, where an error says what it is. */
const keptStart = 1500;
const keptEnd = 500;

interface Walk {
  pictures: number;
  shortened: number;
}

type Json = Record<string, unknown>;

/** A Jupyter notebook as Markdown: texts as they are, code and its outputs in fences (nbformat 3 and 4). */
export function readNotebook(json: string): DocumentText {
  const notebook = parsed(json);
  const sheets = listOf(notebook['worksheets']);
  const cells = listOf((sheets[0] ?? notebook)['cells']);
  if (!Array.isArray((sheets[0] ?? notebook)['cells'])) throw new MediaError({ kind: 'broken', format: 'notebook' });
  const metadata = objectOf(notebook['metadata']);
  const kernel = joined(objectOf(metadata['kernelspec'])['language']);
  const language = kernel || joined(objectOf(metadata['language_info'])['name']) || 'python';
  const walk: Walk = { pictures: 0, shortened: 0 };
  const text = blocks(cells.map((cell) => cellText(cell, language, walk)));
  const notes: TextNote[] = picturesLeftOut(walk.pictures);
  if (walk.shortened > 0) notes.push({ kind: 'outputs-shortened', count: walk.shortened });
  return { text, language: 'markdown', pages: null, notes };
}

function parsed(json: string): Json {
  try {
    return objectOf(JSON.parse(json));
  } catch {
    throw new MediaError({ kind: 'broken', format: 'notebook' });
  }
}

function cellText(cell: Json, language: string, walk: Walk): string {
  const source = joined(cell['source'] ?? cell['input']).trimEnd();
  switch (cell['cell_type']) {
    case 'code': {
      const outputs = listOf(cell['outputs']).map((output) => outputText(output, walk));
      return blocks([source === '' ? '' : inFence(source, language), ...outputs]);
    }
    case 'heading':
      return heading(Number(cell['level'] ?? 1), source);
    default:
      // A picture that was pasted into a text stands there as base64 in an attachment, which is not part of it.
      walk.pictures += Object.keys(objectOf(cell['attachments'])).length;
      return source
        .replace(/!\[([^\]]*)\]\(data:image[^)]*\)/g, (_whole, description: string) => {
          walk.pictures++;
          return description === '' ? '' : `[Picture: ${description}]`;
        })
        .trimEnd();
  }
}

function outputText(output: Json, walk: Walk): string {
  const data = objectOf(output['data'] ?? output);
  if (Object.keys(data).some((type) => type.startsWith('image/') || type === 'png' || type === 'jpeg')) {
    // Its text says no more than that it is a picture.
    walk.pictures++;
    return '';
  }
  const error = output['output_type'] === 'error' || output['output_type'] === 'pyerr';
  const traceback = error ? listOfText(output['traceback']).join('\n') : '';
  const said = error ? traceback || `${joined(output['ename'])}: ${joined(output['evalue'])}` : '';
  const text = error ? said : shownText(data) || joined(output['text']);
  // Colours of a terminal.
  const plain = text.replace(/\x1b\[[\d;]*[A-Za-z]/g, '').trimEnd();
  return plain.trim() === '' ? '' : inFence(shortened(plain, walk), 'output');
}

/** Of an output in several forms, the one that says most in words. */
function shownText(data: Json): string {
  const markup = joined(data['text/markdown'] ?? data['text/latex']);
  const plain = joined(data['text/plain']);
  // An object that has no words of its own says what it is called, and its web page what it shows.
  const isName = plain === '' || /^<[\w.]+ object[^<]*>$/.test(plain.trim());
  return markup || (isName && htmlToMarkdown(joined(data['text/html'])).text) || plain;
}

function shortened(text: string, walk: Walk): string {
  const left = text.length - keptStart - keptEnd;
  if (left <= 0) return text;
  walk.shortened++;
  return `${text.slice(0, keptStart)}\n[… ${left} characters …]\n${text.slice(-keptEnd)}`;
}

function inFence(text: string, language: string): string {
  const fence = fenceFor(text);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A text is one string, or a list of its lines. */
function joined(value: unknown): string {
  return listOfText(value).join('');
}

function listOfText(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
