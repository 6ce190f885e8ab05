import { zipSync, type Zippable } from 'fflate';
import { expect, test } from 'vitest';
import { mediaOf } from '../../../../../../src/model/chat/parts';
import { ExportReader } from '../../../../../../src/storage/files/imports/reading/export-reader';
import { halves, pixel } from '../chatgpt-chats';
import { dropped, importing } from '../import';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const picture = 'file_00001234abcd-sanitized.png';
const chats = (id = 'c1'): Uint8Array => bytesOf([{ ...halves(), conversation_id: id }]);

/** The media types of what hangs at the messages of the first chat. */
async function mediaTypes({ library }: ReturnType<typeof importing>): Promise<(string | null)[]> {
  const [chat] = await library.loadConversations();
  const media = (await library.loadMessages(chat!.id)).flatMap(mediaOf);
  return media.map(({ mediaType, source }) => (source.kind === 'blob' ? mediaType : null));
}

// Superkikim/nexus-ai-chat-importer#67
test.each([0, 6] as const)('the zips of OpenAI’s privacy portal lie in a zip: level %i', async (level) => {
  const tab = importing();
  const online = 'User Online Activity';
  const portal: Zippable = {
    'report.html': bytesOf('<html>'),
    [`${online}/Conversations__x-chatgpt-0001.zip`]: zipSync({
      'conversations-000.json': chats(),
      'user.json': bytesOf({}),
    }),
    [`${online}/Files__x-files-0001.zip`]: zipSync({ [picture]: pixel }),
  };
  const files = [dropped(zipSync(portal, { level }), 'chatgpt_archive.zip')];
  expect(await new ExportReader().peek(files)).toBe(true);
  expect(await tab.look(files)).toMatchObject({
    ...{ formats: ['chatgpt'], problems: [], losses: {} },
    others: { count: 2, names: ['report.html', 'user.json'] },
  });
  expect(await tab.take(files)).toMatchObject({ added: 1 });
  expect(await mediaTypes(tab)).toEqual(['image/png']);
});

test('zips within a zip whose files have the same paths keep each its own', async () => {
  const tab = importing();
  const sound = new TextEncoder().encode('RIFF0000WAVEfmt ');
  const chat = (id: string): Uint8Array =>
    bytesOf([
      {
        ...{ uuid: id, name: id },
        chat_messages: [{ uuid: 'm', sender: 'human', text: 'Look', files: [{ file_name: 'image' }] }],
      },
    ]);
  const parts = { first: pixel, second: sound };
  const zip = zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, image]) => [
        `${name}.zip`,
        zipSync({ 'conversations.json': chat(name), image, 'memo.json': bytesOf({}) }),
      ]),
    ),
  );
  const seen = await tab.look([dropped(zip, 'both.zip')]);
  expect(seen).toMatchObject({
    losses: {},
    others: { count: 2, names: ['memo.json', 'memo.json'] },
  });
  await tab.take([dropped(zip, 'both.zip')]);
  const kept = await Promise.all(
    (await tab.library.loadConversations()).map(async ({ id, title }) => {
      const media = (await tab.library.loadMessages(id)).flatMap(mediaOf);
      return [title, media.map(({ mediaType }) => mediaType)];
    }),
  );
  expect(Object.fromEntries(kept)).toEqual({ first: ['image/png'], second: ['audio/wav'] });
});

test('a zip in a zip that is damaged is told of, and one that is attached to a message is no export', async () => {
  const { look } = importing();
  const damaged = zipSync({ 'Conversations.zip': new TextEncoder().encode('no zip') });
  expect((await look([dropped(damaged, 'a.zip')])).problems).toEqual([
    { path: 'Conversations.zip', kind: 'broken-zip' },
  ]);
  const attached = zipSync({
    'conversations.json': chats(),
    'file-12345678abcd.zip': zipSync({ 'conversations.json': chats('c2') }),
  });
  expect((await look([dropped(attached, 'a.zip')])).chats).toHaveLength(1);
});

