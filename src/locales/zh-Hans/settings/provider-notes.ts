import type { providerNoteWords as English } from '../../en/settings/provider-notes';

export const providerNoteWords: typeof English = {
  'anthropic-organisation': '组织可以禁止从浏览器访问。这时 Anthropic 会说明，你需要自己的代理。',
  'only-trying-tells': '不知道它是否接受来自页面的访问。请测试连接。',
  'no-cors': '此服务商不接受来自页面的访问（没有 CORS）。请输入你自己的代理的地址。',
  azure:
    '请把“your-resource”换成你的资源名称；模型使用你的部署名称。较旧的路径 …/openai/deployments/NAME?api-version=2024-10-21 也可用。使用 Entra ID 令牌时，请把密钥留空，并添加请求头 Authorization。',
  vertex: '请替换“your-project”和区域。密钥是访问令牌，有效期一小时。不知道它是否接受来自页面的访问：请测试连接。',
  cloudflare: '请把“your-account”换成你的账户 ID。请测试连接，看它是否接受此页面。',
  'ollama-origins': 'Ollama 必须允许此页面。请这样启动它：',
  'llama-cpp-key': '可直接使用。如果使用了 --api-key，请输入那个密钥。',
  'lm-studio-cors': '请在 LM Studio 的服务器设置中打开“Enable CORS”，或这样启动它：',
  'vllm-origins': '可直接使用。vLLM 默认允许所有页面（--allowed-origins \'["*"]\'）。',
  'jan-server': '请在 Jan 的设置中启动本地 API 服务器，在那里打开 CORS，并输入它的 API 密钥。',
};
