import type { pictureWords as English } from '../../en/chat/pictures';

export const pictureWords: typeof English = {
  list: '画像',
  unnamed: 'モデルが生成した画像',
  enlarge: '拡大',
  save: '保存',
  makes: 'メッセージから画像を生成します。以前のメッセージは送信されません。',
  edits: (pictures) =>
    pictures === 1
      ? '添付した画像をメッセージのとおりに変更します。'
      : '添付した画像をもとに、メッセージのとおり画像を生成します。',
  costs: (usd, count) => (count === 1 ? `≈ ${usd} / 枚` : `≈ ${usd} / ${count}枚`),
  use: '次のメッセージで使う',
  unfinished: '未完成：画像が最後まで届きませんでした。',
  broken: 'この画像は表示できません。保存して別のアプリで開いてください。',
};
