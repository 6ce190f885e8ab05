import type { temporaryWords as English } from '../../en/everyday/temporary';

export const temporaryWords: typeof English = {
  name: '一時チャット',
  text: 'このタブの中だけにあります。タブを閉じるか再読み込みすると終了します。費用は予算に数えられます。',
  keep: 'このチャットを残す',
  end: 'チャットを終了',
};
