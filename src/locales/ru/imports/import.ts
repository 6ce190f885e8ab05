import type { importWords as English } from '../../en/imports/import';
import { count } from '../../format';
import { list, plural } from '../../grammar';

const chats = (n: number): string =>
  `${count(n)} ${plural(n, { one: 'чат', few: 'чата', many: 'чатов', other: 'чата' })}`;
const messages = (n: number): string =>
  `${count(n)} ${plural(n, { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' })}`;
const inChats = (n: number): string =>
  `${count(n)} ${plural(n, { one: 'чате', few: 'чатах', many: 'чатах', other: 'чата' })}`;
const prompts = (n: number): string =>
  `${count(n)} ${plural(n, { one: 'промпт', few: 'промпта', many: 'промптов', other: 'промпта' })}`;
const media = (n: number): string =>
  `${count(n)} ${plural(n, { one: 'изображение или файл', few: 'изображения и файла', many: 'изображений и файлов', other: 'изображения и файла' })}`;

export const importWords: typeof English = {
  title: 'Импорт',
  text: 'Импортирует чаты из ChatGPT, Claude и других приложений. Выберите файл или .zip из их экспорта или перетащите его в любое место страницы.',
  choose: 'Файл для импорта',
  folder: 'Импортировать папку',
  which: 'Какие приложения и где искать их экспорт',
  reads: (apps) => `Читает экспорт из приложений: ${list(apps)}.`,
  places: {
    chatgpt:
      'ChatGPT и Claude: Settings, затем Export data. Ссылка придёт по почте. Файл .zip можно импортировать как есть.',
    claude:
      'Письмо от Claude может вести к файлу .json, где только перечислены загрузки. Откройте ссылки из него: чаты — в conversations-*.zip.',
    gemini: 'Gemini: Google Архиватор (Takeout), затем My Activity только с Gemini Apps, в формате JSON вместо HTML.',
    jan: 'Jan: перетащите папку «threads» из его папки данных.',
    cherry:
      'Cherry Studio: резервные копии, в которых есть data.json. Более новые — база данных, которую читает только само приложение.',
  },
  import: 'Импортировать',
  close: 'Закрыть',
  attach: 'Лучше прикрепить к сообщению',
  restore: 'Восстановить эту резервную копию…',
  restoreTitle: 'Восстановить резервную копию',
  isBackup: 'Это резервная копия Tally. Всё её содержимое можно восстановить.',
  areBackups:
    'Это резервные копии Tally. Они восстанавливаются по одной: остальные перетащите сюда ещё раз после этого.',
  reading: 'Сначала файлы читаются. Пока ничего не меняется.',
  from: (apps) => `Источник: ${list(apps)}`,
  formats: {
    'big-agi': 'big-AGI',
    'better-chatgpt': 'BetterChatGPT',
    'chatbot-ui': 'Chatbot UI',
    chatbox: 'Chatbox',
    chatgpt: 'ChatGPT',
    'chatgpt-web': 'chatgpt-web',
    'cherry-studio': 'Cherry Studio',
    claude: 'Claude',
    'claude-memory': 'память Claude',
    'claude-projects': 'проекты Claude',
    'fine-tuning': 'JSONL для дообучения',
    'gemini-takeout': 'Gemini (Google Takeout)',
    hollama: 'hollama',
    jan: 'Jan',
    'le-chat': 'Le Chat',
    librechat: 'LibreChat',
    'llama-cpp': 'llama.cpp',
    messages: 'список сообщений',
    nextchat: 'NextChat',
    'open-webui': 'Open WebUI',
    preference: 'JSONL для дообучения (DPO)',
    sharegpt: 'ShareGPT',
    tally: 'Tally',
    typingmind: 'TypingMind',
  },
  chats,
  messages,
  media,
  prompts,
  facts: {
    found: 'В файлах',
    added: 'Новое здесь',
    grown: 'Изменилось после вашего импорта',
    grownHint: 'Новые сообщения добавляются. То, что вы написали здесь, остаётся.',
    here: 'Уже есть здесь',
    hereHint: 'Остаётся как есть.',
    undated: 'Без даты',
    undatedHint: 'Им присваивается время импорта.',
    instructed: 'С системным промптом',
    instructedHint:
      'То, что другое приложение сообщало модели в этих чатах, здесь стало их системным промптом. Он уходит с каждым запросом, и его можно изменить.',
  },
  lost: 'Что не импортируется',
  losses: {
    chat: (n) => `${chats(n)} без единого читаемого сообщения`,
    message: (n) =>
      `${count(n)} ${plural(n, { one: 'запись, которая повреждена или не является сообщением', few: 'записи, которые повреждены или не являются сообщениями', many: 'записей, которые повреждены или не являются сообщениями', other: 'записи, которые повреждены или не являются сообщениями' })}`,
    file: (n) => `${media(n)}: экспорт их называет, но не содержит. В сообщениях это указано.`,
    tool: (n) =>
      `${count(n)} ${plural(n, { one: 'шаг', few: 'шага', many: 'шагов', other: 'шага' })} между моделью и её инструментами, например поиск и код`,
    hidden: (n) => `${messages(n)}, ${plural(n, { one: 'которое', other: 'которые' })} не показывает и само приложение`,
    link: (n) =>
      `${messages(n)}, место ${plural(n, { one: 'которого', other: 'которых' })} в чате не восстановить. ${plural(n, { one: 'Оно стоит', other: 'Они стоят' })} в начале чата.`,
    time: (n) =>
      `${count(n)} ${plural(n, { one: 'нечитаемая отметка', few: 'нечитаемые отметки', many: 'нечитаемых отметок', other: 'нечитаемой отметки' })} времени`,
    version: (n) =>
      `Ещё ${count(n)} ${plural(n, { one: 'вариант ответа', few: 'варианта ответов', many: 'вариантов ответов', other: 'варианта ответов' })}`,
    setting: (n) =>
      `${count(n)} ${plural(n, { one: 'настройка, которая есть', few: 'настройки, которые есть', many: 'настроек, которые есть', other: 'настройки, которые есть' })} только в другом приложении`,
    key: (n) =>
      `${count(n)} ${plural(n, { one: 'API-ключ', few: 'API-ключа', many: 'API-ключей', other: 'API-ключа' })}. Ключи никогда не импортируются.`,
    content: (n) =>
      `${count(n)} ${plural(n, { one: 'фрагмент', few: 'фрагмента', many: 'фрагментов', other: 'фрагмента' })} неизвестного вида`,
    document: (n) =>
      `${count(n)} ${plural(n, { one: 'документ', few: 'документа', many: 'документов', other: 'документа' })} из проектов`,
    voice: (n) =>
      `${count(n)} ${plural(n, { one: 'голосовая запись', few: 'голосовые записи', many: 'голосовых записей', other: 'голосовой записи' })}. Слова из ${plural(n, { one: 'неё', other: 'них' })} импортированы.`,
    database: (n) =>
      `${count(n)} ${plural(n, { one: 'база данных, которую', few: 'базы данных, которые', many: 'баз данных, которые', other: 'базы данных, которые' })} читает только само приложение. Экспортируйте чаты из ${plural(n, { one: 'неё', other: 'них' })} в JSON.`,
    rating: (n) =>
      `${count(n)} ${plural(n, { one: 'оценка или пометка', few: 'оценки и пометки', other: 'оценок и пометок' })} сообщений`,
    summary: (n) =>
      `${count(n)} ${plural(n, { one: 'сводка, которую написало', few: 'сводки, которые написало', other: 'сводок, которые написало' })} приложение. Сами сообщения здесь.`,
  },
  others: (n) =>
    `${count(n)} ${plural(n, { one: 'файл', few: 'файла', other: 'файлов' })} без чатов, на которые не ссылается ни одно сообщение:`,
  mayNotFit: (needs, free) =>
    `Может понадобиться до ${needs}, а в этом браузере свободно ${free}. Чаты, которые не поместятся, не будут импортированы.`,
  problems: {
    'cut-off': 'обрывается.',
    'not-json': 'повреждён: это не JSON.',
    unknown: 'не похож ни на один известный экспорт.',
    empty: 'пуст.',
    'too-large': 'содержит часть, слишком большую для браузера.',
    downloads: 'только перечисляет загрузки. Откройте ссылки из него и импортируйте полученный conversations-*.zip.',
    'too-many-files': 'содержит больше 100 000 файлов. Распакуйте его и выберите файлы .json.',
    'broken-zip': 'повреждён или неполон.',
    encrypted: 'защищён паролем. Сначала распакуйте его.',
    unreadable: 'не удалось прочитать. Выберите его ещё раз.',
  },
  more: (n) => `И ещё ${count(n)}.`,
  intact: 'То, что стоит до повреждения, можно импортировать.',
  failed:
    'Файлы не удалось прочитать: браузер прекратил чтение. Освободите память и попробуйте ещё раз или выберите меньше файлов.',
  elsewhere:
    'Импорт, его отмена или восстановление ещё идёт — здесь или в другой вкладке. Дождитесь окончания и попробуйте ещё раз.',
  nothing: 'Импортировать нечего.',
  allHere: 'Всё из этих файлов здесь уже есть.',
  done: (added, grown, unchanged) =>
    [
      added + grown === 0 ? 'Ничего нового не импортировано' : `Импортировано: ${chats(added)}`,
      ...(grown > 0 ? [`новые сообщения в ${inChats(grown)}`] : []),
      ...(unchanged > 0 ? [`уже было здесь: ${chats(unchanged)}`] : []),
    ].join(', ') + '.',
  prompted: (n) => `Добавлено в библиотеку: ${prompts(n)}.`,
  cancelled:
    'Вы отменили импорт. Уже импортированные чаты сохранены полностью. Чтобы получить остальное, импортируйте те же файлы ещё раз.',
  full: 'Место закончилось. Уже импортированные чаты сохранены полностью. Освободите место и импортируйте те же файлы ещё раз.',
  undoable: (when, added, grown) =>
    `Импорт ${when}: ${chats(added)}${grown > 0 ? `, новые сообщения в ${inChats(grown)}` : ''}.`,
  undo: 'Отменить импорт',
  undoText: 'Импорт можно отменить в течение суток. Чаты, которыми вы с тех пор пользовались, останутся.',
  undone: (undone, kept, left) =>
    `Отменено: ${chats(undone)}.${kept > 0 ? ` ${plural(kept, { one: 'Остаётся', other: 'Остаются' })}, потому что с тех пор ${plural(kept, { one: 'изменён', other: 'изменены' })}: ${chats(kept)}.` : ''}${left > 0 ? ` Осталось: ${chats(left)}. Чтобы продолжить, отмените импорт ещё раз.` : ''}`,
};
