import type { Transcript } from '../audio/transcript';
import type { PictureNote, TextNote } from '../attachment/media-reader';
import type { DialectName } from '../endpoint/endpoint';
import type { JsonObject } from '../json';
import type { Source } from './source';

/** Stored in this browser under the SHA-256 of the bytes (hexadecimal), once for all messages that have it. */
export interface StoredSource {
  kind: 'blob';
  hash: string;
  bytes: number;
}

/** Where the bytes of a picture, a file or a sound are. */
export type MediaSource =
  | StoredSource
  /** At an address, which is not requested before a person asks for it. */
  | { kind: 'url'; url: string }
  /** Nowhere: the bytes came with a reply and were not stored. `bytes`: how many, null where that is not known. */
  | { kind: 'unkept'; bytes: number | null };

/** The pages `from` to `to` of a document that has `of`. The first is 1. */
export interface PagesOf {
  from: number;
  to: number;
  of: number;
}

/** The file that an attachment was made from, stored whole, so that it can be sent in another form. */
export interface OriginalFile {
  name: string;
  mediaType: string;
  source: StoredSource;
  /** Of a PDF, the pages that are sent as text or pictures. */
  pages?: PagesOf;
}

interface Media {
  /** The file's name; empty where it has none. */
  name: string;
  /** Such as `image/png`; empty where it is not known. */
  mediaType: string;
  source: MediaSource;
  /** Absent where what is sent is the file itself. */
  original?: OriginalFile;
  /** What a person should know of what was made of the file. */
  notes?: readonly (TextNote | PictureNote)[];
  /** Whether requests always or never contain it, while they contain its message; absent where the chat's rule decides. */
  sending?: 'always' | 'never';
}

/**
 * `size` in pixels, null where it is not known. `alt`: what it shows, in the person's words, or in those that the model
 * made it from. `id`: tells it from other pictures of its reply; one that comes later with the same id takes its place,
 * because a server may send what it has so far (`isPartial`) first. `mask`: a PNG of its size, transparent where a model that
 * edits pictures may change it; absent: anywhere.
 */
export type ImagePart = Media & {
  type: 'image';
  size: { width: number; height: number } | null;
  alt?: string;
  id?: string;
  isPartial?: true;
  mask?: StoredSource;
};
/** `asFile`: it is a text, and is sent as a file nevertheless. `pages`: of a PDF; absent where that is not known. */
type FilePart = Media & { type: 'file'; asFile?: true; pages?: number };
/** `seconds`: how long it plays, null where that is not known. `transcript`: what is said in it, where somebody had it written. */
type AudioPart = Media & { type: 'audio'; seconds: number | null; transcript?: Transcript };
/** A picture, a file or a sound in a message. */
export type MediaPart = ImagePart | FilePart | AudioPart;

/**
 * A tool call of a model. `id` is unique within its message; `arguments` is JSON, as far as it came. `isHosted`: the
 * server ran it itself. `error`: what it said of its own tool that failed.
 */
export interface ToolCallPart {
  type: 'tool-call';
  id: string;
  name: string;
  arguments: string;
  isHosted?: true;
  error?: string;
}

/** What a tool gave back for the call `callId`. */
export interface ToolResultPart {
  type: 'tool-result';
  callId: string;
  text: string;
  isError: boolean;
}

/** A page or document that a reply cites; `title` is empty where it is not known. */
type CitationPart = Source & { type: 'citation'; title: string };

/** The request that the provider's state of a reply belongs to: with any other, it is not sent back. */
export interface StateTie {
  /** The API in whose requests it goes back. */
  dialect: DialectName;
  endpointId: string;
  model: string;
  /** Digest of all that was sent before the reply. */
  digest: string;
}

/**
 * What a server wants back of a reply that it wrote, as it came: signed or encrypted reasoning, and fields that only it
 * can read. It is never shown. It goes back to the same model at the same endpoint, and only while all that was sent
 * before the reply is unchanged, because signatures cover that, too.
 */
export interface ProviderStatePart extends StateTie, ProviderState {
  type: 'provider-state';
}

/** The state as it goes back. */
export interface ProviderState {
  /** Blocks of content, or pieces of the message, in their order. */
  items: readonly JsonObject[];
  /** The server stopped in the middle of its own tools, and goes on where this comes back as the last message. */
  isPaused: boolean;
}

type WordsPart = { type: 'text' | 'reasoning' | 'refusal'; text: string };

/**
 * What a message consists of, in order. Words that follow each other are one part. A citation's number in the text is
 * its place among the citations.
 */
export type MessagePart = WordsPart | MediaPart | ToolCallPart | ToolResultPart | CitationPart | ProviderStatePart;

interface HasParts {
  parts: readonly MessagePart[];
}

/** The words as a list of parts: empty where there are none. */
export function textParts(text: string): MessagePart[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

/** What a message says: all its text, without reasoning and refusals. */
export function textOf({ parts }: HasParts): string {
  return wordsOf(parts, 'text');
}

/** The model's thinking, shown folded. */
export function reasoningOf({ parts }: HasParts): string {
  return wordsOf(parts, 'reasoning');
}

/** The words with which a model refused to answer. */
export function refusalOf({ parts }: HasParts): string {
  return wordsOf(parts, 'refusal');
}

/** The tools that a reply calls, in its order. */
export function toolCallsOf({ parts }: HasParts): ToolCallPart[] {
  return parts.filter((part) => part.type === 'tool-call');
}

/** What called tools gave back, in the message's order. */
export function toolResultsOf({ parts }: HasParts): ToolResultPart[] {
  return parts.filter((part) => part.type === 'tool-result');
}

/** The pages that a reply cites, in the order of their numbers. */
export function sourcesOf({ parts }: HasParts): Source[] {
  return parts.filter((part) => part.type === 'citation');
}

/** The pictures, files and sounds in a message. */
export function mediaOf({ parts }: HasParts): MediaPart[] {
  return parts.filter((part) => part.type === 'image' || part.type === 'file' || part.type === 'audio');
}

/** Whether a file is sent as its text, within the words of its message. */
export function isSentAsText(part: MediaPart): boolean {
  return part.type === 'file' && part.mediaType === 'text/plain' && !part.asFile;
}

/** What the server that wrote a reply wants back of it. */
export function providerStatesOf({ parts }: HasParts): ProviderStatePart[] {
  return parts.filter((part) => part.type === 'provider-state');
}

/** Whether its server can go on with a reply as it left it, also where it has no words yet. */
export function isPaused(message: HasParts): boolean {
  return providerStatesOf(message).some((state) => state.isPaused);
}

/** `parts` without what only the server that wrote them can read. */
export function withoutProviderState(parts: readonly MessagePart[]): MessagePart[] {
  return parts.filter(({ type }) => type !== 'provider-state');
}

function wordsOf(parts: readonly MessagePart[], type: WordsPart['type']): string {
  let words = '';
  for (const part of parts) if (part.type === type) words += part.text;
  return words;
}

/** `parts` with `text` in place of all their text, where the first of it stood; before all else where there was none. */
export function withText(parts: readonly MessagePart[], text: string): MessagePart[] {
  const others = parts.filter(({ type }) => type !== 'text');
  const first = parts.findIndex(({ type }) => type === 'text');
  return others.toSpliced(Math.max(first, 0), 0, ...textParts(text));
}

/** What is said in the sounds of a message, as far as it was written down. */
export function transcriptsOf({ parts }: HasParts): Transcript[] {
  return parts.flatMap((part) => (part.type === 'audio' && part.transcript ? part.transcript : []));
}
