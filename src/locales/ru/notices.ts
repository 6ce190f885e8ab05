import type { noticeWords as English } from '../en/notices';
import { count, usd } from '../format';
import { plural } from '../grammar';

const chats = (n: number): string =>
  `${count(n)} ${plural(n, { one: 'чат', few: 'чата', many: 'чатов', other: 'чата' })}`;

export const noticeWords: typeof English = {
  plain: {
    'chat-duplicated': 'Создана копия. Вот она.',
    'text-attached': 'Длинный текст прикреплён как файл. «Отменить» вставит его в сообщение.',
    dictated: 'Добавлено в сообщение. Проверьте его перед отправкой.',
    'system-prompt-changed': 'Системный промпт изменён.',
    'reply-running':
      'Пока не отправлено: ответ ещё приходит. Дождитесь конца или нажмите «Остановить», а затем отправьте.',
    'reply-elsewhere': 'Пока не отправлено: другая вкладка ещё записывает ответ выше.',
    'edit-discarded': 'Изменения отброшены.',
    'summary-removed': 'Сводка убрана. Сообщения, которые она заменяла, снова отправляются.',
    updated: 'Tally обновлён, поэтому страница перезагружена. Ваш черновик сохранён.',
    'share-lost': 'То, чем вы поделились, не дошло: возможно, в браузере не осталось места. Поделитесь ещё раз.',
    'drop-kept':
      'То, что вы перетащили, отложено. Как только вы начнёте, это можно будет импортировать или прикрепить.',
    'new-version': 'Готова новая версия Tally.',
    'changed-elsewhere': 'Эндпоинты или данные изменены в другой вкладке.',
    'restoring-elsewhere':
      'В другой вкладке восстанавливается резервная копия. Изменения здесь сохранятся после этого.',
    copied: 'Скопировано.',
    'not-copied': 'Браузер не разрешает этой странице использовать буфер обмена.',
    'everything-deleted': 'Всё удалено.',
    'insecure-page':
      'Страница открыта не по https, поэтому ключи забываются при её закрытии, а вкладки не видят друг друга.',
    'temporary-ended': 'Временный чат завершён.',
    'temporary-kept': 'Сохранено. Теперь этот чат есть в списке.',
  },
  deleted: 'Удалено.',
  deletedOne: (title) => `Чат «${title}» удалён.`,
  folderDeleted: (name) => `Папка «${name}» удалена. Чаты из неё сохранены.`,
  folderMoved: (name, place, of) => `«${name}»: теперь ${count(place)} из ${count(of)}.`,
  folderMovedIn: (name, place, of, inside) => `«${name}»: теперь ${count(place)} из ${count(of)} в папке «${inside}».`,
  chatsMovedOut: (n) => (n === 1 ? 'Чат больше не в папке.' : `Больше не в папке: ${chats(n)}.`),
  chatsMoved: (n, to) => (n === 1 ? `Чат перемещён в папку «${to}».` : `Перемещено в папку «${to}»: ${chats(n)}.`),
  chatsDeleted: (n) => `Удалено: ${chats(n)}.`,
  chatsArchived: (n) => (n === 1 ? 'Чат отправлен в архив.' : `Отправлено в архив: ${chats(n)}.`),
  chatsUnarchived: (n) => (n === 1 ? 'Чат возвращён из архива.' : `Возвращено из архива: ${chats(n)}.`),
  chatsTagged: (n) => (n === 1 ? 'Теги изменены.' : `Теги изменены: ${chats(n)}.`),
  chatNamed: (title) => `Теперь чат называется «${title}».`,
  chatNotNamed: {
    noTitle: 'Название чата не изменилось: модель не дала нового.',
    because: (why) => `Название чата не изменилось. ${why}`,
    anyway: 'Всё равно назвать',
  },
  tagRenamed: (tag, to) => `Тег «${tag}» теперь называется «${to}».`,
  tagRemoved: (tag) => `Тег «${tag}» убран из всех чатов.`,
  messagesDeleted: (n) =>
    n === 1
      ? 'Сообщение удалено.'
      : `Удалено: ${count(n)} ${plural(n, { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' })}.`,
  messagesWait: (n) =>
    n === 1
      ? 'В другом чате сообщение ждёт отправки.'
      : `В других чатах ждёт отправки: ${count(n)} ${plural(n, { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' })}.`,
  show: 'Показать',
  rearranged: {
    insert: 'Сообщение вставлено.',
    move: 'Сообщение перемещено.',
    role: 'Роль изменена.',
    words: 'Сохранено как новая версия.',
  },
  summaryLost: 'Сводка не подходит к этой версии, поэтому сообщения, которые она заменяла, снова отправляются.',
  parameterRemoved: (parameter) => `«${parameter}» убрано из параметров этого чата.`,
  columnTaken: {
    parameters: 'Теперь этот чат использует параметры той колонки.',
    model: (model) => `Теперь этот чат использует ${model}.`,
    both: (model) => `Теперь этот чат использует ${model} с параметрами той колонки.`,
  },
  transcriptAdded: 'Добавлено в сообщение вместо аудиофайла. Проверьте текст перед отправкой.',
  attachmentRemoved: (name) => `Убрано: ${name}.`,
  pictureEdited: (name) => `Изменено: ${name}.`,
  maskRemoved: (name) => `Маска убрана: ${name}.`,
  recordsSkipped: (n) =>
    n === 1
      ? 'Повреждённая запись пропущена.'
      : `Пропущено: ${count(n)} ${plural(n, { one: 'повреждённая запись', few: 'повреждённые записи', many: 'повреждённых записей', other: 'повреждённой записи' })}.`,
  promptsImported: (added, replaced) =>
    `Промпты импортированы. Добавлено: ${count(added)}, заменено: ${count(replaced)}.`,
  budgetSoft: {
    month: (limitUsd, spentUsd) => `Достигнут мягкий лимит ${usd(limitUsd)} в месяц: потрачено ${usd(spentUsd)}.`,
    chat: (limitUsd, spentUsd) => `Достигнут мягкий лимит ${usd(limitUsd)} на чат: в этом потрачено ${usd(spentUsd)}.`,
  },
  budgetUnpriced: (model) =>
    `Ваши лимиты не действуют на ${model}: цена этой модели неизвестна. Её можно указать в разделе «Настройки → Модели».`,
};
