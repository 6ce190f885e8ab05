import { expect, test } from 'vitest';
import { readAll, script, type Fixture } from './fixtures/fixture';
import { geminiTakeout, leChat, openWebui } from './fixtures/services';

test('Open WebUI: versions, thinking, tools and sources, in the new shape and in the old', () => {
  const { chats, losses } = readAll(openWebui);
  const [now, old, flat] = chats;
  expect(script(now!)).toEqual([
    '0<- user: [image |base64] [file a.pdf|text] Look',
    '1<0 assistant: #Hm. see({"x":1}) =a cat Seen. <https://cats.example/>',
    '2<0 assistant: Again.',
  ]);
  expect(now).toMatchObject({
    id: 'new',
    tipId: 'a',
    isPinned: true,
    isArchived: true,
    tags: ['cats', 'dogs'],
    model: 'qwen3',
    systemPrompt: 'Be kind.',
  });
  expect(now).toMatchObject({ createdAt: 1700000000000, updatedAt: 1700000060000, parameters: { temperature: 0.3 } });
  expect(now!.messages[1]).toMatchObject({ model: 'qwen3', createdAt: 1700000010000 });
  expect(now!.messages[2]).toMatchObject({ model: 'gemma3', isUnfinished: true });
  expect(script(old!)).toEqual([
    '0<- user: 15 * 17?',
    '1<0 assistant: #15 < 17\nso mul({"a": "it\'s"}) =255 It is 255.\n\n```html\n<details type="reasoning" done="true">x</details>\n```',
  ]);
  expect(script(flat!)).toEqual(['0<- user: Hi', '1<0 assistant: Hey cut']);
  // The name of the folder is not in the export.
  expect(losses).toEqual({ setting: 1 });
});

test('Open WebUI: messages that only their parents name as their children', () => {
  const messages = {
    q: { role: 'user', content: 'Which?', childrenIds: ['a', 'b'] },
    a: { role: 'assistant', content: 'This.', childrenIds: ['r'] },
    b: { parentId: null, role: 'assistant', content: 'That.', childrenIds: [] },
    r: { role: 'user', content: 'Why?', childrenIds: ['gone', null] },
  };
  const value = [{ id: 'c', chat: { history: { messages, currentId: 'r' } } }];
  const { chats, losses } = readAll({ ...openWebui, value });
  expect(script(chats[0]!)).toEqual([
    '0<- user: Which?',
    '1<0 assistant: This.',
    '2<1 user: Why?',
    '3<0 assistant: That.',
  ]);
  expect(chats[0]).toMatchObject({ tipId: 'r' });
  expect(losses).toEqual({});
});

/** A chat of one reply with this content. */
function replied(content: unknown, more: object = {}, role = 'assistant'): string[] {
  const message = { id: 'a', parentId: null, role, content, ...more };
  const value = [{ id: 'c', chat: { history: { messages: { a: message }, currentId: 'a' } } }];
  return script(readAll({ ...openWebui, value }).chats[0]!);
}

const block =
  '<details type="tool_calls" done="true" id="c7" name="run">\n<summary>Tool Executed</summary>\n```json\n{"rows": 3}\n```\n</details>';

test.each([
  [
    'a result with a block of code',
    replied(`Look.\n${block}\nThree.`),
    '0<- assistant: Look. run() =```json\n{"rows": 3}\n``` Three.',
  ],
  [
    'a block within a block of code',
    replied(`\`\`\`\`html\n${block}\n\`\`\`\`\nThat.`),
    `0<- assistant: \`\`\`\`html\n${block}\n\`\`\`\`\nThat.`,
  ],
  ['a block that a person typed', replied(`Why?\n${block}`, {}, 'user'), `0<- user: Why?\n${block}`],
  [
    'a block of the model itself',
    replied('<details><summary>Spoiler</summary>x</details>'),
    '0<- assistant: <details><summary>Spoiler</summary>x</details>',
  ],
  [
    'a block without an end',
    replied('<details type="reasoning">\nHm'),
    '0<- assistant: <details type="reasoning">\nHm',
  ],
  [
    'signs that were escaped twice',
    replied(
      block
        .replace('name="run"', 'name="run" arguments="{&quot;a&quot;: &quot;&amp;#39;&quot;}"')
        .replace(/```[^]*```/, 'x'),
    ),
    '0<- assistant: run({"a": "&#39;"}) =x',
  ],
  [
    'a result as a text',
    replied('', { output: [{ type: 'function_call_output', call_id: 'gone', output: '21C' }] }),
    '0<- assistant: tool() =21C',
  ],
  [
    'an edited reply',
    replied('New words', { output: [{ type: 'reasoning', summary: [{ text: 'Hm.' }] }] }),
    '0<- assistant: #Hm. New words',
  ],
  [
    'a search',
    replied('Sunny', {
      output: [
        { type: 'web_search_call', id: 'w', action: { query: 'sun' } },
        { type: 'message', content: [{ type: 'output_text', text: 'Sunny' }] },
      ],
    }),
    '0<- assistant: web_search({"query":"sun"}) Sunny',
  ],
  [
    'a picture that was made',
    replied('', { output: [{ type: 'image_generation_call', result: 'AAAA' }] }),
    '0<- assistant: [image |base64]',
  ],
])('Open WebUI: %s', (_, read, wanted) => {
  expect(read).toEqual([wanted]);
});