test('zips within zips end', async () => {
  let zip = zipSync({ 'conversations.json': chats() });
  for (let depth = 0; depth < 20; depth += 1) zip = zipSync({ 'a.zip': zip });
  expect(await importing().look([dropped(zip, 'deep.zip')])).toMatchObject({
    chats: [],
    problems: [{ kind: 'unknown' }],
  });
});

test('pictures in another zip than the chats are found by an unmistakable name alone', async () => {
  const tab = importing();
  const zips = [
    dropped(zipSync({ 'conversations.json': chats() }), 'export-001.zip'),
    dropped(zipSync({ [picture]: pixel, 'halves.png': pixel }), 'export-002.zip'),
  ];
  const seen = await tab.look(zips);
  expect([seen.losses, seen.others]).toEqual([{}, { count: 1, names: ['halves.png'] }]);
  await tab.take(zips);
  expect(await mediaTypes(tab)).toEqual(['image/png']);

  const claude = (name: string): object[] => [
    {
      uuid: 'a',
      name: 'A',
      chat_messages: [{ uuid: 'm', sender: 'human', text: 'Look', files: [{ file_name: name }] }],
    },
  ];
  const other = dropped(zipSync({ 'photo.png': pixel }), 'other.zip');
  const beside = await importing().look([
    dropped(zipSync({ 'conversations.json': bytesOf(claude('photo.png')) }), 'a.zip'),
    other,
  ]);
  expect(beside.losses).toEqual({ file: 1 });
});

// enricoros/big-AGI#886: the zip of TypingMind has what the messages name by an address as a `.blob`.
test('what an address on the web names is taken from the export where it is there', async () => {
  const tab = importing();
  const url = 'https://files.example/users/1/0f3c2a9e-7d41-4b7e-9a1c-5d2e8f6b7a10?size=large';
  const content = [
    { type: 'text', text: 'Look' },
    { type: 'image_url', image_url: { url } },
  ];
  const exported = {
    data: { chats: [{ chatID: 'c', chatTitle: 'T', messages: [{ uuid: 'm', role: 'user', content }] }] },
  };
  const alone = dropped(exported, 'typingmind_chats.json');
  expect((await tab.look([alone])).chats).toMatchObject([{ media: 0 }]);
  const zip = zipSync({
    'chats.json': bytesOf(exported),
    'attachments/0f3c2a9e-7d41-4b7e-9a1c-5d2e8f6b7a10.blob': pixel,
  });
  expect(await tab.look([dropped(zip, 'typingmind.zip')])).toMatchObject({
    chats: [{ media: 1 }],
    others: { count: 0 },
  });
  await tab.take([dropped(zip, 'typingmind.zip')]);
  expect(await mediaTypes(tab)).toEqual(['image/png']);
});

test('files that nothing names are named, the first of them', async () => {
  const names = ['chat.html', 'message_feedback.json', 'user.json', 'voice-1.wav', 'voice-2.wav', 'voice-3.wav'];
  const rest = Object.fromEntries(names.map((name) => [name, bytesOf({})]));
  const zip = zipSync({ 'conversations.json': chats(), [picture]: pixel, ...rest });
  const { others, problems, bytes } = await importing().look([dropped(zip, 'export.zip')]);
  expect(others).toEqual({ count: 6, names: names.slice(0, 5) });
  expect(problems).toEqual([]);
  expect(bytes).toBe(chats().length + pixel.length);
});

test('what is stored at once is some chats of usual length, or one long chat', async () => {
  const long = 'x'.repeat(600_000);
  const chat = {
    ...halves(),
    mapping: {
      q: { id: 'q', message: { author: { role: 'user' }, content: { content_type: 'text', parts: [long] } } },
    },
  };
  const reader = new ExportReader();
  await reader.look([dropped(Array.from({ length: 6 }, (_, one) => ({ ...chat, conversation_id: `c${one}` })))]);
  const batches: number[] = [];
  for (let batch = await reader.next(); batch; batch = await reader.next()) batches.push(batch.chats.length);
  expect(batches).toEqual([2, 2, 2]);
});
