import type { readAloudWords as English } from '../../en/chat/read-aloud';
import { count, usd } from '../../format';

export const readAloudWords: typeof English = {
  bar: 'Чтение вслух',
  play: 'Воспроизвести',
  pause: 'Приостановить',
  stop: 'Остановить чтение',
  place: (at, of) => `${count(at + 1)} / ${count(of)}`,
  options: 'Настройки чтения',
  by: 'Кто читает',
  byDevice: 'Голос этого устройства',
  deviceHelp: 'Текст остаётся на этом устройстве.',
  endpointHelp: (host) => `Текст отправляется на ${host}.`,
  voice: 'Голос',
  usualVoice: 'По умолчанию',
  model: 'Модель синтеза речи',
  speed: 'Скорость',
  instructions: 'Как говорить',
  instructionsHelp: 'Например, «спокойно и медленно». Это умеют не все модели.',
  price: (amount) => `Чтение стоит ${usd(amount, false)}.`,
  noPrice: 'Цена этой модели неизвестна.',
  anyway: 'Всё равно прочитать',
  tryAgain: 'Попробовать ещё раз',
  noModelToSpeak: {
    sentence: 'Модель речи не выбрана, и среди моделей эндпоинта известных нет.',
    remedy: 'Введите её имя здесь в настройках.',
  },
};
