import type { overLimitWords as English } from '../../../en/chat/attaching/over-limit';
import { count } from '../../../format';
import { size } from '../../../measures';

const pictures = (n: number) => (n === 1 ? 'Una imagen es' : `${count(n)} imágenes son`);

export const overLimitWords: typeof English = {
  tooMany: (have, model, most) =>
    `Esta solicitud tiene ${count(have)} imágenes y ${model} admite ${count(most)} como máximo.`,
  tooManyPages: (have, model, most) =>
    `${model} admite PDF de ${count(most)} páginas como máximo y esta solicitud tiene ${count(have)}.`,
  tooWide: (n, side, model) =>
    `${pictures(n)} más ${n === 1 ? 'ancha o alta' : 'anchas o altas'} que ${count(side)} píxeles, el máximo de ${model} cuando hay tantas.`,
  pictureBytes: (n, most, model) =>
    `${pictures(n)} más ${n === 1 ? 'grande' : 'grandes'} que ${size(most)} (en base64), el máximo de ${model}.`,
  requestBytes: (bytes, model, most) =>
    `Los adjuntos de esta solicitud suman ${size(bytes)} en base64 y ${model} admite ${size(most)} como máximo.`,
  leaveOut: 'Dejar fuera las anteriores',
  removeLast: (n) => (n === 1 ? 'Quitar la última' : `Quitar las últimas ${count(n)}`),
  makeSmaller: 'Reducir',
};
