import type { titleWords as English } from '../../en/everyday/titles';

export const titleWords: typeof English = {
  title: '標題',
  text: '對話以開頭的幾個詞命名。模型可以起一個更好的標題，每個對話只需一次簡短的請求（約 400 個 token，計入你的預算）。你自己起的標題會保留。',
  when: '由模型命名對話',
  never: '從不',
  times: { asked: '僅在我從對話選單中選擇時', 'first-reply': '在第一則回覆之後' },
  by: '用於標題的模型',
  own: '對話自身的模型',
  nameNow: '由模型命名',
};
