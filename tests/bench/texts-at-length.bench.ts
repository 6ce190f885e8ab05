import o200k from 'gpt-tokenizer/bpeRanks/o200k_base';
import { test } from 'vitest';
import { BytePairs } from '../../src/context/tokens/tokenizer/byte-pairs';
import { o200kPieces } from '../../src/context/tokens/tokenizer/split';
import { excerptFrom } from '../../src/model/chat/excerpt';
import { titleFrom } from '../../src/model/chat/title/title-from';
import { parseTemplate } from '../../src/model/prompt/template';
import { visibleText } from '../../src/model/search/visible-text';
import { formOf } from '../../src/protocol/curl/request-form';
import { figure } from './figures';
import { median } from './measure';

const o200kBase = new BytePairs(o200k, o200kPieces);
const chinese = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000))).join('');

test.for<[name: string, work: (text: string) => unknown, text: string]>([
  ['a chat is named', titleFrom, '*a'.repeat(1e5)],
  ['a message is cut to a line', excerptFrom, '['.repeat(2e5)],
  ['Chinese without punctuation is counted', (text) => o200kBase.count(text), chinese],
  [
    'marks that are never closed are searched',
    (text) => [...visibleText(text)],
    `${'*a ~~b _c [d](e <f '.repeat(100)}\n`.repeat(20),
  ],
  ['a prompt with variables is read', parseTemplate, '{{a}} \\{{ {'.repeat(10_000)],
  ['a pasted file of variables is told from a request', formOf, 'A=b\n'.repeat(20_000)],
  ['one letter, many times, is counted', (text) => o200kBase.count(text), 'a'.repeat(40_000)],
])('%s in proportion to the text', ([name, work, text]) => {
  const ms = (input: string): number => {
    const runs = Array.from({ length: 5 }, () => {
      const start = performance.now();
      work(input);
      return performance.now() - start;
    });
    return median(runs);
  };
  const [once, fiveTimes] = [ms(text), ms(text.repeat(5))];
  // Looking at all pairs for each merge would make it 25.
  figure({ name: `${name}: five times the text`, value: fiveTimes / once, limit: 12, unit: '×' });
});
