import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellTokens } from '../../../../src/protocol/curl/shell-words';

function words(line: string): string[] | null {
  return shellTokens(line)?.flatMap((token) => ('word' in token ? token.word : [])) ?? null;
}

test.for<[line: string, words: string[]]>([
  ["curl -d 'a b' c", ['curl', '-d', 'a b', 'c']],
  [`'it'\\''s' "say \\"so\\" \\n \\$x $y" a\\ b`, ["it's", 'say "so" \\n $x $y', 'a b']],
  ["$'a\\n\\'b\\' \\u00e9 \\xc3\\xa9 \\303\\251 \\ud83d\\ude00'", ["a\n'b' é é é 😀"]],
  ['a \\\n  b \\\r\n c "d\\\ne"', ['a', 'b', 'c', 'de']],
  ['a # a comment\nb#c', ['a', 'b#c']],
  [`'' "" a''b`, ['', '', 'ab']],
  ['"$KEY" ${KEY}', ['$KEY', '${KEY}']],
  [`A='x "y"'; B=$A; c "$A" '$A' "\\$A" \${B}z $C`, ['A=x "y"', 'B=x "y"', 'c', 'x "y"', '$A', '$A', 'x "y"z', '$C']],
  ['export A=1 B=2\ne $A$B', ['export', 'A=1', 'B=2', 'e', '12']],
  ['c -d a=1 $a', ['c', '-d', 'a=1', '$a']],
  ['A=$(cat a.txt)\nc "$A"', ['A=$(cat', 'a.txt)', 'c', '$A']],
  ['A=1; A="`cat a`"; c $A', ['A=1', 'A=`cat a`', 'c', '$A']],
  ["A='`x` $(y)'; c $A", ['A=`x` $(y)', 'c', '`x` $(y)']],
])('%s', ([line, expected]) => {
  expect(words(line)).toEqual(expected);
});

test.for(["curl 'a", 'curl "a', "curl $'a\\'", 'curl "a\\"'])('%s is not closed', (line) => {
  expect(shellTokens(line)).toBeNull();
});

test('variables that double one another stay within bounds', () => {
  const doubled = Array.from({ length: 40 }, (_, step) => `A${step + 1}=$A${step}$A${step};`).join('');
  expect(words(`A0=xxxxxxxxxx;${doubled} c $A40`)?.at(-2)).toBe('c');
});

test('signs end a command', () => {
  expect(shellTokens('a | b; c\nd')).toEqual([
    { word: 'a' },
    { sign: '|' },
    { word: 'b' },
    { sign: ';' },
    { word: 'c' },
    { sign: '\n' },
    { word: 'd' },
  ]);
});

const piece = fc.oneof(
  fc.constantFrom(
    '\\\n',
    '\\ ',
    '\\"',
    "\\'",
    '\\\\',
    '"a \\" \\\\ \\n b"',
    "'a \\ \" b'",
    "$'\\t\\x41\\101\\u00e9\\''",
    ' ',
  ),
  fc.string({ unit: fc.constantFrom('a', 'é', '-', '=', ':', '/', '.', '{', ',', '@', '%') }),
);

test('words are cut as Bash cuts them', () => {
  const lines = fc.sample(fc.array(piece, { maxLength: 8 }), 300).map((pieces) => pieces.join(''));
  const script = lines.map((line) => `printf '%s\\0' begin ${line}`).join('\nprintf "\\001"\n');
  const read = execFileSync('bash', ['-s'], { input: script, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  const expected = read
    .toString()
    .split('\u0001')
    .map((all) => all.split('\0').slice(1, -1));
  expect(lines.map(words)).toEqual(expected);
});
