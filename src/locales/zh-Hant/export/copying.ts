import type { copyingWords as English } from '../../en/export/copying';
import { count } from '../../format';

export const copyingWords: typeof English = {
  menu: '複製為',
  markdown: 'Markdown',
  text: '純文字',
  rich: '格式化文字',
  more: '圖片或更多訊息…',
  title: '複製訊息',
  form: '複製為',
  forms: {
    markdown: { label: 'Markdown', hint: '模型寫出的原樣。' },
    text: { label: '純文字', hint: '不帶格式。' },
    rich: { label: '格式化文字', hint: '用於文件和郵件。' },
    picture: { label: '圖片', hint: 'PNG，深色或淺色與顯示一致。' },
  },
  reasoning: '推理過程',
  figures: '時間、模型和費用',
  copy: '複製',
  save: '儲存檔案',
  several: (n) => `一張圖片放不下：需要 ${count(n)} 張。請儲存它們，或選擇更少的訊息來複製。`,
  tooLong: '太長，無法做成圖片。請選擇更少的訊息，或將對話匯出為 HTML。',
  undrawn: '此瀏覽器無法繪製圖片。請改為將對話匯出為 HTML。',
  notCopied: '瀏覽器不允許複製。請改為儲存檔案。',
  fileName: '訊息',
};
