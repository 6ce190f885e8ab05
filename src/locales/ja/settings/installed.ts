import type { installedWords as English } from '../../en/settings/installed';
import { count } from '../../format';

export const installedWords: typeof English = {
  title: 'サーバーのディスク上',
  text: 'Ollamaは、最初に要求されたときと、チャットにより大きなウィンドウが必要になるたびに、モデルを読み込みます。',
  none: 'まだ何もありません。下でモデルをプルしてください。',
  refresh: '更新',
  inMemory: 'メモリ内',
  inMemoryOf: (size) => `メモリ内：${size}`,
  inMemoryWithoutGpu: (size) => `メモリ内：${size}、GPUは未使用`,
  inMemoryOnGpu: (size, share) => `メモリ内：${size}、${share}がGPU上`,
  window: (tokens) => `ウィンドウ${count(tokens)}`,
  until: (time) => `${time}まで`,
  unload: 'アンロード',
  pull: 'プル',
  model: 'プルするモデル',
  modelHint: 'qwen3:8bなど、ollama.com/libraryにある名前。サーバーがダウンロードします。数GBになることもよくあります。',
  cancel: 'キャンセル',
  stops: 'このページを離れると停止します。届いた分はサーバーに残り、次のプルはその続きから始まります。',
  progress: (model) => `${model}をプル中`,
  soFar: (status, completed, total) => `${status} · ${completed} / ${total}`,
};
