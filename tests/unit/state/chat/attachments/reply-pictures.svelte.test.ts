import { beforeEach, expect, test } from 'vitest';
import { mediaOf } from '../../../../../src/model/chat/parts';
import { leftOutOf, plannedMedia, toggleSending } from '../../../../../src/state/chat/attachments/sent-media';
import { learn } from '../../../../../src/state/endpoints/from-server/learning';
import { failure, json } from '../../../../server/behaviours';
import { png } from '../../../../server/png';
import { waitFor } from '../../../../wait-for';
import { ask, Browser, type Tab } from '../../a-tab';

const url = `data:image/png;base64,${png(8, 8, () => [9, 80, 120]).toString('base64')}`;
const answer = (content: string) =>
  json({
    id: 'x',
    object: 'chat.completion',
    created: 1,
    model: 'gpt-4o-mini',
    choices: [
      {
        index: 0,
        finish_reason: 'stop',
        message: { role: 'assistant', content, images: [{ type: 'image_url', image_url: { url } }] },
      },
    ],
    usage: { prompt_tokens: 5, completion_tokens: 5, total_tokens: 10 },
  });

let browser: Browser;
let tab: Tab;
beforeEach(async () => {
  browser = await Browser.start();
  tab = await browser.tab();
});

const isSent = () => JSON.stringify(browser.server.chats.at(-1)).includes(url);
const rowOf = (id: string) => tab.thread.nextRequest?.rows.find(({ part }) => part?.id === id);

async function paint(content: string) {
  browser.server.next(answer(content));
  const { id } = await ask(tab.thread, 'Paint');
  const reply = () => tab.thread.messages.byId(id)!;
  const picture = () => mediaOf(reply())[0]!;
  const planned = () => plannedMedia(tab.thread, reply(), rowOf(id)!);
  await waitFor(() => expect(planned()).toEqual([picture()]));
  return { id, reply, picture, planned };
}

test.each(['Here.', ''])('the picture of a reply (“%s”) is in the plan, left out, and sent again', async (content) => {
  const { thread } = tab;
  const { id, reply, picture, planned } = await paint(content);
  await toggleSending(thread, reply(), picture());
  await waitFor(() => expect(rowOf(id)).toMatchObject({ content, leftOut: content === '' ? 'images' : null }));
  await waitFor(() => expect(rowOf(id)?.part?.media).toBeUndefined());
  expect([planned(), leftOutOf(thread, reply(), picture())]).toEqual([[picture()], 'muted']);
  await ask(thread, 'And?');
  expect(isSent()).toBe(false);
  await toggleSending(thread, reply(), picture());
  await ask(thread, 'And now?');
  expect(isSent()).toBe(true);
});

test('by the rule for older turns, pictures of replies stay behind, too', async () => {
  await tab.app.settings.change({ mediaTurns: 2 });
  await paint('Here.');
  await ask(tab.thread, 'And?');
  expect(isSent()).toBe(true);
  await ask(tab.thread, 'And now?');
  expect(isSent()).toBe(false);
});

test('where the server has refused pictures, those of replies stay behind, and the chat goes on', async () => {
  const { id, planned } = await paint('Here.');
  const { app, thread } = tab;
  browser.server.next(failure(400, { message: 'This model does not support image input' }));
  const { reply: refused } = await ask(thread, 'And?');
  expect(refused?.failure).toMatchObject({ kind: 'input-refused', input: 'image' });
  await learn(app.endpoints, refused!.endpointId, refused!.model, { refuses: ['image-input'] });
  await ask(thread, 'Again');
  expect(isSent()).toBe(false);
  await waitFor(() => expect(rowOf(id)?.part?.media).toBeUndefined());
  expect(planned()).toEqual([]);
});
