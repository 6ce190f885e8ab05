import type { noticeWords as English } from '../en/notices';
import { count, usd } from '../format';
import { plural } from '../grammar';

/** Of chats that something was done to, in the genitive. */
const chats = (n: number): string =>
  plural(n, {
    one: 'محادثة واحدة',
    two: 'محادثتين',
    few: `${count(n)} محادثات`,
    many: `${count(n)} محادثة`,
    other: `${count(n)} محادثة`,
  });

export const noticeWords: typeof English = {
  plain: {
    'chat-duplicated': 'أُنشئت نسخة. هذه هي.',
    'text-attached': 'نص طويل: أُرفق كملف. زر «تراجع» يضعه في الرسالة.',
    dictated: 'أُضيف إلى الرسالة. راجعه قبل إرساله.',
    'system-prompt-changed': 'تغيّرت تعليمات النظام.',
    'reply-running': 'لم يُرسل بعد: ما زال الرد جاريًا. انتظر انتهاءه أو اضغط «إيقاف»، ثم أرسل.',
    'reply-elsewhere': 'لم يُرسل بعد: ما زالت علامة تبويب أخرى تكتب الرد أعلاه.',
    'edit-discarded': 'أُهملت التغييرات.',
    'summary-removed': 'أُزيل الملخص. تُرسل الرسائل التي حلّ محلها من جديد.',
    updated: 'حُدِّث Tally فأُعيد تحميل الصفحة. مسودّتك محفوظة.',
    'share-lost': 'لم يصل ما تمت مشاركته: ربما لم تعد في هذا المتصفح مساحة. شاركه مرة أخرى.',
    'drop-kept': 'ما أفلتّه محفوظ جانبًا. يمكنك استيراده أو إرفاقه فور أن تبدأ.',
    'new-version': 'إصدار جديد من Tally جاهز.',
    'changed-elsewhere': 'تغيّرت نقاط نهاية أو بيانات في علامة تبويب أخرى.',
    'restoring-elsewhere': 'تستعيد علامة تبويب أخرى نسخة احتياطية. ما تغيّره هنا يُحفظ بعد ذلك.',
    copied: 'نُسخ.',
    'not-copied': 'لا يسمح المتصفح لهذه الصفحة باستخدام الحافظة.',
    'everything-deleted': 'حُذف كل شيء.',
    'insecure-page': 'لم تُفتح هذه الصفحة عبر https، لذا تُنسى المفاتيح عند إغلاقها، ولا ترى علامات التبويب بعضها بعضًا.',
    'temporary-ended': 'انتهت المحادثة المؤقتة.',
    'temporary-kept': 'حُفظت. هذه المحادثة الآن في قائمتك.',
  },
  deleted: 'تم الحذف.',
  deletedOne: (title) => `حُذفت «${title}».`,
  folderDeleted: (name) => `حُذف المجلد «${name}». محادثاته محفوظة.`,
  folderMoved: (name, place, of) => `موضع «${name}» الآن ${count(place)} من ${count(of)}.`,
  folderMovedIn: (name, place, of, inside) => `موضع «${name}» الآن ${count(place)} من ${count(of)} داخل «${inside}».`,
  chatsMovedOut: (n) => (n === 1 ? 'أُخرجت من المجلد.' : `تم إخراج ${chats(n)} من المجلد.`),
  chatsMoved: (n, to) => (n === 1 ? `نُقلت إلى «${to}».` : `تم نقل ${chats(n)} إلى «${to}».`),
  chatsDeleted: (n) => `تم حذف ${chats(n)}.`,
  chatsArchived: (n) => (n === 1 ? 'تمت الأرشفة.' : `تمت أرشفة ${chats(n)}.`),
  chatsUnarchived: (n) => (n === 1 ? 'أُخرجت من الأرشيف.' : `تم إخراج ${chats(n)} من الأرشيف.`),
  chatsTagged: (n) => (n === 1 ? 'تغيّرت الوسوم.' : `تم تغيير وسوم ${chats(n)}.`),
  chatNamed: (title) => `اسم المحادثة الآن «${title}».`,
  chatNotNamed: {
    noTitle: 'تحتفظ المحادثة بعنوانها. لم يعطِ النموذج عنوانًا.',
    because: (why) => `تحتفظ المحادثة بعنوانها. ${why}`,
    anyway: 'سمِّها على أي حال',
  },
  tagRenamed: (tag, to) => `صار الوسم «${tag}» الآن «${to}».`,
  tagRemoved: (tag) => `أُزيل الوسم «${tag}» من كل المحادثات.`,
  messagesDeleted: (n) =>
    plural(n, {
      one: 'حُذفت الرسالة.',
      two: 'حُذفت رسالتان.',
      few: `حُذفت ${count(n)} رسائل.`,
      many: `حُذفت ${count(n)} رسالة.`,
      other: `حُذفت ${count(n)} رسالة.`,
    }),
  messagesWait: (n) =>
    plural(n, {
      one: 'رسالة في محادثة أخرى تنتظر الإرسال.',
      two: 'رسالتان في محادثات أخرى تنتظران الإرسال.',
      few: `${count(n)} رسائل في محادثات أخرى تنتظر الإرسال.`,
      many: `${count(n)} رسالة في محادثات أخرى تنتظر الإرسال.`,
      other: `${count(n)} رسالة في محادثات أخرى تنتظر الإرسال.`,
    }),
  show: 'إظهار',
  rearranged: {
    insert: 'أُدرجت الرسالة.',
    move: 'نُقلت الرسالة.',
    role: 'تغيّر الدور.',
    words: 'حُفظ كإصدار جديد.',
  },
  summaryLost: 'لا يلائم الملخص هذا الإصدار، لذا تُرسل الرسائل التي حلّ محلها من جديد.',
  parameterRemoved: (parameter) => `أُزيل «${parameter}» من معاملات هذه المحادثة.`,
  columnTaken: {
    parameters: 'تستخدم هذه المحادثة الآن معاملات ذلك العمود.',
    model: (model) => `تستخدم هذه المحادثة الآن ${model}.`,
    both: (model) => `تستخدم هذه المحادثة الآن ${model} مع معاملات ذلك العمود.`,
  },
  transcriptAdded: 'أُضيف إلى الرسالة بدلًا من الملف الصوتي. راجعه قبل إرساله.',
  attachmentRemoved: (name) => `أُزيل ${name}.`,
  pictureEdited: (name) => `عُدِّل ${name}.`,
  maskRemoved: (name) => `أُزيل قناع ${name}.`,
  recordsSkipped: (n) =>
    plural(n, {
      one: 'تم تخطي سجل تالف.',
      two: 'تم تخطي سجلين تالفين.',
      few: `تم تخطي ${count(n)} سجلات تالفة.`,
      many: `تم تخطي ${count(n)} سجلًا تالفًا.`,
      other: `تم تخطي ${count(n)} سجل تالف.`,
    }),
  promptsImported: (added, replaced) => `تم استيراد الموجّهات: المضاف ${count(added)}، والمستبدل ${count(replaced)}.`,
  budgetSoft: {
    month: (limitUsd, spentUsd) => `بلغت حدك المرن البالغ ${usd(limitUsd)} في الشهر: أُنفق ${usd(spentUsd)}.`,
    chat: (limitUsd, spentUsd) =>
      `بلغت حدك المرن البالغ ${usd(limitUsd)} لكل محادثة: أُنفق ${usd(spentUsd)} في هذه المحادثة.`,
  },
  budgetUnpriced: (model) => `لا تشمل حدودك ${model} لأن سعره غير معروف. يمكنك إدخال سعر في الإعدادات ← النماذج.`,
};
