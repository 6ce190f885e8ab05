import type { installedWords as English } from '../../en/settings/installed';
import { count } from '../../format';
import { isolated } from '../../grammar';

export const installedWords: typeof English = {
  title: 'בדיסק של השרת',
  text: 'Ollama טוען מודל כשפונים אליו לראשונה, ושוב בכל פעם שצ׳אט צריך חלון גדול יותר.',
  none: 'אין עדיין כלום. אפשר להוריד מודל למטה.',
  refresh: 'רענון',
  inMemory: 'בזיכרון',
  inMemoryOf: (size) => `בזיכרון: ${size}`,
  inMemoryWithoutGpu: (size) => `בזיכרון: ${size}, כלום לא ב־GPU`,
  inMemoryOnGpu: (size, share) => `בזיכרון: ${size}, ${isolated(share)} ב־GPU`,
  window: (tokens) => `חלון ${count(tokens)}`,
  until: (time) => `עד ${time}`,
  unload: 'פריקה',
  pull: 'הורדה',
  model: 'מודל להורדה',
  modelHint: 'שם מתוך ollama.com/library, למשל qwen3:8b. השרת מוריד אותו, לעיתים קרובות כמה גיגה־בתים.',
  cancel: 'ביטול',
  stops: 'ההורדה נעצרת בעזיבת הדף הזה. מה שהגיע נשאר בשרת, וההורדה הבאה ממשיכה משם.',
  progress: (model) => `${isolated(model)} בהורדה`,
  soFar: (status, completed, total) => `${status} · ${completed} מתוך ${total}`,
};
