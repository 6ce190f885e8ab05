import type { installedWords as English } from '../../en/settings/installed';
import { count } from '../../format';

export const installedWords: typeof English = {
  title: '在伺服器的磁碟上',
  text: 'Ollama 在第一次被請求時載入模型，當對話需要更大的視窗時會再次載入。',
  none: '還沒有。請在下面拉取模型。',
  refresh: '重新整理',
  inMemory: '在記憶體中',
  inMemoryOf: (size) => `在記憶體中：${size}`,
  inMemoryWithoutGpu: (size) => `在記憶體中：${size}，全部不在 GPU 上`,
  inMemoryOnGpu: (size, share) => `在記憶體中：${size}，${share} 在 GPU 上`,
  window: (tokens) => `視窗 ${count(tokens)}`,
  until: (time) => `直到 ${time}`,
  unload: '卸載',
  pull: '拉取',
  model: '要拉取的模型',
  modelHint: 'ollama.com/library 中的名稱，例如 qwen3:8b。由伺服器下載，通常有數 GB。',
  cancel: '取消',
  stops: '離開此頁面時會停止。已下載的部分留在伺服器上，下次拉取從那裡繼續。',
  progress: (model) => `正在拉取 ${model}`,
  soFar: (status, completed, total) => `${status} · ${completed} / ${total}`,
};
