import type { transcriptWords as English } from '../../en/export/transcript';

export const transcriptWords: typeof English = {
  untitled: '对话',
  several: '对话',
  roles: { system: '系统', user: '用户', assistant: '助手' },
  note: '备注',
  reasoning: '推理过程',
  sources: '来源',
  call: (name) => `工具调用：${name}`,
  result: (isError) => (isError ? '工具出错' : '工具结果'),
  status: { streaming: '仍在接收', interrupted: '已中断', failed: '失败', stopped: '已停止' },
  branch: (after) => (after === null ? '另一个分支' : `另一个分支，在“${after}”之后`),
  kinds: { image: '图片', file: '文件', audio: '音频' },
  tokens: (tokens) => `${tokens} 个 token`,
};
