import type { sentMediaWords as English } from '../../../en/chat/attaching/sent-media';
import { count, tokens, usd } from '../../../format';

const leftOut = { muted: 'weggelassen', old: 'aus einer früheren Runde', room: 'weggelassen, um Platz zu schaffen' };

export const sentMediaWords: typeof English = {
  leftOut: (why) => leftOut[why],
  notSent: (why) => (why === 'muted' ? 'Nicht gesendet: von dir weggelassen.' : `Nicht gesendet: ${leftOut[why]}.`),
  nameOnly: 'nur der Name',
  leaveOut: 'Weglassen',
  takeIn: 'Wieder mitsenden',
  leaveOutOne: (name) => `${name} weglassen`,
  takeInOne: (name) => `${name} wieder mitsenden`,
  leaveOutHelp: 'Weggelassen bleibt es im Chat, und spätere Anfragen enthalten nur den Namen.',
  soFar: ({ requests, tokens: all, costUsd }) => {
    if (requests === 0) return 'Noch in keiner Anfrage.';
    const cost = costUsd === null ? '' : `, ${usd(costUsd, false)}`;
    return `Bisher in ${requests === 1 ? 'einer Anfrage' : `${count(requests)} Anfragen`}: ${tokens(all, false)} Tokens${cost}.`;
  },
  rule: {
    title: 'Bilder, PDFs und Audio aus früheren Runden',
    ofChat: 'In diesem Chat senden',
    standard: 'Senden',
    names: { always: 'Immer', turns: 'In den letzten Runden', once: 'Nur in der eigenen Runde' },
    asInSettings: (name) => `Wie in den Einstellungen (${name})`,
    turns: 'Runden',
    explain: {
      always: 'Jede Anfrage enthält sie wieder, und du bezahlst sie jedes Mal.',
      turns: 'Von älteren werden nur die Namen gesendet.',
      once: 'Ab der nächsten Runde werden nur ihre Namen gesendet.',
    },
  },
};
