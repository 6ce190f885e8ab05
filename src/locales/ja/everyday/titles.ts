import type { titleWords as English } from '../../en/everyday/titles';

export const titleWords: typeof English = {
  title: 'タイトル',
  text: 'チャットには最初の言葉が名前として付きます。モデルを使えば、チャットごとに短いリクエスト1件（約400トークン、予算に含む）で、より良い名前を付けられます。自分で付けたタイトルは変わりません。',
  when: 'モデルによる名前付け',
  never: 'しない',
  times: { asked: 'チャットのメニューで選んだときのみ', 'first-reply': '最初の回答の後' },
  by: 'タイトル用のモデル',
  own: 'チャット自体のモデル',
  nameNow: 'モデルに名前を付けさせる',
};
