import type { readAloudWords as English } from '../../en/chat/read-aloud';
import { count, usd } from '../../format';

export const readAloudWords: typeof English = {
  bar: '朗讀',
  play: '播放',
  pause: '暫停',
  stop: '停止朗讀',
  place: (at, of) => `${count(at + 1)} / ${count(of)}`,
  options: '朗讀設定',
  by: '朗讀方式',
  byDevice: '此裝置的語音',
  deviceHelp: '文字留在此裝置上。',
  endpointHelp: (host) => `文字會傳送到 ${host}。`,
  voice: '語音',
  usualVoice: '預設',
  model: '語音模型',
  speed: '速度',
  instructions: '說話方式',
  instructionsHelp: '例如「平靜而緩慢」。只有部分模型會遵循。',
  price: (amount) => `朗讀需 ${usd(amount, false)}。`,
  noPrice: '此模型的價格未知。',
  anyway: '仍然朗讀',
  tryAgain: '再試一次',
  noModelToSpeak: {
    sentence: '尚未選擇語音模型，端點也沒有列出任何已知的語音模型。',
    remedy: '請在這裡的設定中輸入它的名稱。',
  },
};
