import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directionOf, textDirection } from '../../../src/ui/parts/text-direction';

test.each([
  ['', 'ltr'],
  ['12345 …', 'ltr'],
  ['Hello there', 'ltr'],
  ['日本語', 'ltr'],
  ['OpenAI أعلنت عن نموذج جديد', 'rtl'],
  ['ChatGPT هو نموذج لغوي كبير طورته OpenAI', 'rtl'],
  ['ChatGPT הוא מודל שפה', 'rtl'],
  ['GPT-4o ו-Claude 3.5 הם מודלים', 'rtl'],
  ['https://example.com/a/long/path انظر', 'rtl'],
  ['The word שלום means hello and peace', 'ltr'],
  ['שלום is the Hebrew word for hello', 'ltr'],
  ['السلام عليكم', 'rtl'],
  // rowboatlabs/rowboat#756
  ['سلام، من دارم rowboat رو تست میکنم و نسخه 2 خیلی مشکل BiDi داره.', 'rtl'],
  // chatboxai/chatbox#3865
  ['API کلیدهای من میدانم چگونه را پیکربندی کنم', 'rtl'],
  // steveyeow/Feynman#5: one Arabic word turned a whole English message.
  ['The Arabic word for hello is مرحبا', 'ltr'],
  // andronasef/arabic-reddit-extension#3
  ['2023 كان عامًا جيدًا', 'rtl'],
  // galangster/maru#59
  ['مرحبا بالعالم.', 'rtl'],
])('the words of “%s” run %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});

test.each([
  ['Hello', 'auto'],
  ['سلام دنیا', 'auto'],
  ['١٢٣', 'auto'],
  ['Hello\nسلام دنیا', 'auto'],
  ['ChatGPT هو نموذج لغوي', 'rtl'],
  ['ChatGPT هو نموذج لغوي\n\n2025\nOpenAI أعلنت عن نموذج', 'rtl'],
  ['سلام\nChatGPT هو نموذج لغوي', 'auto'],
  ['Please fix the grammar of these two lines and keep them short:\nשלום עולם!\nReact היא ספרייה.', 'auto'],
  ['React היא ספרייה מצוינת.\nשגיאה:\nTypeError: x is not a function.', 'auto'],
  // What begins with such a letter is never turned the other way.
  ['ما معنى Cannot read properties of undefined (reading map)؟', 'auto'],
  ['שלום is the Hebrew word for hello', 'auto'],
])(
  'the browser may look for the direction of “%s”, unless the first letter of each line would mislead it: %s',
  (text, direction) => {
    expect(textDirection(text)).toBe(direction);
  },
);

const word = fc.constantFrom('OpenAI', 'GPT-4o', 'هو', 'نموذج', 'שלום', '2025', '—');

test('a text that grows turns at most while its first words come', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 40, maxLength: 60 }), fc.array(word), (first, later) => {
      const begun = first.flatMap((one) => (/\p{L}/u.test(one) ? [one] : [one, 'כן'])).join(' ');
      expect(directionOf(`${begun} ${later.join(' ')}`)).toBe(directionOf(begun));
    }),
  );
});

test('a text without such letters is left to the browser, whatever it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w .,:/\n-]*$/), (text) => {
      expect(directionOf(text)).toBe('ltr');
      expect(textDirection(text)).toBe('auto');
    }),
  );
});
