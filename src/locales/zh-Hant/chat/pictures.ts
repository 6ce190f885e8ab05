import type { pictureWords as English } from '../../en/chat/pictures';

export const pictureWords: typeof English = {
  list: '圖片',
  unnamed: '模型產生的圖片',
  enlarge: '放大',
  save: '儲存',
  makes: '根據你的訊息產生圖片。不傳送較早的訊息。',
  edits: (pictures) => (pictures === 1 ? '依你的訊息修改所附圖片。' : '依你的訊息用所附圖片產生一張圖片。'),
  costs: (usd, count) => (count === 1 ? `每張圖片 ≈ ${usd}` : `${count} 張圖片 ≈ ${usd}`),
  use: '用於下一則訊息',
  unfinished: '未完成：圖片沒有完整到達。',
  broken: '這張圖片無法顯示。儲存後可在別處開啟。',
};
