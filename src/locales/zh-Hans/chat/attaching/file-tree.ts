import type { fileTreeWords as English } from '../../../en/chat/attaching/file-tree';
import { count } from '../../../format';
import { size } from '../../../measures';

export const fileTreeWords: typeof English = {
  title: (name) => `从 ${name} 选择文件`,
  help: '它们会作为一份文本附加：先是路径列表，然后每个文件各占一个代码块。也可以分别附加每个文件。',
  reading: '正在查看文件…',
  files: '文件',
  open: (name) => `文件夹 ${name}`,
  chosen: (chosen) => (chosen === 0 ? '' : `${count(chosen)} 个文件`),
  left: { ignored: '已忽略', binary: '不是文本', 'too-large': '较大', unreadable: '无法读取' },
  showAll: (n) => `显示全部 ${count(n)} 个文件`,
  showIgnored: (n) => `显示被 .gitignore 排除的 ${count(n)} 个文件`,
  hidden: (n) => `整个略去的文件夹（如 node_modules）中的 ${count(n)} 个文件未列出。`,
  nothing: '其中没有可附加的文本。',
  tokens: (tokens) => `${tokens} 个 token`,
  ofRoom: (room) => `/ 此模型窗口还剩 ${count(room)}`,
  over: (tokens) => `比此模型窗口能容纳的多出 ${count(tokens)} 个 token。`,
  tooLarge: (limit) => `超过一条消息可容纳的 ${size(limit)} 文本。请略去一部分。`,
  attachApart: '分别附加',
  attach: (n) => (n === 0 ? '附加文件' : `附加 ${count(n)} 个文件`),
};
