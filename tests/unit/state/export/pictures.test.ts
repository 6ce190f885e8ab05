import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pictureFile } from '../../../../src/state/export/save-pictures';
import { cutsOf } from '../../../../src/ui/export/copying/picture';

test('a picture is divided between lines, and through what is higher than any picture', () => {
  const lines = Array.from({ length: 20 }, (_, index) => [index * 10, index * 10 + 9] as const);
  expect(cutsOf(100, lines, 100)).toEqual([0, 100]);
  expect(cutsOf(200, lines, 85)).toEqual([0, 60, 130, 200]);
  expect(cutsOf(200, [[0, 200]], 85)).toEqual([0, 67, 134, 200]);
  // A chat that is a little too high for one picture is not one picture and a stripe.
  expect(cutsOf(207, lines, 200)).toEqual([0, 100, 207]);
});

test('one picture is a file, several are a zip in their order', async () => {
  const pictures = Array.from({ length: 10 }, (_, index) => new Blob([new Uint8Array([index])]));
  expect((await pictureFile(pictures.slice(0, 1), 'a/b', 'Messages')).name).toBe('a b.png');
  const { name, file } = await pictureFile(pictures, '', 'Messages');
  expect(name).toBe('Messages.zip');
  const names = Object.keys(unzipSync(new Uint8Array(await file.arrayBuffer())));
  expect([names[0], names[9]]).toEqual(['Messages 01.png', 'Messages 10.png']);
});
