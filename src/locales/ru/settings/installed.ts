import type { installedWords as English } from '../../en/settings/installed';
import { count } from '../../format';

export const installedWords: typeof English = {
  title: 'На диске сервера',
  text: 'Ollama загружает модель в память при первом обращении и снова, когда чату нужно окно побольше.',
  none: 'Пока ничего. Скачайте модель ниже.',
  refresh: 'Обновить',
  inMemory: 'В памяти',
  inMemoryOf: (size) => `В памяти: ${size}`,
  inMemoryWithoutGpu: (size) => `В памяти: ${size}, на GPU ничего`,
  inMemoryOnGpu: (size, share) => `В памяти: ${size}, из них на GPU ${share}`,
  window: (tokens) => `окно ${count(tokens)}`,
  until: (time) => `до ${time}`,
  unload: 'Выгрузить',
  pull: 'Скачать',
  model: 'Какую модель скачать',
  modelHint: 'Имя с ollama.com/library, например qwen3:8b. Её скачает сервер, часто это гигабайты.',
  cancel: 'Отмена',
  stops:
    'Если уйти с этой страницы, загрузка остановится. То, что скачано, останется на сервере, и в следующий раз она продолжится с этого места.',
  progress: (model) => `Скачивается ${model}`,
  soFar: (status, completed, total) => `${status} · ${completed} из ${total}`,
};
