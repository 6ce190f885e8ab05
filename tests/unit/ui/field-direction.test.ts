import { expect, test } from 'vitest';
import { fieldDirection } from '../../../src/ui/parts/form/field-direction';

const long = (line: string): string => line.repeat(Math.ceil(20_000 / line.length));

test.each([
  ['', 'auto'],
  ['Hello', 'auto'],
  ['ChatGPT هو نموذج لغوي', 'rtl'],
  [long('One line of a book.\n'), 'ltr'],
  [long('1. «שלום» and so on\n'), 'ltr'],
  [long('1. “Hello” שלום\n'), 'rtl'],
  [long('12345\n'), 'ltr'],
])(
  'a field with a long text has the direction of its first words, and no line of it is asked again',
  (text, direction) => {
    expect(fieldDirection(text)).toBe(direction);
  },
);
