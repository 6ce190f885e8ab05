import type { transcriptWords as English } from '../../en/export/transcript';
import { isolated, plural } from '../../grammar';

export const transcriptWords: typeof English = {
  untitled: 'צ׳אט',
  several: 'צ׳אטים',
  roles: { system: 'מערכת', user: 'משתמש', assistant: 'עוזר' },
  note: 'הערה',
  reasoning: 'חשיבה',
  sources: 'מקורות',
  call: (name) => `קריאה לכלי: ${isolated(name)}`,
  result: (isError) => (isError ? 'שגיאה מהכלי' : 'תוצאת הכלי'),
  status: {
    streaming: 'עדיין מגיעה',
    interrupted: 'נקטעה',
    failed: 'נכשלה',
    stopped: 'נעצרה',
  },
  branch: (after) => (after === null ? 'ענף אחר' : `ענף אחר, אחרי ״${isolated(after)}״`),
  kinds: { image: 'תמונה', file: 'קובץ', audio: 'אודיו' },
  tokens: (tokens) => `${tokens} ${plural(tokens, { one: 'טוקן', other: 'טוקנים' })}`,
};
