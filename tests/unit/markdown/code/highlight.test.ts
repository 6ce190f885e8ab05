import { describe, expect, test } from 'vitest';
import { Code } from '../../../../src/markdown/code/code';

const words =
  'bash c cs cpp css dart diff dockerfile go html ini java js json kotlin lua make md php ps1 py r rb rust scss sql swift toml ts xml yaml'.split(
    ' ',
  );

describe('code is highlighted as tokens', () => {
  test.each(words)('%s: the tokens together are the code', async (word) => {
    const text = 'if (a < "b & c") { return 42 } # <script>\n<p class="x">/* y */</p>\n';
    const tokens = await new Code(word, text).highlight();
    expect(tokens?.map((token) => token.text).join('')).toBe(text);
  });

  test('each token says what it is', async () => {
    const tokens = await new Code('ts', 'const name = "x"; // why\nf(12)').highlight();
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
    const tokens = await new Code('html', '<script>const a = 1;</script>').highlight();
    expect(tokens).toContainEqual({ text: 'const', kind: 'keyword' });
  });

  test('a language that nobody knows, and code that is too long, keep one colour', async () => {
    expect(await new Code('klingon', 'Qapla').highlight()).toBeNull();
    expect(await new Code('js', 'a;\n'.repeat(40_000)).highlight()).toBeNull();
  });
});

test('a language is called by its name, an unknown one by its own word', () => {
  expect(new Code('TS', '').label).toBe('TypeScript');
  expect(new Code('klingon', '').label).toBe('klingon');
  expect(new Code('', '').label).toBe('');
});
