import type { costForecastWords as English } from '../../en/inspector/cost-forecast';
import { count } from '../../format';
import { plural } from '../../grammar';

/** The last turns, after a preposition or a verbal noun. */
const lastTurns = (n: number): string =>
  plural(n, {
    one: 'الجولة الأخيرة',
    two: 'آخر جولتين',
    few: `آخر ${count(n)} جولات`,
    many: `آخر ${count(n)} جولة`,
    other: `آخر ${count(n)} جولة`,
  });

export const costForecastWords: typeof English = {
  title: 'الرموز لكل جولة',
  parts: { system: 'النظام', history: 'السجل', fresh: 'الجديد', reply: 'الرد' },
  turn: 'الجولة',
  cost: 'التكلفة',
  nthTurn: (n) => `الجولة ${count(n)}`,
  noPrice: '–',
  table: 'عرض كجدول',
  took: (tokens, usd) => `${tokens} رمز${usd === null ? '' : ` (${usd})`}`,
  grown: (n, first, latest) =>
    n === 1 ? `استهلكت الجولة الأولى ${latest}.` : `من ${first} في الجولة الأولى إلى ${latest} في الأحدث.`,
  earlier: (n) => `تُعرض ${lastTurns(n)}.`,
  ahead: (turns, tokens, usd) => {
    const next = plural(turns, {
      one: 'الجولة التالية',
      two: 'الجولتان التاليتان',
      few: `الجولات الـ ${count(turns)} التالية`,
      other: `الجولات التالية (${count(turns)})`,
    });
    const rest = usd === null ? `${tokens} رمز. السعر غير معروف.` : `${usd} (${tokens} رمز).`;
    return `بهذا المعدل، ${next}: ${rest}`;
  },
  saving: {
    title: 'ما يوفّر أكثر',
    summary: (turns) => `تلخيص الكل عدا ${lastTurns(turns)}`,
    'last-turns': (turns) => `إرسال ${lastTurns(turns)} فقط`,
    tokens: (tokens) => `${tokens} رمز`,
  },
  assumption: 'بالسعر الكامل، بلا تخزين مؤقت. كتابة الملخص محسوبة.',
};
