import type { standingWords as English } from '../../en/everyday/standing';

export const standingWords: typeof English = {
  title: '在所有對話中',
  text: '在每個對話開頭、其自身的系統提示詞之前傳送，並同樣計數。兩項都留空則不傳送。可以在某個對話的系統提示詞中關閉。',
  about: '關於你',
  aboutHint: '例如你的工作、你熟悉的領域、你使用的單位。',
  instructions: '固定指令',
  instructionsHint: '你希望回覆是什麼樣的。',
  ofFolder: '固定指令',
  ofFolderHint: '隨此資料夾中的每個對話傳送，包括早先的對話，排在所有對話通用的指令之後。',
  inChat: '傳送我的固定指令',
  whatIsSent: '傳送的內容',
};
