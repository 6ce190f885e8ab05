import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, onTestFinished, test } from 'vitest';
import { messageCount, newMessage, type Message, type Role } from '../../../src/model/chat/message';
import type { MessagePart } from '../../../src/model/chat/parts';
import Chat from '../../../src/ui/chat/Chat.svelte';
import Header from '../../../src/ui/frame/Header.svelte';
import { choices, failure, reply } from '../../server/behaviours';
import type { Behaviour } from '../../server/exchange';
import { ask, Browser, ended, type Tab } from '../../unit/state/a-tab';
import { continueReply, regenerate, showVersion } from '../../../src/state/chat/answers';

const person = userEvent.setup();
const usage = { prompt_tokens: 1200, completion_tokens: 345, total_tokens: 1545 };

/** The chat on the screen, after what was asked and answered so far. */
async function show(...answers: Behaviour[]): Promise<Tab> {
  const browser = await Browser.start();
  browser.server.next(...answers);
  const tab = await browser.tab();
  for (const [index] of answers.entries()) await ask(tab.thread, `Question ${String(index + 1)}`);
  draw(tab);
  if (answers.length > 0) await screen.findAllByRole('article');
  return tab;
}

function draw({ app, thread }: Tab): void {
  const nothing = (): void => undefined;
  render(Header, { app, thread, isInspectorOpen: false, onnavigation: nothing, oninspector: nothing });
  render(Chat, { app, thread });
}

/** Shows a message of these parts, as one that a backup brought. */
function restored({ thread }: Tab, role: Role, parts: MessagePart[]): void {
  const message = { ...newMessage(thread.id, null, role, ''), parts };
  thread.messages.show([message], message.id);
}

const message = (place: number): HTMLElement => screen.getAllByRole('article').at(place)!;
const buttonsOf = (place: number): (string | null)[] =>
  within(message(place))
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? button.textContent.trim());
const counted = (name: string, within: ParentNode = document): Element | null =>
  within.querySelector(`[data-count="${name}"]`);

test('a request that the reserve for its reply makes too long says so before it is sent', async () => {
  const { app, thread } = await show();
  await app.models.correct('e1', 'gpt-4o', { contextWindow: 1000, price: null, like: null });
  // Some 850 tokens: within the window of 1,000, but a quarter of that is kept for the reply.
  thread.draft.type('word '.repeat(850));
  await waitFor(() => expect(Number(counted('request')?.getAttribute('data-value'))).toBeGreaterThan(800));
  const total = Number(counted('request')?.getAttribute('data-value'));
  expect(total).toBeLessThan(1000);
  expect(screen.getByText(`${String(total - 750)} too long`)).toBeTruthy();
  expect(screen.getByText(/250 reserved for the reply/)).toBeTruthy();
  await thread.change((one) => ({ ...one, parameters: { maxTokens: 5000 } }));
  await screen.findByText(/reserves 5,000 for the reply: more than the whole window/);
});

test('a file that a person sent is told below their words; what is not stored any more says so when it is saved', async () => {
  const tab = await show();
  const source = { kind: 'blob', hash: 'ab', bytes: 12_345 } as const;
  const file: MessagePart = { type: 'file', name: 'a.pdf', mediaType: 'application/pdf', source };
  restored(tab, 'user', [{ type: 'text', text: 'Read this.' }, file]);
  const attachments = await screen.findByRole('list', { name: 'Attachments' });
  await within(attachments).findByText(/^12.3 kB/);
  await person.click(within(attachments).getByRole('button', { name: 'Open a.pdf' }));
  await person.click(await screen.findByRole('button', { name: 'Save file' }));
  await screen.findByText('a.pdf (12.3 kB) is no longer stored in this browser.');
});

test('between messages of two days stands the later day, and each message has its time of day', async () => {
  const { thread } = await show();
  const on = (role: Role, at: Date) => ({ ...newMessage(thread.id, null, role, 'Well'), createdAt: at.getTime() });
  const days = [
    on('user', new Date(2025, 2, 7, 23, 50)),
    on('assistant', new Date(2025, 2, 7, 23, 59)),
    on('user', new Date(2025, 2, 8, 0, 1)),
  ];
  const all = days.map((one, index) => ({ ...one, parentId: days[index - 1]?.id ?? null }));
  thread.messages.show(all, all.at(-1)!.id);
  await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(3));
  const [separator, ...others] = document.querySelectorAll('time[datetime="2025-03-08"]');
  expect(others).toEqual([]);
  expect(separator?.textContent).toMatch(/Mar 8, 2025/);
  expect(separator?.compareDocumentPosition(message(1))).toBe(Node.DOCUMENT_POSITION_PRECEDING);
  expect(separator?.compareDocumentPosition(message(2))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(document.querySelector('time[datetime="2025-03-07"]')).toBeNull();
  const times = screen.getAllByRole('article').map((one) => one.querySelector('time')?.textContent);
  expect(times).toEqual(['23:50', '23:59', '00:01']);
});

