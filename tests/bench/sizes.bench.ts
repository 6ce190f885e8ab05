import type { Page } from 'playwright-core';
import { estimateTokens } from '../../src/context/tokens/estimate';
import { ask, composer, messages, test } from '../browser/harness/app';
import { backupOf, chatLink, manyChats, restore } from '../browser/harness/screens/chats';
import { figure } from './figures';
import { mainThreadMs, median } from './measure';

const words = 'twenty keys, no more';

/** Main-thread ms of a key typed into the composer. */
async function keyMs(page: Page): Promise<number> {
  await composer(page).focus();
  const runs: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    runs.push((await mainThreadMs(page, () => page.keyboard.type(words, { delay: 30 }))) / words.length);
    await composer(page).fill('');
  }
  return median(runs);
}

/** What a key costs in a first short chat, and then in the newest of `count` more, of `length` messages each. */
async function ratioOfKeys(page: Page, count: number, length: number): Promise<number> {
  await ask(page, 'Mine');
  // The tokenizer is loaded with the first of them.
  await keyMs(page);
  const alone = await keyMs(page);
  await restore(page, backupOf(manyChats(count, length)));
  await page.reload();
  await chatLink(page, 'Chat 0').click();
  const last = messages(page).last();
  await last.getByText(`Message ${length - 1} of c0`).waitFor();
  await keyMs(page);
  const among = await keyMs(page);
  return among / alone;
}

test('a key costs the same among 2,000 chats as with a single one', async ({ chat }) => {
  const value = await ratioOfKeys(chat, 2000, 2);
  figure({ name: 'a key among 2,000 chats beside one', value, limit: 1.5, unit: '×' });
});

test('a key costs the same in a chat of 2,000 messages as in one of two', async ({ chat }) => {
  const value = await ratioOfKeys(chat, 1, 2000);
  figure({ name: 'a key in a chat of 2,000 messages beside 2', value, limit: 1.5, unit: '×' });
});

test('an estimate costs in proportion to its text', () => {
  const english = 'The median splits the sorted halves, so a cut in the shorter array decides the other. '.repeat(1200);
  const ms = (text: string): number => {
    const runs = Array.from({ length: 7 }, () => {
      const start = performance.now();
      estimateTokens(text);
      return performance.now() - start;
    });
    return median(runs);
  };
  const [once, tenTimes] = [ms(english), ms(english.repeat(10))];
  figure({ name: 'an estimate of tokens: ten times the text', value: tenTimes / once, limit: 20, unit: '×' });
});
