import type { firstKeyWords as English } from '../../en/settings/first-key';

export const firstKeyWords: typeof English = {
  several: '多家供應商的金鑰都是這個樣子。它屬於哪一家？',
  unknown: '從這個金鑰看不出它屬於誰。請在下面選擇供應商。',
  other: (name) => `這看起來像 ${name} 的金鑰。`,
  use: (name) => `使用 ${name}`,
  foreign: '這看起來像 Replicate 的金鑰，頁面無法用它聊天。請使用其他供應商的金鑰。',
  looking: '正在這台電腦上尋找伺服器…',
  found: (name) => `${name} 在這台電腦上有回應。`,
  keyTakenOut: '已將你輸入的金鑰從表單中移除，以免傳送給此伺服器。如果它就是此伺服器的金鑰，請重新輸入。',
  noServer:
    '這台電腦上沒有伺服器回應。請啟動它，讓它允許此頁面（CORS）；如果瀏覽器詢問區域網路上的裝置，請允許此頁面。',
};
