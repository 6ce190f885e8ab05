import { expect, test } from 'vitest';
import { textOf } from '../../../../../src/model/chat/parts';
import { pathOf } from '../../../../../src/state/app/address';
import { loadFavourites, withFavourite } from '../../../../../src/state/chat/favourites/favourites';
import { removeMessage } from '../../../../../src/state/chat/remove-message';
import { reply } from '../../../../server/behaviours';
import { ask, Browser } from '../../a-tab';

test('favourites of all chats are listed, the newest first, lead to their message, and go with it', async () => {
  const browser = await Browser.start();
  browser.server.next(reply('Mint.'), reply('Thyme.'), reply('Slate.'));
  const { app, thread: herbs } = await browser.tab();
  const mint = await ask(herbs, 'A herb?');
  await ask(herbs, 'Another?');
  await herbs.change((one) => withFavourite(one, mint.id, true));
  await app.newChat();
  const stones = app.thread!;
  const slate = await ask(stones, 'A stone?');
  await stones.change((one) => withFavourite(one, slate.id, true));

  const { app: later } = await browser.tab('#/');
  const listed = async (): Promise<string[]> => (await loadFavourites(later)).map(({ message }) => textOf(message));
  expect(await listed()).toEqual(['Slate.', 'Mint.']);
  await later.go(pathOf(herbs.id, mint.id));
  expect([later.thread?.id, later.thread?.revealed]).toEqual([herbs.id, mint.id]);

  await removeMessage(later.thread!, later.thread!.messages.byId(mint.id)!, false);
  expect(await listed()).toEqual(['Slate.']);
  await later.conversations.change(stones.id, (one) => withFavourite(one, slate.id, false));
  expect(await listed()).toEqual([]);
  expect(later.conversations.byId(stones.id)).not.toHaveProperty('favourites');
});

test('a favourite whose message never came with a backup is left out', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  await ask(thread, 'Hello');
  await thread.change((one) => withFavourite(one, 'gone', true));
  expect(await loadFavourites(app)).toEqual([]);
});
