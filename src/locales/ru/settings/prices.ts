import type { priceWords as English } from '../../en/settings/prices';
import { count } from '../../format';

export const priceWords: typeof English = {
  price: 'Цена',
  perMillion: 'долларов США за миллион токенов',
  none: 'неизвестно',
  rates: {
    input: 'Вход',
    output: 'Выход',
    cachedInput: 'Вход из кэша',
    cacheWrite: 'Запись в кэш',
    inputAudio: 'Аудио на входе',
    reasoning: 'Рассуждение',
    outputAudio: 'Аудио на выходе',
  },
  tier: (above) => `больше ${count(above)} токенов:`,
  sources: {
    person: 'указано вами',
    error: 'из ошибки сервера',
    endpoint: 'с эндпоинта',
    catalogue: 'каталог',
    none: 'неизвестно',
  },
  sourceDated: (source, date) => `${source}, ${date}`,
};
