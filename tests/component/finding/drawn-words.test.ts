import { expect, test } from 'vitest';
import { renderMarkdown, type Block } from '../../../src/markdown/render';
import { drawnWords } from '../../../src/markdown/static/drawn-words';
import { DrawnText } from '../../../src/ui/chat/find/drawn-text';

/** What a block shows, as the page has it. */
function shownOf(block: Block): string {
  if (block.type !== 'html') return block.type === 'code' ? block.code.text : block.text;
  const element = document.createElement('div');
  element.innerHTML = block.pieces.join('');
  return new DrawnText(element).text;
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

test.each([
  'Use <words> and <b>bold</b>, <br> and </none>, 3 < 4 > 2 & more',
  'the __init__ of __whole__ and a __bold phrase__, **so** *it* is ~~gone~~',
  'see [here][1] and [there][2], [x](javascript:alert(1)), ![a picture](https://pictures.test/x.png)\n\n[1]: https://shown.test',
  '- one\n- two\n  - [x] three `&amp;`\n\n1. R&amp;D &lt;b&gt; &#65;&#x42; &hellip;\n\n| a | b |\n| --- | --- |\n| 1 | 2 |',
  '> quoted\n> lines\n\n# A heading\n\n```html\n<words> **not bold**\n```\nafter <!-- a note -->',
  '<details><summary>More</summary>\n\nwithin *it*\n\n</details>\n\nline\nbreak, 请看**重点**内容, \\*stars\\*',
])('the words of a text that is not drawn are those of it drawn: %j', (markdown) => {
  expect(spaced(drawnWords(markdown))).toBe(spaced(renderMarkdown(markdown).map(shownOf).join('\n')));
});
