import type { pictureWords as English } from '../../en/chat/pictures';

export const pictureWords: typeof English = {
  list: '图片',
  unnamed: '模型生成的图片',
  enlarge: '放大',
  save: '保存',
  makes: '根据你的消息生成图片。不发送较早的消息。',
  edits: (pictures) => (pictures === 1 ? '按你的消息修改所附图片。' : '按你的消息用所附图片生成一张图片。'),
  costs: (usd, count) => (count === 1 ? `每张图片 ≈ ${usd}` : `${count} 张图片 ≈ ${usd}`),
  use: '用于下一条消息',
  unfinished: '未完成：图片没有完整到达。',
  broken: '这张图片无法显示。保存后可在别处打开。',
};
