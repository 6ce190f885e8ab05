import type { entryWords as English } from '../../en/chat/entry';
import { count } from '../../format';

export const entryWords: typeof English = {
  roles: { system: '系统', user: '你', assistant: '助手' },
  reasoning: '推理过程',
  thinking: '思考中…',
  stillWaiting: (seconds) => `已等待 ${count(seconds)} 秒。本地模型加载可能需要几分钟。`,
  waitingToRetry: (seconds, attempt) => `${count(seconds)} 秒后重试（第 ${count(attempt)} 次，共 3 次）。`,
  writtenElsewhere: '这条回复正在另一个标签页中接收。',
  stopped: '已停止。',
  previousVersion: '上一个版本',
  nextVersion: '下一个版本',
  versionOf: (n, total) => `${count(n)} / ${count(total)}`,
  sideBySide: '并排',
  actions: '操作',
  regenerate: '重新生成',
  probabilities: 'token 概率',
  continue: '继续',
  editMessage: '编辑消息',
  resend: '发送',
  saveVersion: '存为新版本',
  showAll: (whole) => `显示全部（${whole}）`,
  counts: {
    prompt: (n) => `提示词 ${n}`,
    completion: (n) => `回复 ${n}`,
    cached: (n) => `缓存 ${n}`,
    reasoning: (n) => `推理 ${n}`,
    speed: (firstToken, rate) => `首个 token 用时 ${firstToken} · ${rate}`,
    exact: '精确计数',
    estimated: '估计值，待服务器报告',
  },
};
