import type {
  exportWords as EnglishExport,
  fineTuningWords as EnglishFineTuning,
  uploadWords as EnglishUpload,
} from '../../en/export/export';
import { count } from '../../format';
import { plural } from '../../grammar';

const chats = (n: number): string =>
  `${count(n)} ${plural(n, { one: 'чат', few: 'чата', many: 'чатов', other: 'чата' })}`;
const examples = (n: number): string =>
  `${count(n)} ${plural(n, { one: 'пример', few: 'примера', many: 'примеров', other: 'примера' })}`;
const tokensOf = (n: string): string =>
  `${n} ${plural(n, { one: 'токен', few: 'токена', many: 'токенов', other: 'токена' })}`;

export const exportWords: typeof EnglishExport = {
  title: 'Экспорт',
  section: 'Экспорт чатов',
  sectionText:
    'Сохраняет чаты, чтобы читать их, делиться ими или использовать в другом приложении. Резервная копия содержит всё.',
  format: 'Формат',
  formats: {
    markdown: { label: 'Markdown', hint: 'Чтобы править, публиковать или хранить с заметками.' },
    html: { label: 'HTML', hint: 'Страница с цветным кодом и формулами, которая откроется где угодно.' },
    json: { label: 'JSON', hint: 'Весь чат со всеми ветками. Tally может импортировать его обратно.' },
    text: { label: 'Простой текст', hint: 'Только слова, без форматирования.' },
    'fine-tuning': { label: 'JSONL для дообучения', hint: 'Примеры для обучения модели, по одному в строке.' },
    sharegpt: { label: 'ShareGPT', hint: 'Диалоги в том виде, который читают открытые программы обучения.' },
  },
  include: 'Что включить',
  versions: 'Версии',
  versionsOf: { shown: 'Текущая ветка', all: 'Все ветки' },
  media: 'Изображения и файлы',
  places: {
    people: {
      inside: 'Изображения внутри файла',
      beside: 'В папке рядом (zip)',
      named: 'Только имена',
    },
    page: { inside: 'Внутри файла', beside: 'В папке рядом (zip)', named: 'Только имена' },
    text: { inside: 'Тексты внутри файла', beside: 'В папке рядом (zip)', named: 'Только имена' },
    tally: { inside: 'Внутри файла', beside: 'Рядом с ним в zip', named: 'Исключить' },
  },
  files: 'Файлы',
  filesOf: { each: 'По одному на чат (zip)', one: 'Все чаты в одном файле' },
  systemPrompt: 'Системные промпты',
  reasoning: 'Рассуждения',
  figures: 'Время, модели и стоимость',
  messages: 'Выбрать сообщения',
  allMessages: 'Все сообщения',
  chosenMessages: (n, of) => `${count(n)} из ${count(of)}`,
  messageOf: (n, speaker, words) => `${count(n)}. ${speaker}: ${words}`,
  print: 'Печать или сохранение в PDF',
  problems: {
    'not-read': 'Один из чатов не удалось прочитать, поэтому ничего не сохранено. Перезагрузите страницу и повторите.',
    'too-large':
      'Архив zip превысил бы 4 ГБ или 65 535 файлов. Выберите меньше чатов либо исключите изображения и файлы.',
  },
  chats: {
    label: 'Чаты',
    which: 'Какие чаты',
    all: (n) => (n === 1 ? chats(n) : `Все (${chats(n)})`),
    some: 'Выбранные чаты',
    find: 'Найти чат',
    chosen: (n) => `Выбрано: ${chats(n)}`,
    more: (n) => `Ещё ${chats(n)}. Начните вводить название, чтобы найти нужный.`,
    none: 'Чатов с такими словами в названии нет.',
  },
  save: 'Сохранить файл',
  saveFiles: 'Сохранить оба файла',
  untitled: 'Новый чат',
};

