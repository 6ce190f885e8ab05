import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { failure, json, refusal, reply as streamed, toolCall } from '../../server/behaviours';
import {
  ask,
  button,
  composer,
  connect,
  openContext,
  openInspector,
  openMore,
  replied,
  reply,
  send,
  test as base,
  reload,
} from '../harness/app';
import { launchChromium } from '../harness/browsers/chromium';
import { carriers, leaks, scripts, streamAll } from '../harness/attacks/hostile';
import { startTrap, Watch } from '../harness/attacks/trap';
import { markup, startOtherHost } from '../harness/attacks/ways-out';

const test = base
  .extend('trap', { scope: 'file' }, async ({}, { onCleanup }) => {
    const trap = await startTrap();
    onCleanup(() => trap.close());
    return trap;
  })
  // Not the browser of the worker, which other files share: the trap is on this one's command line.
  .extend('trapped', { scope: 'file' }, async ({ trap }, { onCleanup }) => {
    const browser = await launchChromium(inject('browsers').headlessShell, { args: trap.args });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('context', ({ trapped, contextOptions }, { onCleanup }) => openContext(trapped, contextOptions, onCleanup))
  .extend('watch', ({ context, site, server }) => Watch.over(context, [site.origin, server.url]))
  .extend('tab', ({ watch: _watched, context }) => context.newPage());

/** What a reply must never have put into the page, nor what an attribute of it must say. */
function foreignMarkup(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('[data-part=content] *')) {
      if (
        element.matches('script, iframe, object, embed, img, image, video, audio, link, style, base, meta, form, input')
      ) {
        found.push(element.outerHTML);
      }
      for (const { name, value } of element.attributes) {
        // What draws formulas sets a few properties, and no attribute.
        const isOfFormula = name === 'style' && element.matches('data[value] > math, data[value] > math *');
        const harmless = /^(?:border|color$|display$|font|height$|margin|math|padding|text|white-space|width$)/;
        if (isOfFormula && [...(element as HTMLElement).style].every((property) => harmless.test(property))) continue;
        const scheme = URL.canParse(value, location.href) ? new URL(value, location.href).protocol : '';
        const leadsElsewhere = name === 'href' && !/^(?:https?:|mailto:|)$/.test(scheme);
        if (
          leadsElsewhere ||
          /^on|^(?:style|id|name|src|srcset|ping|action|formaction|background|poster)$/.test(name)
        ) {
          found.push(`${name}=${value}`);
        }
      }
    }
    return found;
  });
}

const places = Object.keys(carriers);

/** In several tests, so that none of them is as long as a test may take on a machine that does other things, too. */
test.for([
  { among: places.slice(0, 4), named: 'in the text, a list, a table or a quote' },
  { among: places.slice(4, 7), named: 'in a heading or a link' },
  { among: places.slice(7), named: 'in a picture or in code' },
])(
  'no script runs and no request leaves, where a text stands $named',
  async ({ among }, { chat, server, watch, trap }) => {
    for (const place of among) {
      const carry = carriers[place]!;
      await streamAll(chat, server, scripts.map(carry), async () => {
        expect(await watch.over(chat), place).toEqual([]);
        expect(await foreignMarkup(chat), place).toEqual([]);
      });
      expect(await ask(chat, 'Are you still there?')).toBe('Hello from the test server.');
      expect(trap.connections(), place).toBe(0);
    }
  },
);

test('no text of a reply makes the page ask any host', async ({ chat, server, watch, trap }) => {
  await streamAll(chat, server, leaks, async () => {
    expect(await watch.over(chat)).toEqual([]);
    expect(await foreignMarkup(chat)).toEqual([]);
  });
  expect(trap.connections()).toBe(0);
});

/** A few of every kind. */
const sample = scripts.filter((_, index) => index % 60 === 0);

