import type { findingWords as English } from '../../en/export/findings';
import { count } from '../../format';
import { isolated } from '../../grammar';

export const findingWords: typeof English = {
  severities: {
    error: 'خطأ',
    warning: 'تحذير',
    note: 'ملاحظة',
  },
  sound: 'لا مشكلات.',
  line: (n) => `السطر ${count(n)}`,
  more: (n) => `و${count(n)} غيرها`,
  times: (n) => isolated(`${count(n)}×`),
  sentences: {
    'no-examples': () => 'لا توجد أمثلة. اختر محادثات فيها رد مكتمل.',
    'too-few': (n) => `تطلب أدوات التدريب 10 أمثلة على الأقل، وفي ملف التدريب ${count(Number(n))}.`,
    'mixed-formats': () => 'في الملف الواحد محادثات وأزواج ردود معًا. لا تقبل أدوات التدريب إلا نوعًا واحدًا.',
    'too-large': () => 'الملف أكبر من 512 MB، وهو أقصى ما تقبله OpenAI.',
    'not-json': () => 'السطر ليس JSON، أو غير مكتمل.',
    'not-an-object': () => 'السطر ليس كائن JSON.',
    'no-messages': () => 'المثال بلا رسائل.',
    'unknown-field': (field) => `ترفض بعض أدوات التدريب الحقول غير المعروفة، مثل «${isolated(String(field))}».`,
    duplicate: () => 'المثال نفسه موجود مرتين.',
    'not-a-message': () => 'رسالة ليست كائن JSON.',
    'unknown-role': (role) =>
      role === ''
        ? 'رسالة بلا دور.'
        : `«${isolated(String(role))}» ليس دورًا. استخدم system أو user أو assistant أو tool.`,
    'unknown-speaker': (from) =>
      from === ''
        ? 'رسالة لا تذكر من يتكلم.'
        : `«${isolated(String(from))}» ليس متكلمًا. استخدم system أو human أو gpt أو function_call أو observation.`,
    'no-content': () => 'رسالة بلا محتوى.',
    'empty-content': () => 'رسالة فارغة.',
    'bad-content': () => 'محتوى رسالة ليس نصًا ولا قائمة نصوص وصور.',
    'bad-name': () => 'في اسم مشارك مسافات أو علامات ترفضها أدوات التدريب.',
    'bad-weight': () => 'وزن ليس 0 ولا 1.',
    'weight-elsewhere': () => 'لا يجوز الوزن إلا للردود.',
    'unknown-message-field': (field) => `ترفض OpenAI الرسائل التي فيها الحقل «${isolated(String(field))}».`,
    'no-reply': () => 'لا رد في المثال يُتعلّم منه.',
    'reply-not-last': () => 'الرسالة الأخيرة ليست ردًا.',
    'nothing-to-learn': () => 'وزن كل رد 0، فلا يُتعلّم شيء.',
    'system-not-first': () => 'رسالة نظام بعد رسائل أخرى. ترفض ذلك بعض أدوات التدريب.',
    'not-alternating': () => 'الأسئلة والردود لا تتناوب. ترفض ذلك بعض أدوات التدريب.',
    'call-without-result': () => 'استدعاء أداة بلا نتيجة.',
    'result-without-call': () => 'نتيجة أداة بلا استدعاء قبلها.',
    'calls-without-tools': () => 'توجد استدعاءات أدوات، لكن المثال لا يسرد أدواته.',
    'too-many-pictures': (n) => `يجوز في المثال 10 صور، وفي أحدها ${count(Number(n))}.`,
    'picture-elsewhere': () => 'لا تجوز الصور إلا في رسائل الشخص.',
    'bad-picture': () => 'صورة ليست JPEG ولا PNG ولا WebP، ولا على عنوان ويب.',
    'bad-pair': () => 'يحتاج الزوج إلى رد مفضّل ورد آخر.',
    'same-pair': () => 'ردّا الزوج متطابقان.',
    'too-long': (n) => `أطول مما يقرؤه النموذج (${count(Number(n))} رمز): تُقطع النهاية.`,
    'no-complete-reply': () => 'فرع بلا رد مكتمل، لذا استُبعد.',
    'no-pairs': () => 'لا إصدار آخر لأي رد، لذا استُبعدت المحادثة.',
    'cut-off-reply': () => 'رد مقطوع. هو سياق، ولا يُتعلّم.',
    'files-left-out': () => 'استُبعدت الصور والملفات. ما قيل عنها يبقى.',
    'calls-left-out': () => 'استُبعدت استدعاءات أدوات بلا نتيجة هنا.',
    'end-left-out': () => 'استُبعد ما يلي آخر رد مكتمل.',
  },
};
