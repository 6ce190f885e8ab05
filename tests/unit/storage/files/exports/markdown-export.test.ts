import { expect, test } from 'vitest';
import { conversationAsMarkdown } from '../../../../../src/storage/files/exports/markdown-export';
import { conversation, message, reply, signed } from '../../builders';
import { textParts } from '../../../../../src/model/chat/parts';

test('a chat as Markdown has its title, its system prompt and who said what', () => {
  const chat = conversation('c1', { title: 'Tea\nand  cake', systemPrompt: { promptId: null, text: 'Be brief.' } });
  const branch = [
    message('c1', 'm1', { parts: textParts('Which **tea**?') }),
    reply('c1', 'm2', 'Assam.', { status: 'complete', answeredBy: 'gpt-4o-2024-08-06' }, [
      { type: 'reasoning', text: 'Strong ones.' },
      signed,
    ]),
  ];
  expect(conversationAsMarkdown(chat, branch)).toBe(`# Tea and cake

## System

Be brief.

## User

Which **tea**?

## Assistant (gpt-4o-2024-08-06)

<details>
<summary>Reasoning</summary>

Strong ones.

</details>

Assam.
`);
});

test('a reply that was cut off says so, and its open code block does not take in what follows', () => {
  const branch = [
    reply('c1', 'm1', 'So:\n\n````js\nlet a = `\n```\n', { status: 'interrupted' }),
    reply('c1', 'm2', '', { status: 'failed' }),
    reply('c1', 'm3', '~~~\nb\n~~~', { status: 'complete' }, [{ type: 'refusal', text: 'No.' }]),
  ];
  expect(conversationAsMarkdown(conversation('c1'), branch)).toBe(`# Conversation

## Assistant (gpt-4o)

So:

\`\`\`\`js
let a = \`
\`\`\`
\`\`\`\`

*(interrupted)*

## Assistant (gpt-4o)

*(failed)*

## Assistant (gpt-4o)

~~~
b
~~~

No.
`);
});
