import type { titleWords as English } from '../../en/everyday/titles';

export const titleWords: typeof English = {
  title: 'العناوين',
  text: 'تُسمّى المحادثة بأول كلماتها. يستطيع نموذج تسميتها على نحو أفضل بطلب قصير واحد لكل محادثة (نحو 400 رمز، من ميزانيتك). العناوين التي تكتبها بنفسك تبقى.',
  when: 'تسمية المحادثات بنموذج',
  never: 'أبدًا',
  times: { asked: 'فقط حين أختار ذلك من قائمة المحادثة', 'first-reply': 'بعد الرد الأول' },
  by: 'نموذج العناوين',
  own: 'نموذج المحادثة نفسها',
  nameNow: 'ترك النموذج يسمّيها',
};
