import type { temporaryWords as English } from '../../en/everyday/temporary';

export const temporaryWords: typeof English = {
  name: '临时对话',
  text: '它只存在于这个标签页中。关闭或重新加载标签页就会结束。它的费用仍计入你的预算。',
  keep: '保留此对话',
  end: '结束对话',
};
