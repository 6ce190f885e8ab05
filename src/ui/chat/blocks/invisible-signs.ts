/*
 * Invisible characters that change what is read: bidi controls reverse text, zero-width characters split words that
 * look whole, and tag characters hide whole sentences. Legitimate uses are left alone: joiners within emoji and
 * between letters of scripts that join, breaks between Thai words, marks of direction, the flags of England, Scotland
 * and Wales.
 */
const flag = '\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2,6}\\u{E007F}';
const always =
  '\\u200B(?![\\p{sc=Thai}\\p{sc=Khmer}\\p{sc=Lao}\\p{sc=Myanmar}])|[\\u180E\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\u{E0000}-\\u{E007F}]';
const joinersInLatin = '(?<=[\\x21-\\x7E])[\\u200C\\u200D]+(?=[\\x21-\\x7E])';
const invisible = new RegExp(`(${flag})|${always}|${joinersInLatin}`, 'gu');
const anyInvisible = new RegExp(`${always}|${joinersInLatin}`, 'u');

/** Makes invisible characters below `root` visible. They stay in the text, so copying gives what the model sent. */
export function revealInvisible(root: Node): void {
  if (!anyInvisible.test(root.textContent ?? '')) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = root instanceof Text ? [root] : [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) if (anyInvisible.test(text.data)) text.replaceWith(...revealed(text.data));
}

/** `text` as nodes, in which each invisible character is in an element that names it and confines its effect. */
function revealed(text: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let from = 0;
  for (const { 0: sign, 1: isFlag, index } of text.matchAll(invisible)) {
    if (isFlag) continue;
    const element = document.createElement('span');
    element.className = 'invisible-sign';
    element.dataset['sign'] = [...sign].map(nameOf).join(' ');
    element.textContent = sign;
    nodes.push(text.slice(from, index), element);
    from = index + sign.length;
  }
  return [...nodes, text.slice(from)];
}

function nameOf(sign: string): string {
  return `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
