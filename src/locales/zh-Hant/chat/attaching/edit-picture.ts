import type { Rectangle } from '../../../../model/attachment/picture-changes';
import type { editPictureWords as English } from '../../../en/chat/attaching/edit-picture';
import { count } from '../../../format';

const place = ({ x, y, width, height }: Rectangle): string =>
  `${count(width)} × ${count(height)}，位於 ${count(x)}, ${count(y)}`;

export const editPictureWords: typeof English = {
  title: (name) => `編輯 ${name}`,
  open: '裁切、遮蓋或調整大小',
  canvas: '圖片',
  keys: '方向鍵移動，Shift 加方向鍵調整大小，Delete 移除。按住 Alt 每次一個像素。',
  tools: '工具',
  crop: '裁切',
  cover: '遮蓋',
  cropHelp: '拖曳邊框。只傳送框內的部分。',
  coverHelp: '在不該讓人看到的地方拖曳。那裡會塗成黑色，模型永遠得不到原來的內容。',
  cropFrame: (frame) => `裁切：${place(frame)}`,
  box: (index, frame) => `方框 ${count(index + 1)}：${place(frame)}`,
  addBox: '新增方框',
  removeBox: '移除方框',
  wholePicture: '整張圖片',
  undo: '復原',
  left: '左',
  top: '上',
  width: '寬',
  height: '高',
  apply: '套用',
  applying: '正在套用…',
  cancel: '取消',
  sizes: '傳送尺寸',
  fits: (model) => (model === '' ? '適合模型' : `適合 ${model}`),
  full: '完整尺寸',
  asItIs: '原檔案，不作變更',
  metadataKept: '檔案原樣傳送，包括其中記錄的地點、時間和相機。',
  tokens: (tokens) => `${tokens} 個 token`,
  metadata: '兩種方式都只傳送圖片本身：不含拍攝地點、時間和相機。',
  mask: {
    title: (name) => `${name} 的遮罩`,
    open: '遮罩',
    help: '塗出模型可以變更的部分。會告訴它其餘部分保持原樣。',
    brush: '筆刷',
    rectangle: '矩形',
    width: '筆刷大小（像素）',
    frame: (index, frame) => `矩形 ${count(index + 1)}：${place(frame)}`,
    add: '新增矩形',
    removeOne: '移除矩形',
    clear: '清除',
    remove: '移除遮罩',
    sent: '只有遮罩覆蓋的部分可以變更。',
    notSent: '遮罩不會傳送：此模型不編輯圖片。',
  },
  notOriginal: '重新載入後不再保留原檔案。需要完整尺寸時，請重新附加檔案。',
};
