import type { extrasWords as English } from '../../en/settings/extras';

export const extrasWords: typeof English = {
  title: '额外的请求头',
  text: '用于需要自有请求头或查询参数的服务器。随每次请求发送到此端点，不去别处。',
  asked: '浏览器会先询问服务器页面能否发送某个请求头。请测试连接以确认。',
  refused: (provider) => `${provider} 只允许页面发送它认识的请求头。带上其他请求头，所有请求都会失败。`,
  header: '请求头',
  query: '查询参数',
  value: '值',
  secret: '机密',
  secretText: '机密内容像密钥一样保存。',
  kept: '已保存。留空则保持不变。',
  addHeader: '添加请求头',
  addQuery: '添加查询参数',
  remove: '移除',
  row: (n) => `第 ${n} 行`,
};
