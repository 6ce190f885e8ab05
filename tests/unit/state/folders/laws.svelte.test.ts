import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conversation, folder } from '../../storage/builders';
import { dropOf } from '../../../../src/state/folders/drop';
import { moveChats } from '../../../../src/state/chat/list/actions';
import { placeFolder, removeFolder, stepFolder } from '../../../../src/state/folders/actions';
import { folderRow } from '../../../../src/model/chat/list/section';
import { changeFolders, putFolders } from '../../../../src/state/folders/change-folders';
import { loadFolders } from '../../../../src/storage/library/folders';
import { Browser } from '../a-tab';

const chats = ['c1', 'c2', 'c3', 'c4'];
const folders = ['f1', 'f2', 'f3'];
const anyChat = fc.constantFrom(...chats);
const anyFolder = fc.constantFrom(...folders);
const anyHeading = fc.constantFrom(...folders.map(folderRow), 'pinned', 'today');
const acts = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant('move' as const), chat: anyChat, folder: fc.option(anyFolder) }),
    fc.record({ act: fc.constant('delete' as const), folder: anyFolder }),
    fc.record({ act: fc.constant('undo' as const), at: fc.nat(3) }),
    fc.record({ act: fc.constant('place' as const), folder: anyFolder, into: fc.option(anyFolder), index: fc.nat(3) }),
    fc.record({ act: fc.constant('step' as const), folder: anyFolder, step: fc.constantFrom(-1 as const, 1 as const) }),
    fc.record({
      act: fc.constant('drop' as const),
      row: fc.oneof(anyChat, anyFolder.map(folderRow)),
      on: anyHeading,
      height: fc.constantFrom(0.1, 0.4, 0.6, 0.9, 3),
    }),
    fc.record({ act: fc.constant('pin' as const), chat: anyChat }),
    fc.record({ act: fc.constant('fold' as const), folder: anyFolder }),
  ),
  { maxLength: 14 },
);

test('whatever is moved, deleted, dropped and taken back, each chat and folder is in the list once, also for the next page load', async () => {
  const browser = await Browser.start();
  const { app } = await browser.tab();
  for (const id of chats) await app.conversations.add(conversation(id));
  const isOpen = { isCollapsed: false };
  await fc.assert(
    fc.asyncProperty(acts, async (done) => {
      await putFolders(
        app.folders,
        folders.map((id) => folder(id)),
      );
      for (const one of done) {
        if (one.act === 'move') await moveChats(app, [one.chat], one.folder);
        else if (one.act === 'delete') await removeFolder(app, one.folder);
        else if (one.act === 'undo') app.notices.list.at(-1 - one.at)?.undo?.();
        else if (one.act === 'place') await placeFolder(app, one.folder, one.into, one.index);
        else if (one.act === 'step') await stepFolder(app, one.folder, one.step);
        else if (one.act === 'drop') await dropOf(app, one.row, one.on, one.height)?.act();
        else if (one.act === 'pin')
          await app.conversations.setPinned(one.chat, !app.conversations.byId(one.chat)?.pinned);
        else
          await changeFolders(
            app.folders,
            new Map([[one.folder, (now) => ({ ...now, isCollapsed: !now.isCollapsed })]]),
          );
        await changeFolders(app.folders, new Map(folders.map((id) => [id, (now) => ({ ...now, ...isOpen })])));
        const shown = app.conversations.sections.flatMap((section) => section.chats.map(({ id }) => id));
        expect(shown.sort()).toEqual(chats);
        const headings = app.conversations.sections.flatMap((section) => section.folder?.folder.id ?? []);
        expect(headings.sort()).toEqual(app.folders.list.map(({ id }) => id).sort());
      }
      const stored = await loadFolders(app.services.soundRecords);
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect(stored.sort(byId)).toEqual([...app.folders.list].sort(byId));
    }),
    { numRuns: 40 },
  );
});
