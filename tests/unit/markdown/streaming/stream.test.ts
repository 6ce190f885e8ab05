import { describe, expect, test } from 'vitest';
import type { SafeHtml } from '../../../../src/markdown/block';
import { renderMarkdown } from '../../../../src/markdown/render';
import { MarkdownStream, type Block } from '../../../../src/markdown/streaming/stream';
import { unrenderable } from '../../../setup/plain-node';

const asIs = (html: readonly string[]): SafeHtml[] => [...html] as SafeHtml[];

function streamOf(...deltas: string[]): MarkdownStream {
  const stream = new MarkdownStream(asIs);
  for (const delta of deltas) {
    stream.append(delta);
    stream.blocks.at(0);
  }
  return stream;
}

function shown(block: Block | undefined): string {
  if (block?.type === 'html') return block.pieces.join('');
  return block?.type === 'code' ? block.code.text : (block?.text ?? '');
}

const shapes: Record<string, (count: number) => string> = {
  code: (count) => '```js\n' + 'const answer = 42; // again\n'.repeat(count),
  paragraph: (count) => 'A sentence with **bold** and `code` in it. '.repeat(count),
  table: (count) => '| a | b |\n| - | - |\n' + '| **one** cell | and another |\n'.repeat(count),
  list: (count) => '- an item with **bold** text\n'.repeat(count),
  'list within a quote': (count) => '> - an item with **bold** text\n'.repeat(count),
  'code within a list item': (count) => '1. Like this:\n\n   ```js\n' + '   const answer = 42;\n'.repeat(count),
};

describe('a growing block costs what is new of it', () => {
  test.each(Object.entries(shapes))('%s: four times the text, about four times the work', (_, shape) => {
    const work = (count: number): number => {
      let sanitized = 0;
      const stream = new MarkdownStream((html) => {
        sanitized += html.join('').length;
        return [...html] as SafeHtml[];
      });
      const text = shape(count);
      for (let from = 0; from < text.length; from += 40) {
        stream.append(text.slice(from, from + 40));
        stream.blocks.at(0);
      }
      return sanitized;
    };
    expect(work(1600)).toBeLessThan(work(400) * 5 + 1000);
  });

  test('asking twice without anything new gives the same array', () => {
    const stream = streamOf('Hello *there*');
    expect(stream.blocks).toBe(stream.blocks);
  });
});

test('a text can be ended in steps, while others are read in between', () => {
  const linked = 'A **[bold link][one]** and [one].\n\n'.repeat(3) + '- item\n\n[one]: https://one.example\n';
  const others = ['**[bold link][one]**\n\n[one]: https://other.example', '> quote\n\n| a |\n| - |\n'];
  const stream = streamOf(linked);
  let steps = 0;
  for (const _ of stream.ending()) streamOf(others[(steps += 1) % 2]!).end();
  expect(steps).toBeGreaterThan(8);
  expect(stream.blocks.map(shown)).toEqual(streamEnded(linked).map(shown));
  expect(stream.blocks.map(shown).join('')).toContain('<strong><a href="https://one.example">');
});

function streamEnded(text: string): readonly Block[] {
  const stream = streamOf(text);
  stream.end();
  return stream.blocks;
}

test('what is a price and what a formula is the same wherever the text was cut', () => {
  const text = 'Plans: 10$/month or 100$/year, 5$+3$=8$; ($$) or ($$$), \\[1\\], **2$x$** and 10$^6$.';
  const whole = streamEnded(text).map(shown);
  for (let at = 1; at < text.length; at++) {
    const stream = streamOf(text.slice(0, at), text.slice(at));
    expect(stream.blocks.map(shown), text.slice(0, at)).toEqual(whole);
  }
});

