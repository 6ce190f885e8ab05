import { expect, onTestFinished, test, vi } from 'vitest';
import { makePicture } from '../../../../src/media/pictures/make-picture';
import { pictureLimits } from '../../../../src/model/attachment/picture-limits';

/** A file of these bytes, written as characters of Latin-1. */
function file(...bytes: string[]): Blob {
  return new Blob([Uint8Array.from(bytes.join(''), (character) => character.charCodeAt(0))]);
}

const frame = '\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0';
const gif = (...frames: string[]) => file('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff', ...frames, ';');

/** What a browser decodes of a GIF: its first frame. Node decodes none. */
const bitmap = { width: 1, height: 1, close: () => undefined };
/** What was drawn. */
const drawn: unknown[] = [];

class Canvas {
  constructor(
    readonly width: number,
    readonly height: number,
  ) {}

  getContext() {
    const pixels = Array.from({ length: this.width * this.height }, () => [12, 34, 56, 255]).flat();
    return {
      drawImage: (source: unknown) => drawn.push(source),
      fillRect: () => undefined,
      getImageData: () => ({ data: pixels }),
    };
  }

  convertToBlob({ type }: { type: string }): Promise<Blob> {
    return Promise.resolve(new Blob(['what was drawn'], { type }));
  }
}

test('of a GIF that moves, the first frame is sent as a still picture, and that is told; of one that does not, nothing is', async () => {
  const decode = vi.fn((_: Blob) => Promise.resolve(bitmap));
  onTestFinished(() => void vi.unstubAllGlobals());
  vi.stubGlobal('createImageBitmap', decode);
  vi.stubGlobal('OffscreenCanvas', Canvas);
  const wish = { as: 'smaller', limits: pictureLimits(''), changes: null } as const;
  const moving = gif(frame, frame);
  const { blob, notes } = await makePicture(moving, wish);
  expect(notes).toEqual(['first-frame']);
  expect(blob.type).toMatch(/^image\/(?:png|jpeg)$/);
  expect(await blob.text()).toBe('what was drawn');
  expect(drawn).toEqual([bitmap]);
  expect(decode.mock.lastCall?.[0].type).toBe('image/gif');
  expect((await makePicture(gif(frame), wish)).notes).toEqual([]);
  // The original moves, as whoever asked for it wants.
  const original = await makePicture(moving, { ...wish, as: 'original' });
  expect([original.blob.type, original.blob.size, original.notes]).toEqual(['image/gif', moving.size, []]);
});
