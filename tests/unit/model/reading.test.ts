import { expect, test } from 'vitest';
import { sizeIn, widthIn, withAid, withSize, withWidth } from '../../../src/model/reading';

test('how chats are read is a few words, each choice in the place of the one before', () => {
  const large = withSize(withSize([], 'small'), 'large');
  const wide = withAid(withWidth(withWidth(large, 'narrow'), 'wide'), 'wrap-code', true);
  expect(wide).toEqual(['text-large', 'wide', 'wrap-code']);
  expect([sizeIn(wide), widthIn(wide)]).toEqual(['large', 'wide']);
  expect(withAid(withSize(withWidth(wide, 'standard'), 'standard'), 'wrap-code', false)).toEqual([]);
  expect([sizeIn([]), widthIn(['what a later Tally knows'])]).toEqual(['standard', 'standard']);
});
