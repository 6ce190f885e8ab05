import type { commandWords as English } from '../../en/chat/commands';
import { count, tokens, usd } from '../../format';

export const commandWords: typeof English = {
  label: '命令',
  argument: { system: '文字', model: '名称', temp: '0.2', n: '3' },
  does: {
    new: '开始新对话',
    system: '设置此对话的系统提示词',
    model: '选择模型',
    temp: '设置温度（0 到 2）',
    n: '对下一条消息要多条回复（1 到 10）',
    tokens: '显示下次请求的 token 数和费用',
    retry: '重新生成最后一条回复',
    export: '把此对话保存为 Markdown',
    help: '列出命令',
  },
  unknown: (name) => `没有“/${name}”这个命令。要作为消息发送吗？`,
  sendAsText: '作为消息发送',
  wrong: (name, argument) => {
    const not = argument === '' ? '' : `，而不是“${argument}”`;
    switch (name) {
      case 'temp':
        return `/temp 需要 0 到 2 之间的数${not}。`;
      case 'n':
        return `/n 需要 1 到 10 之间的整数${not}。`;
      case 'model':
        return '请在 /model 后面输入模型名称。';
      default:
        return `请在 /${name} 后面输入文字。`;
    }
  },
  nothing: (name) => (name === 'retry' ? '没有可以重新生成的完整回复。' : '还没有可保存的内容。'),
  temperature: (value) => `此对话现在使用温度 ${value}。`,
  choices: (value) => `下次请求会要 ${count(value)} 条回复。`,
  model: (model) => `此对话现在使用 ${model}。`,
  unlisted: (model) => `没有端点列出模型“${model}”。仍要使用吗？`,
  useUnlisted: '仍然使用',
  system: '已设置此对话的系统提示词。',
  tokens: (n, exact, limit, costUsd) =>
    [
      `下次请求有 ${tokens(n, exact)} 个 token`,
      ...(limit === null ? [] : [`（上限 ${count(limit)}）`]),
      ...(costUsd === null ? ['。'] : [`，不含回复 ${usd(costUsd, exact)}。`]),
    ].join(''),
  billed: (n, exact, costUsd) =>
    `此对话目前已计费 ${tokens(n, exact)} 个 token${costUsd === null ? '' : `，${usd(costUsd, exact)}`}。`,
  notCounted: '仍在统计下次请求。',
  text: '其他内容都原样发送，即使是“再见”和“退出”。',
};