export const fineTuningWords: typeof EnglishFineTuning = {
  noJobs:
    'Tally составляет и проверяет файл. Обучение он не запускает: OpenAI больше не принимает его от новых клиентов, а у остальных свои интерфейсы.',
  contents: 'Что включить',
  kind: 'Примеры',
  kinds: { chat: 'Диалоги', preference: 'Пары ответов (DPO)' },
  kindHints: {
    chat: 'Каждая ветка — пример. Модель учится на её ответах.',
    preference: 'Текущая версия каждого ответа предпочитается остальным его версиям.',
  },
  versions: 'Версии',
  versionsOf: { shown: 'Текущая ветка', all: 'Все ветки' },
  allHint: 'Общие для веток ответы изучаются один раз.',
  learn: 'Учиться на',
  learnFrom: { all: 'Всех ответах', last: 'Последнем ответе каждой ветки' },
  systemPrompt: 'Включать системные промпты',
  messages: 'Выбрать сообщения',
  messageUses: { learned: 'Учить', included: 'Включить', context: 'Только контекст', 'left-out': 'Исключить' },
  useOf: (n, speaker) => `Роль сообщения ${n} в обучении (${speaker})`,
  openFile: 'Проверить готовый файл .jsonl',
  openShareGpt: 'Проверить готовый файл .json',
  repeatedHint: 'Общие для веток ответы повторяются: в ShareGPT нельзя указать, какие из них изучать.',
  backToChats: 'Назад к вашим чатам',
  opened: (name) => `Проверяется ${name}.`,
  fileProblems: {
    unreadable: 'Файл не удалось прочитать. Выберите его ещё раз.',
    'too-large': 'Файл слишком велик для браузера. Разделите его на файлы до 256 МБ.',
  },
  reading: (done, of) => `Чтение чата ${count(done)} из ${count(of)}`,
  counting: 'Подсчёт токенов',
  check: 'Проверка',
  summary: (n, tokens) => `${examples(n)}, ${tokensOf(tokens)}.`,
  lengths: 'Токены в примере',
  lengthsOf: (shortest, median, longest) => `Самый короткий ${shortest}, медиана ${median}, самый длинный ${longest}.`,
  table: 'Показать таблицей',
  range: 'Токены',
  examples: 'Примеры',
  training: 'Обучение',
  model: 'Модель для обучения',
  price: 'Цена за 1 млн токенов',
  priceHint: (asOf) => `Цена OpenAI по прайс-листу на ${asOf}. Измените её, если ваша отличается.`,
  noPrice: 'Tally не знает цены этой модели.',
  epochs: 'Эпохи',
  epochsHint: 'Оставьте пустым, чтобы взять обычное число.',
  validation: 'На валидацию (%)',
  seed: 'Seed',
  seedHint: 'Один и тот же seed выбирает одни и те же примеры.',
  perEpoch: 'Одна эпоха',
  allEpochs: (n) => `${count(n)} ${plural(n, { one: 'эпоха', few: 'эпохи', many: 'эпох', other: 'эпохи' })}`,
  trained: tokensOf,
  unpriced: 'цена неизвестна',
  parts: (training, validation) =>
    `На обучение ${examples(training)}, на валидацию ${count(validation)}. Ветки одного чата остаются вместе.`,
  limit: (tokens) => `Эта модель читает из примера не больше ${tokens} токенов.`,
};

export const uploadWords: typeof EnglishUpload = {
  title: 'Загрузка',
  text: 'Отправляет файл для дообучения на выбранный эндпоинт. Пока вы не нажмёте «Загрузить», ничего не отправляется.',
  endpoint: 'Эндпоинт',
  upload: 'Загрузить',
  stop: 'Остановить',
  under: (name, size, host) => `${name} (${size}) отправляется на ${host}…`,
  done: (name, host) => `${name} хранится на ${host} под именем`,
  copy: 'Копировать ID',
  noFiles: 'Этот эндпоинт не принимает файлы по адресу /files.',
};
