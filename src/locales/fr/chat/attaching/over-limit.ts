import type { overLimitWords as English } from '../../../en/chat/attaching/over-limit';
import { count } from '../../../format';
import { size } from '../../../measures';

const pictures = (n: number) => (n === 1 ? 'Une image est' : `${count(n)} images sont`);

export const overLimitWords: typeof English = {
  tooMany: (have, model, most) =>
    `Cette requête a ${count(have)} images, et ${model} en accepte ${count(most)} au maximum.`,
  tooManyPages: (have, model, most) =>
    `${model} accepte des PDF de ${count(most)} pages au maximum, et cette requête en a ${count(have)}.`,
  tooWide: (n, side, model) =>
    `${pictures(n)} plus ${n === 1 ? 'large ou haute' : 'larges ou hautes'} que les ${count(side)} pixels que ${model} accepte pour autant d’images.`,
  pictureBytes: (n, most, model) =>
    `${pictures(n)} plus ${n === 1 ? 'lourde' : 'lourdes'} que les ${size(most)} (en base64) que ${model} accepte.`,
  requestBytes: (bytes, model, most) =>
    `Les pièces jointes de cette requête font ${size(bytes)} en base64, et ${model} en accepte ${size(most)}.`,
  leaveOut: 'Écarter les précédentes',
  removeLast: (n) => (n === 1 ? 'Retirer la dernière' : `Retirer les ${count(n)} dernières`),
  makeSmaller: 'Réduire',
};
