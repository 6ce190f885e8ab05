import { expect, test } from 'vitest';
import { hitSentence } from '../../../../src/model/search/hit-sentence';
import { withoutMarkup } from '../../../../src/model/search/without-markup';

/** A text that was searched for a word, as it is shown: hits in brackets. */
function shown(text: string, wanted: string): string {
  const terms = [{ text: wanted, startsWord: false, endsWord: false }];
  const { text: plain, marks } = withoutMarkup(hitSentence(text, { terms }));
  return marks.reduceRight((so, [from, to]) => `${so.slice(0, from)}[${so.slice(from, to)}]${so.slice(to)}`, plain);
}

test.each([
  ['the **feed-in** payment', 'feed-in', 'the [feed-in] payment'],
  ['the *low* feed-in and `feed-in`', 'feed-in', 'the low [feed-in] and [feed-in]'],
  ['# A heading with words', 'words', 'A heading with [words]'],
  ['- an item', 'item', 'an [item]'],
  ['请看**重点**内容', '内容', '请看重点[内容]'],
  ['كلمة **مهمة** هنا', 'هنا', 'كلمة مهمة [هنا]'],
  ['2 ** 3 is 8, and 2 * 3 is 6', '8', '2 ** 3 is [8], and 2 * 3 is 6'],
  ['what is looked for **stays**', '**stays', 'what is looked for [**stays]'],
])('%j is shown without its marks', (text, wanted, expected) => {
  expect(shown(text, wanted)).toBe(expected);
});
