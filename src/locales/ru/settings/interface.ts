import type { interfaceWords as English } from '../../en/settings/interface';

export const interfaceWords: typeof English = {
  label: 'Интерфейс',
  names: {
    'chat-completions': 'Chat completions',
    responses: 'Responses',
    'anthropic-messages': 'Anthropic Messages',
    gemini: 'Gemini',
    ollama: 'Ollama',
  },
  alsoSpeaks: {
    responses:
      'У этого сервера есть и интерфейс Responses: он показывает сводки рассуждений модели и запускает инструменты сервера.',
    'anthropic-messages':
      'Это Claude. Его собственный интерфейс показывает, о чём думает модель, считает точно, держит длинные промпты в кэше, который обходится дешевле, и указывает источники.',
    gemini:
      'Это Gemini. Его собственный интерфейс показывает, о чём думает модель, считает точно, читает PDF как файлы, ищет в Google и говорит, почему что-то заблокировано.',
    ollama:
      'Это Ollama. Её собственный интерфейс задаёт размер окна, чтобы ничего не обрезалось незаметно, и показывает, какие модели загружены.',
  },
  use: (name) => `Использовать ${name}`,
  newer: (name) => `${name} (нужна более новая версия Tally)`,
};
