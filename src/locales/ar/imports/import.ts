import type { importWords as English } from '../../en/imports/import';
import { count } from '../../format';
import { list, plural } from '../../grammar';

/** Six forms of a counted thing; none of it is written with its figure. */
function counted(n: number, one: string, two: string, few: string, many: string, other: string): string {
  const figure = count(n);
  return plural(n, {
    zero: `${figure} ${other}`,
    one,
    two,
    few: `${figure} ${few}`,
    many: `${figure} ${many}`,
    other: `${figure} ${other}`,
  });
}

function chats(n: number): string {
  return counted(n, 'محادثة واحدة', 'محادثتان', 'محادثات', 'محادثة', 'محادثة');
}

/** The same after a preposition. */
function inChats(n: number): string {
  return n === 2 ? 'محادثتين' : chats(n);
}

export const importWords: typeof English = {
  title: 'الاستيراد',
  text: 'ينقل المحادثات من ChatGPT وClaude وتطبيقات أخرى: الملف أو أرشيف zip الذي يعطيه تصديرها. يمكن أيضًا إفلات الملفات في أي مكان من الصفحة.',
  choose: 'ملف الاستيراد',
  folder: 'استيراد مجلد',
  which: 'أي التطبيقات، وأين تجد ملفات تصديرها',
  reads: (apps) => `يقرأ ملفات تصدير ${list(apps)}.`,
  places: {
    chatgpt: 'في ChatGPT وClaude: الإعدادات ثم تصدير البيانات. يصل رابط بالبريد. يُقرأ ملف zip كما هو.',
    gemini: 'في Gemini: ‏Google Takeout، ثم «نشاطي» مع «تطبيقات Gemini» فقط، بصيغة JSON بدلًا من HTML.',
    jan: 'في Jan: أفلت المجلد «threads» من مجلد بياناته.',
    cherry: 'في Cherry Studio: نسخ احتياطية فيها data.json. الأحدث قاعدة بيانات لا يقرؤها إلا التطبيق نفسه.',
  },
  import: 'استيراد',
  close: 'إغلاق',
  attach: 'إرفاقه بالرسالة بدلًا من ذلك',
  restore: 'استعادة هذه النسخة الاحتياطية…',
  restoreTitle: 'استعادة نسخة احتياطية',
  isBackup: 'هذه نسخة احتياطية من Tally. يمكن استعادتها بكل ما فيها.',
  reading: 'يُقرأ ما في الملفات أولًا. لم يتغيّر شيء بعد.',
  from: (apps) => `من ${list(apps)}`,
  formats: {
    'big-agi': 'big-AGI',
    'better-chatgpt': 'BetterChatGPT',
    'chatbot-ui': 'Chatbot UI',
    chatbox: 'Chatbox',
    chatgpt: 'ChatGPT',
    'chatgpt-web': 'chatgpt-web',
    'cherry-studio': 'Cherry Studio',
    claude: 'Claude',
    'claude-projects': 'مشاريع Claude',
    'fine-tuning': 'JSONL للضبط الدقيق',
    'gemini-takeout': 'Gemini (Google Takeout)',
    hollama: 'hollama',
    jan: 'Jan',
    'le-chat': 'Le Chat',
    librechat: 'LibreChat',
    'llama-cpp': 'llama.cpp',
    messages: 'قائمة رسائل',
    nextchat: 'NextChat',
    'open-webui': 'Open WebUI',
    preference: 'JSONL للضبط الدقيق (DPO)',
    sharegpt: 'ShareGPT',
    tally: 'Tally',
    typingmind: 'TypingMind',
  },
  chats,
  messages: (n) => counted(n, 'رسالة واحدة', 'رسالتان', 'رسائل', 'رسالة', 'رسالة'),
  media: (n) => counted(n, 'صورة أو ملف', 'صورتان أو ملفان', 'صور وملفات', 'من الصور والملفات', 'من الصور والملفات'),
  prompts: (n) => counted(n, 'موجّه واحد', 'موجّهان', 'موجّهات', 'موجّهًا', 'موجّه'),
  facts: {
    found: 'في الملفات',
    added: 'جديدة هنا',
    grown: 'تغيّرت منذ أن استوردتها',
    grownHint: 'تُضاف رسائلها الجديدة. ما كتبته هنا يبقى.',
    here: 'موجودة هنا',
    hereHint: 'تبقى كما هي.',
  },
  lost: 'ما لا يُنقل',
  losses: {
    chat: (n) => `${chats(n)} بلا أي رسائل يمكن قراءتها`,
    message: (n) =>
      counted(
        n,
        'إدخال واحد تالف أو ليس رسالة',
        'إدخالان تالفان أو ليسا رسالتين',
        'إدخالات تالفة أو ليست رسائل',
        'إدخالًا تالفًا أو ليس رسالة',
        'إدخال تالف أو ليس رسالة',
      ),
    file: (n) =>
      `${counted(n, 'صورة أو ملف', 'صورتان أو ملفان', 'صور وملفات', 'من الصور والملفات', 'من الصور والملفات')} يذكرها ملف التصدير ولا يحتويها. تقول الرسائل ذلك.`,
    tool: (n) =>
      `${counted(n, 'خطوة واحدة', 'خطوتان', 'خطوات', 'خطوة', 'خطوة')} بين النموذج وأدواته، مثل عمليات البحث والشيفرة`,
    hidden: (n) => `${counted(n, 'رسالة واحدة', 'رسالتان', 'رسائل', 'رسالة', 'رسالة')} لا يعرضها التطبيق نفسه`,
    link: (n) =>
      counted(
        n,
        'رسالة واحدة موضعها تالف. تقف في بداية المحادثة.',
        'رسالتان موضعهما تالف. تقفان في بداية المحادثة.',
        'رسائل موضعها تالف. تقف في بداية المحادثة.',
        'رسالة موضعها تالف. تقف في بداية المحادثة.',
        'رسالة موضعها تالف. تقف في بداية المحادثة.',
      ),
    time: (n) =>
      counted(
        n,
        'وقت واحد لا يمكن قراءته',
        'وقتان لا يمكن قراءتهما',
        'أوقات لا يمكن قراءتها',
        'وقتًا لا يمكن قراءته',
        'وقت لا يمكن قراءته',
      ),
    version: (n) =>
      counted(
        n,
        'مسودّة أخرى لإجابة',
        'مسودّتان أخريان لإجابات',
        'مسودّات أخرى لإجابات',
        'مسودّة أخرى لإجابات',
        'مسودّة أخرى لإجابات',
      ),
    setting: (n) =>
      `${counted(n, 'إعداد واحد', 'إعدادان', 'إعدادات', 'إعدادًا', 'إعداد')} لا وجود له إلا في التطبيق الآخر`,
    key: (n) =>
      `${counted(n, 'مفتاح API واحد', 'مفتاحا API', 'مفاتيح API', 'مفتاح API', 'مفتاح API')}. لا تُستورد المفاتيح أبدًا.`,
    content: (n) => `${counted(n, 'قطعة واحدة', 'قطعتان', 'قطع', 'قطعة', 'قطعة')} من نوع غير معروف`,
    document: (n) => `${counted(n, 'مستند واحد', 'مستندان', 'مستندات', 'مستندًا', 'مستند')} من مشاريع`,
    voice: (n) =>
      counted(
        n,
        'تسجيل صوتي واحد. تُنقل كلماته.',
        'تسجيلان صوتيان. تُنقل كلماتهما.',
        'تسجيلات صوتية. تُنقل كلماتها.',
        'تسجيلًا صوتيًا. تُنقل كلماتها.',
        'تسجيل صوتي. تُنقل كلماتها.',
      ),
    database: (n) =>
      `${counted(n, 'قاعدة بيانات واحدة', 'قاعدتا بيانات', 'قواعد بيانات', 'قاعدة بيانات', 'قاعدة بيانات')} لا يقرؤها إلا التطبيق نفسه. صدّر المحادثات التي فيها بصيغة JSON.`,
  },
  problems: {
    'cut-off': 'مقطوع. ما يسبق ذلك يمكن استيراده.',
    'not-json': 'تالف: ليس JSON. ما يسبق ذلك يمكن استيراده.',
    unknown: 'ليس ملف تصدير معروفًا هنا.',
    empty: 'فارغ.',
    'too-large': 'فيه جزء أكبر مما يقدر عليه المتصفح.',
    'too-many-files': 'يحتوي على أكثر من 100,000 ملف. فك ضغطه، واختر ملفات \u2068.json\u2069 التي فيه.',
    'broken-zip': 'تالف أو غير مكتمل.',
    encrypted: 'محمي بكلمة مرور. فك ضغطه أولًا.',
    unreadable: 'تعذّرت قراءته. اختره مجددًا.',
  },
  failed: 'تعذّرت قراءة الملفات: توقف المتصفح عن القراءة. حرّر بعض الذاكرة وحاول مجددًا، أو اختر ملفات أقل.',
  elsewhere:
    'ما زال استيراد أو تراجع عنه أو استعادة قيد التنفيذ، هنا أو في علامة تبويب أخرى. انتظر حتى ينتهي، ثم حاول مجددًا.',
  nothing: 'لا شيء يُستورد.',
  allHere: 'كل ما في هذه الملفات موجود هنا.',
  done: (added, grown, unchanged) =>
    [
      added + grown === 0 ? 'لم يُستورد شيء جديد' : `المستورد: ${chats(added)}`,
      ...(grown > 0 ? [`رسائل جديدة في ${inChats(grown)}`] : []),
      ...(unchanged > 0 ? [`الموجود هنا من قبل: ${chats(unchanged)}`] : []),
    ].join('، ') + '.',
  prompted: (n) =>
    counted(
      n,
      'أُضيف موجّه واحد إلى المكتبة.',
      'أُضيف موجّهان إلى المكتبة.',
      'موجّهات أُضيفت إلى المكتبة.',
      'موجّهًا أُضيفت إلى المكتبة.',
      'موجّه أُضيفت إلى المكتبة.',
    ),
  cancelled: 'ألغيتَ الاستيراد. المحادثات التي نُقلت كاملة. استورد الملفات نفسها مجددًا للحصول على البقية.',
  full: 'لم يبقَ متسع للمزيد. المحادثات التي نُقلت كاملة. حرّر بعض المساحة، واستورد الملفات نفسها مجددًا.',
  undoable: (when, added, grown) =>
    `الاستيراد في ${when}: ${chats(added)}${grown > 0 ? `، رسائل جديدة في ${inChats(grown)}` : ''}.`,
  undo: 'التراجع عن الاستيراد',
  undoText: 'يمكن التراجع عن الاستيراد ليوم واحد. المحادثات التي استخدمتها منذ ذلك الحين تبقى.',
  undone: (undone, kept) =>
    `تم التراجع: ${chats(undone)}.${kept > 0 ? ` تغيّرت منذ ذلك الحين فتبقى: ${chats(kept)}.` : ''}`,
};
