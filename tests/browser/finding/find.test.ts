import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { newConversation } from '../../../src/model/chat/conversation';
import { newReplyFacts, type Message } from '../../../src/model/chat/message';
import type { MessagePart } from '../../../src/model/chat/parts';
import { button, composer, messages, test } from '../harness/app';
import { hasFocus, isFocused } from '../harness/focus';
import { backupOf, chatLink, restore } from '../harness/screens/chats';

const id = 'long-chat';
const length = 200;
const wide = `const padding = '${'x'.repeat(400)}'; // Quokka at the far end`;
const table = `| ${'a long cell of words | '.repeat(30)}\n|${' --- |'.repeat(30)}\n| ${'cell | '.repeat(29)}quokka in a table |`;

/** What stands at some places; elsewhere only the number of the message. */
const special: Record<number, MessagePart[]> = {
  3: [{ type: 'text', text: `Here is code:\n\n\`\`\`js\n${'// line\n'.repeat(120)}${wide}\n\`\`\`` }],
  5: [
    { type: 'reasoning', text: `${'Thinking about animals.\n\n'.repeat(30)}The QUÓKKA is one.` },
    { type: 'text', text: 'A small marsupial.' },
  ],
  7: [{ type: 'text', text: `A table:\n\n${table}` }],
  9: [{ type: 'tool-call', id: 't', name: 'look_up', arguments: '{"animal":"quokka"}' }],
  100: [{ type: 'text', text: `${'Many words before.\n'.repeat(1500)}One quokka at the end.` }],
  199: [{ type: 'text', text: 'The **quok**ka and [a link](https://quokka.test/quokka).' }],
};

function longChat(): ReturnType<typeof backupOf> {
  const conversation = newConversation(id, Date.now(), {
    endpointId: null,
    model: 'test-model',
    systemPrompt: { promptId: null, text: '' },
  });
  const all: Message[] = Array.from({ length }, (_, index) => ({
    id: `m${String(index)}`,
    conversationId: id,
    parentId: index === 0 ? null : `m${String(index - 1)}`,
    role: index % 2 === 0 ? ('user' as const) : ('assistant' as const),
    parts: special[index] ?? [{ type: 'text', text: `Message ${String(index)}` }],
    createdAt: index + 1,
    deletedAt: null,
    reply: index % 2 === 0 ? null : { ...newReplyFacts('', 'test-model'), status: 'complete' as const },
  }));
  return backupOf({
    conversations: [{ ...conversation, title: 'Animals', tipId: `m${String(length - 1)}` }],
    messages: all,
  });
}

/** The words that are marked as the current match, and whether they can be seen. */
function current(page: Page): Promise<{ text: string; isInView: boolean } | null> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('found-current') ?? [];
    if (!(range instanceof Range)) return null;
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return { text: range.toString(), isInView: at !== null && at.contains(range.startContainer) };
  });
}

const place = (page: Page): Locator => page.getByRole('search').getByRole('status');

test('Ctrl+F finds all of the branch, drawn or not, and brings each match into view', async ({ chat }) => {
  await restore(chat, longChat());
  await chatLink(chat, 'Animals').click();
  await messages(chat).last().waitFor();
  await composer(chat).click();
  await chat.keyboard.press('Control+f');
  const box = chat.getByRole('searchbox', { name: 'Find in conversation' });
  await hasFocus(box);
  await box.fill('quokka');
  const seen: string[] = [];
  for (const [number, words] of [
    [6, 'quokka'],
    [1, 'Quokka'],
    [2, 'QUÓKKA'],
    [3, 'quokka'],
    [4, 'quokka'],
    [5, 'quokka'],
  ] as const) {
    await expect.poll(() => place(chat).innerText()).toBe(`${String(number)} / 6`);
    await expect.poll(() => current(chat)).toEqual({ text: words, isInView: true });
    seen.push(words);
    await chat.keyboard.press('Enter');
    expect(await isFocused(box)).toBe(true);
  }
  await expect.poll(() => place(chat).innerText()).toBe('6 / 6');
  await button(chat, 'Previous match').click();
  await expect.poll(() => place(chat).innerText()).toBe('5 / 6');
  expect(seen).toHaveLength(6);

  // A second press is the browser's own search.
  await box.focus();
  const isOurs = (): Promise<boolean> =>
    chat.evaluate(
      () =>
        !document.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true }),
        ),
    );
  expect(await isOurs()).toBe(false);
  await chat.keyboard.press('Escape');
  await box.waitFor({ state: 'detached' });
  await hasFocus(composer(chat));
  expect(await chat.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBe(0);
  expect(await isOurs()).toBe(true);
});
