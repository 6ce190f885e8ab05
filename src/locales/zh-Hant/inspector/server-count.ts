import type { serverCountWords as English } from '../../en/inspector/server-count';

export const serverCountWords: typeof English = {
  count: '在伺服器上計數',
  counting: '正在計數…',
  counted: (endpoint, tokens) => `${endpoint} 統計此請求有 ${tokens} 個 token。`,
  countedBy: (endpoint) => `由 ${endpoint} 計數`,
  failed: '未能計數。',
  because: {
    'wrong-path': '此伺服器不提供計數。它可能是較舊的版本。',
    'bad-response': '伺服器有回應，但不是計數結果。',
  },
};
