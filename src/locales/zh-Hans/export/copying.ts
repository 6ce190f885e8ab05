import type { copyingWords as English } from '../../en/export/copying';
import { count } from '../../format';

export const copyingWords: typeof English = {
  menu: '复制为',
  markdown: 'Markdown',
  text: '纯文本',
  rich: '富文本',
  more: '图片或更多消息…',
  title: '复制消息',
  form: '复制为',
  forms: {
    markdown: { label: 'Markdown', hint: '模型写出的原样。' },
    text: { label: '纯文本', hint: '不带格式。' },
    rich: { label: '富文本', hint: '用于文档和邮件。' },
    picture: { label: '图片', hint: 'PNG，深色或浅色与显示一致。' },
  },
  reasoning: '推理过程',
  figures: '时间、模型和费用',
  copy: '复制',
  save: '保存文件',
  several: (n) => `一张图片放不下：需要 ${count(n)} 张。请保存它们，或选择更少的消息来复制。`,
  tooLong: '太长，无法做成图片。请选择更少的消息，或将对话导出为 HTML。',
  undrawn: '此浏览器无法绘制图片。请改为将对话导出为 HTML。',
  notCopied: '浏览器不允许复制。请改为保存文件。',
  fileName: '消息',
};
