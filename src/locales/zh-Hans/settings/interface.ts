import type { interfaceWords as English } from '../../en/settings/interface';

export const interfaceWords: typeof English = {
  label: '接口',
  names: {
    'chat-completions': 'Chat completions',
    responses: 'Responses',
    'anthropic-messages': 'Anthropic Messages',
    gemini: 'Gemini',
    ollama: 'Ollama',
  },
  alsoSpeaks: {
    responses: '此服务器还有 Responses 接口，它会显示模型推理的摘要，并运行服务器自己的工具。',
    'anthropic-messages':
      '这是 Claude。它自己的接口会显示模型的思考，精确计数，把长提示词放入更便宜的缓存，并注明来源。',
    gemini:
      '这是 Gemini。它自己的接口会显示模型的思考，精确计数，把 PDF 作为文件读取，用 Google 搜索，并说明内容为何被拦截。',
    ollama: '这是 Ollama。它自己的接口会设置窗口大小，以免内容被悄悄截断，并列出已加载的模型。',
  },
  use: (name) => `使用 ${name}`,
  newer: (name) => `${name}（需要更新版本的 Tally）`,
};
