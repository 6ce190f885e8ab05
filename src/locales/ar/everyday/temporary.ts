import type { temporaryWords as English } from '../../en/everyday/temporary';

export const temporaryWords: typeof English = {
  name: 'محادثة مؤقتة',
  text: 'لا توجد إلا في علامة التبويب هذه. إغلاقها أو إعادة تحميلها ينهي المحادثة. وتبقى تكلفتها محسوبة في ميزانيتك.',
  keep: 'حفظ هذه المحادثة',
  end: 'إنهاء المحادثة',
};
