/** A field of one value, within its line, that tells of no error. */
const fact = String.raw`"(?!error|detail)\w+": ?(?:null|true|false|[\d.]+|"[^"\\\u0000-\u001f]*")`;
const facts = `(?:${fact}, ?)*`;
const moreFacts = `(?:, ?${fact})*`;
/** Neither a finish reason nor probabilities, which are those of one piece. */
const beforeDelta = String.raw`(?:"\w+": ?(?:null|\d+), ?)*`;
const afterDelta = String.raw`(?:, ?"\w+": ?(?:null|\d+))*`;
/** As JSON allows them: in one event with others, what is broken would take their words along. */
const words = String.raw`(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*`;
/** An event of chat completions, or of Messages, that brings words and nothing else. */
const plain = new RegExp(
  String.raw`((?:event: ?\w+\r?\n)?data: ?\{${facts}(?:"choices": ?\[\{${beforeDelta})?"delta": ?\{(?:"(?:role|type)": ?"\w+", ?)?` +
    String.raw`"(?:content|reasoning_content|reasoning|text|thinking)": ?")${words}("\}${afterDelta}(?:\}\]${moreFacts})?\}(\r?\n)\3)`,
  'y',
);
const wordsHere = new RegExp(words, 'y');
/** What stands between two events. */
const blankLine = /\n\r?\n/g;

/**
 * `text`, a part of an event stream, with events that follow one another and differ in nothing but their words as one event: a
 * server that is faster than the page sends hundreds of them in one chunk, and to read each costs many times as much as its words.
 * An event of which only the end or the beginning is in `text` stays as it is.
 */
export function joinedEvents(text: string): string {
  const parts: string[] = [];
  let from = 0;
  blankLine.lastIndex = 0;
  while (blankLine.test(text)) {
    const run = runAt(text, blankLine.lastIndex);
    if (!run) continue;
    parts.push(text.slice(from, blankLine.lastIndex), run.joined);
    from = run.end;
    // The blank line that ends the run may begin the next one.
    blankLine.lastIndex = from - '\n\r\n'.length;
  }
  return from === 0 ? text : parts.join('') + text.slice(from);
}

/** Two or more events alike that begin at `start`, as one, and where the last of them ends. */
function runAt(text: string, start: number): { joined: string; end: number } | null {
  plain.lastIndex = start;
  const [, before = '', after = ''] = plain.exec(text) ?? [];
  if (before === '') return null;
  const said: string[] = [];
  let end = start;
  // Compared by `slice`: `startsWith` takes many times as long.
  while (text.slice(end, end + before.length) === before) {
    wordsHere.lastIndex = end + before.length;
    wordsHere.test(text);
    const { lastIndex } = wordsHere;
    if (text.slice(lastIndex, lastIndex + after.length) !== after) break;
    said.push(text.slice(end + before.length, lastIndex));
    end = lastIndex + after.length;
  }
  return said.length < 2 ? null : { joined: before + said.join('') + after, end };
}
