import type { mediaWords as English } from '../../../en/chat/attaching/media';
import { count } from '../../../format';
import { size } from '../../../measures';
import { plural } from '../../../grammar';

export const mediaWords: typeof English = {
  formats: {
    png: 'изображение PNG',
    jpeg: 'изображение JPEG',
    gif: 'изображение GIF',
    webp: 'изображение WebP',
    bmp: 'изображение BMP',
    avif: 'изображение AVIF',
    heic: 'фотография HEIC',
    tiff: 'изображение TIFF',
    svg: 'рисунок SVG',
    pdf: 'PDF',
    docx: 'документ Word',
    xlsx: 'книга Excel',
    pptx: 'презентация PowerPoint',
    odt: 'текст OpenDocument',
    ods: 'таблица OpenDocument',
    odp: 'презентация OpenDocument',
    epub: 'книга EPUB',
    rtf: 'документ RTF',
    html: 'веб-страница',
    notebook: 'блокнот Jupyter',
    'old-office': 'файл Office до 2007 года',
    text: 'текст',
    wav: 'запись WAV',
    mp3: 'запись MP3',
    ogg: 'запись Ogg',
    flac: 'запись FLAC',
    m4a: 'запись M4A',
    aac: 'запись AAC',
    'webm-audio': 'запись WebM',
    mp4: 'видео MP4',
    webm: 'видео WebM',
    mov: 'видео QuickTime',
    zip: 'архив zip',
    empty: 'пустой файл',
    unknown: 'файл неизвестного формата',
  },
  plain: {
    'empty-file': { sentence: 'Файл пуст.', remedy: 'Проверьте его в источнике и прикрепите ещё раз.' },
    unreadable: {
      sentence: 'Файл не читается: его переместили, удалили или изменили после выбора.',
      remedy: 'Выберите его ещё раз.',
    },
    'unknown-format': {
      sentence: 'Это не текст и не формат, который умеет читать Tally.',
      remedy: 'Отправьте его как файл, если модель принимает файлы.',
    },
    'old-office': {
      sentence: 'Этот файл Office сохранён в формате до 2007 года, который Tally не читает.',
      remedy: 'Сохраните его как docx, xlsx или pptx и прикрепите.',
    },
    'pixels-protected': {
      sentence: 'Для защиты от слежки этот браузер не даёт страницам считывать изображения.',
      remedy: 'Разрешите это для страницы или отправьте оригинал вместе со сведениями о месте и камере.',
    },
    'reader-failed': {
      sentence: 'Часть Tally, которая читает файлы, остановилась.',
      remedy:
        'Попробуйте ещё раз. Если она снова остановится, файл может быть слишком велик для памяти этого устройства.',
    },
    'no-text-in-pdf': {
      sentence: 'В PDF нет текста: его страницы — изображения, как после сканера.',
      remedy: 'Отправьте его как файл модели, которая читает PDF, или сначала распознайте текст (OCR).',
    },
  },
  tooLarge: (bytes, limit) => ({
    sentence: `Размер файла ${size(bytes)}, а Tally читает не больше ${size(limit)}.`,
    remedy: 'Прикрепите только нужную часть.',
  }),
  tooManyPixels: (width, height, millions) => ({
    sentence: `В изображении ${count(width)} × ${count(height)} пикселей, а Tally декодирует не больше ${count(millions)} млн.`,
    remedy: 'Уменьшите или обрежьте его в другой программе и прикрепите ещё раз.',
  }),
  broken: (format) => ({
    sentence: `Файл повреждён или неполон (${format}).`,
    remedy: 'Откройте его в другой программе, сохраните заново и прикрепите.',
  }),
  undecodable: (format) => ({
    sentence: `Этот браузер не может декодировать файл (${format}).`,
    remedy: 'Преобразуйте его в JPEG или PNG и прикрепите ещё раз.',
  }),
  encrypted: (format) => ({
    sentence: `Файл защищён паролем (${format}).`,
    remedy: 'Сохраните копию без пароля и прикрепите её.',
  }),
  unpacksTooLarge: (limit) => ({
    sentence: `В распакованном виде файл занял бы больше ${size(limit)}, поэтому Tally остановился.`,
    remedy: 'Распакуйте его сами и прикрепите нужные файлы.',
  }),
  tooManyFiles: (limit) => ({
    sentence: `В нём больше ${count(limit)} ${plural(limit, { one: 'файла', few: 'файлов', many: 'файлов', other: 'файла' })}.`,
    remedy: 'Прикрепите одну из вложенных папок.',
  }),
  noText: (format) => ({
    sentence: `В файле нет текста (${format}).`,
    remedy: 'Отправьте его как файл, если модель принимает файлы.',
  }),
  pictureNotes: {
    scaled: 'Уменьшено до размера, который принимает модель.',
    'first-frame': 'Отправляется только первый кадр анимации.',
    'place-removed': 'Место съёмки удалено.',
    'place-kept': 'В оригинале указано место съёмки, и он отправляется вместе с ним.',
  },
  textNotes: {
    encoding: (encoding) => `Прочитано как ${encoding}. Проверьте буквы вне латиницы.`,
    pageWithoutText: (page, of) =>
      `На странице ${count(page)} из ${count(of)} нет текста: она отсканирована или пуста.`,
    pagesWithoutText: (n, of, pages) =>
      `Страниц без текста: ${count(n)} из ${count(of)} (${pages}). Они отсканированы или пусты.`,
    garbledPage: (page, of) =>
      `На странице ${count(page)} из ${count(of)} шрифты не сообщают, какие буквы они показывают, поэтому текст может быть бессмысленным. Лучше отправьте PDF как файл.`,
    garbledPages: (n, of, pages) =>
      `Страниц со шрифтами, которые не сообщают, какие буквы они показывают: ${count(n)} из ${count(of)} (${pages}). Текст может быть бессмысленным. Лучше отправьте PDF как файл.`,
    scriptsNotRun: 'В PDF есть скрипты. Ни один не запускался.',
    picturesLeftOut: (n) => (n === 1 ? 'Изображение внутри исключено.' : `Изображений внутри исключено: ${count(n)}.`),
    outputsShortened: (n) => (n === 1 ? 'Длинный вывод сокращён.' : `Длинных выводов сокращено: ${count(n)}.`),
    cutPages: (kept, of) => `Прочитано только начало: страниц ${count(kept)} из ${count(of)}.`,
    cutRows: (kept, of) => `Прочитано только начало: строк ${count(kept)} из ${count(of)}.`,
    onePage: (page, of) => `Только страница ${count(page)} из ${count(of)}.`,
    somePages: (from, to, of) => `Только страницы ${count(from)}–${count(to)} из ${count(of)}.`,
    hiddenSheets: (names) => `Скрытые листы включены: ${names}.`,
    partlyBroken: 'Часть файла повреждена. Здесь то, что удалось прочитать.',
  },
};
