import { expect, test } from 'vitest';
import { claude } from '../../../../../src/storage/files/imports/formats/claude/claude';
import { claudeProjects } from '../../../../../src/storage/files/imports/formats/claude/projects';
import { recognised } from '../../../../../src/storage/files/imports/registry';
import type { Imported, ImportFormat } from '../../../../../src/storage/files/imports/imported';

function read(value: unknown, format: ImportFormat = claude): Imported {
  return format.read(value, { path: 'conversations.json', index: 0, companions: new Map() });
}

function message(sender: string, content: object[], more: object = {}): object {
  return { uuid: `${sender}-1`, sender, text: '', content, created_at: '2026-03-01T10:00:00.5Z', ...more };
}

const chat = (messages: object[], more: object = {}): object => ({
  ...{ uuid: 'c1', name: 'Halves', created_at: '2026-03-01T10:00:00Z', updated_at: '2026-03-02T10:00:00+00:00' },
  chat_messages: messages,
  ...more,
});

const text = (words: string, more: object = {}): object => ({ type: 'text', text: words, ...more });

test('a chat of Claude has its thinking, documents, citations and files', () => {
  const value = chat([
    message('human', [text('Compare these.')], {
      attachments: [{ file_name: 'notes.txt', file_type: 'txt', extracted_content: 'First half' }],
      files: [{ file_name: 'photo.png', file_uuid: 'f1' }, { file_name: 'notes.txt' }],
    }),
    message('assistant', [
      { type: 'thinking', thinking: 'Two files.' },
      text('They differ.', { citations: [{ url: 'https://example.org/a', title: 'A' }] }),
      { type: 'token_budget' },
    ]),
  ]);
  expect(recognised({ type: 'list', first: value }, 'conversations.json')?.name).toBe('claude');
  const { chats, losses } = read(value);
  expect(losses).toEqual({});
  expect(chats).toMatchObject([{ id: 'c1', title: 'Halves', updatedAt: Date.UTC(2026, 2, 2, 10) }]);
  expect(chats[0]!.messages.map(({ role, parts }) => [role, parts])).toEqual([
    [
      'user',
      [
        expect.objectContaining({ name: 'notes.txt', origin: { kind: 'text', text: 'First half' } }),
        expect.objectContaining({ kind: 'image', name: 'photo.png', origin: { kind: 'asset', path: 'f1' } }),
        { type: 'text', text: 'Compare these.' },
      ],
    ],
    [
      'assistant',
      [
        { type: 'reasoning', text: 'Two files.' },
        { type: 'text', text: 'They differ.' },
        { type: 'citation', url: 'https://example.org/a', title: 'A' },
      ],
    ],
  ]);
});

test.each([
  [
    'a call',
    {
      type: 'tool_use',
      name: 'artifacts',
      input: { command: 'create', title: 'T', type: 'application/vnd.ant.code', language: 'python', content: 'x = 1' },
    },
    '**T**\n\n```python\nx = 1\n```',
  ],
  [
    'a change',
    { type: 'tool_use', name: 'artifacts', input: { command: 'update', id: 'a', old_str: 'x = 1', new_str: 'x = 2' } },
    '**a**\n\n```diff\n- x = 1\n+ x = 2\n```',
  ],
  [
    'a file',
    { type: 'tool_use', name: 'create_file', input: { path: '/a/b.py', file_text: 'x' } },
    '**/a/b.py**\n\n```py\nx\n```',
  ],
  [
    'tags',
    text('See <antArtifact identifier="a" type="text/markdown" title="T"># One</antArtifact> there'),
    'See **T**\n\n# One there',
  ],
])('a document that %s has written stands in the message', (_what, block, wanted) => {
  const { parts } = read(chat([message('assistant', [block])])).chats[0]!.messages[0]!;
  expect(parts.map((part) => (part.type === 'text' ? part.text : '')).join('')).toBe(wanted);
});

test('a call of another tool is a call, with what it gave back', () => {
  const blocks = [
    { type: 'tool_use', id: 't1', name: 'web_search', input: { query: 'halves' } },
    {
      type: 'tool_result',
      tool_use_id: 't1',
      name: 'web_search',
      content: [{ type: 'knowledge', title: 'A', url: 'https://a.org' }],
    },
  ];
  expect(read(chat([message('assistant', blocks)])).chats[0]!.messages[0]!.parts).toEqual([
    { type: 'tool-call', id: 't1', name: 'web_search', arguments: '{"query":"halves"}' },
    { type: 'tool-result', callId: 't1', text: 'A\nhttps://a.org', isError: false },
  ]);
});

test('branches are read where a file has them', () => {
  const { chats } = read(
    chat(
      [
        message('human', [text('One')], { uuid: 'q', parent_message_uuid: '00000000-0000-4000-8000-000000000000' }),
        message('assistant', [text('A')], { uuid: 'a', parent_message_uuid: 'q' }),
        message('assistant', [text('B')], { uuid: 'b', parent_message_uuid: 'q' }),
      ],
      { current_leaf_message_uuid: 'a' },
    ),
  );
  expect(chats[0]).toMatchObject({ tipId: 'a' });
  expect(chats[0]!.messages.map(({ id, parentId }) => [id, parentId])).toEqual([
    ['q', null],
    ['a', 'q'],
    ['b', 'q'],
  ]);
});

test('the text beside the blocks stands in for them; a message with neither is passed over', () => {
  const { chats } = read(chat([message('human', [], { text: 'Old' }), message('assistant', [])]));
  expect(chats[0]!.messages.map(({ parts }) => parts)).toEqual([[{ type: 'text', text: 'Old' }]]);
});

test('the instructions of a project become a prompt, and its documents are told of', () => {
  const project = { uuid: 'p1', name: 'Tutor', prompt_template: 'Teach.', docs: [{ filename: 'a.md', content: 'x' }] };
  expect(recognised({ type: 'list', first: project }, 'projects.json')?.name).toBe('claude-projects');
  expect(recognised({ type: 'object', object: project }, 'projects/p1.json')?.name).toBe('claude-projects');
  expect(read(project, claudeProjects)).toEqual({
    chats: [],
    prompts: [{ name: 'Tutor', text: 'Teach.' }],
    losses: { document: 1 },
  });
});

test.each<[unknown, string[], object]>([
  ['[{"type":"text","text":"Hi."}]', ['Hi.'], {}],
  ['{"type":"text","text":"Hi."}', ['Hi.'], {}],
  [{ type: 'text', text: 'Hi.' }, ['Hi.'], {}],
  ['Hi.', ['Hi.'], {}],
  ['[Hi] there', ['[Hi] there'], {}],
  [7, [], { content: 1, chat: 1 }],
  ['', [], { chat: 1 }],
])('content that is no list (%j) is read, or counted', (content, texts, losses) => {
  const value = chat([{ ...message('human', []), content }]);
  const imported = read(value);
  const parts = imported.chats.flatMap(({ messages }) => messages.flatMap((one) => one.parts));
  expect(parts.map((part) => (part.type === 'text' ? part.text : part.type))).toEqual(texts);
  expect(imported.losses).toEqual(losses);
});
