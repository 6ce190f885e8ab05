import type { Piece } from './read-body';

type EventPiece = Extract<Piece, { type: 'event' }>;

/** Fields of one value each, none of which tells of an error. */
const facts = String.raw`(?:"(?!error|detail)\w+": ?(?:null|true|false|[\d.]+|"[^"\\]*"), ?)*`;
const moreFacts = String.raw`(?:, ?"(?!error|detail)\w+": ?(?:null|true|false|[\d.]+|"[^"\\]*"))*`;
/** Neither a finish reason nor probabilities, which are those of one piece. */
const beforeDelta = String.raw`(?:"\w+": ?(?:null|\d+), ?)*`;
const afterDelta = String.raw`(?:, ?"\w+": ?(?:null|\d+))*`;
/** As JSON allows them: in one event with others, what is broken would take their words along. */
const words = String.raw`(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*`;
/** An event of chat completions, or of Messages, that brings words and nothing else. */
const plain = new RegExp(
  String.raw`^(\{${facts}(?:"choices": ?\[\{${beforeDelta})?"delta": ?\{(?:"(?:role|type)": ?"\w+", ?)?` +
    String.raw`"(?:content|reasoning_content|reasoning|text|thinking)": ?")(${words})("\}${afterDelta}(?:\}\]${moreFacts})?\})$`,
);
const onlyWords = new RegExp(`^${words}$`);
/** Longer events are few. */
const longest = 2_000;

/** Events alike in all but their words: what stands around the words, and the words so far, as JSON writes them. */
interface Alike {
  first: EventPiece;
  before: string;
  said: string[];
  after: string;
}

/**
 * `pieces` with events that follow one another and differ in nothing but their words as one event: a server that is faster
 * than the page sends hundreds of them in one chunk, and to read each costs many times as much as its words.
 */
export function joinedEvents(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length < 2) return pieces;
  const all: Piece[] = [];
  let alike: Alike | null = null;
  const close = (): void => {
    if (!alike) return;
    const { first, before, said, after } = alike;
    all.push(said.length === 1 ? first : { ...first, data: before + said.join('') + after });
    alike = null;
  };
  for (const piece of pieces) {
    if (alike && piece.type === 'event' && takes(alike, piece)) continue;
    close();
    alike = piece.type === 'event' ? beginning(piece) : null;
    if (!alike) all.push(piece);
  }
  close();
  return all;
}

function beginning(first: EventPiece): Alike | null {
  const found = first.data.length <= longest ? plain.exec(first.data) : null;
  if (!found) return null;
  const [, before = '', said = '', after = ''] = found;
  return { first, before, said: [said], after };
}

/** Takes the words of `piece`, if the rest of it is the same. */
function takes({ first, before, said, after }: Alike, { data, name }: EventPiece): boolean {
  if (name !== first.name || data.length > longest || data.length < before.length + after.length) return false;
  if (!data.startsWith(before) || !data.endsWith(after)) return false;
  const more = data.slice(before.length, data.length - after.length);
  if (!onlyWords.test(more)) return false;
  said.push(more);
  return true;
}
