import type { copyingWords as English } from '../../en/export/copying';
import { count } from '../../format';

export const copyingWords: typeof English = {
  menu: 'העתקה כ־',
  markdown: 'Markdown',
  text: 'טקסט פשוט',
  rich: 'טקסט מעוצב',
  more: 'תמונה או עוד הודעות…',
  title: 'העתקת הודעות',
  form: 'העתקה כ־',
  forms: {
    markdown: { label: 'Markdown', hint: 'כפי שהמודל כתב.' },
    text: { label: 'טקסט פשוט', hint: 'בלי עיצוב.' },
    rich: { label: 'טקסט מעוצב', hint: 'למסמכים ולדואר.' },
    picture: { label: 'תמונה', hint: 'PNG, בהיר או כהה כמו על המסך.' },
  },
  reasoning: 'חשיבה',
  figures: 'זמנים, מודלים ועלויות',
  copy: 'העתקה',
  save: 'שמירת קובץ',
  several: (n) => `ארוך מדי לתמונה אחת: נדרשות ${count(n)}. אפשר לשמור אותן, או לבחור פחות הודעות להעתקה.`,
  tooLong: 'ארוך מדי לתמונות. אפשר לבחור פחות הודעות, או לייצא את הצ׳אט כ־HTML.',
  undrawn: 'הדפדפן הזה לא הצליח לצייר את התמונה. אפשר לייצא את הצ׳אט כ־HTML.',
  notCopied: 'הדפדפן לא אפשר העתקה. אפשר לשמור את הקובץ.',
  fileName: 'הודעות',
};
