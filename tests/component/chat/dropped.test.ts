import { render } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { attachmentsOf } from '../../../src/state/chat/attachments/attachments-of';
import { keepEarlyDrops } from '../../../src/offline/early-drops';
import { handedOver } from '../../../src/offline/handed-over';
import DroppedFiles from '../../../src/ui/chat/attachments/DroppedFiles.svelte';
import { droppedOf, type Folder } from '../../../src/model/attachment/tree/dropped';
import { Browser } from '../../unit/state/a-tab';
import { waitFor } from '../../wait-for';

const looking = vi.hoisted(() => ({ begun: (_: (isExport: boolean) => void): void => undefined }));
vi.mock('../../../src/state/data/import/peek', () => ({
  isExport: () => new Promise<boolean>((resolve) => looking.begun(resolve)),
}));

type Entry = FileSystemEntry;
const file = (fullPath: string, isReadable = true): Entry =>
  ({
    isFile: true,
    isDirectory: false,
    name: fullPath.split('/').at(-1),
    fullPath,
    file: (resolve: (file: File) => void, reject: () => void) =>
      isReadable ? resolve(new File(['x'], fullPath)) : reject(),
  }) as unknown as Entry;
const folder = (fullPath: string, entries: Entry[] | null): Entry => {
  const left = [entries, []];
  return {
    isFile: false,
    isDirectory: true,
    name: fullPath.split('/').at(-1),
    fullPath,
    createReader: () => ({
      readEntries: (resolve: (entries: Entry[]) => void, reject: () => void) => {
        const some = left.shift();
        if (some) resolve(some);
        else reject();
      },
    }),
  } as unknown as Entry;
};

test('what cannot be read in a dropped folder is named, and all else is there', async () => {
  const dropped = folder('/app', [
    file('/app/a.ts'),
    file('/app/locked.ts', false),
    folder('/app/private', null),
    folder('/app/.git', [file('/app/.git/x')]),
  ]);
  const transfer = { items: [{ kind: 'file', webkitGetAsEntry: () => dropped }], files: [] };
  const [walked] = (await droppedOf(transfer as unknown as DataTransfer).folders) ?? [];
  expect(walked?.files.map(({ path }) => path)).toEqual(['app/a.ts']);
  expect(walked?.unreadable).toEqual(['app/locked.ts', 'app/private']);
});

test('a message waits for a folder that was dropped, and is not sent without it', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  const chosen: Folder[] = [];
  render(DroppedFiles, {
    app,
    draft: thread.draft,
    attachments: attachmentsOf(app, thread),
    onfolder: (one: Folder) => void chosen.push(one),
  });
  const drop = Object.assign(new Event('drop'), {
    dataTransfer: { items: [{ kind: 'file', webkitGetAsEntry: () => folder('/app', [file('/app/a.ts')]) }], files: [] },
  });
  window.dispatchEvent(drop);
  thread.draft.type('What is in it?');
  await thread.send();
  expect(chosen.map(({ name }) => name)).toEqual(['app']);
  expect(thread.branch).toEqual([]);
  expect(thread.draft.text).toBe('What is in it?');
});

test.each([
  ['conversations', '\uFEFF\n[{"mapping":{}}]'],
  ['backup.txt', '{"format":"tally-backup"}'],
  ['export.bin', 'PK\x03\x04'],
])('what is dropped is looked at by its content: %s', async (name, content) => {
  const { app, thread } = await (await Browser.start()).tab();
  const attachments = attachmentsOf(app, thread);
  const begun = new Promise<(isExport: boolean) => void>((resolve) => (looking.begun = resolve));
  const { unmount } = render(DroppedFiles, { app, draft: thread.draft, attachments, onfolder: () => undefined });
  const files = [new File(['words'], 'a.txt'), new File([content], name)];
  window.dispatchEvent(Object.assign(new Event('drop'), { dataTransfer: { items: [], files } }));
  (await begun)(true);
  await Promise.all(thread.draft.arrivals);
  expect(attachments.offered).toHaveLength(1);
  unmount();
});

test('an export that is still being looked at when its chat is left waits there until it is opened again', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  const attachments = attachmentsOf(app, thread);
  const begun = new Promise<(isExport: boolean) => void>((resolve) => (looking.begun = resolve));
  const { unmount } = render(DroppedFiles, { app, draft: thread.draft, attachments, onfolder: () => undefined });
  const files = [new File(['[]'], 'conversations.json')];
  window.dispatchEvent(Object.assign(new Event('drop'), { dataTransfer: { items: [], files } }));
  const answer = await begun;
  unmount();
  answer(true);
  await Promise.all(thread.draft.arrivals);
  expect(attachments.offered.map(({ dropped }) => dropped.map(({ path }) => path))).toEqual([['conversations.json']]);
  expect(attachments.isAsking).toBe(true);
});

test('what is dropped before there is a chat is kept, told of, and handed to the first chat', async () => {
  let isInUse = false;
  const onKept = vi.fn();
  keepEarlyDrops(() => isInUse, onKept);
  const drop = (items: object[], files: File[]): unknown =>
    window.dispatchEvent(Object.assign(new Event('drop'), { dataTransfer: { items, files } }));
  drop([], []);
  drop([], [new File(['[]'], 'conversations.json')]);
  await waitFor(() => expect(onKept).toHaveBeenCalledTimes(1));
  drop([{ kind: 'file', webkitGetAsEntry: () => folder('/jan', [file('/jan/thread.json')]) }], []);
  await waitFor(() => expect(onKept).toHaveBeenCalledTimes(2));
  const taken: string[] = [];
  handedOver.onOpened((files) => taken.push(...files.map((one) => (typeof one === 'string' ? one : one.name))));
  expect(taken).toEqual(['conversations.json', 'jan/thread.json']);
  // From now on the chat takes it.
  isInUse = true;
  drop([], [new File(['x'], 'later.txt')]);
  expect(onKept).toHaveBeenCalledTimes(2);
  expect(taken).toHaveLength(2);
});
