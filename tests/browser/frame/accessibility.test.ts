import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { failure, reply as streamed, withLogprobs } from '../../server/behaviours';
import { ControlledReply } from '../../server/controlled';
import {
  actOnMessage,
  ask,
  button,
  composer,
  connect,
  openInspector,
  openMore,
  replied,
  reply,
  send,
  test as base,
  testKey,
} from '../harness/app';
import { findingsInBothSchemes } from '../harness/accessible';
import { openSettings } from '../harness/screens/chats';
import { field } from '../harness/screens/fields';
import { correct } from '../harness/screens/models';
import { test as visit } from '../harness/visit';

const richReply = [
  '# A heading',
  'Some **bold** text, `code`, a [link](https://a.test/) and ![a picture](https://a.test/i.png).',
  '> A quote\n>\n> - with a list',
  '- [x] done\n- [ ] to do',
  '| Part | Tokens |\n| :-- | --: |\n| Prompt | 12 |',
  '```ts\nconst answer: number = 42; // why\n```',
  '---',
].join('\n\n');

const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

for (const viewport of screens) {
  const { width } = viewport;
  const isPhone = width < 760;
  // Nothing fades while it is looked at.
  const reducedMotion = 'reduce';
  const colorScheme = isPhone ? 'dark' : 'light';
  const test = base.extend('contextOptions', { viewport, reducedMotion, colorScheme });

  /** The same screen for a page that several tests share. */
  async function look(page: Page): Promise<void> {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion, colorScheme });
  }

  async function showConversations(page: Page): Promise<void> {
    if (isPhone) await button(page, 'Show conversations').click();
  }

  test(`axe finds nothing on the screens of a first visit, ${width} px`, async ({ page, server }) => {
    await button(page, 'Try the demo').waitFor();
    expect(await findingsInBothSchemes(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Behind a passphrase', exact: true }).check();
    await openMore(page);
    await field(page, 'Base URL').fill(server.baseUrl);
    await button(page, 'Test connection').click();
    await page.getByRole('alert').waitFor();
    expect(await findingsInBothSchemes(page)).toEqual([]);
  });

  test(`axe finds nothing in a chat, ${width} px`, async ({ chat, server }) => {
    expect(await findingsInBothSchemes(chat)).toEqual([]);
    await showConversations(chat);
    expect(await findingsInBothSchemes(chat)).toEqual([]);
    if (isPhone) await chat.keyboard.press('Escape');

    server.next(streamed(richReply, { reasoning: 'Let me think.' }));
    await ask(chat, 'Show me everything');
    await button(reply(chat), 'Regenerate').click();
    await reply(chat).getByText('2 / 2').waitFor();
    await replied(chat);
    await button(reply(chat), 'Previous version').click();
    await reply(chat).getByText('Reasoning', { exact: true }).click();
    server.next(failure(401, { message: 'Incorrect API key provided.' }));
    await send(chat, 'Again');
    await reply(chat).getByRole('alert').waitFor();
    expect(await findingsInBothSchemes(chat)).toEqual([]);

    const running = new ControlledReply();
    server.next(running.behaviour);
    await button(reply(chat), 'Retry').click();
    await running.started;
    running.think('Well');
    running.say('Once upon');
    await reply(chat).getByText('Once upon').waitFor();
    expect(await findingsInBothSchemes(chat)).toEqual([]);
    running.finish();
    await replied(chat);

    await button(reply(chat), 'Edit').click();
    expect(await findingsInBothSchemes(chat)).toEqual([]);
    await chat.keyboard.press('Escape');
    if (isPhone) await actOnMessage(reply(chat), 'Delete');
    else await button(reply(chat), 'Delete').click();
    await button(chat.getByRole('status'), 'Undo').waitFor();
    expect(await findingsInBothSchemes(chat)).toEqual([]);
  });

  test(`axe finds nothing in what holds a request back, and in a summary, ${width} px`, async ({ chat, server }) => {
    await showConversations(chat);
    await correct(chat, 'test-model', { 'Context window (tokens)': '600' });
    const long = 'some words of a long message '.repeat(14);
    server.next(streamed(long), streamed(long));
    await ask(chat, long);
    await ask(chat, long);
    await send(chat, long);
    const panel = chat.getByRole('region', { name: 'Request held', exact: true });
    await button(panel, 'Drop oldest turns').waitFor();
    expect(await findingsInBothSchemes(chat)).toEqual([]);
    await button(panel, 'Summarise older turns').click();
    await button(chat.getByRole('article'), 'Undo summary').waitFor();
    await replied(chat);
    expect(await findingsInBothSchemes(chat)).toEqual([]);
  });

  visit(`axe finds nothing in what opens over a chat, ${width} px`, async ({ chat }) => {
    await look(chat);
    await ask(chat, 'Hello');
    await chat.getByRole('combobox', { name: 'Model', exact: true }).click();
    await chat.getByRole('option').first().waitFor();
    expect(await findingsInBothSchemes(chat)).toEqual([]);
    await chat.keyboard.press('Escape');

    await button(chat, 'System prompt').click();
    await chat.getByRole('dialog', { name: 'System prompt', exact: true }).waitFor();
    expect(await findingsInBothSchemes(chat)).toEqual([]);
    await chat.keyboard.press('Escape');

    const inspector = await openInspector(chat, 'Parameters');
    await inspector.getByRole('spinbutton', { name: 'Temperature', exact: true }).waitFor();
    expect(await findingsInBothSchemes(chat)).toEqual([]);
    await inspector.getByRole('spinbutton', { name: 'Temperature', exact: true }).fill('9');
    expect(await findingsInBothSchemes(chat)).toEqual([]);
    for (const tab of ['Plan', 'This turn', 'Bill'] as const) {
      await openInspector(chat, tab);
      expect(await findingsInBothSchemes(chat), tab).toEqual([]);
    }
    if (isPhone) await chat.keyboard.press('Escape');

    await showConversations(chat);
    await button(chat, 'Actions for Hello').first().click();
    expect(await findingsInBothSchemes(chat)).toEqual([]);
  });

  visit(
    `axe finds nothing in probabilities, and in a request and its response, ${width} px`,
    async ({ chat, server }) => {
      await look(chat);
      const shares = [0.95, 0.7, 0.3, 0.05];
      server.next(withLogprobs(shares.map((share) => ({ token: ` ${share}`, logprob: Math.log(share) }))));
      await ask(chat, 'Hello');
      await button(reply(chat), 'Token probabilities').click();
      await reply(chat).getByRole('listbox').waitFor();
      expect(await findingsInBothSchemes(chat)).toEqual([]);
      await button(reply(chat), 'More actions').click();
      expect(await findingsInBothSchemes(chat)).toEqual([]);
      await button(reply(chat), 'Inspect').click();
      const inspector = chat.getByRole('complementary', { name: 'Inspector', exact: true });
      for (const title of [/^Request headers/, 'Request body', /^Response headers/, /^Raw chunks/])
        await inspector.getByText(title).click();
      await inspector.getByText('[DONE]').waitFor();
      expect(await findingsInBothSchemes(chat)).toEqual([]);
    },
  );

  visit(`axe finds nothing in commands, code, and a request to start from, ${width} px`, async ({ chat }) => {
    await look(chat);
    await composer(chat).press('/');
    await chat.getByRole('listbox', { name: 'Commands', exact: true }).getByRole('option').nth(8).waitFor();
    await expect.poll(() => composer(chat).getAttribute('aria-controls')).not.toBeNull();
    await composer(chat).press('ArrowDown');
    await chat.getByRole('option', { selected: true }).waitFor();
    expect(await findingsInBothSchemes(chat)).toEqual([]);
    for (const command of ['/help', '/shrug', '/model teh-model']) {
      await composer(chat).fill(command);
      await composer(chat).press('Escape');
      await composer(chat).press('Enter');
      await button(chat, command === '/help' ? 'Dismiss' : 'Cancel').waitFor();
      expect(await findingsInBothSchemes(chat), command).toEqual([]);
    }
    await composer(chat).fill('');

    const key = 'sk-pasted-abcdefghijkl';
    const body = { messages: [{ role: 'developer', content: 'Be brief.' }], n: 500 };
    const command = `curl https://a.test/v1/chat/completions -u me:${key} -d '${JSON.stringify(body)}'`;
    await chat.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await chat.evaluate((copied) => navigator.clipboard.writeText(copied), command);
    await composer(chat).press('ControlOrMeta+V');
    await button(chat, 'Start a chat from this request').waitFor();
    expect(await findingsInBothSchemes(chat)).toEqual([]);
    await button(chat, 'Start a chat from this request').click();
    await chat.getByText('It contains a key').waitFor();
    expect(await findingsInBothSchemes(chat)).toEqual([]);
    await field(chat, 'curl command or JSON body').fill('{"messages": [}');
    await chat.getByText('isn’t valid JSON').waitFor();
    expect(await findingsInBothSchemes(chat)).toEqual([]);
    await button(chat.getByRole('dialog'), 'Cancel').click();

    await openInspector(chat, 'Plan');
    await chat.getByText('Raw request', { exact: true }).click();
    const code = chat.getByRole('group', { name: 'Request', exact: true });
    for (const [form, says] of [
      ['JSON', '"stream": true'],
      ['Python, requests package', 'requests.post('],
    ] as const) {
      await field(chat, 'Format').selectOption({ label: form });
      await code.getByText(says).waitFor();
      expect(await findingsInBothSchemes(chat), form).toEqual([]);
    }
  });

  test(`axe finds nothing in the settings, ${width} px`, async ({ page, server, site, context }) => {
    await page.getByRole('radio', { name: 'Behind a passphrase', exact: true }).check();
    await field(page, 'Passphrase').fill('horse');
    await field(page, 'Repeat passphrase').fill('horse');
    await connect(page, server.baseUrl, { key: testKey });
    await ask(page, 'Hello');
    await showConversations(page);
    const settings = await openSettings(page, 'Models');
    const tabs = settings.getByRole('tab');
    for (const tab of await tabs.all()) {
      await tab.click();
      await settings.getByRole('tabpanel', { name: await tab.innerText(), exact: true }).waitFor();
      expect(await findingsInBothSchemes(page), await tab.innerText()).toEqual([]);
    }
    await tabs.getByText('Prompts', { exact: true }).click();
    await button(settings, 'Add prompt').click();
    expect(await findingsInBothSchemes(page)).toEqual([]);
    await button(settings, 'Cancel').click();
    await tabs.getByText('Data', { exact: true }).click();
    await button(settings, 'Delete everything…').click();
    expect(await findingsInBothSchemes(page)).toEqual([]);
    await tabs.getByText('Endpoints', { exact: true }).click();
    await button(settings, 'Change passphrase').click();
    expect(await findingsInBothSchemes(page)).toEqual([]);
    await button(settings, 'Edit').click();
    await field(settings, 'Base URL').waitFor();
    expect(await findingsInBothSchemes(page)).toEqual([]);
    await button(settings, 'Cancel').click();
    await button(settings, 'Add endpoint').click();
    await page.getByRole('heading', { name: 'Add an endpoint', exact: true }).waitFor();
    expect(await findingsInBothSchemes(page)).toEqual([]);

    const nextVisit = await context.newPage();
    await nextVisit.goto(site.url);
    await composer(nextVisit).waitFor();
    await send(nextVisit, 'Hello');
    await nextVisit.getByRole('dialog', { name: 'Unlock your keys', exact: true }).waitFor();
    expect(await findingsInBothSchemes(nextVisit)).toEqual([]);
  });
}
