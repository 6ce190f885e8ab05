import type { remedyWords as English } from '../../en/chat/remedies';
import { count } from '../../format';

export const remedyWords: typeof English = {
  enterKey: 'キーを入力',
  removeRefused: '削除して再試行',
  withinFirst: '最初のメッセージに含めて送信',
  asText: 'テキストとして送信',
  without: {
    image: '画像なしで送信',
    audio: '音声なしで送信',
    video: '動画なしで送信',
    file: 'ファイルなしで送信',
  },
  waits: 'ネットワークを待っています。',
  keptHere: '送信するまでここに残ります。',
  backOnline: 'オンラインに戻りました。',
  askToSend: 'このメッセージを今送信しますか？',
  notSent: '未送信です。',
  goesAlong: '次のメッセージと一緒に送信されます。',
  offline: 'オフラインです。チャットは見られます。ネットワークが必要なメッセージは、そのチャットで待機します。',
  lastTurns: (turns) => `最近の${count(turns)}ターンだけを送信`,
};
