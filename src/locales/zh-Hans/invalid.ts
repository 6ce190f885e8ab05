import type {
  extraPhrases as EnglishExtras,
  keyPhrases as EnglishKeys,
  urlPhrases as EnglishUrls,
} from '../en/invalid';

export const urlPhrases: typeof EnglishUrls = {
  empty: ['基础 URL 为空。', '请输入端点的地址，例如 https://api.openai.com/v1。'],
  'not-a-url': ['这不是网址。', '请输入类似 https://api.openai.com/v1 的地址。'],
  scheme: ['只能访问 http 和 https 地址。', '请输入类似 https://api.openai.com/v1 的地址。'],
  ipv6: ['页面的安全策略无法列出 IPv6 地址，所以 Tally 不能访问。', '请输入服务器的名称、localhost 或它的 IPv4 地址。'],
  'key-in-query': ['地址里含有密钥。', '请从地址中删去，并填到密钥自己的栏位里。'],
  credentials: ['地址里含有用户名或密码。', '请删去，并把密钥填到它自己的栏位里。'],
};

export const extraPhrases: typeof EnglishExtras = {
  'no-name': () => ['有一个额外的请求头或查询参数没有名称。', '请为它命名，或将其移除。'],
  'bad-name': (name) => [`“${name}”不能用作请求头的名称。`, '请使用字母、数字和连字符，不含空格和冒号。'],
  forbidden: (name) => [`页面不能设置请求头“${name}”。`, '浏览器会发送自己的值。请在这里移除它。'],
  duplicate: (name) => [`“${name}”出现了两次。`, '请移除其中一个。'],
  'no-value': (name) => [`“${name}”没有值。`, '请填写，或移除这一行。'],
  newline: (name) => [`“${name}”里有换行。`, '请重新复制：它必须是一行。'],
  'not-latin': (name) => [`“${name}”的值含有无法在请求头中发送的字符。`, '请重新复制：留意排版用的破折号或引号。'],
};

export const keyPhrases: typeof EnglishKeys = {
  spaces: ['密钥里有空格。', '请重新复制：密钥是一个整体。'],
  newline: ['密钥里有换行。', '请重新复制：密钥只有一行。'],
  'not-latin': ['密钥含有无法发送的字符。', '请重新复制：留意排版用的破折号或引号。'],
};