test('two tool calls of one id are both shown', async () => {
  const tab = await show();
  const call = { type: 'tool-call', id: 'call-1', arguments: '{}' } as const;
  const calls: MessagePart[] = [
    { ...call, name: 'first' },
    { ...call, name: 'second' },
  ];
  restored(tab, 'assistant', calls);
  await screen.findByText(/first/);
  await screen.findByText(/second/);
});

test('what is typed is sent with Enter, and stands in the thread with its reply', async () => {
  await show();
  await person.type(screen.getByRole('textbox', { name: 'Message' }), 'First line{Shift>}{Enter}{/Shift}second{Enter}');
  const log = screen.getByRole('log', { name: 'Conversation' });
  await waitFor(() => expect(within(log).getAllByRole('article')).toHaveLength(2));
  await waitFor(() => expect(message(1).dataset['status']).toBe('complete'));
  expect(message(0).dataset['role']).toBe('user');
  expect(message(0).querySelector('[data-part="content"]')?.textContent).toContain('First line\nsecond');
  expect(message(1).querySelector('[data-part="content"]')?.textContent).toContain('Hello from the test server.');
  expect(message(1).getAttribute('aria-busy')).toBe('false');
  expect(screen.getByRole('textbox', { name: 'Message' })).toHaveProperty('value', '');
});

test.each([
  ['one whose server counts', {}, reply('Fine.', { usage }), 'Reply finished, 345 tokens.'],
  ['one that is counted here', {}, reply('Fine.', { usage: null }), /^Reply finished, .?≈ \d+.? tokens\.$/],
  ['several', { choices: 2 }, choices(['Fine.', 'Well.'], { usage: null }), /^Reply finished, .?≈ \d+.? tokens\.$/],
])('a screen reader hears that a reply has ended: %s', async (_, parameters, behaviour, announced) => {
  const browser = await Browser.start({ usually: behaviour });
  const tab = await browser.tab();
  await tab.thread.change((one) => ({ ...one, parameters }));
  draw(tab);
  await person.type(screen.getByRole('textbox', { name: 'Message' }), 'Hello{Enter}');
  expect((await screen.findByText(announced)).getAttribute('role')).toBe('status');
});

/** A chat on the screen whose reply breaks off, and is then continued to its end; `note` is called with each change of the page. */
async function seeContinued(note: () => void): Promise<Message> {
  const browser = await Browser.start({ counts: true });
  const slow = { usage: null, tokensPerSecond: 20 };
  browser.server.next(
    reply('Half a long sentence, and some more.', { ...slow, cutAfterPieces: 8 }),
    reply('It goes on here, and then it ends.', slow),
  );
  const tab = await browser.tab();
  draw(tab);
  const observer = new MutationObserver(note);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  onTestFinished(() => observer.disconnect());
  await continueReply(tab.thread, await ask(tab.thread, 'Question'));
  const whole = await ended(tab.thread);
  expect(whole.reply?.status).toBe('complete');
  await screen.findByText(/^Reply finished/);
  return whole;
}

test('a screen reader hears once that a continued reply has ended', async () => {
  const heard = new Set<string | null>();
  const whole = await seeContinued(() =>
    screen.queryAllByText(/^Reply finished/).forEach(({ textContent }) => heard.add(textContent)),
  );
  expect([...heard]).toEqual([`Reply finished, ≈ ${String(messageCount(whole)?.tokens)} tokens.`]);
});

test('no figure of a reply goes away or falls until it is billed, also where it is continued', async () => {
  const seen: { tokens: number; usd: number }[] = [];
  const whole = await seeContinued(() => {
    const value = (figure: string): number =>
      Number(document.querySelector(`[data-role=assistant] ${figure}`)?.getAttribute('data-value') ?? 0);
    seen.push({ tokens: value('[data-count]'), usd: value('[data-cost]') });
  });
  expect(seen.map(({ tokens }) => tokens)).toEqual(seen.map(({ tokens }) => tokens).toSorted((a, b) => a - b));
  expect(seen.map(({ usd }) => usd)).toEqual(seen.map(({ usd }) => usd).toSorted((a, b) => a - b));
  expect(seen.at(-1)).toEqual({ tokens: messageCount(whole)?.tokens, usd: whole.reply?.costUsd });
});

test('who looks at another version while a reply arrives does not hear that it has ended', async () => {
  const browser = await Browser.start();
  browser.server.next(reply('Fine.', { usage }), reply('Well, well.', { tokensPerSecond: 1 }));
  const tab = await browser.tab();
  const { thread } = tab;
  await ask(thread, 'Hello');
  draw(tab);
  await regenerate(thread, thread.branch[1]!);
  await waitFor(() => expect(message(1).dataset['status']).toBe('streaming'));
  showVersion(thread, thread.branch[1]!, -1);
  await waitFor(() => expect(message(1).textContent).toContain('1 / 2'));
  expect(screen.queryByText(/^Reply finished/)).toBeNull();
  await thread.requests.end();
});

