import type { searchWords as English } from '../../en/finding/search';
import { count } from '../../format';

export const searchWords: typeof English = {
  list: '検索結果',
  found: (hits, chats, isMore) => {
    const found = `${count(hits)}${isMore ? '+' : ''}件一致`;
    return chats === null ? found : `チャット${count(chats)}件で${found}`;
  },
  searching: '検索中…',
  none: '一致なし',
  noneHelp:
    '語を減らすか、語の最初の部分だけで試してください。タイトル、メッセージ、推論、プロンプト、ファイル名が検索の対象です。',
  noneFiltered: 'フィルターを外すと見つかるかもしれません。',
  indexing: (done, of) => `チャットのインデックスを作成中です：${count(of)}件中${count(done)}件。`,
  order: '並び順',
  newest: '新しい順',
  rank: '関連度順',
  more: 'さらに表示',
  roles: { user: 'あなた', assistant: '回答', system: 'システム' },
  prompt: 'システムプロンプト',
  otherBranch: '別のバージョン',
  narrow: '検索を絞り込む',
  operators: [
    ['role:', '書いた側：user、assistant、system'],
    ['model:', '回答したモデル'],
    ['in:', 'チャットのフォルダ'],
    ['tag:', 'チャットのタグ'],
    ['after:', 'この日以降（例：2026-11）'],
    ['before:', 'この日より前（例：2026-11-27）'],
    ['"…"', 'この語順どおり'],
    ['-', '続く語を含まない'],
  ],
};
