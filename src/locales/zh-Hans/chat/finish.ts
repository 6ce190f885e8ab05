import type { finishWords as English } from '../../en/chat/finish';
import { count } from '../../format';

export const finishWords: typeof English = {
  limit: (limit) => `在 ${count(limit)} 个 token 的上限处截断。请继续，或提高“最大 token 数”。`,
  serversLimit: '在模型或服务器的 token 上限处截断。请继续，或把“最大 token 数”设得更高。',
  raise: (limit) => `提高到 ${count(limit)}`,
  setLimit: '打开检查器',
  content_filter: '被服务商的内容过滤器截断。',
  tool_calls: '模型试图调用工具，但此对话没有工具。没有运行任何内容。',
  pause_turn: '服务器在较长的一轮中途暂停。按“继续”让它接着进行。',
  unknown: '服务器没有说明回复为何结束。',
  details: (said) => `服务器说：${said}`,
  other: (reason) => `服务器以“${reason}”结束了回复。`,
  google: {
    SAFETY: '被 Google 的安全过滤器截断。请换个说法，或在“safetySettings”（额外字段）中放宽。',
    RECITATION: '因为过于接近已发表的文字而被截断。请改为要求摘要。',
    LANGUAGE: '因为模型不支持这种语言而被截断。',
    BLOCKLIST: '因为含有被屏蔽的词而被截断。请换个说法。',
    PROHIBITED_CONTENT: '因为 Google 禁止此类内容而被截断。请换个说法。',
    SPII: '因为含有个人数据而被截断。请从消息中去掉个人信息。',
    MALFORMED_FUNCTION_CALL: '模型试图调用工具，但格式有误。请重新生成回复。',
    UNEXPECTED_TOOL_CALL: '模型试图调用此对话没有的工具。请重新生成回复。',
    TOO_MANY_TOOL_CALLS: '模型连续调用了太多工具。请一次少要一些。',
    IMAGE_SAFETY: 'Google 的安全过滤器扣下了这张图片。请描述另一张。',
    IMAGE_PROHIBITED_CONTENT: 'Google 禁止这张图片。请描述另一张。',
    IMAGE_RECITATION: '图片过于接近已发表的图片。请描述另一张。',
    NO_IMAGE: '模型没有生成图片。请重新生成回复。',
    IMAGE_OTHER: '图片生成失败。请重新生成回复。',
    OTHER: '服务器因未说明的原因结束了回复。请重新生成回复。',
  },
};
