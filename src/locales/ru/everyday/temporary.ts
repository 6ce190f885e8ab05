import type { temporaryWords as English } from '../../en/everyday/temporary';

export const temporaryWords: typeof English = {
  name: 'Временный чат',
  text: 'Он есть только в этой вкладке и исчезнет, если её закрыть или перезагрузить. Его стоимость всё равно входит в бюджет.',
  keep: 'Сохранить этот чат',
  end: 'Завершить чат',
};
