import { fromBase64 } from '../../../../model/base64';
import { textHash } from '../../../../model/text-hash';
import type {
  FormatName,
  ImportedChat,
  ImportedMedia,
  ImportedMessage,
  ImportedPart,
  ImportedPrompt,
  Losses,
} from '../imported';
import type { ReadProblem } from './sources';

/** A chat as it is counted: what tells it from others, and what is in it. */
export interface SeenChat {
  /** Of its format and source id. */
  key: string;
  /** Of the ids of its messages: another one where the chat has grown or was changed. */
  digest: string;
  messages: number;
  /** Whether it goes on with a system prompt: its own in the other app, or that app's instructions for all chats. */
  isInstructed: boolean;
  /** Whether nothing in it says when it was: it gets the time of the import. */
  isUndated: boolean;
  /** Pictures, files and sounds that are in the export. */
  media: number;
}

/** What is in the files, after all of them were read once. */
export interface SeenExport {
  formats: FormatName[];
  chats: SeenChat[];
  prompts: number;
  losses: Losses;
  problems: ReadProblem[];
  /** Files without chats that no message names: how many, and the names of the first. */
  others: { count: number; names: string[] };
  /** Bytes of what would be stored, roughly: of the chats as they are written, and of their pictures and files. */
  bytes: number;
  /** Backups of Tally among them. */
  backups: FoundBackup[];
}

/** A backup of Tally: where it lies, and the file that can be restored. */
export interface FoundBackup {
  path: string;
  file: Blob;
}

/** A picture, file or sound that `ExportReader.media` gives under its number, or that has no bytes here. */
export type TakenMedia = Omit<ImportedMedia, 'origin'> & {
  origin: { kind: 'number'; number: number } | Exclude<ImportedMedia['origin'], { kind: 'asset' | 'base64' | 'text' }>;
};
export type TakenPart = Exclude<ImportedPart, ImportedMedia> | TakenMedia;
export type TakenMessage = Omit<ImportedMessage, 'parts'> & { parts: TakenPart[] };

/** A chat to be stored. */
export interface TakenChat extends Omit<ImportedChat, 'id' | 'messages'>, Pick<SeenChat, 'key' | 'digest'> {
  format: FormatName;
  messages: TakenMessage[];
}

/** Some chats, and the prompts that stood among them. */
export interface TakenBatch {
  chats: TakenChat[];
  prompts: ImportedPrompt[];
}

/** A chat without an id is told from others by how it begins. */
export function identityOf(format: FormatName, chat: ImportedChat): Pick<SeenChat, 'key' | 'digest'> {
  const { id, title, createdAt, messages } = chat;
  const begin = (): string => {
    const first = messages.slice(0, 3).map((one) => [one.role, one.parts]);
    return `#${textHash(JSON.stringify([title, createdAt, first]))}`;
  };
  return { key: `${format} ${id ?? begin()}`, digest: digestOf(messages) };
}

/** Of the ids of messages, in whatever order. */
export function digestOf(messages: readonly { id: string }[]): string {
  const ids = messages.map(({ id }) => id).sort();
  return textHash(ids.join(' '));
}

/** The bytes of a base64 text, with or without `data:…,` before it. Throws where it is not base64. */
export function bytesOfBase64(data: string): Uint8Array<ArrayBuffer> | null {
  const start = data.startsWith('data:') ? data.indexOf(',') + 1 : 0;
  if (start > 0 && !/;base64,$/i.test(data.slice(0, start)))
    return new TextEncoder().encode(decodeURIComponent(data.slice(start)));
  return fromBase64(data.slice(start).replace(/\s/g, '').replaceAll('-', '+').replaceAll('_', '/'));
}

/** All pictures, files and sounds of a chat. */
export function mediaOf({ messages }: ImportedChat): ImportedMedia[] {
  return messages.flatMap(({ parts }) => parts.filter((part) => part.type === 'media'));
}

/** Code units of the words of a chat. */
export function lengthOf({ messages }: ImportedChat): number {
  let length = 0;
  for (const { parts } of messages)
    for (const part of parts)
      length += 'text' in part ? part.text.length : 'arguments' in part ? part.arguments.length : 0;
  return length;
}
