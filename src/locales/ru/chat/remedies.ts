import type { remedyWords as English } from '../../en/chat/remedies';
import { count } from '../../format';
import { plural } from '../../grammar';

export const remedyWords: typeof English = {
  enterKey: 'Ввести ключ',
  removeRefused: 'Убрать и повторить',
  withinFirst: 'Отправить внутри первого сообщения',
  asText: 'Отправить как текст',
  without: {
    image: 'Отправить без изображений',
    audio: 'Отправить без аудио',
    video: 'Отправить без видео',
    file: 'Отправить без файлов',
  },
  waits: 'Ждёт подключения к сети.',
  keptHere: 'Хранится здесь, пока вы его не отправите.',
  backOnline: 'Подключение восстановлено.',
  askToSend: 'Отправить это сообщение сейчас?',
  notSent: 'Не отправлено.',
  goesAlong: 'Будет отправлено вместе со следующим сообщением.',
  offline: 'Нет подключения к сети. Ваши чаты здесь; сообщение, для которого нужна сеть, ждёт в своём чате.',
  lastTurns: (turns) =>
    `Отправить только ${count(turns)} ${plural(turns, { one: 'последний ход', few: 'последних хода', many: 'последних ходов', other: 'последнего хода' })}`,
};
