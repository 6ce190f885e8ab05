import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { mediaOf, textOf } from '../../../../../../src/model/chat/parts';
import { chat, halves, node, pixel, said } from '../chatgpt-chats';
import { dropped, importing } from '../import';

/*
 * What people have reported of importing into chat clients, each with the report.
 */

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

// Superkikim/nexus-ai-chat-importer#62
test('attachments that are packed as .dat are what their bytes are', async () => {
  const { take, library } = importing();
  const attachments = [
    { id: 'file-0HDUFW2JaMM', name: 'table.xlsx', mime_type: 'application/vnd.ms-excel.sheet' },
    { id: 'file-12aRihqTCNo', name: 'photo.jpg', mime_type: 'image/jpeg' },
    { id: 'file-14Wq1PeKRzz', name: 'notes.txt', mime_type: 'text/plain' },
  ];
  const zip = zipSync({
    'conversations-000.json': bytesOf([chat([node('q', null, said('user', 'Look', { metadata: { attachments } }))])]),
    'conversation_asset_file_names.json': bytesOf({ 'file-0HDUFW2JaMM.dat': 'table.xlsx' }),
    'file-0HDUFW2JaMM.dat': zipSync({ 'xl/workbook.xml': bytesOf('') }),
    'file-12aRihqTCNo.dat': pixel,
    'file-14Wq1PeKRzz.dat': bytesOf('words'),
  });
  await take([dropped(zip, 'export.zip')]);
  const [stored] = await library.loadConversations();
  expect((await library.loadMessages(stored!.id)).flatMap(mediaOf)).toMatchObject([
    { type: 'file', name: 'table.xlsx', mediaType: 'application/vnd.ms-excel.sheet' },
    { type: 'image', name: 'photo.jpg', mediaType: 'image/png' },
    { type: 'file', name: 'notes.txt', mediaType: 'text/plain' },
  ]);
});

// danny-avila/LibreChat#15229 and #13630
test('an export in many files, without metadata, with the model at the chat, comes whole', async () => {
  const { look, take, library } = importing();
  const bare = (id: string): object => ({
    conversation_id: id,
    title: id,
    default_model_slug: 'gpt-5-thinking',
    mapping: {
      q: {
        id: 'q',
        parent: null,
        message: { author: { role: 'user' }, content: { content_type: 'text', parts: ['Hi'] } },
      },
      a: {
        ...{ id: 'a', parent: 'q' },
        message: { author: { role: 'assistant' }, content: { content_type: 'text', parts: ['Hello'] } },
      },
    },
  });
  const files = Array.from({ length: 52 }, (_, index) =>
    dropped([bare(`c${index}`)], `conversations-${String(index).padStart(3, '0')}.json`),
  );
  expect(await look(files)).toMatchObject({ losses: {}, problems: [] });
  expect(await take(files)).toMatchObject({ added: 52 });
  const [first] = await library.loadConversations();
  const messages = await library.loadMessages(first!.id);
  expect(messages.map(textOf)).toEqual(['Hi', 'Hello']);
  expect(messages[1]!.reply).toMatchObject({ model: 'gpt-5-thinking' });
});

// Superkikim/nexus-ai-chat-importer#76 and #63
test('a chat of Claude with nothing but documents is taken, and empty ones are told of', async () => {
  const { look, take, library } = importing();
  const attachments = [{ file_name: 'cv.docx', file_type: 'docx', extracted_content: 'Ten years of halves' }];
  const message = { uuid: 'm', sender: 'human', text: '', content: [], attachments, files: [] };
  const file = dropped([
    { uuid: 'c1', name: '', chat_messages: [message] },
    ...Array.from({ length: 1300 }, (_, index) => ({ uuid: `e${index}`, name: '', chat_messages: [] })),
  ]);
  expect(await look([file])).toMatchObject({ chats: [{ messages: 1, media: 1 }], losses: { chat: 1300 } });
  await take([file]);
  const [stored] = await library.loadConversations();
  expect((await library.loadMessages(stored!.id)).flatMap(mediaOf)).toMatchObject([
    { name: 'cv.docx', mediaType: 'text/plain' },
  ]);
});

// open-webui/open-webui#9171
test('a chat whose attachments are not in the export is taken, and its messages say what is missing', async () => {
  const { look, take, library } = importing();
  expect(await look([dropped([halves()])])).toMatchObject({ losses: { file: 1 } });
  await take([dropped([halves()])]);
  const [stored] = await library.loadConversations();
  expect((await library.loadMessages(stored!.id)).flatMap(mediaOf)).toMatchObject([{ source: { kind: 'unkept' } }]);
});

// mckaywrigley/chatbot-ui#410
test('chats without ids are apart from each other, and are recognised again', async () => {
  const { take, library } = importing();
  const { conversation_id: _, ...anonymous } = halves();
  const files = [dropped([anonymous, { ...anonymous, title: 'Other' }])];
  expect(await take(files)).toMatchObject({ added: 2 });
  expect(await take(files)).toMatchObject({ added: 0, unchanged: 2 });
  expect(new Set((await library.loadConversations()).map(({ id }) => id)).size).toBe(2);
});