describe('while it streams', () => {
  test('dashes are not taken for the underline of a heading before they are one', () => {
    const stream = streamOf('Some text\n-');
    expect(stream.blocks.map(shown)).toEqual(['<p>Some text</p>\n']);
    stream.append(' item');
    expect(stream.blocks.map(shown)).toEqual(['<p>Some text</p>\n', '<ul>\n<li>item</li>\n</ul>\n']);
    expect(streamOf('Title\n---\n').blocks.map(shown)).toEqual(['<h4>Title</h4>\n']);
    const ended = streamOf('Title\n---');
    ended.end();
    expect(ended.blocks.map(shown)).toEqual(['<h4>Title</h4>\n']);
    expect(streamOf('```\n-').blocks.map(shown)).toEqual(['-']);
  });

  test('a fence of markdown goes on over the fences that it holds', () => {
    const fence = '```';
    const whole = `${fence}md\n# A\n${fence}js\nlet a\n${fence}\nB\n${fence}\n\nAfter.`;
    const stream = streamOf(...whole);
    expect(stream.blocks.map(shown)).toEqual([`# A\n${fence}js\nlet a\n${fence}\nB`, '<p>After.</p>\n']);
  });

  test('a hash is not taken for a heading before it is one', () => {
    const stream = streamOf('Some text\n#');
    stream.append('hashtag goes on');
    expect(stream.blocks.map(shown)).toEqual(['<p>Some text<br>#hashtag goes on</p>\n']);
  });

  test('a table is one from its first row on, not a line of pipes', () => {
    const text = 'Before:\n\n| Name | Price |\n| :- | -: |\n| Tea | 3 |\n| Coffee';
    for (let end = text.indexOf('N') + 1; end <= text.length; end++) {
      const html = shown(streamOf(text.slice(0, end)).blocks.at(-1));
      expect(html, text.slice(0, end)).toMatch(/^<table>/);
      expect(html).not.toContain('|');
    }
    expect(shown(streamOf('The value |x| is').blocks[0])).toBe('<p>The value |x| is</p>\n');
  });

  test('a table without blanks is one from the end of its first row on', () => {
    const text = 'Before:\n\n|Name|Price|\n|:-|-:|\n|Tea|3|\n|Coffee';
    for (let end = text.indexOf('\n|:') + 1; end <= text.length; end++) {
      const html = shown(streamOf(text.slice(0, end)).blocks.at(-1));
      expect(html, text.slice(0, end)).toMatch(/^<table>/);
      expect(html).not.toContain('|');
    }
    expect(shown(streamOf('|x|\n').blocks[0])).toBe('<p>|x|</p>\n');
  });

  test.each(['|x|+|y|', '|x + y| ≤ |x| + |y|', '|a|<2|b|'])('%s is no table before dashes begin', (line) => {
    const stream = streamOf(`${line}\n`);
    expect(shown(stream.blocks[0])).toMatch(/^<p>/);
    stream.append('|-');
    expect(shown(stream.blocks[0])).toMatch(/^<table>/);
  });

  test.each([
    ['a countdown', (place: number) => 2000 - place, 59],
    ['odd numbers', (place: number) => 2 * place + 1, 59],
    ['one number, with which the page counts', () => 1, 0],
    ['numbers that count', (place: number) => place + 1, 0],
  ])('the items of a long list have the numbers that were written: %s', (_, number, kept) => {
    const lines = Array.from({ length: 60 }, (_item, place) => `${number(place)}. An item of a list that is long\n`);
    const stream = streamOf(...lines);
    expect(shown(stream.blocks[0]).match(/<li value=/g) ?? []).toHaveLength(kept);
  });

  test('what is folded away is never seen beside its fold', () => {
    const text = `<details>\n<summary>More</summary>\n\n${'Hidden words, many of them. '.repeat(300)}\n\n</details>\n\nAfter.`;
    const stream = streamOf();
    for (let from = 0; from < text.length; from += 50) {
      stream.append(text.slice(from, from + 50));
      const outside = stream.blocks
        .map(shown)
        .filter((html) => html.includes('Hidden') && !html.startsWith('<details>'));
      expect(outside).toEqual([]);
    }
    stream.end();
    expect(stream.blocks.map(shown).at(-1)).toBe('<p>After.</p>\n');
  });

  test('a fence that may be about to close is not shown as code', () => {
    expect(shown(streamOf('```js\n', 'let a;\n``').blocks[0])).toBe('let a;');
  });

  test('code is complete when its fence has closed, or the reply has ended', () => {
    const stream = streamOf('```js\nlet a;\n', '```\n\n~~~\nopen');
    const complete = (): unknown[] => stream.blocks.map((block) => block.type === 'code' && block.complete);
    expect(complete()).toEqual([true, false]);
    stream.end();
    expect(complete()).toEqual([true, true]);
  });

  test('a line break cut in two is one line break', () => {
    const stream = streamOf('one\r', '\ntwo\r');
    stream.end();
    expect(stream.blocks.map(shown)).toEqual(['<p>one<br>two</p>\n']);
  });

  test('a link whose address is defined later is one when the reply ends', () => {
    const stream = streamOf('See [it].\n\nMore.\n\n', '[it]: https://a.test');
    stream.end();
    expect(shown(stream.blocks[0])).toBe('<p>See <a href="https://a.test">it</a>.</p>\n');
  });

  test('nothing of a long block is hidden, not even what is not read yet', () => {
    const stream = new MarkdownStream(asIs);
    for (let line = 0; line < 300; line++) {
      stream.append(`> line number ${line} of a long quote\n`);
      expect(stream.blocks.map(shown).join('')).toContain(`line number ${line} of`);
    }
  });
});

