import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learn, scaleOf, scaleOfBranch } from '../../../../src/context/tokens/calibration';
import type { Calibration, Measurement } from '../../../../src/model/endpoint/calibration';

const learnt = (...measurements: Measurement[]): Calibration | null =>
  measurements.reduce<Calibration | null>(learn, null);
const measurement = (estimated: number, measured: number): Measurement => ({ estimated, measured });

describe('what is learnt of a tokenizer', () => {
  test('nothing yet: estimates stand as they are', () => {
    expect(scaleOf(null)).toBe(1);
  });

  test('one reply: the next estimates are as far off as that one was', () => {
    expect(scaleOf(learnt(measurement(100, 130)))).toBe(1.3);
  });

  test('a reply without pictures takes nothing away from what bills have taught of these', () => {
    const media = [{ type: 'image' as const, count: 1, size: 10_000, tokens: 1777 }];
    expect(learn({ measurements: [], media }, measurement(100, 120))).toEqual({
      measurements: [measurement(100, 120)],
      media,
    });
  });

  test('many replies: the middle, to which long ones say more than short ones', () => {
    expect(scaleOf(learnt(measurement(100, 110), measurement(100, 120), measurement(100, 190)))).toBe(1.2);
    expect(scaleOf(learnt(measurement(20, 40), measurement(20, 40), measurement(500, 600)))).toBe(1.2);
  });

  test('one bill that is wrong, however large, does not move it', () => {
    const sound = Array.from({ length: 6 }, () => measurement(400, 480));
    expect(scaleOf(learnt(...sound, measurement(1_000_000, 3_000_000)))).toBe(1.2);
  });

  test.each<[string, Measurement]>([
    ['zero', measurement(100, 0)],
    ['less than nothing', measurement(100, -7)],
    ['no number', measurement(100, NaN)],
    ['without end', measurement(100, Infinity)],
    ['ten times the text', measurement(100, 1000)],
    ['a tenth of the text', measurement(1000, 100)],
    ['of a word or two', measurement(4, 9)],
    ['of nothing', measurement(0, 0)],
  ])('a bill that is %s teaches nothing', (_, nonsense) => {
    const before = learnt(measurement(100, 120));
    expect(learn(before, nonsense)).toBe(before);
    expect(scaleOf(learn(null, nonsense))).toBe(1);
  });

  test('what was learnt long ago is forgotten: the server may have another model by now', () => {
    const old = Array.from({ length: 50 }, () => measurement(100, 90));
    const recent = Array.from({ length: 15 }, () => measurement(100, 140));
    const calibration = learnt(...old, ...recent);
    expect(scaleOf(calibration)).toBe(1.4);
    expect(calibration?.measurements.length).toBeLessThanOrEqual(20);
  });

  test('whatever servers say, it stays within what tokenizers can differ by', () => {
    const any = fc.record({ estimated: fc.double(), measured: fc.double() });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (measurements) => {
        const scale = scaleOf(learnt(...measurements));
        expect(scale).toBeGreaterThanOrEqual(0.2);
        expect(scale).toBeLessThanOrEqual(5);
      }),
    );
  });

  test('a damaged record counts for nothing', () => {
    expect(scaleOf({ measurements: [measurement(100, 1e9), measurement(NaN, NaN)] })).toBe(1);
  });
});

describe('in a branch, two of three say by what estimates are off', () => {
  const prompt = measurement(200, 260);
  const reply = measurement(200, 250);

  test('what was learnt is of another language: prompt and reply say so', () => {
    expect(scaleOfBranch(1, prompt, reply)).toBe(1.25);
  });
  test('the prompt had hidden instructions', () => {
    expect(scaleOfBranch(1.2, measurement(200, 900), reply)).toBe(1.25);
  });
  test('the reply had hidden thoughts', () => {
    expect(scaleOfBranch(1.2, prompt, measurement(200, 900))).toBe(1.3);
  });
  test('neither can be judged: what was learnt holds', () => {
    expect(scaleOfBranch(1.2, measurement(3, 30), measurement(0, 0))).toBe(1.2);
  });
});
