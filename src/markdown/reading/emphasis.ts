import { Lexer, type Rules, type Tokens } from 'marked';

/*
 * In CommonMark, the characters around asterisks decide whether emphasis begins or ends there. It expects a space or
 * punctuation where Chinese and Japanese have none: the bold in "**很重要。**请看" would never close. These are marked's
 * patterns with two changes, as in https://github.com/tats-u/markdown-cjk-friendly: wide punctuation counts as a
 * letter, and beside other punctuation a letter of these scripts counts as a space.
 */
const wide = '\\u3000-\\u303F\\uFE30-\\uFE4F\\uFF00-\\uFFEF';
const letter = `[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Bopomofo}${wide}]`;
const sign = `(?:(?![~${wide}])[\\p{P}\\p{S}])`;
const signOrSpace = `(?:(?![~${wide}])[\\s\\p{P}\\p{S}])`;
/** All asterisks that stand together: one is a sign, too, and would else be taken for what follows the others. */
const run = '\\*+(?!\\*)';
const other = `(?:[^\\s\\p{P}\\p{S}]|[~${wide}])`;

/**
 * A run of asterisks or underscores that may open emphasis. Groups: the character after the asterisks (punctuation, or
 * any other), then the same for underscores.
 */
const opening = new RegExp(`^(?:\\*+(?:((?!\\*)${sign})|([^\\s*]))?)|^_+(?:((?!_)${sign})|([^\\s_]))?`, 'u');

/** Runs of asterisks, by group: 1 and 2 may close only, 3 and 4 open only, 5 and 6 do both. */
const asterisks = new RegExp(
  '^[^_*]*?__[^_*]*?\\*[^_*]*?(?=__)|[^*]+(?=[^*])|' +
    `(?!\\*)${sign}(\\*+)(?=[\\s]|$)|` +
    `(?!${letter}${run}${sign})${other}(\\*+)(?!\\*)(?=${signOrSpace}|$)|` +
    `(?!\\*)(?!${sign}${run}${letter})${signOrSpace}(\\*+)(?=${other})|` +
    `[\\s](\\*+)(?!\\*)(?=${sign})|` +
    `(?:(?!\\*)${sign}|${letter}(?=${run}${sign}))(\\*+)(?!\\*)(?=${sign}|${letter})|` +
    `${other}(\\*+)(?=${other})`,
  'gu',
);

/** The character that has to precede an opening run which punctuation follows. */
const before = new RegExp(`^((?![*_])(?:[\\s\\p{P}\\p{S}]|${letter}))`, 'u');

const { block, inline } = Lexer.rules;

/** marked's rules, with line breaks kept as written and with emphasis that works in Chinese and Japanese. */
export const rules: Pick<Rules, 'block' | 'inline'> = {
  block: block.gfm,
  inline: { ...inline.breaks, emStrongLDelim: opening, emStrongRDelimAst: asterisks, punctuation: before },
};

/**
 * A name like `__init__` is read as text, not as bold: models write Python names like this, and bold with asterisks.
 */
export function pythonName(src: string): Tokens.Text | undefined {
  const raw = /^__[a-z][a-z\d]*(?:_[a-z\d]+)*__(?![\p{L}\d_])/u.exec(src)?.[0];
  return raw === undefined ? undefined : { type: 'text', raw, text: raw, escaped: false };
}
