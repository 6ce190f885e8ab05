import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { failure, json, reply as streamed } from '../../server/behaviours';
import { ask, button, composer, connect, openMore, replied, reply, send, test as base } from '../harness/app';
import { openSettings, rename } from '../harness/screens/chats';
import { field } from '../harness/screens/fields';
import { sticksOut } from '../harness/sticks-out';

const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(9);
const cells = (text: string) => `| ${Array.from({ length: 14 }, () => text).join(' | ')} |`;

/** Everything that is wider than a phone. */
const wide = [
  word,
  `# ${word}`,
  `- ${word}\n- \`${word}\`\n- [${word}](https://${word.slice(0, 60)}.test/${word})`,
  `> ${word}`,
  `> > > - - - ${word}`,
  `![${word}](https://${word.slice(0, 60)}.test/i.png)`,
  `~~~${word}\n${word} ${word}\n~~~`,
  `${cells('heading')}\n${cells('-')}\n${cells('content')}`,
  `| a | b |\n| - | - |\n| ${word} | ${word} |`,
  `<details><summary>${word}</summary>${word}</details>`,
].join('\n\n');

const on = (width: number) => {
  const isPhone = width < 760;
  return base.extend('contextOptions', { viewport: { width, height: 844 }, isMobile: isPhone, hasTouch: isPhone });
};

/** Opens the chat list where it is a drawer. */
async function showConversations(page: Page): Promise<void> {
  const opener = button(page, 'Show conversations');
  if (await opener.isVisible()) await opener.click();
}

/** Runs in the page: what fields have in common. */
function looks(all: Element[]): string[] {
  return all.map((one) => {
    const { borderTop, borderRadius, backgroundColor, fontSize, minHeight, paddingInlineStart } = getComputedStyle(one);
    return [borderTop, borderRadius, backgroundColor, fontSize, minHeight, paddingInlineStart].join(' · ');
  });
}

/** Runs in the page: what stands in more than one line, though it is one word. */
function broken(all: Element[]): string[] {
  const range = document.createRange();
  return all.flatMap((one) => {
    range.selectNodeContents(one);
    return range.getClientRects().length > 1 ? [one.textContent] : [];
  });
}

for (const [device, widths] of [
  ['a phone', [320, 390]],
  ['a desk', [1440]],
] as const) {
  const test = on(widths[0]);

  /** Looks at the screen at each width, the last one the first again. */
  async function fits(page: Page, screen?: string): Promise<void> {
    for (const width of [...widths.slice(1), widths[0]]) {
      await page.setViewportSize({ width, height: 844 });
      // What follows the width by script takes a frame.
      await expect.poll(() => sticksOut(page), { message: `${screen ?? 'the screen'} at ${width} px` }).toEqual([]);
    }
  }

  /** Looks whether the message box is at the bottom of the screen at each width, however short the chat is. */
  async function isAtBottom(page: Page): Promise<void> {
    const below = async (): Promise<number> => {
      const { y, height } = (await composer(page).boundingBox())!;
      return 844 - y - height;
    };
    for (const width of [...widths.slice(1), widths[0]]) {
      await page.setViewportSize({ width, height: 844 });
      await expect.poll(below, { message: `the message box at ${width} px` }).toBeLessThan(120);
    }
  }

  test(`nothing sticks out of a first visit on ${device}`, async ({ page }) => {
    await button(page, 'Try the demo').waitFor();
    await fits(page);
    await openMore(page);
    await field(page, 'Name').fill(word);
    await field(page, 'Base URL').fill(`https://${word}.test/${word}`);
    await page.getByRole('radio', { name: 'Behind a passphrase', exact: true }).check();
    await field(page, 'Passphrase').fill('horse');
    await button(page, 'Test connection').click();
    await page.getByRole('alert').waitFor();
    await fits(page);
  });

  test(`nothing sticks out of a chat on ${device}, however wide its words, code, tables and names, and it ends with the message box`, async ({
    page,
    server,
  }) => {
    server.nextAt('/v1/models', json({ data: [{ id: word }, { id: `${word}-2` }] }, 200));
    await openMore(page);
    await field(page, 'Name').fill(word);
    await connect(page, server.baseUrl);
    await isAtBottom(page);
    await ask(page, 'Hello');
    await isAtBottom(page);
    await showConversations(page);
    await rename(page, 'Hello', word);
    for (const reading of ['text-largest', '']) {
      await page.evaluate((reading) => (document.documentElement.dataset['reading'] = reading), reading);
      await fits(page, `the list ${reading}`);
    }
    await page.keyboard.press('Escape');

    server.next(streamed(wide, { reasoning: word }), failure(400, { message: word }));
    await ask(page, word);
    await reply(page).getByText('Reasoning', { exact: true }).click();
    await fits(page);
    await send(page, `${word} ${word}`);
    await reply(page).getByRole('alert').waitFor();
    await composer(page).fill(`${word} ${word}`);
    await fits(page);

    await page.getByRole('combobox', { name: 'Model', exact: true }).click();
    await page.getByRole('option').first().waitFor();
    await fits(page);
    await page.keyboard.press('Escape');
    await button(page, 'Inspector').click();
    await page.getByRole('spinbutton', { name: 'Temperature', exact: true }).waitFor();
    await fits(page);
  });

  test(`nothing sticks out of the settings on ${device}`, async ({ page, server }) => {
    server.nextAt('/v1/models', json({ data: [{ id: word }, { id: 'gpt-4o' }] }));
    await openMore(page);
    await field(page, 'Name').fill(word);
    await connect(page, server.baseUrl);
    await ask(page, word);
    await showConversations(page);
    const settings = await openSettings(page, 'Prompts');
    await button(settings, 'Add prompt').click();
    await field(settings, 'Prompt name').fill(word);
    await field(settings, 'Prompt text').fill(word);
    const [typed] = await field(settings, 'Prompt name').evaluateAll(looks);
    await button(settings, 'Save').click();
    for (const tab of await settings.getByRole('tab').all()) {
      await tab.click();
      await settings.getByRole('tabpanel', { name: await tab.innerText(), exact: true }).waitFor();
      await fits(page, await tab.innerText());
      // What is chosen looks as what is typed.
      for (const chosen of await settings.locator('select:visible').evaluateAll(looks)) expect(chosen).toEqual(typed);
    }
    // The names of rows give way, and a word that heads a column has its room.
    await page.setViewportSize({ width: Math.max(390, widths[0]), height: 844 });
    await settings.getByRole('tab', { name: 'Budget', exact: true }).click();
    const headings = settings.getByRole('table', { name: 'Conversation', exact: true }).locator('thead th');
    await headings.first().waitFor();
    expect(await headings.evaluateAll(broken)).toEqual([]);
  });
}