test.each([1300, 2499, 2500, 2501, 2600])(
  'of %d paragraphs, the same are drawn while they come, when they have come, and of all of them at once',
  (count) => {
    const text = Array.from({ length: count }, (_, place) => `Paragraph ${place} of **many**.`).join('\n\n');
    const pieces = text.match(/[^]{1,1500}/g)!;
    const ended = streamOf(...pieces);
    ended.end();
    const drawn = Math.min(count, 2500);
    for (const blocks of [streamOf(...pieces).blocks, streamOf(text).blocks, ended.blocks, renderMarkdown(text)]) {
      expect(blocks.filter(({ type }) => type === 'html')).toHaveLength(drawn);
      expect(shown(blocks[drawn])).toBe(text.split('\n\n').slice(drawn).join('\n\n'));
    }
  },
);

describe('images', () => {
  const html = (text: string): string => shown(streamOf(text, '\n').blocks[0]);

  test('become links that name the host', () => {
    expect(html('![a *chart*](https://pics.test:8080/x.png?d=1)')).toBe(
      '<p><a href="https://pics.test:8080/x.png?d=1">🖼 <bdi>a chart</bdi> — <bdi dir="ltr">pics.test:8080</bdi></a></p>\n',
    );
    expect(html('Text <img alt="a &quot; b" src=https://pics.test/x.png> goes on')).toContain(
      '— <bdi dir="ltr">pics.test</bdi></a>',
    );
  });

  test('that name no host of the web are only their text', () => {
    expect(html('![drawing](data:image/png;base64,AAAA)')).toBe('<p>🖼 <bdi>drawing</bdi></p>\n');
    expect(html('![x](//pics.test/x.png)')).toBe('<p>🖼 <bdi>x</bdi> (<bdi dir="ltr">//pics.test/x.png</bdi>)</p>\n');
  });

  test('within a link leave it the link that it is', () => {
    expect(html('[![badge](https://pics.test/b.svg)](https://a.test)')).toBe(
      '<p><a href="https://a.test">🖼 <bdi>badge</bdi> — <bdi dir="ltr">pics.test</bdi></a></p>\n',
    );
  });
});

test('tasks show whether they are done', () => {
  expect(shown(streamOf('- [x] done\n- [ ] open\n').blocks[0])).toBe('<ul>\n<li>☑ done</li>\n<li>☐ open</li>\n</ul>\n');
});

test('what cannot be rendered is shown as it was written', () => {
  const text = `*${unrenderable}*`;
  expect(renderMarkdown(text)).toEqual([{ type: 'plain', key: 0, text }]);
});
