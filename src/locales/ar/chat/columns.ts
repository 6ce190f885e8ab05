import type { columnWords as English } from '../../en/chat/columns';
import { count, tokens, usd } from '../../format';
import { isolated, plural } from '../../grammar';

const replies = (n: number): string =>
  plural(n, {
    zero: 'لا ردود',
    one: 'رد واحد',
    two: 'ردّان',
    few: `${count(n)} ردود`,
    many: `${count(n)} ردًا`,
    other: `${count(n)} رد`,
  });

/** The same after a preposition or a verbal noun. */
const ofReplies = (n: number): string => (n === 2 ? 'ردّين' : replies(n));

const requests = (n: number): string =>
  plural(n, {
    zero: 'لا طلبات',
    one: 'طلب واحد',
    two: 'طلبان',
    few: `${count(n)} طلبات`,
    many: `${count(n)} طلبًا`,
    other: `${count(n)} طلب`,
  });

const ofRequests = (n: number): string => (n === 2 ? 'طلبين' : requests(n));

export const columnWords: typeof English = {
  title: replies,
  regionOf: (n) => `${replies(n)} جنبًا إلى جنب`,
  nameOf: (n, model) => `الرد ${count(n)}: ${isolated(model)}`,
  goOn: 'استخدام هذا الرد',
  sendAnyway: 'الإرسال رغم ذلك',
  inThread: 'في المحادثة',
  merged: 'مدمج',
  otherModel: 'نموذج آخر…',
  modelName: 'اسم النموذج',
  stop: 'إيقاف',
  stopAll: 'إيقاف الكل',
  together: 'طلب واحد يجلب هذه الردود، لذا تتوقف معًا.',
  retryAsksFor: (n) => (n === 1 ? 'يطلب هذا الرد وحده في طلب جديد.' : `يطلب ${ofReplies(n)} في طلب واحد.`),
  close: 'إغلاق الأعمدة',
  merge: 'دمج…',
  bill: (n, prompt, completion, cost) =>
    `طلب واحد لـ ${ofReplies(n)}: الرموز المحتسبة ${isolated(`${prompt} + ${completion}`)}${cost === null ? '' : `، ${cost}`}.`,
  tokens: (n, exact) =>
    n === 1 || n === 2
      ? `${tokens(n, exact)} رمز`
      : `${tokens(n, exact)} ${plural(n, { few: 'رموز', many: 'رمزًا', other: 'رمز' })}`,
  firstToken: 'الوقت حتى أول رمز',
  firstAfter: (duration) => `الأول بعد ${duration}`,
  missing: {
    came: (asked, came) => `طلبت ${ofReplies(asked)} ووصل ${count(came)}.`,
    refused: 'يعطي هذا الخادم ردًا واحدًا لكل طلب.',
    unlearn: 'تجربة عدة ردود دفعة واحدة في المرة القادمة',
    ask: (n) => `إرسال ${ofRequests(n)}${n > 1 ? ' جنبًا إلى جنب' : ''}`,
    more: (n) =>
      plural(n, {
        one: 'إرسال طلب آخر',
        two: 'إرسال طلبين آخرين',
        few: `إرسال ${count(n)} طلبات أخرى`,
        many: `إرسال ${count(n)} طلبًا آخر`,
        other: `إرسال ${count(n)} طلب آخر`,
      }),
  },
  estimate: {
    counting: 'جارٍ العدّ…',
    of: (n, prompts, cost) =>
      `${requests(n)}: ${prompts} من رموز الموجّه${cost === null ? '' : `، ${cost}`}، قبل الردود.`,
    unpriced: (n) =>
      plural(n, {
        one: 'سعر واحد منها غير معروف.',
        two: 'سعر اثنين منها غير معروف.',
        other: `سعر ${count(n)} منها غير معروف.`,
      }),
    tooLong: (n) =>
      plural(n, {
        one: 'واحد منها أطول من نافذة سياق النموذج.',
        two: 'اثنان منها أطول من نافذة سياق النموذج.',
        other: `${count(n)} منها أطول من نافذة سياق النموذج.`,
      }),
    overBudget: (limit, spent) => `سيتجاوز هذا حدك البالغ ${usd(limit)}: أُنفق منه ${usd(spent)}.`,
    sendAnyway: 'الإرسال رغم ذلك',
  },
  compare: {
    title: 'المقارنة',
    introDraft: 'يرسل رسالتك إلى كل الأعمدة معًا. كل عمود طلب مستقل.',
    introReply: 'يطلب من كل عمود إصداره من هذا الرد، إلى جانب ما لديك.',
    column: (n) => `العمود ${count(n)}`,
    model: 'النموذج',
    remove: (n) => `إزالة العمود ${count(n)}`,
    add: 'إضافة عمود',
    sweep: 'تدريج درجة الحرارة: 0، 0.7، 1.4، 2',
    more: 'معاملات أخرى',
    send: (n) => `إرسال ${ofRequests(n)}`,
  },
  mergeForm: {
    title: 'دمج الردود',
    intro: 'يكتب نموذج ردًا واحدًا من الردود التي تختارها. يظهر إلى جانبها.',
    from: 'الردود المراد دمجها',
    instruction: 'التعليمة',
    by: 'النموذج',
    whole: 'النص الكامل المرسل',
    send: 'دمج',
    tooFew: 'اختر ردّين على الأقل.',
  },
};
