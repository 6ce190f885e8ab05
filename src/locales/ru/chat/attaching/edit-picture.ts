import type { Rectangle } from '../../../../model/attachment/picture-changes';
import type { editPictureWords as English } from '../../../en/chat/attaching/edit-picture';
import { count } from '../../../format';
import { plural } from '../../../grammar';

const place = ({ x, y, width, height }: Rectangle): string =>
  `${count(width)} × ${count(height)} в точке ${count(x)}; ${count(y)}`;

export const editPictureWords: typeof English = {
  title: (name) => `Изменить ${name}`,
  open: 'Обрезать, закрасить или изменить размер',
  canvas: 'Изображение',
  keys: 'Стрелки перемещают, Shift со стрелками меняет размер, Delete убирает. С Alt — по одному пикселю.',
  tools: 'Инструмент',
  crop: 'Обрезать',
  cover: 'Закрасить',
  cropHelp: 'Перетащите рамку. Отправляется только то, что внутри.',
  coverHelp:
    'Проведите по тому, чего никто не должен видеть. Это закрашивается чёрным, и модель не получит того, что там было.',
  cropFrame: (frame) => `Обрезка: ${place(frame)}`,
  box: (index, frame) => `Область ${count(index + 1)}: ${place(frame)}`,
  addBox: 'Добавить область',
  removeBox: 'Убрать область',
  wholePicture: 'Всё изображение',
  undo: 'Отменить',
  left: 'Слева',
  top: 'Сверху',
  width: 'Ширина',
  height: 'Высота',
  apply: 'Применить',
  applying: 'Применяется…',
  cancel: 'Отмена',
  sizes: 'Размер при отправке',
  fits: (model) => (model === '' ? 'Подогнать под модель' : `Подогнать под ${model}`),
  full: 'Полный размер',
  asItIs: 'Файл без изменений',
  metadataKept: 'Файл уходит как есть, со всеми сведениями о месте, времени и камере.',
  tokens: (tokens) => `${tokens} ${plural(tokens, { one: 'токен', few: 'токена', many: 'токенов', other: 'токена' })}`,
  metadata: 'В любом случае отправляется только изображение: без места и времени съёмки и без сведений о камере.',
  mask: {
    title: (name) => `Маска для ${name}`,
    open: 'Маска',
    help: 'Закрасьте то, что модель может менять. Остальное её просят оставить как есть.',
    brush: 'Кисть',
    rectangle: 'Прямоугольник',
    width: 'Размер кисти (пиксели)',
    frame: (index, frame) => `Прямоугольник ${count(index + 1)}: ${place(frame)}`,
    add: 'Добавить прямоугольник',
    removeOne: 'Убрать прямоугольник',
    clear: 'Очистить',
    remove: 'Убрать маску',
    sent: 'Меняться может только область под маской.',
    notSent: 'Маска не отправляется: эта модель не редактирует изображения.',
  },
  notOriginal:
    'После перезагрузки исходный файл не хранится. Чтобы отправить его в полном размере, прикрепите файл ещё раз.',
};
