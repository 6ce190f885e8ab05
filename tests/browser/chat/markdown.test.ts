import { expect } from 'vitest';
import { reply as says } from '../../server/behaviours';
import { ask, content, messages, reply, test } from '../harness/app';

const text = [
  'שלום. מה שלומך?',
  // What begins with a name in Latin letters is read from right to left all the same.
  'OpenAI أعلنت عن نموذج جديد.',
  '- سلام دنیا\n- `npm run build` را اجرا کن',
  'An English paragraph.',
  '| שם | מחיר |\n| - | - |\n| תה | 3 |',
  '```js\nconst a = 1; // why\n```',
].join('\n\n');

test('each block of a reply has its own direction, and code always reads from left to right', async ({
  chat,
  server,
}) => {
  server.next(says(text));
  await ask(chat, 'ChatGPT הוא מודל שפה?');
  const directions = (selector: string): Promise<string[]> =>
    chat.evaluate(
      (wanted) => [...document.querySelectorAll(wanted)].map((element) => getComputedStyle(element).direction),
      `[data-role=assistant] [data-part=content] :is(${selector})`,
    );
  expect(await directions('p')).toEqual(['rtl', 'rtl', 'ltr']);
  expect(await directions('ul, li')).toEqual(['rtl', 'rtl', 'rtl']);
  expect(await directions('table')).toEqual(['rtl']);
  expect(await directions('pre, code')).toEqual(['ltr', 'ltr', 'ltr']);
  // The person's own words, too: the name that begins them stands on the right, and the sign that ends them on the left.
  const [begins, ends] = await content(messages(chat, 'user')).evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (!walker.currentNode.nodeValue?.includes('ChatGPT')) if (!walker.nextNode()) throw new Error('no such words');
    const words = walker.currentNode;
    return [0, words.nodeValue!.trimEnd().length - 1].map((at) => {
      const range = document.createRange();
      range.setStart(words, at);
      range.setEnd(words, at + 1);
      return range.getBoundingClientRect().left;
    });
  });
  expect(begins).toBeGreaterThan(ends!);

  // What is selected and copied of it is what the model wrote.
  const copied = await content(reply(chat)).evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return String(getSelection());
  });
  expect(copied).toContain('const a = 1; // why');
  expect(copied).not.toContain('Copy code');
});
