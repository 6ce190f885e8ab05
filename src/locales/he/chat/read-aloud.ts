import type { readAloudWords as English } from '../../en/chat/read-aloud';
import { count, usd } from '../../format';
import { isolated } from '../../grammar';

export const readAloudWords: typeof English = {
  bar: 'הקראה',
  play: 'ניגון',
  pause: 'השהיה',
  stop: 'עצירת ההקראה',
  place: (at, of) => isolated(`${count(at + 1)} / ${count(of)}`),
  options: 'הגדרות הקראה',
  by: 'מי מקריא',
  byDevice: 'קול של המכשיר הזה',
  deviceHelp: 'הטקסט נשאר במכשיר הזה.',
  endpointHelp: (host) => `הטקסט נשלח אל ${isolated(host)}.`,
  voice: 'קול',
  usualVoice: 'ברירת מחדל',
  model: 'מודל דיבור',
  speed: 'מהירות',
  instructions: 'איך לדבר',
  instructionsHelp: 'למשל ״רגוע ואיטי״. רק חלק מהמודלים מצייתים לזה.',
  price: (amount) => `ההקראה תעלה ${usd(amount, false)}.`,
  noPrice: 'המחיר של המודל הזה לא ידוע.',
  anyway: 'הקראה בכל זאת',
  tryAgain: 'ניסיון נוסף',
  noModelToSpeak: {
    sentence: 'לא נבחר מודל דיבור, ובנקודת הקצה אין ברשימה מודל מוכר.',
    remedy: 'יש להזין את שמו בהגדרות כאן.',
  },
};
