import type { pictureTexts as English } from '../../en/inspector/picture-parameters';

export const pictureTexts: typeof English = {
  title: 'Изображение',
  modelsOwn: 'Авто',
  names: {
    size: 'Размер',
    quality: 'Качество',
    background: 'Фон',
    format: 'Формат',
    moderation: 'Модерация',
    previews: 'Промежуточные изображения',
  },
  explain: {
    size: 'Пиксели, ширина × высота.',
    anySize: 'Пиксели, например 1024x1024. Не каждая модель принимает любой размер.',
    quality: 'Чем выше, тем дольше и дороже.',
    background: 'Для прозрачного нужен PNG или WebP.',
    format: 'JPEG быстрее всего.',
    moderation: 'При низкой фильтруется меньше.',
    previews: 'Незаконченные изображения в процессе рисования. Каждое стоит примерно на 100 токенов больше.',
  },
  wrongSize: 'Два числа с латинской x между ними, например 1024x1024. Ничего не отправляется.',
  words: {
    low: 'Низкое',
    medium: 'Среднее',
    high: 'Высокое',
    standard: 'Обычное',
    hd: 'HD',
    transparent: 'Прозрачный',
    opaque: 'Непрозрачный',
    png: 'PNG',
    jpeg: 'JPEG',
    webp: 'WebP',
  },
  shapes: {
    square: (pixels) => `${pixels}, квадрат`,
    wide: (pixels) => `${pixels}, горизонтальное`,
    tall: (pixels) => `${pixels}, вертикальное`,
  },
};
