import type { attachmentWords as English } from '../../../en/chat/attaching/attachments';
import { count } from '../../../format';
import { size } from '../../../measures';
import { plural } from '../../../grammar';

const files = (n: number): string =>
  `${count(n)} ${plural(n, { one: 'файл', few: 'файла', many: 'файлов', other: 'файла' })}`;

export const attachmentWords: typeof English = {
  list: 'Вложения',
  title: 'Прикрепить',
  files: 'Файлы',
  choose: 'Выбрать файлы',
  folder: 'Папка',
  chooseFolder: 'Выбрать папку',
  takePhoto: 'Сделать фото',
  drop: 'Перетащите файлы сюда, чтобы прикрепить их',
  reading: (n) => (n === 1 ? 'Чтение файла…' : `Чтение: ${files(n)}…`),
  kinds: { image: 'Изображение', file: 'Файл', audio: 'Аудио' },
  pixels: (width, height) => `${count(width)} × ${count(height)}`,
  open: (name) => `Открыть ${name}`,
  transcribe: 'Расшифровать',
  dictate: 'Диктовать',
  remove: 'Убрать',
  removeFrom: (name) => `Убрать ${name}`,
  moreProblems: (n) => `Не прикреплено ещё: ${files(n)}.`,
  moveBack: 'Переместить раньше',
  moveOn: 'Переместить дальше',
  save: 'Сохранить файл',
  alt: 'Описание',
  altHelp: 'Что на изображении: для людей и моделей, которые его не видят.',
  missing: (name, bytes) => `${name} (${size(bytes)}) больше не хранится в этом браузере.`,
  notTaken: 'Отправляется только имя: API этого эндпоинта такого не передаёт.',
  lost: {
    image: 'Эта модель не принимает изображения.',
    audio: 'Эта модель не принимает аудио.',
    video: 'Эта модель не принимает видео.',
    pdf: 'Эта модель не принимает PDF.',
  },
  mayBeDropped: 'Сервер почти не засчитывает за это токенов: возможно, модель этого не получает.',
  sendAs: (name) => `Как отправить ${name}`,
  anotherModel: 'Другая модель',
  sendAsText: 'Отправить как текст',
  forms: { text: 'как текст', file: 'как файл', picture: 'как изображение' },
  page: (done, of) => `Страница ${count(done)} из ${count(of)}.`,
  pageFrom: 'Со страницы',
  pageTo: (of) => `По страницу (из ${count(of)})`,
  readPages: 'Взять эти страницы',
  refused:
    'Отправляется только имя: эта модель отказалась принять файл. Забыть об этом можно в разделе «Настройки → Модели».',
  textStart: 'Начало текста',
  tooMany: (limit, left) => ({
    sentence: `К сообщению можно прикрепить файлов: ${count(limit)}. Не прикреплено: ${count(left)}.`,
    remedy: 'Отправьте остальные с другим сообщением.',
  }),
  noRoom: {
    sentence: 'В хранилище этого браузера нет места.',
    remedy: 'Удалите ненужные чаты или прикрепите файл поменьше.',
  },
};
