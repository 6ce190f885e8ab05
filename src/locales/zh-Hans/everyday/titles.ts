import type { titleWords as English } from '../../en/everyday/titles';

export const titleWords: typeof English = {
  title: '标题',
  text: '对话以开头的几个词命名。模型可以起一个更好的标题，每个对话只需一次简短的请求（约 400 个 token，计入你的预算）。你自己起的标题会保留。',
  when: '由模型命名对话',
  never: '从不',
  times: { asked: '仅在我从对话菜单中选择时', 'first-reply': '在第一条回复之后' },
  by: '用于标题的模型',
  own: '对话自身的模型',
  nameNow: '由模型命名',
};
