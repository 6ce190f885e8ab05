import { expect, test } from 'vitest';
import { branch } from '../../../../../src/model/chat/tree';
import { clients } from './fixtures/clients';
import { datasets } from './fixtures/datasets';
import { cherryStudio, desktop, jan } from './fixtures/desktop';
import { readAll, type Fixture } from './fixtures/fixture';
import { geminiTakeout, leChat, services } from './fixtures/services';
import { dropped, importing } from './import';

const fixtures = [...clients, ...desktop, ...services, ...datasets];

/** The files of an export, as they are dropped. */
function filesOf({ form, value, path, companions = {} }: Fixture): ReturnType<typeof dropped>[] {
  const lines = form === 'lines' ? (value as unknown[]).map((line) => JSON.stringify(line)).join('\n') : value;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const beside = Object.entries(companions).map(([name, one]) => dropped(one, folder + name));
  return [dropped(lines, path), ...beside];
}

test.each(fixtures)('$name: a file is read as its format, and imported twice it is there once', async (fixture) => {
  const { look, take, library } = importing();
  const files = filesOf(fixture);
  const wanted = readAll(fixture);
  const seen = await look(files);
  expect(seen.formats).toEqual([fixture.format]);
  expect(seen.problems).toEqual([]);
  expect(seen.chats.map(({ messages }) => messages)).toEqual(wanted.chats.map(({ messages }) => messages.length));
  const keys = new Set(seen.chats.map(({ key }) => key));
  expect(await take(files)).toMatchObject({ added: keys.size });
  expect(await take(files)).toMatchObject({ added: 0, grown: 0, prompts: 0 });
  const chats = await library.loadConversations();
  expect(chats).toHaveLength(keys.size);
  for (const { id, tipId } of chats) {
    const messages = await library.loadMessages(id);
    const tree = new Map(messages.map((message) => [message.id, message]));
    expect(branch(tree, tipId).length).toBeGreaterThan(0);
  }
});

const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

test.each([
  [cherryStudio, ['Data/Files/f1.png']],
  [leChat, ['chat-lc-files/map.png']],
  [geminiTakeout, ['Takeout/My Activity/Gemini Apps/photo-1.jpg', 'Takeout/My Activity/Gemini Apps/made.png']],
] as [Fixture, string[]][])('$name: pictures that lie beside the file are found', async (fixture, paths) => {
  const { look } = importing();
  const alone = await look(filesOf(fixture));
  expect(alone.losses.file).toBe(paths.length);
  const seen = await look([...filesOf(fixture), ...paths.map((path) => dropped(picture, path))]);
  expect(seen.losses.file).toBeUndefined();
  expect(seen.chats.reduce((sum, { media }) => sum + media, 0)).toBe(paths.length);
});

test('Jan: a line without an end, and lines without breaks between them, as version 0.4.0 wrote them', async () => {
  const { look } = importing();
  const [first, second] = jan.value as [object, object];
  const cut = await look([dropped(`${JSON.stringify(first)}\n${JSON.stringify(second).slice(0, -9)}`, jan.path)]);
  expect(cut.chats.map(({ messages }) => messages)).toEqual([1]);
  expect(cut.problems).toEqual([{ path: jan.path, kind: 'cut-off' }]);
  const joined = await look([dropped(JSON.stringify(first) + JSON.stringify(second), jan.path)]);
  expect(joined.problems).toEqual([{ path: jan.path, kind: 'not-json' }]);
});
