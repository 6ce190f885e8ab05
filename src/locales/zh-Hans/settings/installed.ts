import type { installedWords as English } from '../../en/settings/installed';
import { count } from '../../format';

export const installedWords: typeof English = {
  title: '在服务器的磁盘上',
  text: 'Ollama 在第一次被请求时加载模型，当对话需要更大的窗口时会再次加载。',
  none: '还没有。请在下面拉取模型。',
  refresh: '刷新',
  inMemory: '在内存中',
  inMemoryOf: (size) => `在内存中：${size}`,
  inMemoryWithoutGpu: (size) => `在内存中：${size}，全部不在 GPU 上`,
  inMemoryOnGpu: (size, share) => `在内存中：${size}，${share} 在 GPU 上`,
  window: (tokens) => `窗口 ${count(tokens)}`,
  until: (time) => `直到 ${time}`,
  unload: '卸载',
  pull: '拉取',
  model: '要拉取的模型',
  modelHint: 'ollama.com/library 中的名称，例如 qwen3:8b。由服务器下载，通常有数 GB。',
  cancel: '取消',
  stops: '离开此页面时会停止。已下载的部分留在服务器上，下次拉取从那里继续。',
  progress: (model) => `正在拉取 ${model}`,
  soFar: (status, completed, total) => `${status} · ${completed} / ${total}`,
};
