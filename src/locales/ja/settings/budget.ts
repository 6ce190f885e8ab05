import type { budgetWords as English } from '../../en/settings/budget';
import { count } from '../../format';

export const budgetWords: typeof English = {
  limits: {
    title: 'リミット',
    text: '単位は米ドル。空欄の場合は無制限です。回答の費用は後にならないとわからないため、リクエストはプロンプトの費用で判定されます。',
    soft: '達すると通知が表示されます。',
    hard: 'このリミットを超えるリクエストは、確認を待ちます。',
    askHint: '1件でこれを超えるリクエストは、確認を待ちます。',
    fields: {
      monthSoftUsd: '1か月あたりのソフトリミット',
      monthHardUsd: '1か月あたりのハードリミット',
      chatSoftUsd: 'チャットあたりのソフトリミット',
      chatHardUsd: 'チャットあたりのハードリミット',
      askAboveUsd: '確認が必要なリクエストの金額',
    },
  },
  spent: {
    title: 'これまでの課金',
    text: (since) =>
      `${since}以降にこのブラウザから送信したすべてのリクエストです。削除したチャットも含みます。他のデバイスやアプリの分は数えていないため、最終的にはプロバイダーの請求書が正となります。`,
    none: 'まだ課金はありません。サーバーに届いたリクエストがここに並びます。',
    unpriced: (n) =>
      `${count(n)}件のリクエストは価格が不明です。トークン数は集計されていますが、費用は含まれていません。`,
    demo: 'デモの価格は架空のものです。請求の見え方を示すため、ここに集計されます。',
    today: '今日',
    month: '今月',
    all: '全期間',
    period: '期間',
    saveCsv: 'CSVで保存',
  },
  chart: {
    label: 'グラフ',
    days: '過去30日間',
    months: '過去12か月',
    day: '日',
    month: '月',
    table: '表で表示',
    costs: (total, most, when) => `費用：合計${total}、最大${most}（${when}）。`,
    tokens: (total, most, when) => `トークン数：合計${total}、最大${most}（${when}）。`,
    nothing: 'この期間の課金はありません。',
  },
  tables: {
    requests: 'リクエスト',
    prompt: 'プロンプト',
    completion: '回答',
    cost: '費用',
    noPrice: '価格不明',
    nothing: '–',
    model: 'モデル',
    endpoint: 'エンドポイント',
    conversation: 'チャット',
    byModel: 'モデル別',
    byEndpoint: 'エンドポイント別',
    byConversation: 'チャット別',
    untitled: '新しいチャット',
    deletedConversations: '削除済みおよび一時チャット',
    deletedEndpoints: '削除済みエンドポイント',
    showAll: (n) => `${count(n)}件すべて表示`,
  },
};
