import { Lexer, type Rules, type Tokens } from 'marked';

/*
 * CommonMark lets emphasis begin and end by the signs around its asterisks, and asks for a space or a sign where Chinese and
 * Japanese have none: the bold of "**很重要。**请看" would never close. These are marked's patterns with two changes, as in
 * https://github.com/tats-u/markdown-cjk-friendly: wide punctuation counts as a letter, and beside other punctuation a letter of
 * these scripts counts as a space.
 */
const wide = '\\u3000-\\u303F\\uFE30-\\uFE4F\\uFF00-\\uFFEF';
const letter = `[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Bopomofo}${wide}]`;
const sign = `(?:(?![~${wide}])[\\p{P}\\p{S}])`;
const signOrSpace = `(?:(?![~${wide}])[\\s\\p{P}\\p{S}])`;
const other = `(?:[^\\s\\p{P}\\p{S}]|[~${wide}])`;

/** Where a run of `mark`s may open emphasis. Groups: what follows the asterisks or underscores, a sign or another. */
const opening = new RegExp(`^(?:\\*+(?:((?!\\*)${sign})|([^\\s*]))?)|^_+(?:((?!_)${sign})|([^\\s_]))?`, 'u');

/** Runs of asterisks, by group: 1 and 2 may close only, 3 and 4 open only, 5 and 6 do both. */
const asterisks = new RegExp(
  '^[^_*]*?__[^_*]*?\\*[^_*]*?(?=__)|[^*]+(?=[^*])|' +
    `(?!\\*)${sign}(\\*+)(?=[\\s]|$)|` +
    `(?!${letter}\\*+${sign})${other}(\\*+)(?!\\*)(?=${signOrSpace}|$)|` +
    `(?!\\*)(?!${sign}\\*+${letter})${signOrSpace}(\\*+)(?=${other})|` +
    `[\\s](\\*+)(?!\\*)(?=${sign})|` +
    `(?:(?!\\*)${sign}|${letter}(?=\\*+${sign}))(\\*+)(?!\\*)(?=${sign}|${letter})|` +
    `${other}(\\*+)(?=${other})`,
  'gu',
);

/** What stands before an opening run whose next sign is punctuation. */
const before = new RegExp(`^((?![*_])(?:[\\s\\p{P}\\p{S}]|${letter}))`, 'u');

const { block, inline } = Lexer.rules;

/** marked's rules, with line breaks as they are written and emphasis as these scripts need it. */
export const rules: Pick<Rules, 'block' | 'inline'> = {
  block: block.gfm,
  inline: { ...inline.breaks, emStrongLDelim: opening, emStrongRDelimAst: asterisks, punctuation: before },
};

/** A name like `__init__` is no bold word: models write Python's names so, and what is bold with asterisks. */
export function pythonName(src: string): Tokens.Text | undefined {
  const raw = /^__[a-z][a-z\d]*(?:_[a-z\d]+)*__(?![\p{L}\d_])/u.exec(src)?.[0];
  return raw === undefined ? undefined : { type: 'text', raw, text: raw, escaped: false };
}
