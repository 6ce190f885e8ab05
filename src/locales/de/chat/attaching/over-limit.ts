import type { overLimitWords as English } from '../../../en/chat/attaching/over-limit';
import { count } from '../../../format';
import { size } from '../../../measures';

const pictures = (n: number): string => (n === 1 ? 'Ein Bild ist' : `${count(n)} Bilder sind`);

export const overLimitWords: typeof English = {
  tooMany: (have, model, most) => `Diese Anfrage hat ${count(have)} Bilder, und ${model} nimmt ${count(most)}.`,
  tooWide: (n, side, model) =>
    `${pictures(n)} breiter oder höher als die ${count(side)} Pixel, die ${model} bei so vielen nimmt.`,
  pictureBytes: (n, most, model) => `${pictures(n)} größer als die ${size(most)} (als Base64), die ${model} nimmt.`,
  requestBytes: (bytes, model, most) =>
    `Die Anhänge dieser Anfrage haben zusammen ${size(bytes)} als Base64, und ${model} nimmt ${size(most)}.`,
  leaveOut: 'Frühere weglassen',
  removeLast: (n) => (n === 1 ? 'Das letzte entfernen' : `Die letzten ${count(n)} entfernen`),
  makeSmaller: 'Verkleinern',
};
