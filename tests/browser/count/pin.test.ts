import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ControlledReply } from '../../server/controlled';
import { startChatServer } from '../../server/chat-server';
import { ask, button, composer, replied, reply, send, test as base } from '../harness/app';
import { openSettings } from '../harness/screens/chats';
import { field } from '../harness/screens/fields';

/** `other`: an endpoint at an origin that is not configured. */
const test = base.extend('other', async ({}, { onCleanup }) => {
  const other = await startChatServer({ models: ['other-model'] });
  onCleanup(() => other.close());
  return other;
});

/** Fetches in the page as a script that got in would; tells what came of it. */
function fetchFrom(page: Page, url: string): Promise<string> {
  return page.evaluate(async (address) => {
    const refused = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
    });
    try {
      return `status ${(await fetch(address)).status}`;
    } catch {
      return refused;
    }
  }, url);
}

const policies = (page: Page) =>
  page
    .locator('meta[http-equiv=Content-Security-Policy]')
    .evaluateAll((all) => all.map((one) => (one as HTMLMetaElement).content));

test('a page that shows conversations reaches its endpoints and nobody else', async ({ chat, server, other, site }) => {
  await ask(chat, 'Hello');
  expect(await fetchFrom(chat, `${server.baseUrl}/models`)).toBe('status 401');
  expect(await fetchFrom(chat, `${other.baseUrl}/models`)).toBe('connect-src');
  expect(await fetchFrom(chat, `${site.url}index.html`)).toBe('connect-src');
  expect(other.requests).toEqual([]);
  expect((await policies(chat)).at(-1)).toBe(`default-src 'self' data: blob:; connect-src ${server.url}`);
});

test('the pin stays when its element is taken away', async ({ chat, other }) => {
  await chat
    .locator('meta[http-equiv=Content-Security-Policy]')
    .evaluateAll((all) => all.forEach((one) => one.remove()));
  expect(await fetchFrom(chat, `${other.baseUrl}/models`)).toBe('connect-src');
});

test('with nothing but the demo, the page reaches nobody at all', async ({ page, other }) => {
  await button(page, 'Try the demo').click();
  await composer(page).waitFor();
  await ask(page, 'Hello');
  expect(await fetchFrom(page, `${other.baseUrl}/models`)).toBe('connect-src');
  expect((await policies(page)).at(-1)).toMatch(/; connect-src 'none'$/);
});

test('a new endpoint is tried where no conversation is to be seen, and ends pinned to both', async ({
  chat,
  server,
  other,
}) => {
  await ask(chat, 'Words that only this page should know');
  await button(await openSettings(chat, 'Endpoints'), 'Add endpoint').click();
  await field(chat, 'Base URL').fill(other.baseUrl);
  expect(await chat.content()).not.toContain('Words that only this page should know');
  expect(await chat.getByRole('navigation').count()).toBe(0);
  await button(chat, 'Test connection').click();
  await chat.getByText('1 model', { exact: true }).waitFor();
  await button(chat, 'Save').click();

  await composer(chat).waitFor();
  const pin = (await policies(chat)).at(-1)!.split('; connect-src ').at(-1)!.split(' ').sort();
  expect(pin).toEqual([server.url, other.url].sort());
  await send(chat, 'Hello, new one');
  await replied(chat);
  expect(other.chats.at(-1)).toMatchObject({ model: 'other-model' });
  await chat.getByRole('link', { name: 'Words that only this page should know', exact: true }).waitFor();
});

test('a draft survives the way to a new endpoint and back', async ({ chat }) => {
  await composer(chat).fill('Half a thought');
  await button(await openSettings(chat, 'Endpoints'), 'Add endpoint').click();
  await button(chat, 'Cancel').click();
  await expect.poll(() => composer(chat).inputValue()).toBe('Half a thought');
});

test('another tab learns of a new endpoint by itself: it reloads where nothing would be lost', async ({
  chat,
  context,
  site,
  other,
}) => {
  const second = await context.newPage();
  await second.goto(site.url);
  await composer(second).fill('Half a thought');
  await button(await openSettings(chat, 'Endpoints'), 'Add endpoint').click();
  await field(chat, 'Base URL').fill(other.baseUrl);
  await button(chat, 'Save').click();
  await composer(chat).waitFor();
  await expect.poll(async () => (await policies(second).catch(() => [])).at(-1)).toContain(other.url);
  await expect.poll(() => composer(second).inputValue()).toBe('Half a thought');
});

