import { tokensOf } from '../../server/wire';

/** Replies of one shape each, as the pieces of a stream. */
export type Shape = 'mixed' | 'code' | 'paragraph' | 'table' | 'list';

const prose = 'The median splits the sorted halves, so a cut in the shorter array decides where the other one is cut. ';

const sections: Record<Shape, (n: number) => string> = {
  mixed: (n) =>
    [
      `## Step ${n}`,
      `${prose}It has \`O(log n)\` steps, **not more**, and [a proof](https://example.com/${n}). ${prose}`,
      `- the first half holds ${n} values\n- the second half *at most* as many\n- the rest is left out`,
      `\`\`\`ts\nexport function step${n}(a: number[]): number {\n  return a.length > ${n} ? a[${n}]! : 0;\n}\n\`\`\``,
      `| part | time | space |\n| --- | ---: | ---: |\n| merge ${n} | 12 ms | 3 kB |\n| cut | 1 ms | 1 kB |`,
      `> ${prose}`,
    ].join('\n\n') + '\n\n',
  code: (n) => `  const value${n} = list[${n}] ?? fallback(${n}, 'none'); // the ${n}th of them\n`,
  paragraph: (n) => `${prose}Number ${n} is *not* an exception, as \`cut(${n})\` shows. `,
  table: (n) => `| row ${n} | **${n} ms** | \`f(${n})\` | ${prose}|\n`,
  list: (n) => `- item ${n}: ${prose}with **${n}** values\n`,
};

const opening: Record<Shape, string> = {
  mixed: '',
  code: '```ts\n',
  paragraph: '',
  table: '| name | time | call | why |\n| --- | ---: | --- | --- |\n',
  list: '',
};

/** `count` pieces of about a token each. */
export function piecesOf(shape: Shape, count: number): string[] {
  const pieces = tokensOf(opening[shape]);
  for (let n = 1; pieces.length < count; n += 1) pieces.push(...tokensOf(sections[shape](n)));
  return pieces.slice(0, count);
}
