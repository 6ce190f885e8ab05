import type { editPictureWords as English } from '../../../en/chat/attaching/edit-picture';
import type { Rectangle } from '../../../../model/attachment/picture-changes';
import { count } from '../../../format';
import { isolated } from '../../../grammar';

const place = ({ x, y, width, height }: Rectangle): string =>
  `${isolated(`${count(width)} × ${count(height)}`)} عند ${isolated(`${count(x)}, ${count(y)}`)}`;

export const editPictureWords: typeof English = {
  title: (name) => `تعديل ${isolated(name)}`,
  open: 'قص أو تغطية أو تغيير الحجم',
  canvas: 'الصورة',
  keys: 'مفاتيح الأسهم تحرّكه، ومع Shift تغيّر حجمه، وDelete يزيله. مع Alt، بكسل واحد في كل مرة.',
  tools: 'الأداة',
  crop: 'قص',
  cover: 'تغطية',
  cropHelp: 'اسحب الإطار. لا يُرسل إلا ما بداخله.',
  coverHelp: 'اسحب فوق ما لا ينبغي لأحد رؤيته. يُطلى بالأسود، ولا يصل ما كان هناك إلى النموذج أبدًا.',
  cropFrame: (frame) => `القص: ${place(frame)}`,
  box: (index, frame) => `المربع ${count(index + 1)}: ${place(frame)}`,
  addBox: 'إضافة مربع',
  removeBox: 'إزالة المربع',
  wholePicture: 'الصورة كاملة',
  undo: 'تراجع',
  left: 'اليسار',
  top: 'الأعلى',
  width: 'العرض',
  height: 'الارتفاع',
  apply: 'تطبيق',
  applying: 'جارٍ التطبيق…',
  cancel: 'إلغاء',
  sizes: 'حجم الإرسال',
  fits: (model) => (model === '' ? 'ملائم للنموذج' : `ملائم لـ ${isolated(model)}`),
  full: 'الحجم الكامل',
  asItIs: 'الملف بلا تغيير',
  metadataKept: 'يُرسل الملف كما هو، بكل ما يذكره عن المكان والوقت والكاميرا.',
  tokens: (tokens) => `${tokens} رمز`,
  metadata: 'في الحالتين تُرسل الصورة وحدها: لا أين التُقطت ولا متى ولا بأي كاميرا.',
  mask: {
    title: (name) => `قناع ${isolated(name)}`,
    open: 'قناع',
    help: 'ظلّل ما يجوز للنموذج تغييره. ويُطلب منه ترك الباقي كما هو.',
    brush: 'فرشاة',
    rectangle: 'مستطيل',
    width: 'حجم الفرشاة (بكسل)',
    frame: (index, frame) => `المستطيل ${count(index + 1)}: ${place(frame)}`,
    add: 'إضافة مستطيل',
    removeOne: 'إزالة المستطيل',
    clear: 'مسح',
    remove: 'إزالة القناع',
    sent: 'لا يتغيّر إلا الجزء المقنّع.',
    notSent: 'لا يُرسل القناع: هذا النموذج لا يعدّل الصور.',
  },
  notOriginal: 'لا يُحفظ الملف الأصلي بعد إعادة التحميل. لحجمه الكامل، أرفق الملف مجددًا.',
};
