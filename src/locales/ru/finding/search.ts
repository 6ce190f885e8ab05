import type { searchWords as English } from '../../en/finding/search';
import { count } from '../../format';
import { plural } from '../../grammar';

export const searchWords: typeof English = {
  list: 'Результаты поиска',
  found: (hits, chats, isMore) => {
    const found = `${count(hits)}${isMore ? '+' : ''} ${plural(hits, { one: 'совпадение', few: 'совпадения', many: 'совпадений', other: 'совпадения' })}`;
    if (chats === null) return found;
    return `${found} в ${count(chats)} ${plural(chats, { one: 'чате', few: 'чатах', many: 'чатах', other: 'чата' })}`;
  },
  searching: 'Поиск…',
  none: 'Ничего не найдено',
  noneHelp:
    'Попробуйте меньше слов или только начало слова. Поиск идёт по названиям, сообщениям, рассуждениям, промптам и именам файлов.',
  noneFiltered: 'Возможно, без фильтров что-то найдётся.',
  indexing: (done, of) => `Чаты индексируются: ${count(done)} из ${count(of)}.`,
  order: 'Порядок',
  newest: 'Сначала новые',
  rank: 'Сначала самые подходящие',
  more: 'Показать ещё',
  roles: { user: 'Вы', assistant: 'Ответ', system: 'Система' },
  prompt: 'Системный промпт',
  otherBranch: 'Другая версия',
  narrow: 'Уточнить поиск',
  operators: [
    ['role:', 'Кто написал: user, assistant или system'],
    ['model:', 'Модель, которая ответила'],
    ['in:', 'Папка чата'],
    ['tag:', 'Тег чата'],
    ['after:', 'В этот день или позже, например 2026-11'],
    ['before:', 'Раньше этого дня, например 2026-11-27'],
    ['"…"', 'Эти слова в этом порядке'],
    ['-', 'Без слова, которое идёт следом'],
  ],
};
