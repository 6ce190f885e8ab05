import type { noteWords as English } from '../../en/everyday/notes';
import { isolated } from '../../grammar';

export const noteWords: typeof English = {
  title: 'ملاحظة',
  text: 'لك وحدك: لا تُرسل أبدًا. يعثر عليها البحث، وتتضمنها عمليات التصدير.',
  favourites: 'المفضلة',
  noFavourites: 'لا مفضلة بعد. أضف رسالة من قائمتها.',
  add: 'إضافة إلى المفضلة',
  remove: 'إزالة من المفضلة',
  removeOf: (words) => `إزالة «${isolated(words)}» من المفضلة`,
  isFavourite: 'مفضلة',
  you: 'أنت',
};
