import { isObject } from '../../../../model/json';
import { parseJson } from '../../../../model/parse-json';
import { JsonSplitter, TooLong, type Entry } from '../../restoring/json-splitter';
import type { Sample } from '../imported';
import type { ReadProblem, SourceFile } from './sources';
import { textPieces } from './text-pieces';

/** Why a file is not read on, thrown out of the middle of it. */
class Unreadable extends Error {
  constructor(readonly kind: ReadProblem['kind']) {
    super(kind);
  }
}

/** The longest first line that is tried as a JSON value of its own, in code units. */
const longestFirstLine = 32 * 1024 * 1024;
/** The longest line, in code units. */
const longestLine = 256 * 1024 * 1024;

/** Elements or lines that are looked at until one says whose file it is: some apps write others before the first chat. */
const mostAhead = 20;

/** What is in a file: of a list or of lines one value after the other, of an object all of it at once. */
export interface JsonFile {
  sample: Sample;
  values: AsyncGenerator;
  /** Lets go of the file, where not all values were asked for. */
  close: () => Promise<unknown>;
}

/**
 * Opens a file of JSON or of JSON lines, and looks at its beginning: its sample is the first of its elements or lines that `isKnown`, or
 * its very first where none is. Throws `Unreadable`, as do its `values`: with `cut-off` where
 * the file ends in the middle of one, after all that are whole.
 */
export async function openJson(
  source: SourceFile,
  onBytes: (bytes: number) => void = () => undefined,
  isKnown: (sample: Sample) => boolean = () => true,
): Promise<JsonFile> {
  const pieces = textPieces(source, onBytes);
  const begin = await firstLine(pieces);
  if (begin.text === '') throw new Unreadable('empty');
  if (!/^[[{]/.test(begin.text)) {
    await pieces.return(undefined);
    throw new Unreadable('not-json');
  }
  const rest = joined(begin.text, pieces);
  const close = (): Promise<unknown> => pieces.return(undefined);
  if (isLines(begin)) {
    const lines = lineValues(rest);
    const ahead = [await upToError(lines), await upToError(lines)];
    const [first, second] = ahead.map(valueOf);
    // One line alone is a value like any other.
    if (second === undefined && isObject(first) && 'done' in ahead[1]!)
      return { sample: { type: 'object', object: first }, values: replayed(ahead, lines), close };
    const sampleAt = (index: number): Sample => {
      return { type: 'lines', first: valueOf(ahead[index]), second: valueOf(ahead[index + 1]) };
    };
    return { sample: await knownSample(ahead, lines, sampleAt, isKnown), values: replayed(ahead, lines), close };
  }
  const values = listValues(rest);
  const begun = await values.next();
  if (begun.done) return { sample: { type: 'list', first: undefined }, values, close };
  const { value: first, isWhole } = begun.value;
  if (isWhole)
    return {
      sample: isObject(first) ? { type: 'object', object: first } : { type: 'list', first: undefined },
      values: replayed([{ value: first }], elementsOf(values)),
      close,
    };
  const elements = elementsOf(values);
  const ahead: Ahead[] = [{ value: first }];
  const sampleAt = (index: number): Sample => ({ type: 'list', first: valueOf(ahead[index]) });
  return { sample: await knownSample(ahead, elements, sampleAt, isKnown), values: replayed(ahead, elements), close };
}

async function* elementsOf(values: AsyncIterable<{ value: unknown }>): AsyncGenerator {
  for await (const { value } of values) yield value;
}

/** The first sample that is known of those at each of the values `ahead`, which more are added to for that. */
async function knownSample(
  ahead: Ahead[],
  values: AsyncGenerator,
  sampleAt: (index: number) => Sample,
  isKnown: (sample: Sample) => boolean,
): Promise<Sample> {
  for (let index = 0; index < mostAhead; index++) {
    if (index > 0 && 'value' in ahead.at(-1)!) ahead.push(await upToError(values));
    if (index >= ahead.length || !('value' in ahead[index]!)) break;
    if (isKnown(sampleAt(index))) return sampleAt(index);
  }
  return sampleAt(0);
}

/** What a generator gives next: a value, its end, or what it throws, to be thrown again where its values are read. */
type Ahead = { value: unknown } | { done: true } | { error: unknown };

function valueOf(ahead: Ahead | undefined): unknown {
  return ahead && 'value' in ahead ? ahead.value : undefined;
}

async function upToError(values: AsyncGenerator): Promise<Ahead> {
  try {
    const next = await values.next();
    return next.done ? { done: true } : { value: next.value };
  } catch (error) {
    return { error };
  }
}

async function* replayed(ahead: readonly Ahead[], values: AsyncGenerator): AsyncGenerator {
  for (const one of ahead) {
    if ('error' in one) throw one.error;
    if ('value' in one) yield one.value;
  }
  yield* values;
}

/** The text up to the first line end after its first character, or as much as a line may be; `at` is -1 where no line ends there. */
async function firstLine(pieces: AsyncGenerator<string>): Promise<{ text: string; at: number }> {
  let text = '';
  for (let from = 0; ; from = text.length) {
    const next = await pieces.next();
    if (next.done) return { text, at: -1 };
    text = (text + next.value).trimStart();
    // A list is not a file of lines.
    if (text !== '' && !text.startsWith('{')) return { text, at: -1 };
    const at = text.indexOf('\n', from);
    if (at >= 0) return { text, at };
    if (text.length > longestFirstLine) return { text, at: -1 };
  }
}

function isLines({ text, at }: { text: string; at: number }): boolean {
  return at >= 0 && isObject(parseJson(text.slice(0, at)));
}

/** The values of lines. A line that is no JSON gives undefined. Where that is the last line, the file was cut off: `cut-off` is thrown. */
async function* lineValues(pieces: AsyncIterable<string>): AsyncGenerator {
  let parts: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const lines = piece.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      const whole = [...parts, line].join('').trim();
      [parts, length] = [[], 0];
      if (whole !== '') yield parseJson(whole);
    }
    parts.push(last);
    length += last.length;
    if (length > longestLine) throw new Unreadable('too-large');
  }
  const rest = parts.join('').trim();
  if (rest === '') return;
  const value = parseJson(rest);
  if (value === undefined) throw new Unreadable('cut-off');
  yield value;
}

