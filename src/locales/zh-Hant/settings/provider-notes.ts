import type { providerNoteWords as English } from '../../en/settings/provider-notes';

export const providerNoteWords: typeof English = {
  'anthropic-organisation': '組織可以禁止從瀏覽器存取。這時 Anthropic 會說明，你需要自己的代理伺服器。',
  'only-trying-tells': '不知道它是否接受來自頁面的存取。請測試連線。',
  'no-cors': '此供應商不接受來自頁面的存取（沒有 CORS）。請輸入你自己的代理伺服器的位址。',
  azure:
    '請把「your-resource」換成你的資源名稱；模型使用你的部署名稱。較舊的路徑 …/openai/deployments/NAME?api-version=2024-10-21 也可用。使用 Entra ID 權杖時，請把金鑰留空，並新增標頭 Authorization。',
  vertex: '請取代「your-project」和區域。金鑰是存取權杖，有效期一小時。不知道它是否接受來自頁面的存取：請測試連線。',
  cloudflare: '請把「your-account」換成你的帳戶 ID。請測試連線，看它是否接受此頁面。',
  'ollama-origins': 'Ollama 必須允許此頁面。請這樣啟動它：',
  'llama-cpp-key': '可直接使用。如果使用了 --api-key，請輸入那個金鑰。',
  'lm-studio-cors': '請在 LM Studio 的伺服器設定中開啟「Enable CORS」，或這樣啟動它：',
  'vllm-origins': '可直接使用。vLLM 預設允許所有頁面（--allowed-origins \'["*"]\'）。',
  'jan-server': '請在 Jan 的設定中啟動本機 API 伺服器，在那裡開啟 CORS，並輸入它的 API 金鑰。',
};
