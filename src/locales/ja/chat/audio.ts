import type { audioWords as English } from '../../en/chat/audio';
import { count, usd } from '../../format';

export const audioWords: typeof English = {
  dictate: '音声入力',
  bar: '音声入力',
  asking: 'ブラウザがマイクの許可を求めています…',
  recording: '録音中',
  paused: '一時停止中',
  level: '音量',
  pause: '一時停止',
  resume: '再開',
  done: '完了',
  discard: '破棄',
  stop: '停止',
  transcribing: '文字起こし中…',
  progress: (done, of) =>
    of === null ? `文字起こし中…パート${count(done + 1)}。` : `文字起こし中…パート${count(done + 1)} / ${count(of)}。`,
  heard: 'これまでに聞き取った内容',
  kept: (length) => `${length}の録音が残っています。`,
  transcribe: '文字起こし',
  tryAgain: '再試行',
  again: 'もう一度文字起こし',
  anyway: 'このまま文字起こし',
  useHeard: '届いた分を使う',
  attach: '録音を添付',
  save: '録音を保存',
  transcribeTitle: (name) => `${name}を文字起こし`,
  withTimes: '時刻付き',
  withTimesHelp: '時刻を返すのは、Whisper、Voxtral、話者を区別するモデルです。その他のモデルは言葉だけを返します。',
  priceOf: (amount, length) => `${length}で${usd(amount, false)}です。`,
  lengthOf: (length) => `長さ${length}。このモデルの価格は不明です。`,
  cost: (amount) => `費用は${usd(amount, false)}でした。`,
  saveSound: '音声を保存',
  transcript: '文字起こしの結果',
  intoMessage: 'メッセージに入れる',
  asText: 'テキストとして添付',
  saveText: 'テキストとして保存',
  options: '音声入力の設定',
  model: '文字起こしモデル',
  modelHelp: '一覧にある文字起こし対応モデルが候補に出ます。他の名前も入力できます。',
  language: '話す言語',
  languageHelp: 'en、de、jaなどのコード。空欄の場合は自動検出します。',
  sentTo: (host) => `録音は${host}に送信されます。`,
  plain: {
    'microphone-refused': {
      sentence: 'このページはマイクの使用を許可されていません。',
      remedy:
        'ブラウザのサイト設定（アドレスの横のアイコン）で許可してから、もう一度試してください。サイト自体が禁止している場合は、運営者に問い合わせてください。',
    },
    'no-microphone': { sentence: 'マイクがありません。', remedy: '接続してから、もう一度試してください。' },
    'microphone-busy': {
      sentence: 'マイクが応答しません。',
      remedy:
        '別のアプリが使用中の可能性があります。そのアプリを閉じるか、マイクを抜き差ししてから、もう一度試してください。',
    },
    'insecure-page': {
      sentence: 'ブラウザがマイクを使わせるのは、httpsまたはこのコンピュータから開いたページだけです。',
      remedy: 'Tallyをhttpsで開くか、代わりに録音を添付してください。',
    },
    'cannot-record': {
      sentence: 'このブラウザは録音できません。',
      remedy: 'ブラウザを更新するか、代わりに録音を添付してください。',
    },
    'nothing-recorded': {
      sentence: '録音が空です。',
      remedy: 'もう一度録音し、停止する前に話してください。',
    },
    'nothing-heard': {
      sentence: '言葉を聞き取れませんでした。',
      remedy: 'マイクと、設定の言語とモデルを確認してから、もう一度試してください。',
    },
    'no-model': {
      sentence: '文字起こしモデルが選択されておらず、エンドポイントの一覧にも既知のものがありません。',
      remedy: 'ここの設定でモデル名を入力してください。',
    },
    'no-voice': {
      sentence: 'このデバイスには音声がインストールされていません。',
      remedy:
        'システムの設定でインストールするか、可能ならエンドポイントに読み上げさせてください。テキストを外部に送信する音声は候補に出ません。',
    },
    'nothing-to-read': {
      sentence: '読み上げるものがありません。コードだけです。',
      remedy: '代わりにコピーしてください。',
    },
    unplayable: {
      sentence: '届いた音声をこのブラウザで再生できません。',
      remedy: '保存して、別のアプリで開いてください。',
    },
  },
  noSuchPath: (path) => ({
    sentence: `このエンドポイントには${path}がありません。`,
    remedy:
      'この機能に対応していない可能性があります。対応するエンドポイントをこのチャットに選ぶか、ベースURLを確認してください。',
  }),
  brokeOff: { sentence: '文字起こしが中断されました。', remedy: '届いた分は下にあります。' },
  cutOff: {
    sentence: '言葉が届く前に接続が切れました。',
    remedy: '接続を確認してから、もう一度試してください。',
  },
};
