import type { fileTreeWords as English } from '../../../en/chat/attaching/file-tree';
import { count } from '../../../format';
import { size } from '../../../measures';
import { plural } from '../../../grammar';

const files = (n: number): string =>
  `${count(n)} ${plural(n, { one: 'файл', few: 'файла', many: 'файлов', other: 'файла' })}`;
const tokensOf = (n: number | string): string =>
  plural(n, { one: 'токен', few: 'токена', many: 'токенов', other: 'токена' });

export const fileTreeWords: typeof English = {
  title: (name) => `Выбрать файлы из ${name}`,
  help: 'Они прикрепляются одним текстом: список путей, затем каждый файл в своём блоке. Или прикрепите каждый файл отдельно.',
  reading: 'Просмотр файлов…',
  files: 'Файлы',
  open: (name) => `Папка ${name}`,
  chosen: (chosen) => (chosen === 0 ? '' : files(chosen)),
  left: {
    ignored: 'игнорируется',
    binary: 'не текст',
    'too-large': 'большой',
    unreadable: 'не читается',
  },
  showAll: (n) => `Показать все файлы (${count(n)})`,
  showIgnored: (n) => `Показать исключённое через .gitignore: ${files(n)}`,
  hidden: (n) => `Не показано: ${files(n)} из папок, которые пропускаются целиком, например node_modules.`,
  nothing: 'Здесь нет текста, который можно прикрепить.',
  tokens: (tokens) => `${tokens} ${tokensOf(tokens)}`,
  ofRoom: (room) => `из ${count(room)} свободных в окне этой модели`,
  over: (tokens) => `На ${count(tokens)} ${tokensOf(tokens)} больше, чем помещается в окно этой модели.`,
  tooLarge: (limit) => `Больше ${size(limit)} текста, которые принимает сообщение. Исключите часть.`,
  attachApart: 'Прикрепить по отдельности',
  attach: (n) => (n === 0 ? 'Прикрепить файлы' : `Прикрепить ${files(n)}`),
};
