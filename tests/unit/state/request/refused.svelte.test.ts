import { expect, test } from 'vitest';
import { learntOf } from '../../../../src/model/endpoint/learnt';
import { failure } from '../../../server/behaviours';
import { waitFor } from '../../../wait-for';
import { ask, Browser } from '../a-tab';

test.each<[string, object, Record<string, unknown>]>([
  [
    'stream',
    { message: 'Your organization must be verified to stream this model.', param: 'stream' },
    { stream: false },
  ],
  [
    'max_tokens',
    { message: "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.", param: 'max_tokens' },
    { max_completion_tokens: 100 },
  ],
])('what a server has refused (%s) is left out of the next request to that model', async (refused, error, fields) => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  await tab.thread.change((one) => ({ ...one, parameters: { maxTokens: 100 } }));
  browser.server.next(failure(400, error));
  await ask(tab.thread, 'One');
  const endpoint = () => tab.app.endpoints.list[0]!;
  await waitFor(() => expect(endpoint().learnt).toEqual({ 'gpt-4o': { refuses: [refused] } }));
  await ask(tab.thread, 'Two');
  expect(browser.server.chats).toHaveLength(3);
  const later = browser.server.chats.slice(1);
  expect(later).toMatchObject([fields, fields]);
  // A field that was refused is left out, or has the value that stands for its absence.
  for (const request of later) expect(request[refused]).toBe(fields[refused]);
  expect(learntOf(endpoint(), 'another').refuses).toEqual([]);
});
