import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlainText } from '../../../src/ui/chat/blocks/plain-text';

function shown(): { host: HTMLElement; text: PlainText } {
  const host = document.createElement('p');
  return { host, text: new PlainText(host) };
}

const boxesOf = (host: HTMLElement): string[] => [...host.children].map((box) => box.textContent ?? '');

test('what people write stands in one box, and a long text in boxes of whole lines', () => {
  const { host, text } = shown();
  text.show('One line.\n'.repeat(100));
  expect(host.children).toHaveLength(1);
  const long = 'One line.\n'.repeat(10_000);
  text.show(long);
  expect(host.textContent).toBe(long);
  expect(host.children.length).toBeGreaterThan(10);
  for (const box of boxesOf(host)) {
    expect(box.length).toBeLessThan(2_100);
    expect(box.endsWith('\n')).toBe(true);
  }
});

test('a line that never ends is parted between words, and no sign is cut in two', () => {
  const { host, text } = shown();
  text.show('word '.repeat(10_000));
  expect(boxesOf(host).slice(0, -1)).toEqual(expect.arrayContaining([expect.stringMatching(/ $/)]));
  const emoji = '😀'.repeat(30_001);
  text.show(`a${emoji}`);
  expect(host.textContent).toBe(`a${emoji}`);
  expect(host.children.length).toBeGreaterThan(5);
  for (const box of boxesOf(host)) expect(box.isWellFormed()).toBe(true);
});

test('a text that grows keeps its full boxes, and is parted as one that came whole', () => {
  const piece = fc.stringMatching(/^[ab \n😀]{1,3000}$/u);
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      const { host, text } = shown();
      let all = '';
      for (const one of pieces) {
        const before = [...host.children].slice(0, -1);
        text.show((all += one));
        expect([...host.children].slice(0, before.length)).toEqual(before);
      }
      const whole = shown();
      whole.text.show(all);
      expect(host.textContent).toBe(all);
      expect(boxesOf(host)).toEqual(boxesOf(whole.host));
    }),
    { numRuns: 50 },
  );
});

test('another text takes its place, and signs that are not seen are made visible', () => {
  const { host, text } = shown();
  text.show('abc');
  text.show('ab\u202Ec');
  expect(host.textContent).toBe('ab\u202Ec');
  expect(host.querySelector('.invisible-sign')?.getAttribute('data-sign')).toBe('U+202E');
  text.show('');
  expect(host.textContent).toBe('');
});

test.each([
  ['Please fix the grammar of these two lines:\nשלום עולם!\nReact היא ספרייה.', ['React היא ספרייה.']],
  [
    'React היא ספרייה מצוינת.\nשגיאה:\nTypeError: x is not a function.',
    ['React היא ספרייה מצוינת.\nשגיאה:\nTypeError: x is not a function.'],
  ],
  ['ما معنى Cannot read properties of undefined (reading map)؟', []],
])('only a line that a Latin name begins is marked as one from right to left: %j', (words, marked) => {
  const { host, text } = shown();
  text.show(words);
  expect(host.textContent).toBe(words);
  expect([...host.querySelectorAll('.right-to-left')].map((mark) => mark.nextSibling?.textContent)).toEqual(marked);
});
