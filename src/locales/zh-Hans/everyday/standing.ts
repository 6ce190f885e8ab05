import type { standingWords as English } from '../../en/everyday/standing';

export const standingWords: typeof English = {
  title: '在所有对话中',
  text: '在每个对话开头、其自身的系统提示词之前发送，并同样计数。两项都留空则不发送。可以在某个对话的系统提示词中关闭。',
  about: '关于你',
  aboutHint: '例如你的工作、你熟悉的领域、你使用的单位。',
  instructions: '固定指令',
  instructionsHint: '你希望回复是什么样的。',
  ofFolder: '固定指令',
  ofFolderHint: '随此文件夹中的每个对话发送，包括早先的对话，排在所有对话通用的指令之后。',
  inChat: '发送我的固定指令',
  whatIsSent: '发送的内容',
};
