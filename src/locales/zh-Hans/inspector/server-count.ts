import type { serverCountWords as English } from '../../en/inspector/server-count';

export const serverCountWords: typeof English = {
  count: '在服务器上计数',
  counting: '正在计数…',
  counted: (endpoint, tokens) => `${endpoint} 统计此请求有 ${tokens} 个 token。`,
  countedBy: (endpoint) => `由 ${endpoint} 计数`,
  failed: '未能计数。',
  because: {
    'wrong-path': '此服务器不提供计数。它可能是较旧的版本。',
    'bad-response': '服务器有响应，但不是计数结果。',
  },
};
