import type { overLimitWords as English } from '../../../en/chat/attaching/over-limit';
import { count } from '../../../format';
import { size } from '../../../measures';
import { plural } from '../../../grammar';

const pictures = (n: number): string =>
  `${count(n)} ${plural(n, { one: 'изображение', few: 'изображения', many: 'изображений', other: 'изображения' })}`;

export const overLimitWords: typeof English = {
  tooMany: (have, model, most) => `В этом запросе ${pictures(have)}, а ${model} принимает не больше ${count(most)}.`,
  tooManyPages: (have, model, most) =>
    `${model} принимает не больше ${count(most)} страниц PDF, а в этом запросе их ${count(have)}.`,
  tooWide: (n, side, model) =>
    `${pictures(n)} шире или выше ${count(side)} пикселей, а больше ${model} при таком их числе не принимает.`,
  pictureBytes: (n, most, model) => `${pictures(n)} больше ${size(most)} (в base64), а больше ${model} не принимает.`,
  requestBytes: (bytes, model, most) =>
    `Вложения этого запроса в base64 занимают ${size(bytes)}, а ${model} принимает не больше ${size(most)}.`,
  leaveOut: 'Исключить прежние',
  removeLast: (n) => (n === 1 ? 'Убрать последнее' : `Убрать последние ${count(n)}`),
  makeSmaller: 'Уменьшить',
};
