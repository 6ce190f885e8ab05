import { expect, test } from 'vitest';
import { pathOf } from '../../../../src/state/app/address';
import { saveFolder } from '../../../../src/state/folders/actions';
import { ask, Browser } from '../a-tab';

test('the chat that was asked for last is shown, however long the loading of others takes', async () => {
  const tab = await (await Browser.start()).tab();
  const { app } = tab;
  const reply = await ask(tab.thread, 'Dogs');
  const dogs = pathOf(tab.thread.id, reply.id);
  await app.newChat();
  await ask(tab.thread, 'Cats');
  const cats = tab.thread.id;
  const trips = await saveFolder(app, null, { name: 'Trips', colour: 'grey', parentId: null });
  // Code that shows these is loaded first: on a slow network that takes seconds, in which the person goes on.
  const slow: Record<string, () => Promise<void>> = {
    temporary: () => app.showTemporary(),
    'in a folder': () => app.newChatIn(trips),
    'at a message': () => app.go(dogs),
  };
  for (const [name, show] of Object.entries(slow)) {
    const shown = show();
    // Also where it is on show already.
    await app.open(cats);
    await shown;
    expect(tab.thread.id, name).toBe(cats);
    await show();
    expect(tab.thread.id, name).not.toBe(cats);
    await app.open(cats);
  }
});
