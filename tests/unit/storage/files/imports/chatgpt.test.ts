import { expect, test, vi } from 'vitest';
import { recognised } from '../../../../../src/storage/files/imports/registry';
import { chatgpt } from '../../../../../src/storage/files/imports/formats/chatgpt/chatgpt';
import type { Imported } from '../../../../../src/storage/files/imports/imported';
import { ExportReader } from '../../../../../src/storage/files/imports/reading/export-reader';
import { chat, node, pixel, said } from './chatgpt-chats';
import { dropped, importing } from './import';

function read(value: unknown): Imported {
  return chatgpt.read(value, { path: 'conversations.json', index: 0, companions: new Map() });
}

const thinking = chat(
  [
    node('r', null, null, ['n1']),
    node('n1', 'r', said('user', 'Hi', { create_time: 1756000001 }), ['n2']),
    node('n2', 'n1', {
      author: { role: 'assistant' },
      content: { content_type: 'thoughts', thoughts: [{ summary: 'Greeting', content: 'Be kind.', finished: true }] },
    }),
    node('n3', 'n2', said('assistant', 'Hello.', { channel: 'final', metadata: { model_slug: 'gpt-5-1-thinking' } })),
  ],
  { current_node: 'n3' },
);

test('a chat of ChatGPT is recognised by its nodes', () => {
  expect(recognised({ type: 'list', first: thinking }, 'x.json')?.name).toBe('chatgpt');
  expect(recognised({ type: 'object', object: { conversations: [thinking] } }, 'x.json')?.name).toBe('chatgpt');
});

test('thoughts become the reasoning of the next answer', () => {
  const { chats, losses } = read(thinking);
  expect(losses).toEqual({});
  expect(chats).toEqual([
    expect.objectContaining({
      id: 'c1',
      title: '',
      createdAt: 1756000000120,
      tipId: 'n3',
      messages: [
        expect.objectContaining({ id: 'n1', parentId: null, role: 'user', createdAt: 1756000001000 }),
        expect.objectContaining({
          id: 'n3',
          parentId: 'n1',
          model: 'gpt-5-1-thinking',
          parts: [
            { type: 'reasoning', text: '**Greeting**\n\nBe kind.' },
            { type: 'text', text: 'Hello.' },
          ],
        }),
      ],
    }),
  ]);
});

test('a chat that names a message in its middle as the last one is shown to its end (llama.cpp#19372)', () => {
  const nodes = [
    node('n1', null, said('user', 'Hi'), ['n2']),
    node('n2', 'n1', said('assistant', 'Hello.'), ['n3']),
    node('n3', 'n2', said('user', 'And?')),
  ];
  expect(read(chat(nodes, { current_node: 'n1' })).chats[0]?.tipId).toBe('n3');
});

test.each([
  ['the end of an older version', 'old', 'old'],
  ['an older version that goes on', 'older', 'end'],
  ['an older version whose own words are hidden', 'hidden', 'shown'],
  ['an older version without words, the last one of its branch', 'empty', 'q'],
  ['what only a hidden message follows, beside words', 'q2', 'a2'],
])('the branch on show is that of the current message, though a newer one stands beside it: %s', (_, current, tip) => {
  const tool = { author: { role: 'tool' }, content: { content_type: 'text', parts: ['x'] } };
  const system = said('system', '', { metadata: { is_visually_hidden_from_conversation: true } });
  const nodes = [
    node('q', null, said('user', 'Hi')),
    node('old', 'q', said('assistant', 'One.')),
    node('older', 'q', said('assistant', 'Two.')),
    node('next', 'older', said('user', 'And?')),
    node('end', 'next', said('assistant', 'Two more.')),
    node('hidden', 'q', tool),
    node('shown', 'hidden', said('assistant', 'Three.')),
    node('empty', 'q', null),
    node('newest', 'q', said('assistant', 'Four.')),
    node('q2', 'newest', said('user', 'Go on')),
    node('a2', 'q2', said('assistant', 'Five.')),
    node('h2', 'q2', system),
  ];
  expect(read(chat(nodes, { current_node: current })).chats[0]?.tipId).toBe(tip);
});

