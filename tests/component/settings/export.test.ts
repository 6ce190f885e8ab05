import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { newMessage, newReplyFacts, type Message } from '../../../src/model/chat/message';
import { newConversation } from '../../../src/model/chat/conversation';
import type { App } from '../../../src/state/app/app.svelte';
import { keyOf } from '../../../src/storage/keyspace/key-map';
import ExportDialog from '../../../src/ui/export/ExportDialog.svelte';
import { NewBrowser } from './a-new-browser';

const person = userEvent.setup();
/** What was saved, by file name. */
let saved: Map<string, Promise<string>>;

beforeEach(() => {
  saved = new Map();
  let last = '';
  // Nothing is downloaded here.
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = `blob:${saved.size}`;
    saved.set(last, (blob as Blob).text());
    return last;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const text = saved.get(this.href);
    if (text) saved.set(this.download, text);
    saved.delete(this.href);
  });
  return () => vi.restoreAllMocks();
});

/** A chat of one question and its reply. */
async function addChat(app: App, title: string, answer: string): Promise<string> {
  const { id } = app.conversations.blank({ endpointId: 'e', model: 'm', systemPrompt: { promptId: null, text: '' } });
  const question = newMessage(id, null, 'user', title);
  const reply: Message = {
    ...newMessage(id, question.id, 'assistant', answer),
    reply: { ...newReplyFacts('e', 'm'), status: 'complete', finishReason: 'stop' },
  };
  const start = { endpointId: 'e', model: 'm', systemPrompt: { promptId: null, text: 'Be brief.' } };
  const header = { ...newConversation(id, Date.now(), start), title, tipId: reply.id };
  await app.conversations.addWith(header, [question, reply]);
  return id;
}

async function opened(chats = 10): Promise<{ app: App; left: () => void }> {
  const app = await new NewBrowser().loadConfigured();
  for (let n = 0; n < chats; n += 1) await addChat(app, `Question ${n}`, n === 3 ? '' : `Answer ${n}`);
  const left = vi.fn();
  render(ExportDialog, { app, onclose: () => undefined, onleft: left });
  await person.click(screen.getByRole('radio', { name: 'Fine-tuning JSONL' }));
  return { app, left };
}

test('chats become examples, are checked, priced, split and saved', async () => {
  const { app, left } = await opened(12);
  await screen.findByText(/^11 examples, ≈/);
  expect(screen.getByText(/A branch has no complete reply/)).toBeTruthy();
  const link = screen.getByRole('link', { name: 'Question 3' });

  await person.type(screen.getByRole('spinbutton', { name: 'For validation (%)' }), '{Backspace}20{Tab}');
  await screen.findByText('9 examples for training, 2 for validation. Branches of a chat stay together.');
  expect(screen.getByText('11 epochs')).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Save both files' }));
  const training = (await saved.get('chats.jsonl'))?.trimEnd().split('\n') ?? [];
  const validation = (await saved.get('chats-validation.jsonl'))?.trimEnd().split('\n') ?? [];
  expect([training.length, validation.length]).toEqual([9, 2]);
  expect(Object.keys(JSON.parse(training[0]!) as object)).toEqual(['messages']);

  await person.click(link);
  await waitFor(() => expect(app.thread?.conversation.title).toBe('Question 3'));
  expect(left).toHaveBeenCalledOnce();
});

test('only the chats that are ticked are exported', async () => {
  await opened(3);
  await person.selectOptions(await screen.findByRole('combobox', { name: 'Which chats' }), 'some');
  await person.type(screen.getByRole('searchbox', { name: 'Find a chat' }), '1');
  const list = screen.getByRole('list', { name: 'Chats' });
  expect(within(list).getAllByRole('checkbox')).toHaveLength(1);
  await person.click(within(list).getByRole('checkbox', { name: 'Question 1' }));
  await screen.findByText(/^1 example, ≈/);
  await person.click(screen.getByRole('button', { name: 'Save file' }));
  const text = (await saved.get('Question 1.jsonl')) ?? '';
  expect(JSON.parse(text)).toEqual({
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Question 1' },
      { role: 'assistant', content: 'Answer 1' },
    ],
  });
});

test('a file that was opened is checked line by line', async () => {
  await opened(1);
  const file = new File(['{"messages":[{"role":"user","content":"A"}]}\nno'], 'mine.jsonl');
  await person.upload(screen.getByLabelText('Check a .jsonl file instead'), file);
  await screen.findByText('Checking mine.jsonl.');
  await screen.findByText('The line isn’t JSON, or it’s incomplete.');
  expect(screen.getByText('line 2')).toBeTruthy();
  expect(screen.getByText('The example has no reply to learn from.')).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Back to your chats' }));
  await screen.findByText(/^1 example, ≈/);
});

test('messages are chosen of one chat, and forgotten with it', async () => {
  const app = await new NewBrowser().loadConfigured();
  for (const title of ['Alpha', 'Beta']) await addChat(app, title, `Answer of ${title}`);
  render(ExportDialog, { app, onclose: () => undefined });
  await person.selectOptions(await screen.findByRole('combobox', { name: 'Which chats' }), 'some');
  const tick = (name: string | RegExp) => person.click(screen.getByRole('checkbox', { name }));
  const openMessages = () => person.click(screen.getByText('Choose messages'));
  await tick('Beta');
  await openMessages();
  await screen.findByRole('checkbox', { name: /Answer of Beta/ });
  await tick(/Answer of Beta/);

  await tick('Beta');
  await tick('Alpha');
  await openMessages();
  const answer = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Answer of Alpha/ });
  expect(answer.checked).toBe(true);
  expect(screen.queryByRole('checkbox', { name: /Answer of Beta/ })).toBeNull();
  await tick(/Answer of Alpha/);
  await tick('Beta');
  await tick('Beta');
  await person.click(screen.getByRole('button', { name: 'Save file' }));
  await waitFor(() => expect(saved.has('Alpha.md')).toBe(true));
  expect(await saved.get('Alpha.md')).toContain('Answer of Alpha');
});

test('right after a start, all chats are those that are not read yet, too', async () => {
  const browser = new NewBrowser();
  const before = await browser.loadConfigured();
  const ids: string[] = [];
  for (let n = 0; n < 3; n += 1) ids.push(await addChat(before, `Question ${n}`, `Answer ${n}`));
  await before.services.soundRecords.write([{ put: keyOf.firstRows, value: ids.slice(0, 1) }], 'relaxed');
  const { app } = await browser.load();
  expect(app!.conversations.isComplete).toBe(false);
  render(ExportDialog, { app: app!, onclose: () => undefined });
  await screen.findByRole('option', { name: 'All 3 chats' });
  await person.click(screen.getByRole('radio', { name: 'Fine-tuning JSONL' }));
  await screen.findByText(/^3 examples, ≈/);
});

test('chats that cannot be read are said, and nothing counts as all of them', async () => {
  const app = await new NewBrowser().loadConfigured();
  await addChat(app, 'Alpha', 'Answer');
  vi.spyOn(app.conversations, 'whole', 'get').mockReturnValue(Promise.resolve(false));
  render(ExportDialog, { app, belongs: () => true, onclose: () => undefined });
  expect((await screen.findByRole('alert')).textContent).toMatch(/couldn’t be read/);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save file' }).disabled).toBe(true);
});
