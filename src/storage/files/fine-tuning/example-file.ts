import type { ExampleFormat } from '../../../model/fine-tuning/example';
import type { Fault, Finding, FindingPlace } from '../../../model/fine-tuning/finding';
import { isObject } from '../../../model/json';
import { parseJson } from '../../../model/parse-json';
import { checkExample, formatOf } from './check-example';
import type { ChatsExample } from './examples';

/** With fewer lines, a file to train with is refused. */
const fewest = 10;
const whole: FindingPlace = { line: null, conversationId: null, messageId: null };
/** What a file may have for OpenAI, in bytes. */
const mostBytes = 512 * 1024 * 1024;

/** A line of a file of examples. */
export interface ExampleLine {
  text: string;
  /** What the line holds; undefined where it is no JSON. */
  example: unknown;
  /** Lines of one group go to the same file when the examples are split: they may say the same. */
  group: string;
  place: FindingPlace;
  /** By index of its messages: where each is from. */
  messageIds: readonly (string | null)[];
}

/** Examples of chats as lines. */
export function linesOf(examples: readonly ChatsExample[]): ExampleLine[] {
  return examples.map(({ example, conversationId, messageIds }) => ({
    text: JSON.stringify(example),
    example,
    group: conversationId,
    place: { line: null, conversationId, messageId: null },
    messageIds,
  }));
}

/**
 * The lines of a file that is opened, or the items of its list where it is one list (ShareGPT). Blank ones are skipped; a byte order
 * mark does not count.
 */
export function readLines(text: string): ExampleLine[] {
  const bare = text.replace(/^\uFEFF/, '');
  const list = bare.trimStart().startsWith('[') ? parseJson(bare) : null;
  const items: (readonly [text: string, example: unknown])[] = Array.isArray(list)
    ? (list as unknown[]).map((item) => [JSON.stringify(item), item])
    : bare.split(/\r?\n/).map((line) => [line, parseJson(line)]);
  return items.flatMap(([line, example], index) => {
    if (line.trim() === '') return [];
    const place = { line: index + 1, conversationId: null, messageId: null };
    return [{ text: line, example, group: String(index), place, messageIds: [] }];
  });
}

/** Whether examples are of ShareGPT: their file is a list, and trainers of that format set no limits. */
export function isShareGpt([first]: readonly ExampleLine[]): boolean {
  return isObject(first?.example) && formatOf(first.example) === 'sharegpt';
}

/** The text of a file, without a byte order mark: a line each, which ends with LF; of ShareGPT one list. */
export function fileText(lines: readonly ExampleLine[]): string {
  if (isShareGpt(lines)) return `[\n${lines.map(({ text }) => text).join(',\n')}\n]\n`;
  return lines.map(({ text }) => `${text}\n`).join('');
}

/** All that trainers would say of these lines, but for their lengths and their number. */
export function checkLines(lines: readonly ExampleLine[]): Finding[] {
  const findings = lines.flatMap((line) => checkLine(line).map((fault) => at(line, fault)));
  const seen = new Set<string>();
  const formats = new Set<ExampleFormat>();
  let bytes = 0;
  for (const line of lines) {
    if (seen.has(line.text)) findings.push({ kind: 'duplicate', place: line.place });
    seen.add(line.text);
    if (isObject(line.example)) formats.add(formatOf(line.example));
    bytes += new TextEncoder().encode(line.text).length + 1;
  }
  if (formats.size > 1) findings.push({ kind: 'mixed-formats', place: whole });
  if (bytes > mostBytes && !isShareGpt(lines)) findings.push({ kind: 'too-large', place: whole, detail: bytes });
  return findings;
}

/** What trainers would say of the number of lines in the file that they train with. */
export function checkNumber(training: readonly ExampleLine[]): Finding[] {
  if (training.length === 0) return [{ kind: 'no-examples', place: whole }];
  return training.length < fewest && !isShareGpt(training)
    ? [{ kind: 'too-few', place: whole, detail: training.length }]
    : [];
}

function checkLine({ example }: ExampleLine): Fault[] {
  return example === undefined ? [{ kind: 'not-json' }] : checkExample(example);
}

function at({ place, messageIds }: ExampleLine, { message, ...fault }: Fault): Finding {
  const messageId = (message === undefined ? null : messageIds[message]) ?? place.messageId;
  return { ...fault, place: { ...place, messageId } };
}
