import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Code } from '../../../../src/markdown/code/code';
import type { CodeToken } from '../../../../src/markdown/code/code-token';
import { GrowingHighlight } from '../../../../src/markdown/code/growing-highlight';

/** What a finished piece of code is coloured as. */
async function tokensOf(language: string, text: string): Promise<readonly CodeToken[] | null> {
  const highlighter = await new Code(language, text).highlighter();
  return highlighter?.read(text, true)?.tokens ?? null;
}

const words =
  'bash c cs cpp css dart diff dockerfile go html ini java js json kotlin lua make md php ps1 py r rb rust scss sql swift toml ts xml yaml'.split(
    ' ',
  );

describe('code is highlighted as tokens', () => {
  test.each(words)('%s: the tokens together are the code', async (word) => {
    const text = 'if (a < "b & c") { return 42 } # <script>\n<p class="x">/* y */</p>\n';
    const tokens = await tokensOf(word, text);
    expect(tokens?.map((token) => token.text).join('')).toBe(text);
  });

  test('each token says what it is', async () => {
    const tokens = await tokensOf('ts', 'const name = "x"; // why\nf(12)');
    const kindOf = (text: string): unknown => tokens?.find((token) => token.text === text)?.kind;
    expect([kindOf('const'), kindOf('"x"'), kindOf('// why'), kindOf('f'), kindOf('12')]).toEqual([
      'keyword',
      'string',
      'comment',
      'function',
      'number',
    ]);
  });

  test('script within HTML is read, too', async () => {
    const tokens = await tokensOf('html', '<script>const a = 1;</script>');
    expect(tokens).toContainEqual({ text: 'const', kind: 'keyword' });
  });

  test('a language that nobody knows, and code that is too long, keep one colour', async () => {
    expect(await tokensOf('klingon', 'Qapla')).toBeNull();
    expect(await tokensOf('js', 'a;\n'.repeat(40_000))).toBeNull();
  });
});

test('a language is called by its name, an unknown one by its own word', () => {
  expect(new Code('TS', '').label).toBe('TypeScript');
  expect(new Code('svg', '').label).toBe('SVG');
  expect(new Code('klingon', '').label).toBe('klingon');
  expect(new Code('', '').label).toBe('');
});

describe('code that grows', () => {
  const text = `const a = 1; // why
/* a comment
   of two lines */
function f(x) {
  return \`text \${x}
    goes on\`;
}
`.repeat(12);

  test('is coloured line by line, and in the end as if it had come at once', async () => {
    const whole = await tokensOf('js', text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 }), async (sizes) => {
        const highlighter = (await new Code('js', '').highlighter())!;
        let tokens: CodeToken[] = [];
        for (let end = 0, n = 0; end < text.length; n++) {
          end = Math.min(text.length, end + sizes[n % sizes.length]!);
          const colouring = highlighter.read(text.slice(0, end), end === text.length);
          if (!colouring) continue;
          const kept: CodeToken[] = [];
          for (let length = 0; length < colouring.from; length += kept.at(-1)!.text.length)
            kept.push(tokens[kept.length]!);
          tokens = [...kept, ...colouring.tokens];
        }
        const byLetter = (some: readonly CodeToken[]): string[] =>
          some.flatMap(({ text: part, kind }) =>
            [...part].filter((sign) => sign.trim() !== '').map((sign) => `${sign} ${kind}`),
          );
        expect(byLetter(tokens)).toEqual(byLetter(whole!));
      }),
      { numRuns: 20 },
    );
  });

  test('has the colours of its complete lines before it has ended', async () => {
    const highlighter = (await new Code('js', '').highlighter())!;
    const { tokens } = highlighter.read('const a = 1;\nlet', false)!;
    expect(tokens.map(({ text: part }) => part).join('')).toBe('const a = 1;\n');
    expect(tokens[0]).toEqual({ text: 'const', kind: 'keyword' });
  });

  test('is read about once', async () => {
    const { loadReader } = await import('../../../../src/markdown/code/highlight');
    const reader = await loadReader(['javascript']);
    let read = 0;
    const highlighter = new GrowingHighlight((code) => {
      read += code.length;
      return reader(code);
    });
    const long = text.repeat(10);
    for (let end = 0; end <= long.length; end += 20) highlighter.read(long.slice(0, end), false);
    expect(read).toBeLessThan(4 * long.length);
  });
});
