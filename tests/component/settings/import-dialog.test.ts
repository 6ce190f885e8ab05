import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Preview } from '../../../src/state/data/import/compare';
import { Imports, type ImportApp, type ImportOutcome } from '../../../src/state/data/import/import.svelte';
import ImportDialog from '../../../src/ui/settings/data/import/ImportDialog.svelte';

const nothing: Preview = {
  ...{ formats: [], prompts: 0, losses: {}, problems: [], others: { count: 0, names: [] }, backups: [] },
  ...{ chats: 0, instructed: 0, undated: 0, messages: 0, media: 0, added: 0, grown: 0, here: 0, mayNotFit: null },
};

/** The dialog over what an import says of itself; gives the backups that were chosen. */
function shown({
  preview = null,
  outcome = null,
}: {
  preview?: Preview | null;
  outcome?: ImportOutcome | null;
}): Blob[] {
  const chosen: Blob[] = [];
  const imports = Object.assign(new Imports({} as ImportApp), { preview, outcome });
  const onrestore = (backup: Blob): void => void chosen.push(backup);
  render(ImportDialog, { imports, onclose: () => undefined, onrestore });
  return chosen;
}

test('of several backups each can be restored, by its name', async () => {
  const files = ['May', 'June'].map((name) => ({ path: `${name}.json`, file: new Blob([name]) }));
  const chosen = shown({ preview: { ...nothing, backups: files } });
  await userEvent.click(screen.getByRole('button', { name: 'Restore this backup…', description: 'June.json' }));
  expect(chosen).toEqual([files[1]?.file]);
});

test('of prompts alone it is not said that nothing is new, or that there are no chats', () => {
  shown({ preview: { ...nothing, formats: ['claude-projects'], prompts: 1 } });
  expect(screen.getByText('1 prompt').tagName).toBe('DD');
  shown({
    outcome: { added: 0, grown: 0, unchanged: 0, prompts: 1, failure: null, isCancelled: false },
  });
  expect(screen.getByText('1 prompt was added to the library.')).toBeTruthy();
  expect(screen.queryByText(/Nothing new/)).toBeNull();
});

test('what stands before damage is promised only where something stands there', () => {
  const problems = [{ path: 'chats.json', kind: 'cut-off' as const }];
  shown({ preview: { ...nothing, problems } });
  expect(screen.getByRole('alert').textContent).toBe('chats.json is cut off.');
  expect(screen.queryByText(/What comes before/)).toBeNull();
  shown({ preview: { ...nothing, chats: 1, messages: 2, added: 1, problems } });
  expect(screen.getByText('What comes before the damage can be imported.')).toBeTruthy();
});

test('of many files with something wrong the first are named, and the others counted', () => {
  const problems = Array.from({ length: 32 }, (_, index) => ({ path: `${index}.json`, kind: 'downloads' as const }));
  shown({ preview: { ...nothing, problems } });
  const rows = [...screen.getByRole('alert').children].map((row) => row.textContent.trim());
  expect(rows).toHaveLength(21);
  expect(rows[0]).toBe(
    '0.json only lists downloads. Open the links in it, and import the conversations-*.zip that you get.',
  );
  expect(rows[20]).toBe('And 12 more.');
});

test('how many chats go on with a system prompt is told before they are imported, where any do', () => {
  shown({ preview: { ...nothing, formats: ['chatgpt'], chats: 3, here: 3 } });
  expect(screen.queryByText('With a system prompt') ?? screen.queryByText('Without a date')).toBeNull();
  shown({ preview: { ...nothing, formats: ['chatgpt'], chats: 3, instructed: 2, added: 3 } });
  expect(screen.getByText('With a system prompt').nextElementSibling?.textContent).toMatch(
    /^2 chatsWhat the other app told/,
  );
});

test('of chats that do not say when they were it is said which time they get', () => {
  shown({ preview: { ...nothing, formats: ['sharegpt'], chats: 3, undated: 2, added: 3 } });
  const [term] = screen.getAllByText('Without a date');
  expect(term!.nextElementSibling?.textContent).toBe('2 chatsThey get the time of the import.');
});
