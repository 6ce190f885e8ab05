import { expect, test } from 'vitest';
import { handedOf } from '../../../src/model/handed';

function form(fields: Record<string, string>, files: readonly File[] = []): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const file of files) form.append('files', file);
  return form;
}

test.each([
  ['Tides', 'They come twice a day', 'https://tides.test/', 'Tides\n\nThey come twice a day\n\nhttps://tides.test/'],
  ['', 'Look: https://tides.test/', 'https://tides.test/', 'Look: https://tides.test/'],
  ['Tides', 'Tides', '', 'Tides'],
  [' ', '', '', ''],
])('a share of the title %j, the text %j and the address %j says %j', (title, text, url, said) => {
  expect(handedOf(form({ title, text, url })).text).toBe(said);
});

test('files come as they are, also empty ones; what the form has where nobody has chosen one does not', () => {
  const files = [new File(['# Log'], 'log.md'), new File([], 'empty.txt'), new File([], '')];
  const handed = handedOf(form({}, files));
  expect(handed.text).toBe('');
  expect(handed.files.map(({ name, size }) => [name, size])).toEqual([
    ['log.md', 5],
    ['empty.txt', 0],
  ]);
});
