import type { ChosenToken } from '../../model/chat/logprobs';
import { textParts, type ImagePart, type MediaSource, type MessagePart } from '../../model/chat/parts';
import { isObject, type JsonObject } from '../../model/json';
import { isJournalPiece } from '../checks/message-shapes';
import { listOf, number, orAbsent, orNull, shape, text, type Fields } from '../checks/shape';

/*
 * Before version 2 of the database, and of backups, a message had its text in `text`, and all else that a reply said in `reply`.
 * Now both are parts. Every function gives back as it is what has another shape than version 1 had: it was broken before, or is new.
 */

interface OldCall {
  name: string;
  arguments: string;
}

interface OldImage {
  mediaType: string;
  bytes?: number;
  url?: string;
}

/** What a reply said beside its text. */
interface OldReply {
  reasoning: string;
  refusal: string;
  toolCalls: OldCall[];
  images?: OldImage[] | undefined;
  sources?: { url: string; title?: string }[] | undefined;
}

interface OldMessage {
  text: string;
  reply: OldReply | null;
}

/** A piece of a running reply. Its words were added; `facts`, and text and reasoning where it started over, replaced what was there. */
export interface OldPiece {
  text?: string;
  reasoning?: string;
  refusal?: string;
  startsOver?: true;
  taken?: true;
  logprobs?: ChosenToken[];
  facts?: Partial<Pick<OldReply, 'toolCalls' | 'images' | 'sources'>>;
  at: number;
}

const calls = listOf(shape<OldCall>({ name: text, arguments: text }));
const replyFields: Fields<OldReply> = {
  reasoning: text,
  refusal: text,
  // Its earliest versions put each call at the index that the server had named: see `withoutHoles`.
  toolCalls: (value) => Array.isArray(value) && calls(withoutHoles(value as OldCall[])),
  images: orAbsent(listOf(shape<OldImage>({ mediaType: text, bytes: orAbsent(number), url: orAbsent(text) }))),
  sources: orAbsent(listOf(shape({ url: text, title: orAbsent(text) }))),
};
const isOldMessage = shape<OldMessage>({ text, reply: orNull(shape(replyFields)) });

const isOldContent = shape({
  text: orAbsent(text),
  reasoning: orAbsent(text),
  refusal: orAbsent(text),
  facts: orAbsent(shape(Object.fromEntries(Object.entries(replyFields).map(([name, is]) => [name, orAbsent(is)])))),
});
/** All else of a piece is as it was. */
const isOldPiece = (value: object): boolean => isOldContent(value) && isJournalPiece(value);

/** A message of version 1 with parts, no word of it lost. */
export function messageFromVersion1(value: unknown): unknown {
  if (!isOldMessage(value) || 'parts' in value) return value;
  const { text: said, reply, ...message } = value;
  if (!reply) return { ...message, parts: textParts(said), reply };
  const { reasoning: _, refusal: __, toolCalls: ___, images: ____, sources: _____, ...facts } = reply;
  return { ...message, parts: partsOf(said, reply), reply: facts };
}

/**
 * The journal of a reply of version 1 as one piece, which holds all that had come of it. `message` is the message as it
 * was stored, of version 1, too; there is no piece where it is not. What is broken in one of `stored` is left out, because
 * it would make the one piece broken, and all words would be lost with it.
 */
export function journalFromVersion1(message: unknown, stored: readonly unknown[]): object[] {
  if (!isOldMessage(message) || !message.reply) return [];
  const pieces = stored.filter(isObject).map(soundPiece);
  const now = { ...message.reply };
  let said = message.text;
  let facts: object = {};
  for (const { text: words = '', reasoning = '', refusal = '', ...piece } of pieces) {
    if (piece.startsOver) said = now.reasoning = '';
    said += words;
    now.reasoning += reasoning;
    now.refusal += refusal;
    const { toolCalls = now.toolCalls, images = now.images, sources = now.sources, ...others } = piece.facts ?? {};
    Object.assign(now, { toolCalls, images, sources });
    facts = { ...facts, ...others };
  }
  const logprobs = pieces.flatMap((piece) => piece.logprobs ?? []);
  const taken = pieces.some((piece) => piece.taken) ? { taken: true } : {};
  return [{ startsOver: true, parts: partsOf(said, now), logprobs, facts, ...taken, at: pieces.at(-1)?.at ?? 0 }];
}

/** What is sound of a stored piece. Its facts are looked at one by one, too. */
function soundPiece({ facts, ...stored }: JsonObject): OldPiece {
  const { startsOver, ...piece }: Partial<OldPiece> = soundFields(stored, (field) => isOldPiece({ at: 0, ...field }));
  // Where the words to replace all others are broken, the others stay.
  const isWhole = isOldPiece({ at: 0, text: stored['text'], reasoning: stored['reasoning'] });
  return {
    at: 0,
    ...piece,
    ...(startsOver && isWhole && { startsOver }),
    facts: soundFields(isObject(facts) ? facts : {}, (fact) => isOldPiece({ at: 0, facts: fact })),
  };
}

function soundFields(value: JsonObject, isSound: (field: JsonObject) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name, field]) => isSound({ [name]: field })));
}

/** In the order in which they were shown. */
function partsOf(said: string, { reasoning, refusal, toolCalls, images = [], sources = [] }: OldReply): MessagePart[] {
  return [
    ...wordsOf('reasoning', reasoning),
    ...textParts(said),
    ...wordsOf('refusal', refusal),
    ...withoutHoles(toolCalls).map((call, index) => ({ ...call, type: 'tool-call' as const, id: `call-${index + 1}` })),
    ...images.map(imageOf),
    ...sources.map(({ url, title = '' }) => ({ type: 'citation' as const, url, title })),
  ];
}

function wordsOf(type: 'reasoning' | 'refusal', words: string): MessagePart[] {
  return words === '' ? [] : [{ type, text: words }];
}

/** Its bytes were never stored, only how many there were. */
function imageOf({ mediaType, bytes, url }: OldImage): ImagePart {
  const source: MediaSource = url === undefined ? { kind: 'unkept', bytes: bytes ?? null } : { kind: 'url', url };
  return { type: 'image', name: '', mediaType, source, size: null };
}

/**
 * The calls that are there. The list may be a long one with holes, which are null in a backup; it is read by its entries,
 * because one with a call at index 4,000,000,000 would take for ever to walk through.
 */
function withoutHoles(calls: readonly OldCall[]): OldCall[] {
  return Object.values(calls).filter(isObject);
}
