import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { reply as says } from '../../server/behaviours';
import { ControlledReply } from '../../server/controlled';
import { ask, content, replied, reply, send, test } from '../harness/app';

const formulas = readFileSync('tests/fixtures/markdown/formulas.txt', 'utf8').trim().split('\n');

test('formulas are drawn as they are complete; what fails is shown as written; copied, they are TeX', async ({
  chat,
  server,
}) => {
  const refused: string[] = [];
  chat.on('console', (line) => {
    if (line.text().includes('Content Security Policy')) refused.push(line.text());
  });
  const running = new ControlledReply();
  server.next(running.behaviour);
  await send(chat, 'What is $a^2$?');
  await running.started;
  running.say(String.raw`It costs $5 or $10, and \(x^2`);
  await content(reply(chat))
    .getByText(String.raw`\(x^2`)
    .waitFor();
  expect(await reply(chat).locator('math').count()).toBe(0);
  running.say(String.raw`\) is

$$\sqrt{\frac{1}{2}}$$

Broken: $\frac{1$`);
  await expect.poll(() => reply(chat).locator('math').count()).toBe(2);
  running.finish();
  await replied(chat);
  const drawn = reply(chat).locator('math');
  expect(await drawn.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['tex']))).toEqual([
    'x^2',
    String.raw`\sqrt{\frac{1}{2}}`,
  ]);
  const text = await content(reply(chat)).innerText();
  expect(text).toContain('It costs $5 or $10, and');
  expect(text).toContain(String.raw`Broken: $\frac{1$`);

  await chat.evaluate(() => {
    getSelection()!.selectAllChildren([...document.querySelectorAll('[data-part=content]')].at(-1)!);
    const read = (event: ClipboardEvent): void => {
      document.body.dataset['copied'] = event.clipboardData!.getData('text/plain');
    };
    document.addEventListener('copy', read, { once: true });
  });
  await chat.keyboard.press('ControlOrMeta+c');
  const copied = chat.locator('body[data-copied]');
  await expect.poll(() => copied.getAttribute('data-copied')).toContain(String.raw`\(x^2\) is`);
  expect(await copied.getAttribute('data-copied')).toContain(String.raw`$$\sqrt{\frac{1}{2}}$$`);

  // All kinds in one reply, under the policy of the page; and what goes to the model is what it wrote.
  const all = formulas
    .map((tex) => (/^\\begin\{(?:align|equation|gather)/.test(tex) ? tex : `$$${tex}$$`))
    .join('\n\n');
  server.next(says([all]));
  await ask(chat, 'All of them');
  await expect.poll(() => reply(chat).locator('math').count()).toBe(formulas.length);
  expect(await reply(chat).locator('data:not([value])').allInnerTexts()).toEqual([]);
  expect(refused).toEqual([]);
  await ask(chat, 'And?');
  expect(server.requests.at(-1)?.body).toMatchObject({
    messages: expect.arrayContaining([{ role: 'assistant', content: all }]) as unknown,
  });
});
