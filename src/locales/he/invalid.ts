import type {
  urlPhrases as EnglishUrlPhrases,
  extraPhrases as EnglishExtraPhrases,
  keyPhrases as EnglishKeyPhrases,
} from '../en/invalid';

export const urlPhrases: typeof EnglishUrlPhrases = {
  empty: ['כתובת הבסיס ריקה.', 'יש להזין את הכתובת של נקודת הקצה, למשל \u2066https://api.openai.com/v1\u2069.'],
  'not-a-url': ['זו אינה כתובת אינטרנט.', 'יש להזין כתובת כמו \u2066https://api.openai.com/v1\u2069.'],
  scheme: ['אפשר לפנות רק לכתובות http ו־https.', 'יש להזין כתובת כמו \u2066https://api.openai.com/v1\u2069.'],
  ipv6: [
    'מדיניות האבטחה של הדף לא יכולה לכלול כתובת IPv6, ולכן Tally לא יכול לפנות אליה.',
    'יש להזין את שם השרת, localhost, או את כתובת ה־IPv4 שלו.',
  ],
  'key-in-query': ['בכתובת יש מפתח.', 'יש להסיר אותו מהכתובת, ולהזין אותו בשדה שלו.'],
  credentials: ['בכתובת יש שם משתמש או סיסמה.', 'יש להסיר אותם, ולהזין את המפתח בשדה שלו.'],
};

export const extraPhrases: typeof EnglishExtraPhrases = {
  'no-name': () => ['לכותרת נוספת או לפרמטר שאילתה אין שם.', 'יש לתת שם, או להסיר.'],
  'bad-name': (name) => [
    `״${name}״ לא יכול להיות שם של כותרת.`,
    'יש להשתמש באותיות לטיניות, בספרות ובמקפים, בלי רווחים או נקודתיים.',
  ],
  forbidden: (name) => [`דף לא יכול להגדיר את הכותרת ״${name}״.`, 'הדפדפן שולח את שלו. יש להסיר אותה כאן.'],
  duplicate: (name) => [`״${name}״ מופיע פעמיים.`, 'יש להסיר אחד מהם.'],
  'no-value': (name) => [`ל־״${name}״ אין ערך.`, 'יש להזין אותו, או להסיר את השורה.'],
  newline: (name) => [`ב־״${name}״ יש מעבר שורה.`, 'יש להעתיק שוב: זו צריכה להיות שורה אחת.'],
  'not-latin': (name) => [
    `בערך של ״${name}״ יש תו שאי אפשר לשלוח בכותרת.`,
    'יש להעתיק שוב: ייתכן שיש בו מקפים או מירכאות דפוס.',
  ],
};

export const keyPhrases: typeof EnglishKeyPhrases = {
  spaces: ['במפתח יש רווח.', 'יש להעתיק שוב: מפתח הוא מילה אחת.'],
  newline: ['במפתח יש מעבר שורה.', 'יש להעתיק שוב: מפתח הוא שורה אחת.'],
  'not-latin': ['במפתח יש תו שאי אפשר לשלוח.', 'יש להעתיק שוב: ייתכן שיש בו מקפים או מירכאות דפוס.'],
};