/**
 * The elements of a list, or an object as a whole. The splitter reads an object's fields, so the text is read as the value of one.
 */
async function* listValues(pieces: AsyncIterable<string>): AsyncGenerator<{ value: unknown; isWhole: boolean }> {
  const splitter = new JsonSplitter();
  const push = (text: string, kind: ReadProblem['kind'] = 'not-json'): Entry[] => {
    try {
      return splitter.push(text);
    } catch (error) {
      throw error instanceof TooLong ? new Unreadable('too-large') : new Unreadable(kind);
    }
  };
  push('{"":');
  for await (const piece of pieces)
    for (const entry of push(piece))
      if (entry.type !== 'list') yield { value: entry.value, isWhole: entry.type === 'field' };
  // What has come is sound as far as it goes: an error from here on means that the rest is missing.
  push('}', 'cut-off');
  try {
    splitter.end();
  } catch {
    throw new Unreadable('cut-off');
  }
}

/** Gives `text`, which was read ahead, and then the remaining pieces. */
async function* joined(text: string, pieces: AsyncGenerator<string>): AsyncGenerator<string> {
  yield text;
  yield* pieces;
}

/** Why a file cannot be read on, by what was thrown in the middle of it. */
export function problemOf(error: unknown): ReadProblem['kind'] {
  if (error instanceof Unreadable) return error.kind;
  // These two mean that the file is gone or was changed. Any other error comes from unpacking a zip.
  return error instanceof DOMException && /^Not(?:Found|Readable)/.test(error.name) ? 'unreadable' : 'broken-zip';
}
