import { expect, test } from 'vitest';
import { pictureLimits } from '../../../../src/model/attachment/picture-limits';
import { fitted } from '../../../../src/model/attachment/picture-size';

test('a picture is scaled down to the limits of its model, and never up', () => {
  expect(fitted({ width: 4000, height: 3000 }, pictureLimits('claude-sonnet-4-5'))).toEqual({
    width: 1264,
    height: 948,
  });
  expect(fitted({ width: 4000, height: 500 }, pictureLimits('claude-sonnet-4-5'))).toEqual({
    width: 1568,
    height: 196,
  });
  expect(fitted({ width: 640, height: 480 }, pictureLimits('gpt-4o'))).toEqual({ width: 640, height: 480 });
});

test('a strip of one pixel keeps it', () => {
  expect(fitted({ width: 30_000, height: 1 }, pictureLimits('gpt-4o'))).toEqual({ width: 2048, height: 1 });
});

test('a model of a router has the limits of its family', () => {
  expect(pictureLimits('anthropic/claude-opus-4')).toEqual(pictureLimits('claude-opus-4'));
  expect(pictureLimits('openai/gpt-4o')).toEqual(pictureLimits('gpt-4o'));
  expect(pictureLimits('gpt-5-mini')).not.toEqual(pictureLimits('gpt-5.4-mini'));
  expect(pictureLimits('llava').longSide).toBe(2000);
});
