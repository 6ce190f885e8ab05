import type { firstKeyWords as English } from '../../en/settings/first-key';

export const firstKeyWords: typeof English = {
  several: '多家服务商的密钥都是这个样子。它属于哪一家？',
  unknown: '从这个密钥看不出它属于谁。请在下面选择服务商。',
  other: (name) => `这看起来像 ${name} 的密钥。`,
  use: (name) => `使用 ${name}`,
  foreign: '这看起来像 Replicate 的密钥，页面无法用它聊天。请使用其他服务商的密钥。',
  looking: '正在这台电脑上查找服务器…',
  found: (name) => `${name} 在这台电脑上有响应。`,
  keyTakenOut: '已将你输入的密钥从表单中移除，以免发送给此服务器。如果它就是此服务器的密钥，请重新输入。',
  noServer:
    '这台电脑上没有服务器响应。请启动它，让它允许此页面（CORS）；如果浏览器询问本地网络上的设备，请允许此页面。',
};
