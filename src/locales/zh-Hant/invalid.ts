import type {
  extraPhrases as EnglishExtras,
  keyPhrases as EnglishKeys,
  urlPhrases as EnglishUrls,
} from '../en/invalid';

export const urlPhrases: typeof EnglishUrls = {
  empty: ['基底 URL 為空。', '請輸入端點的位址，例如 https://api.openai.com/v1。'],
  'not-a-url': ['這不是網址。', '請輸入類似 https://api.openai.com/v1 的位址。'],
  scheme: ['只能存取 http 和 https 位址。', '請輸入類似 https://api.openai.com/v1 的位址。'],
  ipv6: ['頁面的安全策略無法列出 IPv6 位址，所以 Tally 不能存取。', '請輸入伺服器的名稱、localhost 或它的 IPv4 位址。'],
  'key-in-query': ['位址裡含有金鑰。', '請從位址中刪去，並填到金鑰自己的欄位裡。'],
  credentials: ['位址裡含有使用者名稱或密碼。', '請刪去，並把金鑰填到它自己的欄位裡。'],
};

export const extraPhrases: typeof EnglishExtras = {
  'no-name': () => ['有一個額外的標頭或查詢參數沒有名稱。', '請為它命名，或將其移除。'],
  'bad-name': (name) => [`「${name}」不能用作標頭的名稱。`, '請使用字母、數字和連字元，不含空格和冒號。'],
  forbidden: (name) => [`頁面不能設定標頭「${name}」。`, '瀏覽器會傳送自己的值。請在這裡移除它。'],
  duplicate: (name) => [`「${name}」出現了兩次。`, '請移除其中一個。'],
  'no-value': (name) => [`「${name}」沒有值。`, '請填寫，或移除這一行。'],
  newline: (name) => [`「${name}」裡有換行。`, '請重新複製：它必須是一行。'],
  'not-latin': (name) => [`「${name}」的值含有無法在標頭中傳送的字元。`, '請重新複製：留意排版用的破折號或引號。'],
};

export const keyPhrases: typeof EnglishKeys = {
  spaces: ['金鑰裡有空格。', '請重新複製：金鑰是一個整體。'],
  newline: ['金鑰裡有換行。', '請重新複製：金鑰只有一行。'],
  'not-latin': ['金鑰含有無法傳送的字元。', '請重新複製：留意排版用的破折號或引號。'],
};