/** What the messages say, with what of it is not text. */
function shown(value: unknown): string[] {
  return read(value).chats.flatMap(({ messages }) =>
    messages.map(({ parts }) => parts.map((part) => ('text' in part ? part.text : part.type)).join('|')),
  );
}

const answer = (text: string, more: object = {}): object =>
  chat([node('q', null, said('user', 'Hi')), node('a', 'q', said('assistant', text, more))]);

test('a citation is replaced by what it stands for, and its page is a source', () => {
  const mark = '\uE200cite\uE202turn0search3\uE201';
  const references = [
    { matched_text: mark, alt: '([A](https://a.org))', items: [{ url: 'https://a.org', title: 'A' }] },
  ];
  const value = answer(`Yes ${mark}, $& ${mark} \uE200cite\uE202turn9\uE201end`, {
    metadata: { content_references: references },
  });
  expect(shown(value)[1]).toBe('Yes ([A](https://a.org)), $& ([A](https://a.org)) end|citation');
  const old = { metadata: { citations: [{ metadata: { type: 'webpage', url: 'https://b.org', title: 'B' } }] } };
  expect(shown(answer('So【11†source】.', old))[1]).toBe('So.|citation');
  // A hundred thousand marks that never end.
  expect(shown(answer('\uE200'.repeat(100_000), { metadata: { content_references: references } }))).toHaveLength(2);
});

test('names and links in a sentence stay in it, with and without a reference', () => {
  const ada = '\uE200entity\uE202["people","Ada Lovelace","mathematician"]\uE201';
  const references = [{ type: 'entity', matched_text: ada, name: 'Ada Lovelace', alt: '' }];
  expect(shown(answer(`Ask ${ada}.`, { metadata: { content_references: references } }))[1]).toBe('Ask Ada Lovelace.');
  expect(shown(answer(`Ask ${ada}.`))[1]).toBe('Ask Ada Lovelace.');
  expect(shown(answer('\uE200entity\uE202Bern\uE201, \uE200entity\uE202["place"\uE201.'))[1]).toBe('Bern, .');
  expect(shown(answer('See \uE200url\uE202the page\uE202turn0search0\uE201.'))[1]).toBe('See the page.');
  expect(shown(answer('See \uE200url\uE202a [page]\uE202https://a.org/b_(c)\uE201.'))[1]).toBe(
    'See [a \\[page\\]](<https://a.org/b_(c)>).',
  );
  expect(shown(answer('\uE203Quoted\uE204 words\uE206\uE200filecite\uE202turn0file1\uE201'))[1]).toBe('Quoted words');
});

test('an answer that was cut off and continued is one, commentary stands apart', () => {
  const parts = (channel: string | null): object =>
    chat([
      node('q', null, said('user', 'Hi')),
      node('a', 'q', said('assistant', 'One sen', { channel })),
      node('b', 'a', said('assistant', 'tence.', { channel: 'final' })),
    ]);
  expect(shown(parts(null))).toEqual(['Hi', 'One sentence.']);
  expect(shown(parts('commentary'))).toEqual(['Hi', 'One sen\n\ntence.']);
});

test.each([
  ['{"name":"Plan","type":"document","content":"# One"}', 'create_textdoc', '**Plan**\n\n# One'],
  ['{"name":"a.py","type":"code/python","content":"x"}', 'create_textdoc', '**a.py**\n\n```python\nx\n```'],
  ['{"updates":[{"pattern":".*","multiple":true,"replacement":"All new"}]}', 'update_textdoc', 'All new'],
])('a canvas document %s stands in the message', (text, tool, wanted) => {
  expect(shown(answer(text, { recipient: `canmore.${tool}` }))[1]).toBe(wanted);
});

test('the branch on show ends where the site says, or above where that is hidden', () => {
  const nodes = [
    node('q', null, said('user', 'Hi')),
    node('a', 'q', said('assistant', 'A')),
    node('b', 'q', said('assistant', 'B')),
    node('h', 'a', { author: { role: 'tool' }, content: { content_type: 'text', parts: ['x'] } }),
  ];
  expect(read(chat(nodes, { current_node: 'h' })).chats[0]).toMatchObject({ tipId: 'a' });
  expect(read(chat(nodes)).chats[0]).toMatchObject({ tipId: null });
});

