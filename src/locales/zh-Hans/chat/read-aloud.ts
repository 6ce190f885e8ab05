import type { readAloudWords as English } from '../../en/chat/read-aloud';
import { count, usd } from '../../format';

export const readAloudWords: typeof English = {
  bar: '朗读',
  play: '播放',
  pause: '暂停',
  stop: '停止朗读',
  place: (at, of) => `${count(at + 1)} / ${count(of)}`,
  options: '朗读设置',
  by: '朗读方式',
  byDevice: '此设备的语音',
  deviceHelp: '文本留在此设备上。',
  endpointHelp: (host) => `文本会发送到 ${host}。`,
  voice: '语音',
  usualVoice: '默认',
  model: '语音模型',
  speed: '速度',
  instructions: '说话方式',
  instructionsHelp: '例如“平静而缓慢”。只有部分模型会遵循。',
  price: (amount) => `朗读需 ${usd(amount, false)}。`,
  noPrice: '此模型的价格未知。',
  anyway: '仍然朗读',
  tryAgain: '再试一次',
  noModelToSpeak: {
    sentence: '尚未选择语音模型，端点也没有列出任何已知的语音模型。',
    remedy: '请在这里的设置中输入它的名称。',
  },
};
