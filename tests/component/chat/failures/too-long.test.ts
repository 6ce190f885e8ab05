import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Remedies from '../../../../src/ui/chat/message/reply/Remedies.svelte';
import { failure } from '../../../server/behaviours';
import { ask, Browser } from '../../../unit/state/a-tab';

const tooLong = failure(400, { message: 'Range of input length should be [1, 129024]' });

/** The remedies that are offered for a question that the server finds too long, after `earlier` turns. */
async function offered(earlier: number): Promise<(string | null)[]> {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  for (let turn = 0; turn < earlier; turn += 1) await ask(thread, 'And?');
  browser.server.next(tooLong);
  const message = await ask(thread, 'Hello?');
  const { parentId } = message;
  const { unmount } = render(Remedies, {
    ...{ app, thread, parentId, reply: message.reply!, failure: message.reply!.failure!, onretry: () => undefined },
  });
  const names = screen.queryAllByRole('button').map(({ textContent }) => textContent);
  unmount();
  return names;
}

test('earlier turns are offered to be left out only where there are some', async () => {
  expect(await offered(0)).toEqual([]);
  expect(await offered(1)).toEqual(['Drop oldest turns', 'Summarise older turns']);
  expect(await offered(7)).toEqual(['Drop oldest turns', 'Summarise older turns', 'Send the last 6 turns only']);
});
