import { expect, test } from 'vitest';
import { pageText } from '../../../../src/media/pdf/page-text';
import { upright, type PlacedPiece } from '../../../../src/media/pdf/reading-order';

function piece(text: string, x: number): PlacedPiece {
  return { text, x, y: 700, width: 5 * text.length, height: 10, endsLine: false, turn: 0 };
}

test('a date whose signs are apart stays one in a line that is read from the right', () => {
  const date = [piece('12', 345), piece('/', 355), piece('05', 360), piece('/', 370), piece('2024', 375)];
  expect(upright([piece('תאריך', 400), ...date]).map(pageText)).toEqual(['תאריך 12/05/2024']);
});

test('the point behind a number that ends a line which is read from the right stays behind it', () => {
  const line = [piece('שנה', 400), piece('2024', 375), piece('.', 370)];
  expect(upright(line).map(pageText)).toEqual(['שנה 2024.']);
});
