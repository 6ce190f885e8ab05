import type { remedyWords as English } from '../../en/chat/remedies';
import { count } from '../../format';

export const remedyWords: typeof English = {
  enterKey: '輸入金鑰',
  removeRefused: '移除並重試',
  withinFirst: '放進第一則訊息傳送',
  asText: '作為文字傳送',
  without: { image: '不帶圖片傳送', audio: '不帶音訊傳送', video: '不帶影片傳送', file: '不帶檔案傳送' },
  waits: '等待網路。',
  keptHere: '在你傳送之前，它會保留在這裡。',
  backOnline: '你已重新連線。',
  askToSend: '現在傳送這則訊息嗎？',
  notSent: '未傳送。',
  goesAlong: '它會隨你的下一則訊息一起傳送。',
  offline: '你處於離線狀態。你的對話都在這裡；需要網路的訊息會在它的對話中等待。',
  lastTurns: (turns) => `只傳送最近 ${count(turns)} 輪`,
};
