import type { previewWords as English } from '../../en/chat/preview';
import { count } from '../../format';
import { plural } from '../../grammar';

export const previewWords: typeof English = {
  title: 'Просмотр',
  reload: 'Перезагрузить',
  runAgain: 'Запустить ещё раз',
  stop: 'Остановить',
  fullScreen: 'Во весь экран',
  leaveFullScreen: 'Выйти из полноэкранного режима',
  code: 'Код',
  previousVersion: 'Предыдущая версия просмотра',
  nextVersion: 'Следующая версия просмотра',
  versionOf: (n, total) => `${count(n)} / ${count(total)}`,
  compare: 'Изменения',
  changes: 'Изменения с прошлой версии',
  added: 'добавлено',
  removed: 'удалено',
  console: 'Консоль',
  noOutput: 'В консоль ничего не выводилось.',
  more: (n) =>
    `Не ${plural(n, { one: 'показана', other: 'показано' })} ещё ${count(n)} ${plural(n, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })}.`,
  errors: (n) => `${count(n)} ${plural(n, { one: 'ошибка', few: 'ошибки', many: 'ошибок', other: 'ошибки' })}`,
  line: (n) => `строка ${count(n)}`,
  ends: {
    stopped: 'Остановлено.',
    left: 'Просмотр ушёл со своей страницы, поэтому Tally его закрыл.',
    flooding: 'Просмотр без конца отправлял сообщения, поэтому Tally его закрыл.',
    grabbing: 'Просмотр перехватил клавиатуру, пока вы печатали в другом месте, поэтому Tally его закрыл.',
    missing:
      'Страница, в которой работает просмотр, не отвечает. Перезагрузите Tally; если не поможет, на сервере нет preview.html или diagram.html либо он запрещает показывать их во фрейме.',
  },
  status: {
    running: 'Выполняется…',
    done: 'Готово. Заданные таймеры остановятся через 10 секунд после запуска.',
    timedOut: 'Остановлено через 10 секунд: дольше скрипт работать не может.',
    silent: 'Просмотр не отвечает: он занят или попал в бесконечный цикл.',
  },
  loops:
    'Некоторые браузеры зависают от скрипта, который не кончается. Если это случится, закройте вкладку и откройте Tally снова; чат сохранён.',
  blocked: {
    navigation: (address) => `Адрес ${address} не открыт: просмотр не может никуда перейти.`,
    anyNavigation: (address) =>
      `Адрес ${address} не открыт для одного из просмотров на этой странице: просмотр не может никуда перейти.`,
    other: (directive, from) => `Заблокировано (${directive}): ${from}`,
    load: (what) => `Не загружено: ${what}. У просмотра нет доступа к сети.`,
    loadFrom: (what, from) => `Не загружено с ${from}: ${what}. У просмотра нет доступа к сети.`,
    kinds: {
      'script-src': 'скрипт',
      'style-src': 'таблица стилей',
      'img-src': 'изображение',
      'font-src': 'шрифт',
      'media-src': 'аудио или видео',
      'connect-src': 'данные',
      'frame-src': 'страница',
      'child-src': 'страница',
      'object-src': 'встроенный объект',
      'worker-src': 'воркер',
    },
  },
  alert: (text) => `Окно с сообщением: ${text}`,
};
