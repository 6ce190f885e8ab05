import type { serverCountWords as English } from '../../en/inspector/server-count';
import { plural } from '../../grammar';

export const serverCountWords: typeof English = {
  count: 'Подсчитать на сервере',
  counting: 'Подсчёт…',
  counted: (endpoint, tokens) =>
    `${endpoint} насчитал в этом запросе ${tokens} ${plural(tokens, { one: 'токен', few: 'токена', many: 'токенов', other: 'токена' })}.`,
  countedBy: (endpoint) => `Подсчёт: ${endpoint}`,
  failed: 'Подсчитать не удалось.',
  because: {
    'wrong-path': 'Этот сервер не умеет подсчитывать. Возможно, у него старая версия.',
    'bad-response': 'Сервер ответил, но числа токенов в ответе нет.',
  },
};
