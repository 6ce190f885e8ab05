import type { editPictureWords as English } from '../../../en/chat/attaching/edit-picture';
import type { Rectangle } from '../../../../model/attachment/picture-changes';
import { count } from '../../../format';

const place = ({ x, y, width, height }: Rectangle): string =>
  `${count(width)} × ${count(height)}、位置 ${count(x)}, ${count(y)}`;

export const editPictureWords: typeof English = {
  title: (name) => `${name}を編集`,
  open: '切り抜き、塗りつぶし、サイズ変更',
  canvas: '画像',
  keys: '矢印キーで移動、Shift+矢印キーでサイズ変更、Deleteで削除。Altを押すと1ピクセル単位になります。',
  tools: 'ツール',
  crop: '切り抜き',
  cover: '塗りつぶし',
  cropHelp: '枠をドラッグします。枠の内側だけが送信されます。',
  coverHelp: '見せたくない部分をドラッグで囲みます。黒く塗りつぶされ、元の内容がモデルに渡ることはありません。',
  cropFrame: (frame) => `切り抜き：${place(frame)}`,
  box: (index, frame) => `ボックス${count(index + 1)}：${place(frame)}`,
  addBox: 'ボックスを追加',
  removeBox: 'ボックスを削除',
  wholePicture: '画像全体',
  undo: '元に戻す',
  left: '左',
  top: '上',
  width: '幅',
  height: '高さ',
  apply: '適用',
  applying: '適用中…',
  cancel: 'キャンセル',
  sizes: '送信サイズ',
  fits: (model) => (model === '' ? 'モデルに合わせる' : `${model}に合わせる`),
  full: '元のサイズ',
  asItIs: 'ファイルを変更せずに送信',
  metadataKept: 'ファイルは、場所、日時、カメラの情報を含めてそのまま送信されます。',
  tokens: (tokens) => `${tokens}トークン`,
  metadata: 'いずれの場合も、送信されるのは画像だけです。撮影場所、日時、カメラの情報は含まれません。',
  mask: {
    title: (name) => `${name}のマスク`,
    open: 'マスク',
    help: 'モデルが変更してよい部分を塗ります。残りはそのままにするよう伝えられます。',
    brush: 'ブラシ',
    rectangle: '矩形',
    width: 'ブラシのサイズ（ピクセル）',
    frame: (index, frame) => `矩形${count(index + 1)}：${place(frame)}`,
    add: '矩形を追加',
    removeOne: '矩形を削除',
    clear: '消去',
    remove: 'マスクを削除',
    sent: 'マスクした部分だけが変更の対象になります。',
    notSent: 'マスクは送信されません。このモデルは画像を編集しません。',
  },
  notOriginal: '再読み込みすると、元のファイルは残りません。元のサイズで送るには、ファイルをもう一度添付してください。',
};
