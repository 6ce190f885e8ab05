import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { expect, onTestFinished, test, vi } from 'vitest';
import { newMessage, type ReplyMessage } from '../../../src/model/chat/message';
import { textOf } from '../../../src/model/chat/parts';
import { askedOf, newColumn } from '../../../src/state/columns/column';
import { askForRound } from '../../../src/state/request/ask';
import Columns from '../../../src/ui/columns/Columns.svelte';
import { ControlledReply } from '../../server/controlled';
import { Browser, type Tab } from '../../unit/state/a-tab';

interface Running extends Tab {
  /** What the server is about to answer, in the order of the columns. */
  answers: readonly ControlledReply[];
  replies: readonly ReplyMessage[];
}

/** Two columns that are on the screen while their replies run, with long code folded. */
async function running(): Promise<Running> {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app, thread } = tab;
  await app.settings.change({ reading: ['fold-code'] });
  const user = newMessage(thread.id, null, 'user', 'What to drink?');
  const replies = [0, 1].map(() =>
    newColumn(thread, user.id, 'r1', { endpointId: 'e1', model: 'gpt-4o', parameters: {} }),
  );
  const answers = replies.map(() => new ControlledReply());
  browser.server.next(...answers.map(({ behaviour }) => behaviour));
  await askForRound(thread.requests, askedOf(thread, replies), { written: user });
  await Promise.all(answers.map(({ started }) => started));
  draw({ ...tab, replies });
  return { ...tab, thread, answers, replies };
}

function draw({ app, thread, replies }: Pick<Running, 'app' | 'thread' | 'replies'>): void {
  const message = thread.messages.byId(replies[0]!.id)!;
  const context = new Map([['reading', () => app.settings.values.reading]]);
  render(Columns, { props: { app, thread, message }, context });
}

test('a column that fails while it is on the screen says so; one that had failed before does not', async () => {
  const tab = await running();
  for (const answer of tab.answers) answer.fail({ message: 'No such model.' });
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
  await Promise.all(tab.replies.map(({ id }) => tab.thread.requests.ended(id)));
  const live = (): (string | null)[] => screen.getAllByRole('alert').map((alert) => alert.getAttribute('aria-live'));
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Retry' })).toHaveLength(2));
  expect(live()).toEqual([null, null]);
  cleanup();
  draw(tab);
  expect(live()).toEqual(['off', 'off']);
});

test('long code that comes whole in a column is not folded away while it is read', async () => {
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(10_000);
  onTestFinished(() => void vi.restoreAllMocks());
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(private readonly look: () => void) {}
      observe(): void {
        this.look();
      }
      disconnect(): void {}
    },
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  const tab = await running();
  const code = `\`\`\`text\n${'line\n'.repeat(100)}\`\`\`\n`;
  for (const answer of tab.answers) answer.say(`${code}\nMore.\n\n## Still more\n\nThat was it.`);
  await waitFor(() => expect(screen.getAllByText('That was it.')).toHaveLength(2));
  const folded = (): number => {
    flushSync();
    return document.querySelectorAll('figure [data-folded]').length;
  };
  // As when the chat is shown again: this time the code is whole from the start.
  cleanup();
  draw(tab);
  await waitFor(() => expect(document.querySelectorAll('figure')).toHaveLength(2));
  expect(folded()).toBe(0);
  for (const answer of tab.answers) answer.finish();
  await Promise.all(tab.replies.map(({ id }) => tab.thread.requests.ended(id)));
  expect(tab.replies.map(({ id }) => textOf(tab.thread.messages.byId(id)!).length > 500)).toEqual([true, true]);
  expect(folded()).toBe(0);
  cleanup();
  draw(tab);
  await waitFor(() => expect(folded()).toBe(2));
});

test('a refusal in a column stands in the direction of its own words', async () => {
  const tab = await running();
  for (const answer of tab.answers) answer.finish();
  await Promise.all(tab.replies.map(({ id }) => tab.thread.requests.ended(id)));
  const refused = tab.replies.map(({ id }) => tab.thread.messages.byId(id)!);
  await tab.thread.messages.change(refused, (one) => ({ ...one, parts: [{ type: 'refusal', text: 'לא.' }] }));
  const refusals = await screen.findAllByText('לא.');
  expect(refusals.map(({ dir }) => dir)).toEqual(['auto', 'auto']);
});
