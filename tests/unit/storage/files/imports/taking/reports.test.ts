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

// Nwflower/dsh-chat-import#62, nowledge-co/community#261 and basicmachines-co/basic-memory#1276
test('chats of ChatGPT without lists of children, or without times, come whole and in order', async () => {
  const { look, take, library } = importing();
  const slim = (id: string, parent: string | null, role: string, text: string): object => ({
    ...{ id, parent },
    message: { author: { role }, content: { content_type: 'text', parts: [text] } },
  });
  const mapping = {
    // Children may stand before their parents.
    a: slim('a', 'q', 'assistant', 'Two.'),
    q: slim('q', 'root', 'user', 'How many?'),
    root: { id: 'root', message: null, parent: null },
    b: slim('b', 'q', 'assistant', 'Three.'),
  };
  const file = dropped([{ conversation_id: 'c', title: 'Slim', current_node: 'a', mapping }]);
  expect(await look([file])).toMatchObject({ chats: [{ messages: 3 }], losses: {}, problems: [] });
  await take([file]);
  const [stored] = await library.loadConversations();
  const messages = await library.loadMessages(stored!.id);
  expect(messages.find(({ id }) => id === stored!.tipId)).toMatchObject({ parts: [{ text: 'Two.' }] });
  expect(new Set(messages.map(({ parentId }) => parentId)).size).toBe(2);
});

test('a chat of which nothing says when it was is told from others', async () => {
  const nodes = [node('q', null, said('user', 'Hi'), ['a']), node('a', 'q', said('assistant', 'Hello'))];
  const timed = said('user', 'Hi', { create_time: 1756000001 });
  const files = [
    chat(nodes, { create_time: null }),
    chat([node('q', null, timed)], { create_time: null, conversation_id: 'c2' }),
  ];
  expect((await importing().look([dropped(files)])).chats.map(({ isUndated }) => isUndated)).toEqual([true, false]);
});

// danny-avila/LibreChat#15388
test('hidden context is no message, and one damaged chat takes no other with it', async () => {
  const { look, take, library } = importing();
  const context = {
    author: { role: 'user' },
    content: { content_type: 'user_editable_context', user_profile: 'A gardener.', user_instructions: '' },
    metadata: { is_visually_hidden_from_conversation: true },
  };
  const good = chat([
    node('ctx', null, context, ['q']),
    node('q', 'ctx', said('user', 'Hi'), ['a']),
    node('a', 'q', said('assistant', 'Hello')),
  ]);
  const file = dropped([good, { conversation_id: 'c2', current_node: 'x', mapping: { x: 7 } }, null, 'chat']);
  expect(await look([file])).toMatchObject({
    chats: [{ messages: 2, isInstructed: true, isUndated: false }],
    losses: { chat: 3 },
    problems: [],
  });
  await take([file]);
  const [stored] = await library.loadConversations();
  expect(stored).toMatchObject({ systemPrompt: { text: 'A gardener.' } });
  expect((await library.loadMessages(stored!.id)).map(textOf)).toEqual(['Hi', 'Hello']);
});

// Superkikim/nexus-ai-chat-importer#73 and CherryHQ/cherry-studio#18135
test('Claude’s exports in parts, and one chat as its site has it with the words in the blocks alone, are Claude’s', async () => {
  const block = (text: string): object[] => [
    { start_timestamp: '2026-08-01T10:00:00Z', type: 'text', text, citations: [] },
  ];
  const row = (uuid: string, sender: string, text: string, parent: string): object => ({
    ...{ uuid, sender, text: '', content: block(text), parent_message_uuid: parent },
    created_at: '2026-08-01T10:00:00Z',
  });
  const whole = {
    ...{ uuid: 'c1', name: 'Halves', summary: '', model: 'claude-opus-4-5', current_leaf_message_uuid: 'a2' },
    chat_messages: [
      row('q', 'human', 'How many?', '00000000-0000-4000-8000-000000000000'),
      row('a1', 'assistant', 'Three.', 'q'),
      row('a2', 'assistant', 'Two.', 'q'),
    ],
  };
  const parts = [
    dropped(
      zipSync({ 'conversations.json': bytesOf([{ ...whole, uuid: 'c2', account: { uuid: 'u' } }]) }),
      'conversations-000.zip',
    ),
    dropped(zipSync({ 'memories/u.json': bytesOf({ conversations_memory: 'A gardener.' }) }), 'memories-000.zip'),
    dropped(whole, 'halves.json'),
  ];
  const { look, take, library } = importing();
  expect(await look(parts)).toMatchObject({ formats: ['claude', 'claude-memory'], losses: {}, problems: [] });
  expect(await take(parts)).toMatchObject({ added: 2, prompts: 1 });
  const [stored] = await library.loadConversations();
  const messages = await library.loadMessages(stored!.id);
  expect(messages.map(textOf)).toEqual(['How many?', 'Three.', 'Two.']);
  expect(messages.find(({ id }) => id === stored!.tipId)).toMatchObject({ parts: [{ text: 'Two.' }] });
  expect(messages[2]!.reply).toMatchObject({ model: 'claude-opus-4-5' });
});

// n4ze3m/page-assist#548 and get-engram/engram#295
test('an export that was moved there and back, in another order and with other times, is there once', async () => {
  const { take, library } = importing();
  const both = [halves(), { ...halves(), conversation_id: 'c2', title: 'Other' }];
  await take([dropped(both)]);
  const again = both.toReversed().map((one) => ({ ...one, update_time: 1756009999, title: 'Renamed there' }));
  expect(await take([dropped(again, 'conversations-000.json')])).toMatchObject({ added: 0, unchanged: 2 });
  expect(await library.loadConversations()).toHaveLength(2);
});
