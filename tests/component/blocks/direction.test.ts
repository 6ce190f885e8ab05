import { render } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/render';
import { MarkdownStream } from '../../../src/markdown/streaming/stream';
import Blocks from '../../../src/ui/chat/blocks/Blocks.svelte';

const oncopy = (): void => undefined;
const hosts = (container: Element): string[] =>
  [...container.querySelectorAll<HTMLElement>('div[dir]')].map(({ dir }) => dir);

test('each block of a reply runs as its words do, whatever it begins with; code, formulas and addresses are no words', () => {
  const text = [
    'OpenAI أعلنت عن نموذج جديد.',
    '**ChatGPT** הוא מודל שפה.',
    '- `npm run build --watch` را اجرا کن\n- Node.js را نصب کن',
    '$a + b = c + d$ معادلة',
    'An English paragraph.',
    'שלום is the Hebrew word for hello.',
  ].join('\n\n');
  const { container } = render(Blocks, { blocks: renderMarkdown(text), oncopy });
  flushSync();
  expect(hosts(container)).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'auto', 'ltr']);
  // What begins the other way runs as its block does; all else finds its own direction.
  const misled = [...container.querySelectorAll('[data-misled]')].map(({ textContent }) => textContent);
  expect(misled).toEqual([
    'OpenAI أعلنت عن نموذج جديد.',
    'ChatGPT הוא מודל שפה.',
    'Node.js را نصب کن',
    'שלום is the Hebrew word for hello.',
  ]);
});

test.each([
  ['| Arabic | English |\n| - | - |\n| كتاب | book |\n| قلم كبير | pen |\n| باب | door |', 'ltr'],
  ['| שם | Model |\n| - | - |\n| a | GPT |\n| b c | Claude |', 'rtl'],
])('the header of a table decides where its columns begin: %j', (text, direction) => {
  const { container } = render(Blocks, { blocks: renderMarkdown(text), oncopy });
  flushSync();
  expect(getComputedStyle(container.querySelector('table')!).direction).toBe(direction);
});

test('a paragraph that grows turns once, and stays the same element after that', async () => {
  const stream = new MarkdownStream();
  const { container, rerender } = render(Blocks, { blocks: stream.blocks, oncopy });
  const directions: string[] = [];
  const paragraphs = new Set<Element>();
  for (const word of 'OpenAI أعلنت عن نموذج جديد اسمه GPT-5 وهو متاح للجميع'.split(' ')) {
    stream.append(`${word} `);
    await rerender({ blocks: stream.blocks, oncopy });
    flushSync();
    directions.push(...hosts(container));
    paragraphs.add(container.querySelector('p')!);
  }
  expect([...new Set(directions)]).toEqual(['auto', 'rtl']);
  expect(paragraphs.size).toBe(2);
});
