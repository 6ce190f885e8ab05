import { expect, test } from 'vitest';
import { mediaOf, type ImagePart } from '../../../../../src/model/chat/parts';
import { costSoFar, leftOutOf, toggleSending } from '../../../../../src/state/chat/attachments/sent-media';
import { attachmentsOf } from '../../../../../src/state/chat/attachments/attachments-of';
import { attachmentLines, attachmentsEditor } from '../../../../../src/storage/blobs/attachment-lines';
import { Blobs } from '../../../../../src/storage/blobs/blobs';
import { Browser, type Tab } from '../../a-tab';

/** Sends a picture of 512 × 512 with `text`, and waits for the reply. */
async function sendPicture({ app, thread }: Tab, name: string, text: string): Promise<void> {
  const source = await new Blobs(app.services.storage.records).store(new TextEncoder().encode(name));
  const size = { width: 512, height: 512 };
  const part: ImagePart = { type: 'image', name, mediaType: 'image/png', source, size };
  attachmentsOf(app, thread);
  thread.draft.edits.type(attachmentsEditor, attachmentLines([part]));
  await send({ thread }, text);
}

async function send({ thread }: Pick<Tab, 'thread'>, text: string): Promise<void> {
  const replies = thread.branch.length;
  thread.draft.type(text);
  await thread.send();
  await expect.poll(() => thread.branch.length).toBe(replies + 2);
  await expect.poll(() => thread.branch.at(-1)?.reply?.durationMs ?? null).not.toBeNull();
  await expect.poll(() => thread.requests.isReplying).toBe(false);
}

type Sent = { content: unknown }[];
const kindsOf = ({ content }: Sent[number]): string[] =>
  typeof content === 'string' ? ['words'] : (content as { type: string }[]).map(({ type }) => type);

test('a picture is left out of later requests and taken in again, and what it cost so far is told', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { thread } = tab;
  await sendPicture(tab, 'one.png', 'What is it?');
  const asked = () => thread.branch[0]!;
  const picture = () => mediaOf(asked())[0]!;
  // A reply is shown before its bill is known.
  await expect.poll(() => costSoFar(thread, picture())).toMatchObject({ requests: 1, tokens: 255 });
  expect(costSoFar(thread, picture()).costUsd).toBeGreaterThan(0);
  const withPicture = () => thread.nextRequest?.fit?.prompt.tokens ?? 0;
  await expect.poll(withPicture).toBeGreaterThan(255);

  await toggleSending(thread, asked(), picture());
  expect(leftOutOf(thread, asked(), picture())).toBe('muted');
  await expect.poll(withPicture).toBeLessThan(255);
  await send(tab, 'And now?');
  const second = browser.server.chats.at(-1)!['messages'] as Sent;
  expect(kindsOf(second[0]!)).toEqual(['words']);
  expect(second[0]!.content).toContain('“one.png” was part of this message, and is left out of this request.');
  expect(costSoFar(thread, picture()).requests).toBe(1);

  await toggleSending(thread, asked(), picture());
  expect(leftOutOf(thread, asked(), picture())).toBeNull();
  await send(tab, 'And again?');
  expect(kindsOf((browser.server.chats.at(-1)!['messages'] as Sent)[0]!)).toEqual(['image_url', 'text']);
  await expect.poll(() => costSoFar(thread, picture())).toMatchObject({ requests: 2, tokens: 510 });

  // It is kept with the chat, and so is the mark.
  await toggleSending(thread, asked(), picture());
  const again = await browser.tab(`#/chat/${thread.id}`);
  await expect.poll(() => again.thread.branch.length).toBe(6);
  expect(mediaOf(again.thread.branch[0]!)[0]?.sending).toBe('never');
  await expect.poll(() => costSoFar(again.thread, mediaOf(again.thread.branch[0]!)[0]!)).toMatchObject({ requests: 2 });
});

test('by rule, pictures go in their own turn alone: the plan, the request and the screen say the same', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app, thread } = tab;
  await app.settings.change({ mediaTurns: 1 });
  await sendPicture(tab, 'one.png', 'What is it?');
  expect(kindsOf((browser.server.chats.at(-1)!['messages'] as Sent)[0]!)).toEqual(['image_url', 'text']);
  await sendPicture(tab, 'two.png', 'And this?');
  const sent = browser.server.chats.at(-1)!['messages'] as Sent;
  expect([kindsOf(sent[0]!), kindsOf(sent[2]!)]).toEqual([['words'], ['image_url', 'text']]);
  const picture = (index: number) => mediaOf(thread.branch[index]!)[0]!;
  await expect.poll(() => leftOutOf(thread, thread.branch[2]!, picture(2))).toBe('old');
  // The chat's own rule is above that of the settings, and a person's word above both.
  await thread.change((one) => ({ ...one, mediaTurns: 2 }));
  expect(leftOutOf(thread, thread.branch[2]!, picture(2))).toBeNull();
  expect(leftOutOf(thread, thread.branch[0]!, picture(0))).toBe('old');
  await toggleSending(thread, thread.branch[0]!, picture(0));
  expect(leftOutOf(thread, thread.branch[0]!, picture(0))).toBeNull();
  await send(tab, 'Both?');
  const both = browser.server.chats.at(-1)!['messages'] as Sent;
  expect([kindsOf(both[0]!), kindsOf(both[2]!)]).toEqual([
    ['image_url', 'text'],
    ['image_url', 'text'],
  ]);
});
