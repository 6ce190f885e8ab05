import type { fileTreeWords as English } from '../../../en/chat/attaching/file-tree';
import { count } from '../../../format';
import { size } from '../../../measures';

export const fileTreeWords: typeof English = {
  title: (name) => `從 ${name} 選擇檔案`,
  help: '它們會作為一份文字附加：先是路徑清單，然後每個檔案各佔一個程式碼區塊。也可以分別附加每個檔案。',
  reading: '正在檢視檔案…',
  files: '檔案',
  open: (name) => `資料夾 ${name}`,
  chosen: (chosen) => (chosen === 0 ? '' : `${count(chosen)} 個檔案`),
  left: { ignored: '已忽略', binary: '不是文字', 'too-large': '較大', unreadable: '無法讀取' },
  showAll: (n) => `顯示全部 ${count(n)} 個檔案`,
  showIgnored: (n) => `顯示被 .gitignore 排除的 ${count(n)} 個檔案`,
  hidden: (n) => `整個略去的資料夾（如 node_modules）中的 ${count(n)} 個檔案未列出。`,
  nothing: '其中沒有可附加的文字。',
  tokens: (tokens) => `${tokens} 個 token`,
  ofRoom: (room) => `/ 此模型視窗還剩 ${count(room)}`,
  over: (tokens) => `比此模型視窗能容納的多出 ${count(tokens)} 個 token。`,
  tooLarge: (limit) => `超過一則訊息可容納的 ${size(limit)} 文字。請略去一部分。`,
  attachApart: '分別附加',
  attach: (n) => (n === 0 ? '附加檔案' : `附加 ${count(n)} 個檔案`),
};
