import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readCurl } from '../../../src/protocol/curl/read-curl';
import { findings } from '../harness/accessible';
import { ask, button, composer, openInspector, test, testKey } from '../harness/app';
import { hasFocus } from '../harness/focus';

const run = promisify(execFile);

/** The inspector with the next request open in it. */
async function openRequest(page: Page) {
  const inspector = await openInspector(page, 'Plan');
  await inspector.getByText('Raw request', { exact: true }).click();
  return inspector;
}

/**
 * The next request in a form of that name, as it is copied once it says both: the form's own words, and those of the
 * draft.
 */
async function copied(page: Page, form: string, says: string, draft: string): Promise<string> {
  const inspector = page.getByRole('complementary', { name: 'Inspector', exact: true });
  await inspector.getByLabel('Format', { exact: true }).selectOption({ label: form });
  const code = inspector.getByRole('group', { name: 'Request', exact: true });
  await code.filter({ hasText: says }).filter({ hasText: draft }).waitFor();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await button(inspector, 'Copy request').click();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(clipboard).not.toBe('');
  return clipboard();
}

test('the curl that is shown, run by a shell, sends the same bytes as the app', async ({ chat, server, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await ask(chat, 'First');
  await openInspector(chat, 'Parameters');
  await chat.getByRole('spinbutton', { name: 'Temperature', exact: true }).fill('0.3');
  await openRequest(chat);
  const awkward = 'It’s a \'quoted\' "text" with $HOME, `ticks`, \\n and\na line 😀';
  await composer(chat).fill(awkward);
  const command = await copied(chat, 'curl', 'curl --no-buffer', 'ticks');
  expect(command).toContain('ticks');
  expect(command).not.toContain(testKey);
  await ask(chat, awkward);
  const sent = server.requests.at(-1)!;
  const hasCurl = await run('curl', ['--version']).then(
    () => true,
    () => false,
  );
  if (hasCurl) {
    const { stdout } = await run('bash', ['-c', command], { env: { ...process.env, API_KEY: testKey } });
    expect(stdout).toContain('data: [DONE]');
    const again = server.requests.at(-1)!;
    expect(again).not.toBe(sent);
    expect({ path: again.path, text: again.text }).toEqual({ path: sent.path, text: sent.text });
    expect(again.headers.authorization).toBe(sent.headers.authorization);
  } else {
    expect(readCurl(command)).toMatchObject({ data: sent.text });
  }
});

test('every form names what is sent and the variable of the key, and keeps the focus where it is chosen', async ({
  chat,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const inspector = await openRequest(chat);
  await composer(chat).fill('Hello there');
  const forms = {
    JSON: '"stream": true',
    curl: 'curl --no-buffer',
    'Python, openai package': 'client.chat.completions.create(',
    'Python, requests package': 'requests.post(',
    'TypeScript, openai package': 'new OpenAI({',
    'TypeScript, fetch': 'await fetch(',
  };
  const choice = inspector.getByLabel('Format', { exact: true });
  for (const [form, says] of Object.entries(forms)) {
    const code = await copied(chat, form, says, 'Hello there');
    expect(code).toContain('Hello there');
    expect(code).not.toContain(testKey);
    if (form !== 'JSON') expect(code).toContain('API_KEY');
  }
  await choice.focus();
  await choice.selectOption({ label: 'JSON' });
  await inspector.getByRole('group', { name: 'Request', exact: true }).getByText('"stream": true').waitFor();
  await hasFocus(choice);
  expect(await findings(chat)).toEqual([]);
});

test('the demo gives its JSON alone, and says why', async ({ page }) => {
  await button(page, 'Try the demo').click();
  await composer(page).fill('Hello');
  const inspector = await openRequest(page);
  await inspector.getByText('only its JSON can be copied').waitFor();
  expect(await inspector.getByLabel('Format', { exact: true }).locator('option').allInnerTexts()).toEqual(['JSON']);
});
