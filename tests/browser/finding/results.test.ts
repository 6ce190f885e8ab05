import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { newConversation, type Conversation } from '../../../src/model/chat/conversation';
import { newReplyFacts, type Message } from '../../../src/model/chat/message';
import { composer, messages, test } from '../harness/app';
import { hasFocus } from '../harness/focus';
import { backupOf, conversations, restore } from '../harness/screens/chats';

const now = Date.now();
const day = 86_400_000;

function chatOf(id: string, title: string, at: number, tipId: string): Conversation {
  const start = { endpointId: null, model: 'test-model', systemPrompt: { promptId: null, text: '' } };
  return { ...newConversation(id, at, start), title, tipId };
}

function message(conversationId: string, id: string, parentId: string | null, text: string, at: number): Message {
  const isReply = id.includes('r');
  return {
    ...{ id, conversationId, parentId, createdAt: at, deletedAt: null },
    role: isReply ? 'assistant' : 'user',
    parts: [{ type: 'text', text }],
    reply: isReply ? { ...newReplyFacts('', 'test-model'), status: 'complete' } : null,
  };
}

/** "feed-in" is in a title alone, in a message of another branch, and far down in a long chat. */
function library(): ReturnType<typeof backupOf> {
  const long = Array.from({ length: 300 }, (_, index) =>
    message(
      'long',
      `${index % 2 ? 'r' : 'q'}${String(index)}`,
      index === 0 ? null : `${index % 2 ? 'q' : 'r'}${String(index - 1)}`,
      index === 20
        ? `${'Nothing about it.\n'.repeat(80)}Ask whether she registers the feed-in.`
        : `Letter ${String(index)}`,
      now - 2 * day + index,
    ),
  );
  return backupOf({
    conversations: [
      chatOf('solar', 'Is the solar quote worth it?', now - day, 'r2'),
      chatOf('long', 'Letters', now - 2 * day, 'r299'),
      chatOf('titled', 'Feed-in rates', now - 3 * day, 'q1'),
    ],
    messages: [
      message('solar', 'q1', null, 'Is it worth it?', now - day),
      message('solar', 'r1', 'q1', 'Only with the **feed-in** payment. And without the Feed-In? No.', now - day + 1),
      message('solar', 'r2', 'q1', 'Yes.', now - day + 2),
      ...long,
      message('titled', 'q1', null, 'What are they?', now - 3 * day),
    ],
  });
}

const results = (page: Page) => page.getByRole('list', { name: 'Search results' });
const links = (page: Page) => results(page).getByRole('link');
const isFocusOn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
/** The words that are marked in the thread. */
const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    }),
  );

test('results lead to the message, on its branch, with the words marked; arrows walk them, Escape goes back', async ({
  chat,
}) => {
  await restore(chat, library());
  await conversations(chat).getByRole('link', { name: 'Letters' }).click();
  await messages(chat).last().waitFor();
  await composer(chat).click();
  const log = chat.getByRole('log');
  // The rows above are measured when they are drawn, in a frame, which moves the end.
  const scrolled = (): Promise<number> =>
    log.evaluate(async (element) => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      return element.scrollTop;
    });
  let top = NaN;
  await expect
    .poll(async () => {
      const before = top;
      top = await scrolled();
      return top === before;
    })
    .toBe(true);

  const box = chat.getByRole('searchbox', { name: 'Search conversations' });
  await box.click();
  await box.fill('FEED-IN');
  await expect.poll(() => links(chat).count()).toBe(3);
  // The newest chat first, and one that has it in its title only.
  await expect
    .poll(() => links(chat).evaluateAll((all) => all.map((link) => link.querySelector('mark')?.textContent)))
    .toEqual(['feed-in', 'feed-in', 'Feed-in']);
  expect(await links(chat).evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
    '#/chat/solar/r1',
    '#/chat/long/q20',
    '#/chat/titled',
  ]);
  await links(chat).first().getByText('Other version').waitFor();

  // Arrows go into the results and back, and the query stays.
  await chat.keyboard.press('ArrowDown');
  await expect.poll(() => isFocusOn(chat, '[href$="/solar/r1"]')).toBe(true);
  await chat.keyboard.press('ArrowDown');
  await expect.poll(() => isFocusOn(chat, '[href$="/long/q20"]')).toBe(true);
  await chat.keyboard.press('ArrowUp');
  await chat.keyboard.press('ArrowUp');
  await expect.poll(() => isFocusOn(chat, '[type=search]')).toBe(true);
  expect(await box.inputValue()).toBe('FEED-IN');

  await chat.keyboard.press('Escape');
  await expect.poll(() => results(chat).count()).toBe(0);
  await hasFocus(composer(chat));
  await expect.poll(scrolled).toBe(top);
  expect(await box.inputValue()).toBe('');

  await box.fill('feed-in');
  await links(chat).first().click();
  const found = messages(chat, 'assistant').filter({ hasText: 'Only with' });
  await hasFocus(found);
  await expect.poll(() => marked(chat)).toEqual(['feed-in', 'Feed-In']);
  await expect.poll(() => results(chat).count()).toBe(0);
  expect(await box.inputValue()).toBe('feed-in');

  // A message that was not drawn, and is longer than the screen: its hit is in view.
  await box.click();
  await links(chat).nth(1).click();
  await expect
    .poll(() =>
      chat.evaluate(() => {
        const [range] = CSS.highlights.get('found-current') ?? [];
        if (!(range instanceof Range)) return false;
        const { left, top, bottom } = range.getBoundingClientRect();
        const at = document.elementFromPoint(left + 1, (top + bottom) / 2);
        return at !== null && at.contains(range.startContainer);
      }),
    )
    .toBe(true);
});
