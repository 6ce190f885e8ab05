import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { reply as says } from '../../../server/behaviours';
import type { ChatServer } from '../../../server/chat-server';
import { ask, messages, test as alone } from '../app';
import { test } from '../visit';

/** What is on show: role and text of each message. */
function shown(page: Page): Promise<string[]> {
  return messages(page).evaluateAll((articles) =>
    articles.map((one) => {
      const text = one.querySelector('[data-part=content]')?.textContent.trim() ?? '';
      return `${one.dataset['role'] ?? ''}: ${text}`;
    }),
  );
}

/** Waits until the thread is that: role and text of each message. */
export function shows(page: Page, ...wanted: string[]): Promise<void> {
  return expect.poll(() => shown(page)).toEqual(wanted);
}

/** What the thread of `inTwoTurns` shows. */
export const twoTurns = ['user: First', 'assistant: One.', 'user: Second', 'assistant: Two.'];

async function talk({ chat, server }: { chat: Page; server: ChatServer }): Promise<Page> {
  server.next(says('One.', { usage: usage(9) }), says('Two.', { usage: usage(20) }));
  await ask(chat, 'First');
  await ask(chat, 'Second');
  await chat.locator('[data-count=conversation][data-value="31"]').waitFor();
  return chat;
}

/** A test over a chat of two turns, `talk`, both of which are billed and stored. */
export const inTwoTurns = test.extend('talk', talk);

/** The same in a profile of its own. */
export const aloneInTwoTurns = alone.extend('talk', talk);

/** A bill of `prompt_tokens` and one for the reply. */
const usage = (prompt_tokens: number) => ({ prompt_tokens, completion_tokens: 1 });
