import { expect } from 'vitest';
import { findings } from '../harness/accessible';
import { button, composer, replied, test, testKey } from '../harness/app';
import { hasFocus } from '../harness/focus';

test('from the first sight to the first reply it takes a paste and three actions', async ({
  page,
  context,
  server,
}) => {
  // The provider's address leads to the test's own server, which lets this key in.
  const asked: string[] = [];
  await page.route('https://api.groq.com/**', async (route) => {
    const request = route.request();
    asked.push(`${request.method()} ${request.headers()['authorization'] ?? ''}`);
    const url = request.url().replace('https://api.groq.com/openai/v1', server.baseUrl);
    await route.fulfill({
      response: await route.fetch({ url, headers: { ...request.headers(), authorization: `Bearer ${testKey}` } }),
    });
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const field = page.getByLabel('API key', { exact: true });
  await field.waitFor();
  await page.evaluate(() => navigator.clipboard.writeText('GROQ_API_KEY="gsk_0123456789"\n'));

  // The paste.
  await field.focus();
  await page.keyboard.press('Control+v');
  await page.getByRole('button', { name: 'Groq', exact: true, pressed: true }).waitFor();
  await page.getByRole('status').getByText('1 model').waitFor();
  expect(await field.inputValue()).toBe('gsk_0123456789');
  expect(asked).toEqual(['GET Bearer gsk_0123456789']);
  expect(await findings(page)).toEqual([]);

  // One, two, three.
  await button(page, 'Start chatting').click();
  await composer(page).waitFor();
  await hasFocus(composer(page));
  await page.keyboard.type('Hello');
  await page.keyboard.press('Enter');
  expect(await replied(page)).toBe('Hello from the test server.');
});
