import type { transcriptWords as English } from '../../en/export/transcript';

export const transcriptWords: typeof English = {
  untitled: '對話',
  several: '對話',
  roles: { system: '系統', user: '使用者', assistant: '助理' },
  note: '備註',
  reasoning: '推理過程',
  sources: '來源',
  call: (name) => `工具呼叫：${name}`,
  result: (isError) => (isError ? '工具出錯' : '工具結果'),
  status: { streaming: '仍在接收', interrupted: '已中斷', failed: '失敗', stopped: '已停止' },
  branch: (after) => (after === null ? '另一個分支' : `另一個分支，在「${after}」之後`),
  kinds: { image: '圖片', file: '檔案', audio: '音訊' },
  tokens: (tokens) => `${tokens} 個 token`,
};
