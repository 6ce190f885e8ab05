import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { ChatServer } from '../../../server/chat-server';
import { reply as streamed } from '../../../server/behaviours';
import { button, content, messages, reply, send } from '../app';

const read = <Case>(name: string): Case[] =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), 'utf8')) as Case[];

/** Markup that runs a script where it is not made safe. */
export const scripts: string[] = read<{ payload: string }>('xss.dev.json').map(({ payload }) => payload);

/** Texts that make a browser ask a host where they are not made safe. Each with link labels of its own. */
export const leaks: string[] = read<{ text: string }>('exfil.dev.json').map(({ text }, index) =>
  text.replaceAll('[r]', `[r${index}]`),
);

const inOneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ');

/** The places of a markdown text where a model can put a payload. */
export const carriers: Record<string, (payload: string) => string> = {
  'text of its own': (payload) => payload,
  'a list item': (payload) => `- ${payload.replaceAll('\n', '\n  ')}`,
  'a table cell': (payload) => `| a | b |\n| - | - |\n| ${inOneLine(payload).replaceAll('|', '\\|')} | c |`,
  'a quote': (payload) => `> ${payload.replaceAll('\n', '\n> ')}`,
  'a heading': (payload) => `# ${inOneLine(payload)}`,
  'a link’s text': (payload) => `[${inOneLine(payload)}](https://link.test/)`,
  'a link’s address': (payload) => `[a](${inOneLine(payload)}) [b](<${inOneLine(payload)}> "t")`,
  'an image’s alternative': (payload) => `![${inOneLine(payload)}](https://image.test/i.png)`,
  'a fence’s language': (payload) => `~~~${inOneLine(payload)}\ncode\n~~~`,
  'inline code': (payload) => `a \`\`\` ${payload.replace(/\n\s*\n/g, '\n')} \`\`\` b`,
};

/** Long enough to be quick, short enough to be drawn in many updates. */
const replyLength = 48_000;

/**
 * Has the server stream `texts` as replies, many in each, and `judge` the page after each reply. A paragraph between
 * two texts shows that the one did not swallow the other; those that were swallowed come again. Every text was drawn
 * when it resolves.
 */
export async function streamAll(
  page: Page,
  server: ChatServer,
  texts: readonly string[],
  judge: () => Promise<void>,
): Promise<void> {
  let left = texts;
  while (left.length > 0) {
    const swallowed: string[] = [];
    for (const batch of batches(left)) {
      swallowed.push(...(await streamBatch(page, server, batch)));
      await judge();
    }
    // The first of a batch is always drawn: what is left gets shorter.
    left = swallowed;
  }
}

/** Streams one reply in a chat of its own; gives the texts before which no separating paragraph stands. */
async function streamBatch(page: Page, server: ChatServer, batch: readonly string[]): Promise<string[]> {
  const whole = batch.map((text, index) => `${text}\n\n${separator(index)}\n\n`).join('');
  server.next(streamed(piecesOf(whole), { tokensPerSecond: 2500 }));
  await button(page, 'New chat').click();
  await send(page, 'Go on');
  await messages(page, 'assistant').and(page.locator('[data-status=complete]')).waitFor();
  const paragraphs = new Set(await content(reply(page)).locator(':scope > div > div > p').allTextContents());
  return batch.filter((_, index) => index > 0 && !paragraphs.has(separator(index - 1)));
}

function separator(index: number): string {
  return `Here text ${index} ends.`;
}

function batches(texts: readonly string[]): string[][] {
  const found: string[][] = [];
  let length = replyLength;
  for (const text of texts) {
    if (length + text.length > replyLength) {
      found.push([]);
      length = 0;
    }
    found.at(-1)!.push(text);
    length += text.length;
  }
  return found;
}

/** Cuts a text where no token would be cut, too: within tags, entities and fences. */
function piecesOf(text: string): string[] {
  return text.match(/[^]{1,29}/gu) ?? [];
}