test('a tab in which a reply is running is only told of a new endpoint', async ({
  chat,
  server,
  context,
  site,
  other,
}) => {
  const second = await context.newPage();
  await second.goto(site.url);
  const running = new ControlledReply();
  server.next(running.behaviour);
  await send(second, 'Take your time');
  await running.started;
  running.say('Once upon');
  await reply(second).getByText('Once upon').waitFor();

  await button(await openSettings(chat, 'Endpoints'), 'Add endpoint').click();
  await field(chat, 'Base URL').fill(other.baseUrl);
  await button(chat, 'Save').click();
  await second.getByRole('status').filter({ hasText: 'changed in another tab' }).waitFor();
  running.say(' a time.');
  running.finish();
  expect(await replied(second)).toBe('Once upon a time.');
  await button(second.getByRole('status'), 'Reload').click();
  await expect.poll(async () => (await policies(second).catch(() => [])).at(-1)).toContain(other.url);
});

test('there is no WebRTC, which no policy stops', async ({ chat }) => {
  const left = await chat.evaluate(() =>
    ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel'].filter((name) => name in globalThis),
  );
  expect(left).toEqual([]);
  // A frame would have its own.
  const frames = await chat.evaluate(() =>
    ['iframe', 'IFRAME', 'object', 'embed'].filter((name) => {
      try {
        return document.createElement(name) && document.createElementNS('http://www.w3.org/1999/xhtml', name);
      } catch {
        return false;
      }
    }),
  );
  expect(frames).toEqual([]);
});

test('nothing runs or is drawn from a string: scripts, styles, images and workers need more', async ({ chat }) => {
  const outcome = await chat.evaluate(async () => {
    const refusal = async (attempt: () => unknown): Promise<string> => {
      try {
        await attempt();
        return 'went through';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    const loads = (tag: 'img' | 'iframe', directive: string, src: string) =>
      new Promise((resolve, reject) => {
        const element = document.createElement(tag);
        // The policy has refused other things before, too.
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          if (effectiveDirective === directive) reject(new Error('refused'));
        });
        element.onload = resolve;
        element.setAttribute('src', src);
        document.body.append(element);
      });
    return {
      html: await refusal(() => (document.createElement('p').innerHTML = '<b>x</b>')),
      'a worker': await refusal(() => new Worker('x.js')),
      'a policy of one’s own': await refusal(() =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes.createPolicy('mine', {}),
      ),
      'an image': await refusal(() => loads('img', 'img-src', 'http://127.0.0.1:9/i.png')),
      'a frame': await refusal(() => loads('iframe', 'frame-src', 'http://127.0.0.1:9/')),
    };
  });
  expect(outcome).toEqual({
    html: 'TypeError',
    'a worker': 'TypeError',
    'a policy of one’s own': 'TypeError',
    'an image': 'Error',
    'a frame': 'NotSupportedError',
  });
});

test('an inline script or style does not run', async ({ chat }) => {
  const ran = await chat.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'globalThis.ran = true';
    } catch {
      return 'trusted types';
    }
    document.head.append(script);
    return 'ran' in globalThis;
  });
  expect([false, 'trusted types']).toContain(ran);
  const styled = await chat.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { opacity: 0.5 }';
    document.head.append(style);
    return getComputedStyle(document.body).opacity;
  });
  expect(styled).toBe('1');
});

test('within another page Tally does not start', async ({ context, site }) => {
  const around = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html><iframe src="${site.url}"></iframe>`);
  });
  await new Promise<void>((resolve) => around.listen(0, '127.0.0.1', resolve));
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(around.address() as AddressInfo).port}/`);
  const framed = page.frameLocator('iframe');
  await framed.getByText('Tally doesn’t run inside another page. Open it in its own tab.').waitFor();
  expect(await framed.getByRole('button').count()).toBe(0);
  expect(await framed.getByRole('textbox').count()).toBe(0);
  around.closeAllConnections();
  around.close();
});
