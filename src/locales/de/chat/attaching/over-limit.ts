import type { overLimitWords as English } from '../../../en/chat/attaching/over-limit';
import { count } from '../../../format';
import { size } from '../../../measures';

const pictures = (n: number): string => (n === 1 ? 'Ein Bild ist' : `${count(n)} Bilder sind`);

export const overLimitWords: typeof English = {
  tooMany: (have, model, most) =>
    `Diese Anfrage hat ${count(have)} Bilder. ${model} akzeptiert höchstens ${count(most)}.`,
  tooManyPages: (have, model, most) =>
    `${model} akzeptiert PDFs mit höchstens ${count(most)} Seiten. Diese Anfrage hat ${count(have)}.`,
  tooWide: (n, side, model) =>
    `${pictures(n)} breiter oder höher als ${count(side)} Pixel, das Maximum von ${model} bei so vielen Bildern.`,
  pictureBytes: (n, most, model) => `${pictures(n)} größer als ${size(most)} (als Base64), das Maximum von ${model}.`,
  requestBytes: (bytes, model, most) =>
    `Die Anhänge dieser Anfrage sind zusammen ${size(bytes)} groß (als Base64). ${model} akzeptiert höchstens ${size(most)}.`,
  leaveOut: 'Frühere weglassen',
  removeLast: (n) => (n === 1 ? 'Das letzte entfernen' : `Die letzten ${count(n)} entfernen`),
  makeSmaller: 'Verkleinern',
};
