import type { importWords as English } from '../../en/imports/import';
import { count } from '../../format';
import { list } from '../../grammar';

const chats = (n: number): string => `チャット${count(n)}件`;

export const importWords: typeof English = {
  title: 'インポート',
  text: 'ChatGPT、Claudeなど他のアプリのチャットをインポートします。アプリのエクスポートで得たファイルまたは.zipを選んでください。ページのどこにでもドロップできます。',
  choose: 'ファイルをインポート',
  folder: 'フォルダをインポート',
  which: '対応アプリとエクスポートの方法',
  reads: (apps) => `次のエクスポートを読み取れます：${list(apps)}。`,
  places: {
    chatgpt:
      'ChatGPTとClaude：設定の「データをエクスポート」。リンクがメールで届きます。.zipはそのままインポートできます。',
    claude:
      'Claudeのメールのリンク先は、ダウンロード先を並べただけの.jsonのことがあります。その中のリンクを開いてください。チャットはconversations-*.zipにあります。',
    gemini:
      'Gemini：Googleデータエクスポートの「マイ アクティビティ」でGeminiアプリだけを選び、HTMLではなくJSONにします。',
    jan: 'Jan：データフォルダの「threads」フォルダをドロップします。',
    cherry: 'Cherry Studio：data.jsonを含むバックアップ。新しい形式は、アプリ自体でしか読み取れないデータベースです。',
  },
  import: 'インポート',
  close: '閉じる',
  attach: '代わりにメッセージに添付',
  restore: 'このバックアップを復元…',
  restoreTitle: 'バックアップを復元',
  isBackup: 'これはTallyのバックアップです。中身をすべて復元できます。',
  areBackups: 'これらはTallyのバックアップです。復元は1件ずつです。残りはその後でもう一度ドロップしてください。',
  reading: 'まずファイルを読み取ります。まだ何も変更されません。',
  from: (apps) => `${list(apps)}から`,
  formats: {
    'big-agi': 'big-AGI',
    'better-chatgpt': 'BetterChatGPT',
    'chatbot-ui': 'Chatbot UI',
    chatbox: 'Chatbox',
    chatgpt: 'ChatGPT',
    'chatgpt-web': 'chatgpt-web',
    'cherry-studio': 'Cherry Studio',
    claude: 'Claude',
    'claude-memory': 'Claudeのメモリ',
    'claude-projects': 'Claudeのプロジェクト',
    'fine-tuning': 'ファインチューニング用JSONL',
    'gemini-takeout': 'Gemini（Googleデータエクスポート）',
    hollama: 'hollama',
    jan: 'Jan',
    'le-chat': 'Le Chat',
    librechat: 'LibreChat',
    'llama-cpp': 'llama.cpp',
    messages: 'メッセージのリスト',
    nextchat: 'NextChat',
    'open-webui': 'Open WebUI',
    preference: 'ファインチューニング用JSONL（DPO）',
    sharegpt: 'ShareGPT',
    tally: 'Tally',
    typingmind: 'TypingMind',
  },
  chats,
  messages: (n) => `メッセージ${count(n)}件`,
  media: (n) => `画像とファイル${count(n)}点`,
  prompts: (n) => `プロンプト${count(n)}件`,
  facts: {
    found: 'ファイルの内容',
    added: '新規',
    grown: '前回のインポート後に変更',
    grownHint: '新しいメッセージが追加されます。ここで書いた内容は残ります。',
    here: '既存',
    hereHint: '変更されません。',
    undated: '日時なし',
    undatedHint: 'インポートした日時になります。',
    instructed: 'システムプロンプトあり',
    instructedHint:
      '元のアプリがこれらのチャットでモデルに与えていた指示は、ここではシステムプロンプトになります。毎回のリクエストで送信され、変更できます。',
  },
  lost: 'インポートされないもの',
  losses: {
    chat: (n) => `読み取れるメッセージのない${chats(n)}`,
    message: (n) => `破損している、またはメッセージではない項目${count(n)}件`,
    file: (n) =>
      `エクスポートに名前だけがあり、中身が含まれていない画像とファイル${count(n)}点。メッセージにその旨が表示されます。`,
    tool: (n) => `検索やコードなど、モデルとツールの間のステップ${count(n)}件`,
    hidden: (n) => `アプリ自体も表示しないメッセージ${count(n)}件`,
    link: (n) => `位置の情報が破損したメッセージ${count(n)}件。チャットの冒頭に置かれます。`,
    time: (n) => `読み取れない日時${count(n)}件`,
    version: (n) => `回答のその他の下書き${count(n)}件`,
    setting: (n) => `元のアプリにしかない設定${count(n)}件`,
    key: (n) => `APIキー${count(n)}件。キーがインポートされることはありません。`,
    content: (n) => `未知の種類の要素${count(n)}件`,
    document: (n) => `プロジェクトの文書${count(n)}件`,
    voice: (n) => `音声の録音${count(n)}件。文字起こしはインポートされます。`,
    database: (n) =>
      `アプリ自体でしか読み取れないデータベース${count(n)}件。中のチャットをJSONでエクスポートしてください。`,
    rating: (n) => `メッセージの評価や印${count(n)}件`,
    summary: (n) => `アプリが書いた要約${count(n)}件。メッセージそのものはここにあります。`,
  },
  others: (n) => `チャットを含まず、どのメッセージからも参照されていないファイル${count(n)}個：`,
  mayNotFit: (needs, free) =>
    `最大${needs}が必要ですが、このブラウザの空きは${free}です。入りきらないチャットはインポートされません。`,
  problems: {
    'cut-off': 'は途中で切れています。',
    'not-json': 'は破損しており、JSONではありません。',
    unknown: 'は対応しているエクスポートではありません。',
    empty: 'は空です。',
    'too-large': 'には、ブラウザには大きすぎる部分があります。',
    downloads: 'はダウンロード先の一覧です。中のリンクを開き、得られたconversations-*.zipをインポートしてください。',
    'too-many-files': 'には100,000個を超えるファイルが含まれています。展開して、中の.jsonファイルを選んでください。',
    'broken-zip': 'は破損しているか、不完全です。',
    encrypted: 'はパスワードで保護されています。先に展開してください。',
    unreadable: 'を読み取れませんでした。もう一度選択してください。',
  },
  more: (n) => `ほか${count(n)}件。`,
  intact: '破損箇所より前の内容はインポートできます。',
  failed:
    'ファイルを読み取れませんでした。ブラウザが読み取りを停止しました。メモリを空けてもう一度試すか、ファイルを減らしてください。',
  elsewhere:
    'インポート、その取り消し、または復元が、ここか別のタブでまだ実行中です。終わるまで待ってから、もう一度お試しください。',
  nothing: 'インポートするものがありません。',
  allHere: 'これらのファイルの内容はすべてすでにあります。',
  done: (added, grown, unchanged) =>
    [
      added + grown === 0 ? '新しくインポートしたものはありません' : `インポートしました：${chats(added)}`,
      ...(grown > 0 ? [`新しいメッセージのある${chats(grown)}`] : []),
      ...(unchanged > 0 ? [`すでにある${chats(unchanged)}`] : []),
    ].join('、') + '。',
  prompted: (n) => `プロンプト${count(n)}件をライブラリに追加しました。`,
  cancelled:
    'キャンセルしました。ここまでにインポートしたチャットは完全な状態です。残りをインポートするには、同じファイルをもう一度インポートしてください。',
  full: '空きがなくなりました。ここまでにインポートしたチャットは完全な状態です。空きを作り、同じファイルをもう一度インポートしてください。',
  undoable: (when, added, grown) =>
    `${when}にインポート：${chats(added)}${grown > 0 ? `、新しいメッセージのある${chats(grown)}` : ''}。`,
  undo: 'インポートを取り消す',
  undoText: 'インポートは1日以内なら取り消せます。その後に使ったチャットは残ります。',
  undone: (undone, kept, left) =>
    `取り消しました：${chats(undone)}。${kept > 0 ? `その後に変更された${chats(kept)}は残ります。` : ''}${left > 0 ? `残り${chats(left)}です。続けるには、もう一度インポートを取り消してください。` : ''}`,
};
