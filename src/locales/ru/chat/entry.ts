import type { entryWords as English } from '../../en/chat/entry';
import { count } from '../../format';

export const entryWords: typeof English = {
  roles: { system: 'Система', user: 'Вы', assistant: 'Ассистент' },
  reasoning: 'Рассуждение',
  thinking: 'Думает…',
  stillWaiting: (seconds) => `Ждём уже ${count(seconds)} с. Локальная модель может загружаться несколько минут.`,
  waitingToRetry: (seconds, attempt) => `Повтор через ${count(seconds)} с (попытка ${count(attempt)} из 3).`,
  writtenElsewhere: 'Этот ответ приходит в другой вкладке.',
  stopped: 'Остановлено.',
  previousVersion: 'Предыдущая версия',
  nextVersion: 'Следующая версия',
  versionOf: (n, total) => `${count(n)} / ${count(total)}`,
  sideBySide: 'Рядом',
  actions: 'Действия',
  regenerate: 'Сгенерировать заново',
  probabilities: 'Вероятности токенов',
  continue: 'Продолжить',
  editMessage: 'Изменить сообщение',
  resend: 'Отправить',
  saveVersion: 'Сохранить как новую версию',
  showAll: (whole) => `Показать целиком (${whole})`,
  counts: {
    prompt: (n) => `промпт ${n}`,
    completion: (n) => `ответ ${n}`,
    cached: (n) => `из кэша ${n}`,
    reasoning: (n) => `рассуждение ${n}`,
    speed: (firstToken, rate) => `Первый токен через ${firstToken} · ${rate}`,
    exact: 'Точное число',
    estimated: 'Оценка, пока сервер не сообщит точное число',
  },
};