test('Le Chat: messages in no order, with what the model looked for', () => {
  const { chats, losses } = readAll(leChat);
  expect(script(chats[0]!)).toEqual([
    '0<- user: [image map.png|asset] Capital?',
    '1<0 assistant: web_search({"q":"capital"}) ={"n":1} It is Paris. [image |url]',
  ]);
  expect(chats[0]).toMatchObject({ id: 'lc', createdAt: Date.UTC(2025, 8, 19, 16, 18, 19, 236) });
  expect(chats[0]!.messages[0]!.parts[0]).toMatchObject({ origin: { path: 'chat-lc-files/map.png' } });
  expect(losses).toEqual({ content: 1 });
});

test('Gemini: prompts in chats by their time, answers as Markdown, drafts as versions', () => {
  const { chats, losses } = readAll(geminiTakeout);
  expect(chats.map(script)).toEqual([
    ['0<- user: Unanswered'],
    ['0<- user: Created Gemini Canvas titled Plan', '1<0 assistant: Step one'],
    [
      '0<- user: [image photo-1.jpg|asset] How do sunglasses work?',
      '1<0 assistant: ## Filter\n\nSee [this](https://s.example/) & that.\n\n```\na < b\n``` [image made.png|asset]',
      '2<1 user: And at night?',
      '3<2 assistant: No **sun**.\n\n- dark',
      '4<2 assistant: Draft two',
    ],
  ]);
  expect(chats[2]).toMatchObject({
    id: '2026-03-02T09:15:00.000Z',
    createdAt: Date.UTC(2026, 2, 2, 9, 15),
    updatedAt: Date.UTC(2026, 2, 2, 9, 20),
    tipId: `${Date.UTC(2026, 2, 2, 9, 20)}-0`,
  });
  expect(losses).toEqual({ hidden: 1, setting: 1 });
});

function titled(titles: string[]): Fixture {
  const value = titles.map((title, hour) => ({
    header: 'Gemini',
    title,
    time: `2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`,
    products: ['Gemini'],
    safeHtmlItem: [{ html: '<p>ok</p>' }],
  }));
  return { ...geminiTakeout, value };
}

test.each([
  ['Japanese', (prompt: string) => `送信したメッセージ: ${prompt}`],
  ['words before it', (prompt: string) => `Gesendet: ${prompt}`],
  ['words around it', (prompt: string) => `「${prompt}」と入力しました`],
])('Gemini: a prompt stands in its title in the words of each language: %s', (_, title) => {
  const prompts = ['How do I cook?', 'Why?', 'Rome', 'a b c', 'Paris: when', 'x', 'Hello there', 'last', 'once more'];
  const { chats } = readAll(titled(prompts.map(title)));
  expect(chats.map(({ messages }) => messages[0]!.parts[0])).toEqual(prompts.map((text) => ({ type: 'text', text })));
});

test('Gemini: prompts that begin alike keep their beginning', () => {
  const prompts = ['How do I cook?', 'How do I swim?', 'How long?', 'Why?', 'Rome', 'a b', 'Paris', 'x y', 'last'];
  const { chats } = readAll(titled(prompts.map((prompt) => `Prompted ${prompt}`)));
  expect(chats.map(({ messages }) => messages[0]!.parts[0])).toEqual(prompts.map((text) => ({ type: 'text', text })));
});
