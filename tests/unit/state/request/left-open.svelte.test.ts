import { expect, test } from 'vitest';
import { textOf } from '../../../../src/model/chat/parts';
import { deltaChunk, event, finishChunk, usageChunk } from '../../../server/wire';
import { ControlledReply } from '../../../server/controlled';
import { Browser, ended, say, type Tab } from '../a-tab';
import { waitFor } from '../../../wait-for';

const kinds = ({ page }: Tab) => page.notices.list.map(({ notice }) => notice.kind);

test('a server that has finished and leaves its stream open holds up the next message for a moment only', async () => {
  const running = new ControlledReply();
  const browser = await Browser.start();
  browser.server.next(running.behaviour);
  const tab = await browser.tab();
  const { thread, page } = tab;
  const { network } = page.services;
  const wait = network.wait.bind(network);
  // Its clock runs fast once the person has tried to send.
  let ahead = 0;
  network.now = () => Date.now() + ahead;
  network.wait = (ms, signal) => wait(ms > 10_000 ? ms : 30, signal);
  await say(thread, 'Well?');
  await running.started;
  running.write(
    deltaChunk({ content: 'One' }) + finishChunk('stop') + usageChunk({ prompt_tokens: 9, completion_tokens: 1 }),
  );
  const [reply] = [...thread.requests.replies.values()];
  await waitFor(() => expect(reply?.isFinished).toBe(true));
  // Until then all agree: the reply is still running, and Enter says why nothing is sent.
  await say(thread, 'And then?');
  expect(kinds(tab)).toEqual(['reply-running']);
  await thread.send();
  expect(kinds(tab)).toEqual(['reply-running']);
  expect(thread.draft.text).toBe('And then?');
  expect(browser.server.chats).toHaveLength(1);
  expect(thread.requests.isReplying).toBe(true);
  expect(reply?.status).toBe('streaming');
  ahead = 10_000;
  await ended(thread);
  expect(thread.branch[1]?.reply).toMatchObject({ status: 'complete', failure: null, usage: { completionTokens: 1 } });
  await running.untilGone();
  await thread.send();
  await ended(thread);
  expect(browser.server.chats[1]?.['messages']).toEqual([
    { role: 'user', content: 'Well?' },
    { role: 'assistant', content: 'One' },
    { role: 'user', content: 'And then?' },
  ]);
});

test('Enter below a reply that another tab writes says why nothing is sent', async () => {
  const running = new ControlledReply();
  const browser = await Browser.start();
  browser.server.next(running.behaviour);
  const { thread } = await browser.tab();
  await say(thread, 'Well?');
  await running.started;
  running.say('One');
  const other = await browser.tab(`#/chat/${thread.id}`);
  await waitFor(() => expect(other.thread.requests.isAwaited).toBe(true));
  await say(other.thread, 'And then?');
  expect(kinds(other)).toEqual(['reply-elsewhere']);
  expect(other.thread.draft.text).toBe('And then?');
  running.finish();
  await ended(thread);
});

test('choices that are all complete do not hold up the next message, though their server leaves the stream open', async () => {
  const running = new ControlledReply();
  const browser = await Browser.start();
  browser.server.next(running.behaviour);
  const tab = await browser.tab();
  const { thread } = tab;
  thread.parametersOnce = { choices: 2 };
  const of = (index: number, delta: object, reason: string | null = null) =>
    event({ choices: [{ index, delta, finish_reason: reason }] });
  await say(thread, 'Well?');
  await running.started;
  const statuses = () => [...thread.requests.replies.values()].map(({ status }) => status);
  running.write(of(0, { content: 'One' }) + of(0, {}, 'stop') + of(1, { content: 'Two' }));
  await waitFor(() => expect(statuses()).toEqual(['complete', 'streaming']));
  await say(thread, 'And then?');
  expect(kinds(tab)).toEqual(['reply-running']);
  running.write(of(1, {}, 'stop'));
  await waitFor(() => expect(statuses()).toEqual(['complete', 'complete']));
  expect(thread.requests.isWritten).toBe(true);
  await thread.send();
  await ended(thread);
  expect(browser.server.chats).toHaveLength(2);
  const told = [...thread.messages.shown, ...thread.messages.versions(thread.branch[1]!)];
  expect(
    told
      .filter(({ reply }) => reply?.choice !== undefined)
      .slice(-2)
      .map((one) => [textOf(one), one.reply?.status]),
  ).toEqual([
    ['One', 'complete'],
    ['Two', 'complete'],
  ]);
});
