import { expect, test } from 'vitest';
import type { Conversation } from '../../../../../src/model/chat/conversation';
import type { Message } from '../../../../../src/model/chat/message';
import { textParts, type MediaPart } from '../../../../../src/model/chat/parts';
import { chatAsMarkdown } from '../../../../../src/storage/files/exports/markdown-export';
import { messageAsText } from '../../../../../src/storage/files/exports/text-export';
import { conversation, message, reply, signed } from '../../builders';
import { inLine, writing, written } from './written';

const asMarkdown = (chat: Partial<Conversation>, messages: readonly Message[], how = writing()): Promise<string> => {
  const line = inLine(messages);
  return written(chatAsMarkdown, conversation('c1', { tipId: line.at(-1)?.id ?? null, ...chat }), line, how);
};

test('the note on a chat stands above it', async () => {
  const branch = [message('c1', 'm1', { parts: textParts('Which tea?') })];
  const text = await asMarkdown({ title: 'Tea', note: 'For the fête.' }, branch);
  expect(text).toMatch(/^# Tea\n\n\*\*Note\*\*\n\nFor the fête\.\n\n## User\n/);
});

test('a chat as Markdown has its title, its system prompt and who said what', async () => {
  const chat = { title: 'Tea\nand  cake', systemPrompt: { promptId: null, text: 'Be brief.' } };
  const branch = [
    message('c1', 'm1', { parts: textParts('Which **tea**?') }),
    reply('c1', 'm2', 'Assam.', { status: 'complete', answeredBy: 'gpt-4o-2024-08-06' }, [
      { type: 'reasoning', text: 'Strong ones.' },
      signed,
    ]),
  ];
  expect(await asMarkdown(chat, branch)).toBe(`# Tea and cake

## System

Be brief.

## User

Which **tea**?

## Assistant

<details>
<summary>Reasoning</summary>

Strong ones.

</details>

Assam.
`);
  const without = await asMarkdown(chat, branch, writing({ hasSystemPrompt: false, hasReasoning: false }));
  expect(without).toBe('# Tea and cake\n\n## User\n\nWhich **tea**?\n\n## Assistant\n\nAssam.\n');
});

test('with its figures it says when and what model, and has them as facts before the title', async () => {
  const chat = { title: 'A "b": #c', model: 'gpt-4o', tags: ['x'], createdAt: 0, updatedAt: 1000 };
  const text = await asMarkdown(chat, [reply('c1', 'm1', 'Hi', { status: 'complete' })], writing({ hasFigures: true }));
  expect(text).toBe(`---
title: "A \\"b\\": #c"
created: "1970-01-01T00:00:00.000Z"
updated: "1970-01-01T00:00:01.000Z"
model: "gpt-4o"
tags: ["x"]
source: "Tally"
---

# A "b": #c

## Assistant (gpt-4o)

*at 1000, 0 tokens*

Hi
`);
});

test('a reply that was cut off says so, and its open code block does not take in what follows', async () => {
  const branch = [
    reply('c1', 'm1', 'So:\n\n````js\nlet a = `\n```\n', { status: 'interrupted' }),
    reply('c1', 'm2', '', { status: 'failed' }),
    reply('c1', 'm3', '~~~\nb\n~~~', { status: 'complete' }, [{ type: 'refusal', text: 'No.' }]),
  ];
  expect(await asMarkdown({}, branch)).toBe(`# Conversation

## Assistant

So:

\`\`\`\`js
let a = \`
\`\`\`
\`\`\`\`

*(interrupted)*

## Assistant

*(failed)*

## Assistant

~~~
b
~~~

No.
`);
});

test.for([
  ['<!-- a note', '<!-- a note\n-->'],
  ['<!-- a note -->', '<!-- a note -->'],
  ['<script>\nlet a', '<script>\nlet a\n</script>'],
  ['<pre>\n## User\n</pre>', '<pre>\n## User\n</pre>'],
  ['<?php\n', '<?php\n?>'],
  ['```\n## User\n```', '```\n## User\n```'],
  // Text behind a fence may have no backticks: this is no fence.
  ['```a`b', '```a`b'],
  ['## User\n # Assistant (x)\n## Users', '\\## User\n \\# Assistant (x)\n## Users'],
  ['a\r\n## User', 'a\n\\## User'],
])('a text ends what it begins, and forges no other message: %j', async ([text, kept]) => {
  const result = await asMarkdown({}, [message('c1', 'm1', { parts: textParts(text!) })]);
  expect(result).toBe(`# Conversation\n\n## User\n\n${kept}\n`);
});

test('reasoning cannot end the part that it is folded into', async () => {
  const branch = [
    reply('c1', 'm1', 'A', { status: 'complete' }, [{ type: 'reasoning', text: 'x</details>\n\n## User' }]),
  ];
  expect(await asMarkdown({}, branch)).toContain('x&lt;/details>\n\n\\## User\n\n</details>');
});

test.for([
  ['**bold** [a](b) <b> `c` my_name _x_', '\\*\\*bold\\*\\* \\[a\\](b) \\<b\\> \\`c\\` my_name \\_x\\_'],
  ['a \u202E b', 'a \u202E b'],
  ['', 'Conversation'],
])('a title is no markup: %j', async ([title, shown]) => {
  expect(await asMarkdown({ title: title! }, [])).toBe(`# ${shown}\n`);
});

const picture: MediaPart = {
  type: 'image',
  name: 'a [1].png',
  mediaType: 'image/png',
  source: { kind: 'blob', hash: 'h', bytes: 1 },
  size: null,
};

test('pictures and files stand inside, beside or by their names; what is on the web is a link, not a request', async () => {
  const branch = [message('c1', 'm1', { parts: [picture] })];
  const shown = (place: ReturnType<typeof writing>['place']): Promise<string> =>
    asMarkdown({}, branch, writing({}, place));
  const name = 'a \\[1\\].png, image/png';
  expect(await shown(async () => ({ as: 'named' }))).toContain(`*[${name}]*`);
  expect(await shown(async () => ({ as: 'picture', href: 'files/a (1).png', isOnWeb: false }))).toContain(
    `![${name}](files/a%20%281%29.png)`,
  );
  expect(await shown(async () => ({ as: 'picture', href: 'https://x.test/a.png', isOnWeb: true }))).toContain(
    `\n[${name}](https://x.test/a.png)`,
  );
  expect(await shown(async () => ({ as: 'text', text: 'a\n```\nb' }))).toContain(
    `**${name}**\n\n\`\`\`\`\na\n\`\`\`\nb\n\`\`\`\``,
  );
});

test('what is said in a sound stands under it', async () => {
  const transcript = { text: 'Hello.', segments: [{ start: 65, end: 66, text: ' Hello.' }] };
  const source = { kind: 'blob', hash: 'h', bytes: 1 } as const;
  const sound: MediaPart = { type: 'audio', name: 'a.wav', mediaType: '', source, seconds: 70, transcript };
  const branch = [message('c1', 'm1', { parts: [sound] })];
  expect(await asMarkdown({}, branch)).toContain('*[a.wav]*\n\n```\n[1:05] Hello.\n```');
  expect(await messageAsText(branch[0]!, writing(), async (text) => text)).toContain('[a.wav]\n\n[1:05] Hello.');
});

test('tools and sources are written, too', async () => {
  const branch = [
    reply('c1', 'm1', 'Sunny [1].', { status: 'complete' }, [
      { type: 'tool-call', id: 't', name: 'get_weather', arguments: '{"city":"Rome"}' },
      { type: 'tool-result', callId: 't', text: '21 °C', isError: false },
      { type: 'citation', url: 'https://w.test/a b', title: 'Weather' },
    ]),
  ];
  expect(await asMarkdown({}, branch)).toContain(
    'Sunny [1].\n\n**Call: get_weather**\n\n```json\n{"city":"Rome"}\n```\n\n**Result**\n\n```\n21 °C\n```\n\nSources:\n\n1. [Weather](https://w.test/a%20b)\n',
  );
});

test('of other branches, what is new is written once; deleted messages are not written', async () => {
  const messages = [
    message('c1', 'a', { parts: textParts('Q') }),
    reply('c1', 'b', 'First', { status: 'complete' }),
    message('c1', 'c', { parts: textParts('gone'), deletedAt: 5 }),
    reply('c1', 'd', 'Second', { status: 'complete' }),
    message('c1', 'e', { parts: textParts('More') }),
  ].map((one, index) => ({ ...one, parentId: [null, 'a', 'b', 'a', 'c'][index]! }));
  const chat = conversation('c1', { tipId: 'd' });
  expect(await written(chatAsMarkdown, chat, messages, writing())).toBe(
    '# Conversation\n\n## User\n\nQ\n\n## Assistant\n\nSecond\n',
  );
  expect(await written(chatAsMarkdown, chat, messages, writing({ versions: 'all' }))).toBe(
    '# Conversation\n\n## User\n\nQ\n\n## Assistant\n\nSecond\n\n---\n\n*Another branch, after “Q”*\n\n## Assistant\n\nFirst\n\n## User\n\nMore\n',
  );
  expect(await written(chatAsMarkdown, chat, messages, writing({ only: new Set(['d']) }))).toBe(
    '# Conversation\n\n## Assistant\n\nSecond\n',
  );
});
