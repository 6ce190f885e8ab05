import type { spaceWords as English } from '../../en/settings/space';
import { count } from '../../format';

export const spaceWords: typeof English = {
  title: '空间占用',
  text: '统计此浏览器中保存的一切。可能需要几秒钟，期间可以继续使用。',
  measure: '统计',
  again: '重新统计',
  kinds: {
    text: '对话和提示词的文本',
    attachments: '文件、图片和音频',
    index: '搜索索引',
    vectors: '按含义搜索的索引',
    usage: '请求记录',
    drafts: '草稿',
  },
  largest: '最大的对话',
  size: (size, lastUse) => `${size}，上次使用 ${lastUse}`,
  open: '打开',
  openOf: (title) => `打开 ${title}`,
  free: '可以清理的内容',
  nothing: '没有可以释放的。搜索索引与文本相比很小，而且查找时需要它。',
  bin: (chats, messages) =>
    chats + messages === 0 ? '' : `回收站中有 ${count(chats)} 个对话和 ${count(messages)} 条消息。30 天后会自动清除。`,
  unused: (n) => (n === 0 ? '' : `${count(n)} 个没有任何消息需要的附件。会自动清除。`),
  old: (n) => (n === 0 ? '' : `${count(n)} 个附件只在半年未用的对话中。`),
  ask: { bin: '清空回收站…', unused: '删除未使用的…', old: '删除旧附件…' },
  sure: {
    bin: '回收站中的一切将被永久删除。',
    unused: '这些附件将被永久删除。没有任何消息需要它们。',
    old: '这些附件将被永久删除。它们的对话会保留，并注明缺少什么。如果可能还需要，请先保存带附件的备份。',
  },
  confirm: { bin: '立即清空回收站', unused: '立即删除未使用的', old: '立即删除旧附件' },
};