test('what the site hides, its tools and lost chats are counted', () => {
  const tool = { author: { role: 'tool' }, content: { content_type: 'text', parts: ['found'] } };
  const hidden = said('user', 'x', { metadata: { is_visually_hidden_from_conversation: true } });
  const { losses } = read(chat([node('q', null, said('user', 'Hi')), node('t', 'q', tool), node('h', 't', hidden)]));
  expect(losses).toEqual({ tool: 1, hidden: 1 });
  expect(read({ conversation_id: 'c' })).toEqual({ chats: [], prompts: [], losses: { chat: 1 } });
});

test('what a tool says that nobody sees is counted once', () => {
  const tool = { author: { role: 'tool' }, content: { content_type: 'tether_browsing_display', result: 'x' } };
  const called = { author: { role: 'tool' }, recipient: 'python', content: { content_type: 'text', parts: ['x'] } };
  const nodes = [node('q', null, said('user', 'Hi')), node('t', 'q', tool), node('u', 't', called)];
  expect(read(chat(nodes)).losses).toEqual({ tool: 2 });
});

test('a chat that was pinned is pinned', () => {
  const nodes = [node('q', null, said('user', 'Hi'))];
  expect(read(chat(nodes, { pinned_time: '2026-08-01T10:00:00Z' })).chats[0]).toMatchObject({ isPinned: true });
  expect(read(chat(nodes, { pinned_time: null })).chats[0]).toMatchObject({ isPinned: false });
});

test('pictures that only the library names stand in the message that they came with', async () => {
  const attached = { attachments: [{ id: 'file_00000000aaaa', name: 'mine.png', mime_type: 'image/png' }] };
  const nodes = [
    node('q', null, said('user', 'Draw it.', { metadata: attached })),
    node('t', 'q', { author: { role: 'tool' }, content: { content_type: 'text', parts: ['made'] } }),
    node('a', 't', said('assistant', 'Here.')),
  ];
  const entry = (file: string, message: unknown, more: object = {}): object => ({
    ...{ file_id: file, mime_type: 'image/png', file_name: '', origination_message_id: message },
    ...more,
  });
  const library = [
    entry('file_00000000aaaa', 'q'),
    entry('file_00000000bbbb', 'q', { file_name: 'mine.png' }),
    entry('file_00000000cccc', 't', { image_gen_generation_id: 'g1' }),
    entry('file_00000000dddd', 'a', { file_name: 'plan.pdf', mime_type: 'application/pdf' }),
    entry('file_00000000eeee', null),
    null,
  ];
  const pictures = ['aaaa', 'cccc', 'dddd'].map((end) => dropped(pixel, `export/file_00000000${end}.dat`));
  const files = [
    dropped([chat(nodes)], 'export/conversations-000.json'),
    dropped(library, 'export/library_files.json'),
  ];
  const seen = await importing().look([...files, ...pictures]);
  expect(seen).toMatchObject({ problems: [], losses: { tool: 1 }, others: { count: 0 }, chats: [{ media: 3 }] });
  const { chats } = chatgpt.read(chat(nodes), {
    path: '',
    index: 0,
    companions: new Map([['library_files.json', library]]),
  });
  const names = chats[0]!.messages.map(({ id, parts }) => [
    id,
    ...parts.flatMap((part) =>
      part.type === 'media' && part.origin.kind === 'asset' ? part.origin.path.slice(-4) : [],
    ),
  ]);
  expect(names).toEqual([
    ['q', 'aaaa'],
    ['a', 'cccc', 'dddd'],
  ]);
});

test('the list of files is read as often for many parts of an export as for one', async () => {
  const timesRead = async (parts: number): Promise<number> => {
    const library = dropped([], 'library_files.json');
    const opened = vi.spyOn(library.file, 'stream');
    const nodes = [node('q', null, said('user', 'Hi'))];
    const files = Array.from({ length: parts }, (_, part) => dropped([chat(nodes)], `conversations-00${part}.json`));
    const reader = new ExportReader();
    await reader.look([...files, library]);
    while (await reader.next());
    return opened.mock.calls.length;
  };
  expect(await timesRead(3)).toBe(await timesRead(1));
});
