import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { mediaOf, textParts, type ImagePart } from '../../../src/model/chat/parts';
import { shortHash } from '../../../src/model/usage/carried-media';
import SentMedia from '../../../src/ui/chat/attachments/SentMedia.svelte';
import MediaRule from '../../../src/ui/inspector/MediaRule.svelte';
import WillBeSent from '../../../src/ui/inspector/WillBeSent.svelte';
import { ask, Browser, type Tab } from '../../unit/state/a-tab';
import { attachmentsOf } from '../../../src/state/chat/attachments/attachments-of';
import { attachmentLines, attachmentsEditor } from '../../../src/storage/blobs/attachment-lines';
import { learn } from '../../../src/state/endpoints/from-server/learning';

const hash = 'a'.repeat(64);
const picture: ImagePart = {
  type: 'image',
  name: 'cat.png',
  mediaType: 'image/png',
  source: { kind: 'blob', hash, bytes: 1000 },
  size: { width: 512, height: 512 },
};

/** A chat whose first message has a picture, which its request carried at two dollars for a million tokens. */
async function withPicture(): Promise<Pick<Tab, 'app' | 'thread'>> {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  await ask(thread, 'What is it?');
  const [asked, answered] = thread.branch;
  await thread.messages.change([asked!], (one) => ({ ...one, parts: [picture, ...textParts('What is it?')] }));
  const carried = [{ hashes: [shortHash(hash)], usdPerToken: 2e-6 }];
  await thread.messages.change([answered!], (one) => ({ ...one, reply: { ...one.reply!, carried } }));
  return { app, thread };
}

test('a sent picture says what it took so far, and is left out and sent again from there', async () => {
  const { thread } = await withPicture();
  const shown = () => ({ thread, message: thread.branch[0]!, part: mediaOf(thread.branch[0]!)[0]! });
  const { rerender } = render(SentMedia, shown());
  const person = userEvent.setup();
  expect(
    screen.getByText(/^In one request so far: ≈ 255 tokens, ≈ \$0\.\d+\. Left out, it stays in the chat/),
  ).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Leave out' }));
  await rerender(shown());
  expect(screen.getByText(/^In one request so far: .* Not sent: you left it out\.$/)).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Send again' }));
  await rerender(shown());
  expect(screen.getByRole('button', { name: 'Leave out' })).toBeTruthy();
});

test('the plan has a line for each picture, with why it is left out, and the rule for older turns', async () => {
  const { app, thread } = await withPicture();
  const person = userEvent.setup();
  render(WillBeSent, { app, thread });
  render(MediaRule, { app, thread });
  await person.click(await screen.findByRole('button', { name: 'Leave out cat.png' }));
  await person.click(await screen.findByRole('button', { name: 'Send cat.png again' }));
  await person.selectOptions(
    screen.getByRole('combobox', { name: 'In this chat, send them' }),
    screen.getByRole('option', { name: 'Only in their own turn' }),
  );
  expect(thread.conversation.mediaTurns).toBe(1);
  await screen.findByText('from an earlier turn');
  await person.selectOptions(
    screen.getByRole('combobox', { name: 'In this chat, send them' }),
    screen.getByRole('option', { name: 'Same as Settings (always)' }),
  );
  expect(thread.conversation.mediaTurns).toBeUndefined();
  await screen.findByRole('button', { name: 'Leave out cat.png' });
});

test('what is attached to the draft is in the plan by its name', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  attachmentsOf(app, thread);
  thread.draft.edits.open(attachmentsEditor, attachmentLines([picture]));
  render(WillBeSent, { app, thread });
  await screen.findByText('cat.png');
});

test('of what the server has refused the plan says that only its name goes, without tokens', async () => {
  const { app, thread } = await withPicture();
  await learn(app.endpoints, 'e1', 'gpt-4o', { refuses: ['image-input'] });
  render(WillBeSent, { app, thread });
  await screen.findByText('only its name');
  expect(screen.queryByText(/255/)).toBeNull();
});
