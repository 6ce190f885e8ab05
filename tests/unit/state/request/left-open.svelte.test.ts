import { expect, test } from 'vitest';
import { finishChunk } from '../../../server/wire';
import { ControlledReply } from '../../../server/controlled';
import { Browser, ended, say } from '../a-tab';
import { waitFor } from '../../../wait-for';

test('the next message does not wait for a server that has finished and leaves its answer open', async () => {
  const running = new ControlledReply();
  const browser = await Browser.start();
  browser.server.next(running.behaviour);
  const { thread } = await browser.tab();
  await say(thread, 'Well?');
  await running.started;
  running.say('One');
  running.write(finishChunk('stop'));
  const [reply] = [...thread.requests.replies.values()];
  await waitFor(() => expect(reply?.isFinished).toBe(true));
  await say(thread, 'And then?');
  expect(browser.server.chats).toHaveLength(1);
  expect(thread.draft.text).toBe('And then?');
  reply!.afterword.isQuiet = true;
  expect(thread.requests).toMatchObject({ isReplying: true, isQuiet: true });
  await thread.send();
  await ended(thread);
  expect(browser.server.chats[1]?.['messages']).toEqual([
    { role: 'user', content: 'Well?' },
    { role: 'assistant', content: 'One' },
    { role: 'user', content: 'And then?' },
  ]);
  expect(thread.branch[1]?.reply).toMatchObject({ status: 'complete', failure: null });
  await running.untilGone();
});
