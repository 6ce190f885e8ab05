import { expect } from 'vitest';
import { reply as says } from '../../server/behaviours';
import { ask, content, reply, test } from '../harness/app';

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
  const own = chat.locator('[data-role=user] [data-part=content] p');
  expect(await own.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');

  // What is selected and copied of it is what the model wrote.
  const copied = await content(reply(chat)).evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return String(getSelection());
  });
  expect(copied).toContain('const a = 1; // why');
  expect(copied).not.toContain('Copy code');
});