test('a thread that goes while it is scrolled lets no error escape', async () => {
  await show(reply('Hello'), reply('Hello again'));
  const log = screen.getByRole('log');
  const escaped: unknown[] = [];
  const note = ({ error }: ErrorEvent): void => void escaped.push(error);
  window.addEventListener('error', note);
  await fireEvent.scroll(log);
  cleanup();
  await fireEvent.scroll(log);
  // What the scrolling has asked for comes in a frame, or a little later.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  window.removeEventListener('error', note);
  expect(escaped).toEqual([]);
});

test('who goes elsewhere while a message is being sent stays there', async () => {
  await show();
  const box = screen.getByRole('textbox', { name: 'Message' });
  await person.type(box, 'Hello');
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  const elsewhere = screen.getByRole('button', { name: 'Inspector' });
  elsewhere.focus();
  await waitFor(() => expect(message(1).dataset['status']).toBe('complete'));
  expect(document.activeElement).toBe(elsewhere);
});

test('after Delete the focus is on the next message at once, however long the disk takes', async () => {
  const tab = await show(reply('Fine.'));
  void tab.dieAfter(0);
  await person.click(within(message(0)).getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(document.activeElement).toBe(message(0)));
  expect(message(0).dataset['role']).toBe('assistant');
});

test('a reply of which no model is known is the assistant’s', async () => {
  const tab = await show(reply('An answer'));
  const [, answer] = tab.thread.branch;
  await tab.thread.messages.change([answer!], (one) => ({ ...one, reply: { ...one.reply!, model: '' } }));
  await screen.findByRole('article', { name: /^Assistant/ });
});

describe('the tools of a message', () => {
  test('are those that apply to it', async () => {
    await show(reply('Fine.'));
    expect(buttonsOf(0)).toEqual(['Copy', 'Edit', 'Delete', 'More actions']);
    expect(buttonsOf(1)).toEqual(['Copy', 'Edit', 'Regenerate', 'Delete', 'More actions']);
  });

  test('offer to go on with a reply that was interrupted, which says why', async () => {
    await show(reply(['Half ', 'way'], { cutAfterPieces: 2 }));
    expect(message(1).dataset['status']).toBe('interrupted');
    expect(buttonsOf(1)).toContain('Continue');
    expect((await within(message(1)).findByRole('alert')).textContent).toContain('The connection was lost');
    expect(within(message(1)).queryByRole('button', { name: 'Retry' })).toBeNull();
  });

  test('offer to ask again where nothing came, in words and with Retry', async () => {
    await show(failure(401, { message: 'Bad key.' }));
    expect(message(1).dataset['status']).toBe('failed');
    const alert = await within(message(1)).findByRole('alert');
    expect(alert.textContent).toContain('The key wasn’t accepted.');
    expect(alert.textContent).toContain('Bad key.');
    await person.click(within(alert).getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(message(1).dataset['status']).toBe('complete'));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

test('a failure is called out when it happens, and not again when its chat is opened', async () => {
  const browser = await Browser.start({ usually: failure(401, { message: 'Bad key.' }) });
  const tab = await browser.tab();
  await ask(tab.thread, 'Question');
  draw(tab);
  expect((await screen.findByRole('alert')).getAttribute('aria-live')).toBe('off');
  await person.click(screen.getByRole('button', { name: 'Retry' }));
  await waitFor(() => expect(screen.getByRole('alert').hasAttribute('aria-live')).toBe(false));
});

test('versions are counted and walked through', async () => {
  const { thread } = await show(reply('First'));
  await regenerate(thread, thread.branch[1]!);
  await waitFor(() => expect(message(1).textContent).toContain('2 / 2'));
  const next = within(message(1)).getByRole('button', { name: 'Next version' });
  expect(next).toHaveProperty('disabled', true);
  await person.click(within(message(1)).getByRole('button', { name: 'Previous version' }));
  await waitFor(() => expect(message(1).textContent).toContain('1 / 2'));
  expect(message(1).textContent).toContain('First');
});

test('counts are bare numbers that say whether they are facts', async () => {
  const { thread } = await show(reply('Fine.', { usage }));
  const data = (element: Element | null) => ({ ...(element as HTMLElement | null)?.dataset });
  expect(data(counted('message', message(1)))).toEqual({ count: 'message', value: '345', exact: 'true' });
  expect(data(counted('conversation'))).toEqual({ count: 'conversation', value: '1545', exact: 'true' });
  // gpt-4o: $2.50 and $10 a million tokens.
  expect(data(document.querySelector('[data-cost="conversation"]'))).toEqual({
    cost: 'conversation',
    value: '0.00645',
  });
  await person.type(screen.getByRole('textbox', { name: 'Message' }), 'And now?');
  // No tokenizer runs here.
  await waitFor(() =>
    expect(data(counted('draft'))).toMatchObject({
      value: expect.stringMatching(/^[1-9]\d*$/) as string,
      exact: 'false',
    }),
  );
  await waitFor(() => expect(data(counted('request')).value).toBe(String(thread.nextRequest?.sum?.total)));
  expect(counted('request')?.textContent).toContain('≈');
  expect(data(counted('context-limit'))).toEqual({ count: 'context-limit', value: '128000', exact: 'true' });
});