/**
 * Controls that a finger may miss, with their sizes in px. What stands in a line of text may be as low as the line. Besides fields into
 * which iOS would zoom, as their text is smaller than 16 px.
 */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, select, textarea, summary, nav a, [role=tab], [role=option], [role=combobox], input:not([type=radio], [type=checkbox], [type=file])',
    );
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      if (control.closest('[inert]') || control.matches('.scrim')) return [];
      const place = control.closest('form:has(> textarea), label') ?? control;
      const { width, height } = place.getBoundingClientRect();
      const isZoomed =
        control.matches('input, select, textarea') && parseFloat(getComputedStyle(control).fontSize) < 16;
      const isSmall = width > 0 && (Math.round(width) < 44 || Math.round(height) < 44 || isZoomed);
      return isSmall ? [`${Math.round(width)} × ${Math.round(height)}: ${control.outerHTML.slice(0, 140)}`] : [];
    });
  });
}

const phone = on(390);

phone('what sticks out, and what a finger would miss, is seen', async ({ tab }) => {
  await tab.setContent(
    '<meta name="viewport" content="width=device-width"><main style="width: 500px">wide</main>' +
      '<button style="display: block; width: 60px; height: 20px; white-space: nowrap">too many words for it</button>',
  );
  expect(await sticksOut(tab)).toEqual([
    expect.stringMatching(/^the page is 5\d\d px wide$/),
    expect.stringContaining('<main'),
    expect.stringMatching(/^too long: <button/),
  ]);
  expect(await tooSmall(tab)).toEqual([expect.stringMatching(/^60 × 20: <button/)]);
});

phone('a finger finds every control of a chat on a phone', async ({ chat, server }) => {
  server.next(streamed('Text\n\n```ts\nconst a = 1;\n```', { reasoning: 'Hm' }));
  await ask(chat, 'Hello');
  await button(reply(chat), 'Regenerate').click();
  await reply(chat).getByText('2 / 2').waitFor();
  await replied(chat);
  expect(await tooSmall(chat)).toEqual([]);
  await button(reply(chat), 'Previous version').click();
  await reply(chat).getByText('Reasoning', { exact: true }).waitFor();
  expect(await tooSmall(chat)).toEqual([]);
  server.next(failure(401));
  await send(chat, 'Again');
  await button(reply(chat), 'Retry').waitFor();
  expect(await tooSmall(chat)).toEqual([]);
  await chat.getByRole('combobox', { name: 'Model', exact: true }).click();
  await chat.getByRole('option').first().waitFor();
  expect(await tooSmall(chat)).toEqual([]);
  await chat.keyboard.press('Escape');
  await button(chat, 'Inspector').click();
  await chat.getByRole('spinbutton', { name: 'Temperature', exact: true }).waitFor();
  expect(await tooSmall(chat)).toEqual([]);
  await chat.keyboard.press('Escape');
  await button(chat, 'System prompt').click();
  await chat.getByRole('dialog', { name: 'System prompt', exact: true }).waitFor();
  expect(await tooSmall(chat)).toEqual([]);
  await chat.keyboard.press('Escape');
  await showConversations(chat);
  await button(chat, 'Actions for Hello').click();
  expect(await tooSmall(chat)).toEqual([]);
});

phone('a finger finds every control of the first visit and of the settings on a phone', async ({ page, server }) => {
  await button(page, 'Try the demo').waitFor();
  expect(await tooSmall(page)).toEqual([]);
  for (const choice of await page.getByRole('group', { name: 'Keep the key', exact: true }).locator('label').all()) {
    expect((await choice.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  }
  await connect(page, server.baseUrl);
  await ask(page, 'Hello');
  await showConversations(page);
  const settings = await openSettings(page, 'Endpoints');
  for (const tab of await settings.getByRole('tab').all()) {
    await tab.click();
    await settings.getByRole('tabpanel', { name: await tab.innerText(), exact: true }).waitFor();
    expect(await tooSmall(page), await tab.innerText()).toEqual([]);
  }
});

base.for([1440, 390, 320])(
  'with text twice as large, what the search is for is read whole: %i px',
  async (width, { chat }) => {
    await chat.setViewportSize({ width, height: 844 });
    await chat.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await showConversations(chat);
    const search = chat.getByRole('searchbox', { name: 'Search conversations', exact: true });
    const room = await search.evaluate((field: HTMLInputElement) => {
      const drawn = new OffscreenCanvas(0, 0).getContext('2d')!;
      drawn.font = getComputedStyle(field, '::placeholder').font;
      return field.clientWidth - drawn.measureText(field.placeholder).width;
    });
    expect(room).toBeGreaterThanOrEqual(0);
  },
);
