import { fencedFile } from '../../model/attachment/fence';
import { absentNote, isRefused, isTaken, type Absence } from '../../model/attachment/taken';
import type { Message } from '../../model/chat/message';
import { mediaLeftOut, turnsAgo } from './left-media';
import { isSentAsText, mediaOf, textOf, textParts, type MediaPart, type MessagePart } from '../../model/chat/parts';
import type { DialectName } from '../../model/endpoint/endpoint';
import type { Refusable } from '../../model/endpoint/learnt';

/** Why a part stays behind, though its bytes are there and its API has a place for it; null where it does not. */
type StaysBehind = (part: MediaPart) => Absence | null;

/** What of the attachments of a history goes into a request. */
interface Sending {
  mediaTurns: number | null;
  /** The last message is a reply that is to be continued. */
  isContinued?: boolean;
  refuses: readonly Refusable[];
}

/** Puts what was found of stored bytes into the messages that refer to them. */
export class FoundFiles {
  /** By hash: the text of the bytes, '' for bytes that are none, null where they are not stored. */
  constructor(private readonly texts: ReadonlyMap<string, string | null>) {}

  isSame(other: FoundFiles): boolean {
    return [...this.texts].every(([hash, text]) => other.texts.get(hash) === text);
  }

  /**
   * `message` as it is sent in `dialect` (null: in an unknown one, which takes all). The texts of files stand before the
   * words, each in a fence; what is left out, no longer stored, or without a place in such a request, is named as missing.
   * What was not looked for stays as it is. Nothing is said in a reply: its model did not write that.
   */
  asSent(message: Message, dialect: DialectName | null, staysBehind: StaysBehind = () => null): Message {
    if (message.role !== 'user') return withoutMade(message, staysBehind);
    const texts: string[] = [];
    const others: MessagePart[] = [];
    for (const part of mediaOf(message)) {
      const absence = staysBehind(part);
      const text = absence ? absentNote(part, absence) : this.#textFor(part, dialect);
      if (text === null) others.push(part);
      else texts.push(text);
    }
    if (texts.length === 0) return message;
    const words = [...texts, textOf(message)].filter((text) => text !== '').join('\n\n');
    const rest = message.parts.filter((part) => !('source' in part) && part.type !== 'text');
    return { ...message, parts: [...others, ...textParts(words), ...rest] };
  }

  /**
   * A whole `history`, in which pictures, PDFs and sound are sent for so many turns (null: always), and nothing that the
   * server `refuses`.
   */
  allAsSent(
    history: readonly Message[],
    dialect: DialectName | null,
    { mediaTurns, isContinued, refuses }: Sending,
  ): readonly Message[] {
    const ago = turnsAgo(history, isContinued);
    return history.map((message, index) =>
      this.asSent(message, dialect, (part) => {
        if (mediaLeftOut(part, ago[index] ?? 0, mediaTurns) !== null) return 'left-out';
        return isRefused(part, refuses) ? 'refused' : null;
      }),
    );
  }

  /** The words that are sent in the place of `part`; null where it is sent itself. */
  #textFor(part: MediaPart, dialect: DialectName | null): string | null {
    const { source, name } = part;
    if (source.kind === 'unkept') return absentNote(part, 'not-stored');
    if (source.kind === 'blob') {
      const text = this.texts.get(source.hash);
      if (text === undefined) return null;
      if (text === null) return absentNote(part, 'not-stored');
      if (isSentAsText(part)) return fencedFile(name, languageOf(part), text);
    }
    return dialect === null || isTaken(part, dialect) ? null : absentNote(part, 'not-taken');
  }
}

/** A reply of a model, in which what stays behind has no bytes: it is still known as a reply of pictures alone. */
function withoutMade(message: Message, staysBehind: StaysBehind): Message {
  const isBehind = (part: MessagePart): boolean => 'source' in part && staysBehind(part) !== null;
  if (!message.parts.some(isBehind)) return message;
  const parts = message.parts.map((part) =>
    isBehind(part) ? { ...part, source: { kind: 'unkept' as const, bytes: null } } : part,
  );
  return { ...message, parts };
}

/** What is made of a document is Markdown, and of a PDF plain text. */
function languageOf({ name, original }: MediaPart): string {
  if (original && !['text/plain', 'image/svg+xml'].includes(original.mediaType))
    return original.mediaType === 'application/pdf' ? '' : 'markdown';
  return /\.([a-z\d+#]{1,10})$/i.exec(name)?.[1]?.toLowerCase().replace(/^txt$/, '') ?? '';
}
