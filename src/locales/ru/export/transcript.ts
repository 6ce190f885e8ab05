import type { transcriptWords as English } from '../../en/export/transcript';
import { plural } from '../../grammar';

export const transcriptWords: typeof English = {
  untitled: 'Диалог',
  several: 'чаты',
  roles: { system: 'Система', user: 'Пользователь', assistant: 'Ассистент' },
  note: 'Заметка',
  reasoning: 'Рассуждение',
  sources: 'Источники',
  call: (name) => `Вызов инструмента: ${name}`,
  result: (isError) => (isError ? 'Ошибка инструмента' : 'Результат инструмента'),
  status: {
    streaming: 'ещё приходит',
    interrupted: 'прерван',
    failed: 'ошибка',
    stopped: 'остановлен',
  },
  branch: (after) => (after === null ? 'Другая ветка' : `Другая ветка, после «${after}»`),
  kinds: { image: 'изображение', file: 'файл', audio: 'аудио' },
  tokens: (tokens) => `${tokens} ${plural(tokens, { one: 'токен', few: 'токена', other: 'токенов' })}`,
};
