import type { fileTreeWords as English } from '../../../en/chat/attaching/file-tree';
import { count } from '../../../format';
import { size } from '../../../measures';

const files = (n: number) => `${count(n)}個のファイル`;

export const fileTreeWords: typeof English = {
  title: (name) => `${name}からファイルを選択`,
  help: '1つのテキストとして添付されます。パスの一覧に続けて、各ファイルが個別のブロックに入ります。ファイルごとに別々に添付することもできます。',
  reading: 'ファイルを調べています…',
  files: 'ファイル',
  open: (name) => `フォルダ${name}`,
  chosen: (chosen) => (chosen === 0 ? '' : files(chosen)),
  left: {
    ignored: '無視',
    binary: 'テキスト以外',
    'too-large': '大きい',
    unreadable: '読み取り不可',
  },
  showAll: (n) => `${files(n)}をすべて表示`,
  showIgnored: (n) => `.gitignoreで除外された${files(n)}を表示`,
  hidden: (n) => `node_modulesなど、丸ごと除外されるフォルダ内の${files(n)}は一覧に表示されません。`,
  nothing: '添付できるテキストがありません。',
  tokens: (tokens) => `${tokens}トークン`,
  ofRoom: (room) => `/ このモデルのウィンドウの空き${count(room)}`,
  over: (tokens) => `このモデルのウィンドウの空きを${count(tokens)}トークン超えています。`,
  tooLarge: (limit) => `1つのメッセージに入るテキストの上限${size(limit)}を超えています。一部を除外してください。`,
  attachApart: '別々に添付',
  attach: (n) => (n === 0 ? 'ファイルを添付' : `${files(n)}を添付`),
};