test('a hostile reply that comes alone is as harmless', async ({ chat, server, watch, trap }) => {
  for (const text of [...sample, ...leaks.filter((_, index) => index % 40 === 0)]) {
    server.next(streamed(text.match(/[^]{1,5}/gu) ?? []));
    await button(chat, 'New chat').click();
    await send(chat, 'Go on');
    await replied(chat);
    expect(await watch.over(chat), text).toEqual([]);
    expect(await foreignMarkup(chat), text).toEqual([]);
  }
  expect(trap.connections()).toBe(0);
});

test('hostile reasoning, server messages, refusals and words of one’s own are only text', async ({
  chat,
  server,
  watch,
  trap,
}) => {
  // Four in one text: these places show text as it is, wherever in it something stands.
  for (let from = 0; from < sample.length; from += 4) {
    const text = sample.slice(from, from + 4).join(' ');
    server.next(
      streamed('Yes.', { reasoning: text }),
      failure(400, { message: text, param: text, code: text }),
      refusal(text),
      toolCall(text, { a: text }),
    );
    await button(chat, 'New chat').click();
    await ask(chat, text);
    await reply(chat).getByText('Reasoning', { exact: true }).click();
    await send(chat, text);
    await reply(chat).getByRole('alert').waitFor();
    await ask(chat, text);
    await ask(chat, text);
    expect(await watch.over(chat), text).toEqual([]);
  }
  expect(trap.connections()).toBe(0);
});

test('hostile names of chats, models, endpoints and prompts are only text', async ({ page, server, watch, trap }) => {
  const text = sample.join(' ');
  server.nextAt('/v1/models', json({ data: sample.map((id) => ({ id, object: 'model' })) }));
  await openMore(page);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(text);
  await connect(page, server.baseUrl);

  await button(page, 'System prompt').click();
  await page.getByRole('textbox', { name: 'System prompt', exact: true }).fill(text);
  await page.getByRole('textbox', { name: 'Name in the library', exact: true }).fill(text);
  await button(page, 'Save to library').click();
  await button(page.getByRole('dialog'), 'Save').click();

  await page.getByRole('combobox', { name: 'Model', exact: true }).click();
  await page
    .getByRole('option')
    .nth(sample.length - 1)
    .waitFor();
  await page.getByRole('combobox', { name: 'Model', exact: true }).fill(text);
  await page.keyboard.press('Enter');
  await ask(page, text);
  for (const tab of ['Parameters', 'Plan', 'This turn', 'Bill'] as const) await openInspector(page, tab);
  await button(page, 'Settings').click();
  for (const tab of ['Models', 'Prompts', 'Budget', 'Endpoints']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await page.getByRole('tabpanel', { name: tab, exact: true }).waitFor();
  }
  await reload(page);
  await composer(page).waitFor();
  expect(await watch.over(page)).toEqual([]);
  expect(trap.connections()).toBe(0);
});

/** Puts HTML into the page as a reply would that nothing has made safe. */
async function putRaw(page: Page, html: string): Promise<void> {
  const tools = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('div'), { id: 'raw' }));
  });
  const { root } = await tools.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await tools.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#raw' });
  await tools.send('DOM.setOuterHTML', { nodeId, outerHTML: html });
}

test('where markup is not made safe, the policy alone lets nothing out but a refresh, which none can stop', async ({
  chat,
  onTestFinished,
}) => {
  const host = await startOtherHost();
  onTestFinished(() => host.close());
  const { head, body } = markup(host.origin);
  await putRaw(chat, head + body);
  expect(await chat.locator(`[src^="${host.origin}"]`).count()).toBeGreaterThan(5);
  // It is the last to go: whatever else goes has gone by then.
  await putRaw(chat, `<meta http-equiv="refresh" content="0;url=${host.origin}/refresh">`);
  await expect.poll(() => host.reached).toContain('GET /refresh');
  expect(host.reached.slice(0, 2)).toEqual(['connection', 'GET /refresh']);
});

test('what a hostile text would do without all this is noticed', async ({ page, watch, trap }) => {
  await page.goto('data:text/html,<img src="http://canary.test/"><script>alert(1)</script>');
  await expect.poll(() => trap.connections()).toBeGreaterThan(0);
  expect(await watch.over(page)).toEqual(expect.arrayContaining(['asked http://canary.test/', 'alert(1)']));
});
