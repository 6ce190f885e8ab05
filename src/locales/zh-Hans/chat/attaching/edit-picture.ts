import type { Rectangle } from '../../../../model/attachment/picture-changes';
import type { editPictureWords as English } from '../../../en/chat/attaching/edit-picture';
import { count } from '../../../format';

const place = ({ x, y, width, height }: Rectangle): string =>
  `${count(width)} × ${count(height)}，位于 ${count(x)}, ${count(y)}`;

export const editPictureWords: typeof English = {
  title: (name) => `编辑 ${name}`,
  open: '裁剪、遮盖或调整大小',
  canvas: '图片',
  keys: '方向键移动，Shift 加方向键调整大小，Delete 移除。按住 Alt 每次一个像素。',
  tools: '工具',
  crop: '裁剪',
  cover: '遮盖',
  cropHelp: '拖动边框。只发送框内的部分。',
  coverHelp: '在不该让人看到的地方拖动。那里会涂成黑色，模型永远得不到原来的内容。',
  cropFrame: (frame) => `裁剪：${place(frame)}`,
  box: (index, frame) => `方框 ${count(index + 1)}：${place(frame)}`,
  addBox: '添加方框',
  removeBox: '移除方框',
  wholePicture: '整张图片',
  undo: '撤销',
  left: '左',
  top: '上',
  width: '宽',
  height: '高',
  apply: '应用',
  applying: '正在应用…',
  cancel: '取消',
  sizes: '发送尺寸',
  fits: (model) => (model === '' ? '适合模型' : `适合 ${model}`),
  full: '完整尺寸',
  asItIs: '原文件，不作更改',
  metadataKept: '文件原样发送，包括其中记录的地点、时间和相机。',
  tokens: (tokens) => `${tokens} 个 token`,
  metadata: '两种方式都只发送图片本身：不含拍摄地点、时间和相机。',
  mask: {
    title: (name) => `${name} 的蒙版`,
    open: '蒙版',
    help: '涂出模型可以更改的部分。会告诉它其余部分保持原样。',
    brush: '画笔',
    rectangle: '矩形',
    width: '画笔大小（像素）',
    frame: (index, frame) => `矩形 ${count(index + 1)}：${place(frame)}`,
    add: '添加矩形',
    removeOne: '移除矩形',
    clear: '清除',
    remove: '移除蒙版',
    sent: '只有蒙版覆盖的部分可以更改。',
    notSent: '蒙版不会发送：此模型不编辑图片。',
  },
  notOriginal: '重新加载后不再保留原文件。需要完整尺寸时，请重新附加文件。',
};
