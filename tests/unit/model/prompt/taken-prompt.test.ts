import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Prompt } from '../../../../src/model/prompt/prompt';
import {
  askedVariables,
  builtInValues,
  hasChanged,
  mergeParameters,
  textWith,
  withPrompt,
  withValues,
} from '../../../../src/model/prompt/taken-prompt';
import { conversation, prompt } from '../../storage/builders';

const chat = conversation('c1');
const lyric: Partial<Prompt> = {
  examples: [{ user: 'a', assistant: 'b' }],
  parameters: { temperature: 0, maxTokens: 15 },
};

test('the built-in variables are the local day and the language by its own name', () => {
  const noon = new Date(2026, 6, 3, 12).getTime();
  expect(builtInValues(noon, 'en-US')).toEqual({ date: '2026-07-03', language: 'English' });
  expect(builtInValues(noon, 'de-AT').language).toBe('Deutsch');
  expect(askedVariables('{{date}} {{topic}} {{language}}')).toEqual(['topic']);
});

describe('a chat', () => {
  test('takes a prompt’s text, examples and parameters', () => {
    const taken = withPrompt(chat, prompt('p', { ...lyric, text: 'On {{date}}.' }), { date: 'Friday', language: 'x' });
    expect(taken.systemPrompt).toEqual({
      promptId: 'p',
      text: 'On Friday.',
      values: { date: 'Friday' },
      ...lyric,
    });
    expect(taken.parameters).toEqual({ temperature: 0, maxTokens: 15 });
  });

  test('keeps the template until all is filled in; blanks count for nothing', () => {
    const taken = withPrompt(chat, prompt('p', { text: '{{a}}, {{b}}, {{date}}' }), { date: 'now' });
    expect(taken.systemPrompt).toMatchObject({ text: '{{a}}, {{b}}, {{date}}', missing: ['a', 'b'] });
    expect(textWith(taken.systemPrompt, { a: 'x', b: ' ' })).toBe('x, {{b}}, now');
    const half = withValues(taken, { a: 'x', b: ' ' });
    expect(half.systemPrompt).toMatchObject({ text: '{{a}}, {{b}}, {{date}}', missing: ['b'] });
    const { systemPrompt } = withValues(half, { b: '{{a}}' });
    expect(systemPrompt).toEqual({
      promptId: 'p',
      text: 'x, {{a}}, now',
      values: { date: 'now', a: 'x', b: '{{a}}' },
    });
    expect(textWith(systemPrompt, { a: 'never' })).toBe('x, {{a}}, now');
  });

  test('takes a text from before there were templates as it is', () => {
    expect(withPrompt(chat, prompt('p', { text: 'Use {{user.name}}' }), {}).systemPrompt.text).toBe(
      'Use {{user.name}}',
    );
  });

  test('without a prompt loses what came with it, and keeps what the person set', () => {
    const taken = withPrompt(chat, prompt('p', lyric), {});
    const warmer = { ...taken, parameters: { ...taken.parameters, temperature: 1, topP: 0.5 } };
    const without = withPrompt(warmer, null, {});
    expect(without.systemPrompt).toEqual({ promptId: null, text: '' });
    expect(without.parameters).toEqual({ temperature: 1, topP: 0.5 });
  });
});

test.each([
  ['its name or tags', { name: 'Other', tags: ['x'] }, false],
  ['its text', { text: 'Be {{how}}!' }, true],
  ['a variable', { text: 'Be {{how}} on {{date}}.' }, true],
  ['its examples', { examples: [{ user: 'a', assistant: 'c' }] }, true],
  ['its parameters', { parameters: { temperature: 1 } }, true],
] as const)('whether a chat is out of date after a change of %s', (_, change, changed) => {
  const before = prompt('p', { text: 'Be {{how}}.' });
  const { systemPrompt } = withPrompt(chat, before, { how: 'brief' });
  expect(hasChanged(before, systemPrompt)).toBe(false);
  expect(hasChanged({ ...before, ...change }, systemPrompt)).toBe(changed);
});

test('law: what a prompt did not change stays mine, what it changed is taken over', () => {
  const number = fc.option(fc.constantFrom(0, 1, 2), { nil: undefined });
  const parameters = fc
    .record({ temperature: number, topP: number })
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
  fc.assert(
    fc.property(parameters, parameters, parameters, (mine, before, now) => {
      const merged = mergeParameters(mine, before, now);
      for (const name of ['temperature', 'topP'] as const) {
        const isUnchanged = before[name] === now[name];
        const isMine = isUnchanged || (now[name] === undefined && mine[name] !== before[name]);
        expect(merged[name]).toBe(isMine ? mine[name] : now[name]);
      }
    }),
  );
});
