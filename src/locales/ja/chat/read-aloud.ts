import type { readAloudWords as English } from '../../en/chat/read-aloud';
import { count, usd } from '../../format';

export const readAloudWords: typeof English = {
  bar: '読み上げ',
  play: '再生',
  pause: '一時停止',
  stop: '読み上げを停止',
  place: (at, of) => `${count(at + 1)} / ${count(of)}`,
  options: '読み上げの設定',
  by: '読み上げ元',
  byDevice: 'このデバイスの音声',
  deviceHelp: 'テキストはこのデバイスの外に出ません。',
  endpointHelp: (host) => `テキストは${host}に送信されます。`,
  voice: '声',
  usualVoice: '既定',
  model: '音声合成モデル',
  speed: '速度',
  instructions: '話し方',
  instructionsHelp: '例：「落ち着いて、ゆっくり」。対応しているのは一部のモデルだけです。',
  price: (amount) => `読み上げに${usd(amount, false)}かかります。`,
  noPrice: 'このモデルの価格は不明です。',
  anyway: 'このまま読み上げ',
  tryAgain: '再試行',
  noModelToSpeak: {
    sentence: '音声合成モデルが選択されておらず、エンドポイントの一覧にも既知のものがありません。',
    remedy: 'ここの設定でモデル名を入力してください。',
  },
};
