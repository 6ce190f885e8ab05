import type { commandWords as English } from '../../en/chat/commands';
import { count, tokens, usd } from '../../format';

export const commandWords: typeof English = {
  label: 'コマンド',
  argument: { system: 'テキスト', model: '名前', temp: '0.2', n: '3' },
  does: {
    new: '新しいチャットを始める',
    system: 'このチャットのシステムプロンプトを設定',
    model: 'モデルを選択',
    temp: 'Temperatureを設定（0～2）',
    n: '次のメッセージに複数の回答を求める（1～10）',
    tokens: '次のリクエストのトークン数と費用を表示',
    retry: '最後の回答を再生成',
    export: 'このチャットをMarkdownで保存',
    help: 'コマンドの一覧を表示',
  },
  unknown: (name) => `コマンド「/${name}」はありません。メッセージとして送信しますか？`,
  sendAsText: 'メッセージとして送信',
  wrong: (name, argument) => {
    const not = argument === '' ? '' : `「${argument}」は使えません。`;
    switch (name) {
      case 'temp':
        return `${not}/tempには0～2の数値を指定してください。`;
      case 'n':
        return `${not}/nには1～10の整数を指定してください。`;
      case 'model':
        return '/modelの後にモデル名を入力してください。';
      default:
        return `/${name}の後にテキストを入力してください。`;
    }
  },
  nothing: (name) => (name === 'retry' ? '再生成できる完了済みの回答がありません。' : '保存するものがまだありません。'),
  temperature: (value) => `このチャットのTemperatureを${value}にしました。`,
  choices: (value) => `次のリクエストでは${count(value)}件の回答を求めます。`,
  model: (model) => `このチャットは${model}を使うようになりました。`,
  unlisted: (model) => `「${model}」というモデルは、どのエンドポイントの一覧にもありません。このまま使いますか？`,
  useUnlisted: 'このまま使う',
  system: 'このチャットのシステムプロンプトを設定しました。',
  tokens: (n, exact, limit, costUsd) =>
    [
      `次のリクエストは${tokens(n, exact)}トークン`,
      ...(limit === null ? [] : [`（上限${count(limit)}）`]),
      ...(costUsd === null ? ['です。'] : [`、回答を除いて${usd(costUsd, exact)}です。`]),
    ].join(''),
  billed: (n, exact, costUsd) =>
    `このチャットのこれまでの課金：${tokens(n, exact)}トークン${costUsd === null ? '' : `、${usd(costUsd, exact)}`}。`,
  notCounted: '次のリクエストをまだ計算中です。',
  text: 'それ以外は、「bye」や「quit」も含めてそのまま送信されます。',
};
