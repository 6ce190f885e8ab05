import type { welcomeWords as English } from '../../en/settings/welcome';
import { count } from '../../format';

export const welcomeWords: typeof English = {
  sentence: '課金される前にトークンをひとつ残らず数える、プライベートなチャットクライアント。',
  promise: 'アカウント不要、自社サーバーなし、テレメトリなし。',
  ownKey: '自分のキーを使う',
  more: '詳細',
  moreText: 'ベースURL、名前、既定のモデル',
  start: 'チャットを始める',
  demo: {
    title: 'まずは試してみる',
    text: 'デモはこのページの中だけで応答します。データはどこにも送信されず、回答は定型文、価格は架空のものです。',
    start: 'デモを試す',
    after: 'キーは不要です。あとから追加できます。',
    bill: {
      rows: [
        { role: 'あなた', text: '卵は何分ゆでればいい？', tokens: 8, usd: null },
        { role: 'デモ', text: '半熟なら6分、固ゆでなら10分です。', tokens: 12, usd: 0.0002 },
        { role: 'あなた', text: '標高2,000メートルでは？', tokens: 7, usd: null },
      ],
      next: { role: '次', text: 'システム 12 + 履歴 20 + 下書き 7', tokens: 39, usd: 0.0001 },
      note: '送信する前に、すべてのリクエストがこのように集計されます。',
    },
  },
  facts: ['キーの送信先はそのプロバイダーだけ', '他のホストからは何も読み込まない', '書いた内容はこのブラウザに留まる'],
  howToCheck: '確認する方法',
  setup: {
    add: 'エンドポイントを追加',
    edit: 'エンドポイントを編集',
    why: '新しいアドレスを呼び出せるように、このページはチャットなしで再読み込みされました。保存またはキャンセルするとチャットが戻ります。',
  },
  form: {
    provider: 'プロバイダー',
    hosted: 'ホスト型',
    local: 'このコンピュータ',
    custom: 'その他のエンドポイント',
    localOrOther: 'ローカルまたはその他',
    findProvider: 'プロバイダーを探す',
    findServer: 'このコンピュータのサーバーを探す',
    findServerText: 'localhost:11434（Ollama）、:1234（LM Studio）、:8080（llama.cpp）に問い合わせます。',
    name: '名前',
    baseUrl: 'ベースURL',
    baseUrlHint: '互換性のあるアドレス。多くの場合/v1で終わります。',
    key: 'APIキー',
    keyGoesTo: (host) => `${host}にのみ送信されます。`,
    keyPage: (host) => `${host}でキーを取得`,
    keyOptional: 'サーバーが要求する場合のみ必要です。',
    keyElsewhere: (kept, typed, isLocal) =>
      `保存済みのキーは${kept}のもので、${typed}には送信されません。${isLocal ? `${typed}にキーが不要な場合は、保存済みのキーを破棄してください。` : `${typed}のキーを入力してください。`}`,
    kept: (mask) => (mask === '' ? 'キーは保存済みです。' : `保存済み：…${mask}`),
    keptHint: '保存済みのキーを使い続けるには空欄のままにします。',
    forgetKey: 'キーを破棄',
    defaultModel: '既定のモデル',
    defaultModelHint: '空欄の場合は一覧の最初のモデルを使います。',
    keep: 'キーの保存',
    keeping: {
      visit: [
        '今回のみ',
        'タブを閉じるかページを離れると破棄されます。1分以内の再読み込みでは保持され、すぐに開き直したタブでも保持されることがあります。共用のコンピュータに最適です。',
      ],
      device: [
        'このデバイス',
        'このブラウザに暗号化して保存され、ファイルやバックアップには含まれません。同じオリジンの他のページ（user.github.ioなど）や、このブラウザプロファイルを使う人は利用できます。',
      ],
      passphrase: [
        'パスフレーズで保護',
        '暗号化され、アクセスごとに一度パスフレーズを求められます。パスフレーズなしでは誰も復元できません。ロック解除中は、同じオリジンの他のページも利用できます。',
      ],
    },
    cannotKeep:
      'ここでは使えません。https（またはこのコンピュータ）で開いたページと、データの保存を許可するブラウザが必要です。',
    othersNeed:
      '他の方法には、https（またはこのコンピュータ）で開いたページと、データの保存を許可するブラウザが必要です。',
    newPassphrase: 'パスフレーズ',
    newPassphraseHint: 'すべてのキーに共通です。凝った1語より、無関係な数語のほうが安全です。',
    repeatPassphrase: 'パスフレーズの再入力',
    passphrasesDiffer: 'パスフレーズが一致しません。',
    test: '接続をテスト',
    testing: '接続中…',
    found: (n) => (n === 0 ? '応答はありますが、モデルの一覧が空です。' : `モデル${count(n)}件`),
    saveAnyway: 'このまま保存',
    unlisted: '応答はありますが、ここにモデルの一覧はありません。モデル名を入力してください。',
    assumed: (url) => `${url}を呼び出します`,
    suggestion: '別のアドレスのほうが適しています：',
    useSuggestion: (url) => `${url}を使う`,
  },
};
