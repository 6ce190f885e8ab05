import { expect, test } from 'vitest';
import { pictureLimits } from '../../../../src/model/attachment/picture-limits';
import { fitted } from '../../../../src/model/attachment/picture-size';

test('a picture is scaled down to the limits of its model, and not up', () => {
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

// ollama#11297, ollama#13113, vllm#15080: models of Qwen's fail at a side of less than 28 or 32 pixels.
test('a picture that is too small for servers is made larger, and a strip thicker', () => {
  expect(fitted({ width: 16, height: 16 }, pictureLimits('qwen3-vl'))).toEqual({ width: 32, height: 32 });
  expect(fitted({ width: 305, height: 30 }, pictureLimits('qwen3-vl'))).toEqual({ width: 325, height: 32 });
  expect(fitted({ width: 30_000, height: 1 }, pictureLimits('gpt-4o'))).toEqual({ width: 2048, height: 32 });
  expect(fitted({ width: 690, height: 15_420 }, pictureLimits('qwen3-vl'))).toEqual({ width: 89, height: 2000 });
});

test('a model of a router has the limits of its family', () => {
  expect(pictureLimits('anthropic/claude-opus-4')).toEqual(pictureLimits('claude-opus-4'));
  expect(pictureLimits('openai/gpt-4o')).toEqual(pictureLimits('gpt-4o'));
  expect(pictureLimits('gpt-5-mini')).not.toEqual(pictureLimits('gpt-5.4-mini'));
  expect(pictureLimits('llava').longSide).toBe(2000);
});
