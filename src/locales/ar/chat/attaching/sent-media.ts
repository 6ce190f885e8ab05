import type { MediaLeftOut } from '../../../../model/chat/message';
import type { sentMediaWords as English } from '../../../en/chat/attaching/sent-media';
import { count, tokens, usd } from '../../../format';
import { isolated, plural } from '../../../grammar';

const leftOut: Record<MediaLeftOut, string> = {
  muted: 'مستبعد',
  old: 'من جولة سابقة',
  room: 'مستبعد لإفساح المجال',
};

export const sentMediaWords: typeof English = {
  leftOut: (why) => leftOut[why],
  notSent: (why) => (why === 'muted' ? 'لم يُرسل: استبعدته.' : `لم يُرسل: ${leftOut[why]}.`),
  nameOnly: 'اسمه فقط',
  leaveOut: 'استبعاد',
  takeIn: 'الإرسال مجددًا',
  leaveOutOne: (name) => `استبعاد ${isolated(name)}`,
  takeInOne: (name) => `إرسال ${isolated(name)} مجددًا`,
  leaveOutHelp: 'إذا استُبعد، يبقى في المحادثة ولا تحمل الطلبات اللاحقة إلا اسمه.',
  soFar: ({ requests, tokens: all, costUsd }) => {
    if (requests === 0) return 'ليس في أي طلب بعد.';
    const cost = costUsd === null ? '' : `، ${usd(costUsd, false)}`;
    const sent = plural(requests, {
      one: 'طلب واحد',
      two: 'طلبين',
      few: `${count(requests)} طلبات`,
      many: `${count(requests)} طلبًا`,
      other: `${count(requests)} طلب`,
    });
    return `في ${sent} حتى الآن: ${tokens(all, false)} رمز${cost}.`;
  },
  rule: {
    title: 'صور الجولات السابقة وملفات PDF والصوت فيها',
    ofChat: 'في هذه المحادثة، تُرسل',
    standard: 'تُرسل',
    names: { always: 'دائمًا', turns: 'في الجولات الأخيرة', once: 'في جولتها فقط' },
    asInSettings: (name) => `كما في الإعدادات (${name})`,
    turns: 'الجولات',
    explain: {
      always: 'يحملها كل طلب من جديد، وتدفع ثمنها من جديد.',
      turns: 'تُستبعد الأقدم، ويُذكر للنموذج أسماؤها.',
      once: 'من الجولة التالية فصاعدًا، لا يُذكر للنموذج إلا أسماؤها.',
    },
  },
};
