import type { entryWords as English } from '../../en/chat/entry';
import { count } from '../../format';

export const entryWords: typeof English = {
  roles: { system: '系統', user: '你', assistant: '助理' },
  reasoning: '推理過程',
  thinking: '思考中…',
  stillWaiting: (seconds) => `已等待 ${count(seconds)} 秒。本機模型載入可能需要幾分鐘。`,
  waitingToRetry: (seconds, attempt) => `${count(seconds)} 秒後重試（第 ${count(attempt)} 次，共 3 次）。`,
  writtenElsewhere: '這則回覆正在另一個分頁中接收。',
  stopped: '已停止。',
  previousVersion: '上一個版本',
  nextVersion: '下一個版本',
  versionOf: (n, total) => `${count(n)} / ${count(total)}`,
  sideBySide: '並排',
  actions: '操作',
  regenerate: '重新產生',
  probabilities: 'token 機率',
  continue: '繼續',
  editMessage: '編輯訊息',
  resend: '傳送',
  saveVersion: '存為新版本',
  showAll: (whole) => `顯示全部（${whole}）`,
  counts: {
    prompt: (n) => `提示詞 ${n}`,
    completion: (n) => `回覆 ${n}`,
    cached: (n) => `快取 ${n}`,
    reasoning: (n) => `推理 ${n}`,
    speed: (firstToken, rate) => `首個 token 耗時 ${firstToken} · ${rate}`,
    exact: '精確計數',
    estimated: '估計值，待伺服器報告',
  },
};
