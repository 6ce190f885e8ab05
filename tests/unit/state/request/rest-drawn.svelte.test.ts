import { expect, test } from 'vitest';
import type { Block } from '../../../../src/markdown/block';
import { renderMarkdown } from '../../../../src/markdown/render';
import type { Behaviour } from '../../../server/exchange';
import { choices, rawStream, reply } from '../../../server/behaviours';
import { deltaChunk } from '../../../server/wire';
import { waitFor } from '../../../wait-for';
import { Browser, ended, say } from '../a-tab';

const long = 'Words of a line.\n\n'.repeat(500);
const contentOf = (blocks: readonly Block[]) => blocks.map(({ key: _, ...content }) => content);

test.each<[string, Behaviour, number]>([
  ['a reply', reply([long]), 1],
  ['a reply that we count ourselves', reply([long], { usage: null }), 1],
  ['several choices', choices([long, long]), 2],
  ['a reply that was cut off', rawStream(deltaChunk({ content: long })), 1],
])('what came all at once is drawn to its end after %s', async (_, behaviour, count) => {
  const browser = await Browser.start();
  browser.server.next(behaviour);
  const { thread } = await browser.tab();
  thread.parametersOnce = count > 1 ? { choices: count } : null;
  await say(thread, 'Go on.');
  await ended(thread);
  const replies = thread.messages.all.filter(({ role }) => role === 'assistant');
  expect(replies).toHaveLength(count);
  const whole = contentOf(renderMarkdown(long));
  for (const one of replies)
    await waitFor(() => expect(contentOf(thread.messages.rendered.blocks(one))).toEqual(whole));
});
