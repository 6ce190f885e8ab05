import type { interfaceWords as English } from '../../en/settings/interface';

export const interfaceWords: typeof English = {
  label: '介面',
  names: {
    'chat-completions': 'Chat completions',
    responses: 'Responses',
    'anthropic-messages': 'Anthropic Messages',
    gemini: 'Gemini',
    ollama: 'Ollama',
  },
  alsoSpeaks: {
    responses: '此伺服器還有 Responses 介面，它會顯示模型推理的摘要，並執行伺服器自己的工具。',
    'anthropic-messages':
      '這是 Claude。它自己的介面會顯示模型的思考，精確計數，把長提示詞放入較便宜的快取，並註明來源。',
    gemini:
      '這是 Gemini。它自己的介面會顯示模型的思考，精確計數，把 PDF 當作檔案讀取，用 Google 搜尋，並說明內容為何遭到封鎖。',
    ollama: '這是 Ollama。它自己的介面會設定視窗大小，以免內容被悄悄截斷，並列出已載入的模型。',
  },
  use: (name) => `使用 ${name}`,
  newer: (name) => `${name}（需要更新版本的 Tally）`,
};
