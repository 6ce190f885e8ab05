import { describe, expect, test } from 'vitest';
import { readTitle } from '../../../../../src/model/chat/title/read-title';

describe('a title is read from what models answer', () => {
  test.each([
    ['Weekly meal planning', 'Weekly meal planning'],
    ['"Weekly meal planning."', 'Weekly meal planning'],
    ['“Weekly meal planning”', 'Weekly meal planning'],
    ['**Title: Weekly meal planning**', 'Weekly meal planning'],
    ['Title: "Weekly meal planning"', 'Weekly meal planning'],
    ['# Weekly meal planning\n\nThis title says …', 'Weekly meal planning'],
    ['Here is a title for the chat:\n\n"Weekly meal planning"', 'Weekly meal planning'],
    ['<think>\nHmm, under 30 characters.\n</think>\nWeekly meal planning', 'Weekly meal planning'],
    ['Okay, the user wants …\n</think>\n\nWeekly meal planning', 'Weekly meal planning'],
    ['{ "title": "Weekly meal planning" }', 'Weekly meal planning'],
    ['```json\n{"title": "Weekly meal planning"}\n```', 'Weekly meal planning'],
    ['标题：每周膳食计划。', '每周膳食计划'],
    ['「每週膳食計畫」', '每週膳食計畫'],
    ['«Планирование меню»', 'Планирование меню'],
    ['C# (and F#)', 'C# (and F#)'],
    ["Don't panic", "Don't panic"],
    ['What is Rust?', 'What is Rust?'],
  ])('%j', (answer, title) => {
    expect(readTitle(answer)).toBe(title);
  });

  test('nothing is a title that has no words: an empty answer, one cut off in its thoughts, signs alone', () => {
    for (const answer of ['', '  \n', '<think>The user wants', '"…"', '```']) expect(readTitle(answer)).toBe('');
  });

  test('it is bounded, whatever a model writes', () => {
    expect(readTitle('word '.repeat(10_000)).length).toBeLessThanOrEqual(61);
    expect(readTitle('<think>'.repeat(20_000))).toBe('');
  });
});
