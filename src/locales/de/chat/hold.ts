import type { holdWords as English } from '../../en/chat/hold';
import { count, tokens, usd } from '../../format';

export const holdWords: typeof English = {
  label: 'Anfrage angehalten',
  over: {
    title: ({ over, exact }) => `Angehalten: ${tokens(over, exact)} ${over === 1 ? 'Token' : 'Tokens'} zu lang.`,
    text: ({ contextWindow, reserved, over, exact }) =>
      `${tokens(contextWindow - reserved + over, exact)} für den Prompt + ${count(reserved)} für die Antwort = ${tokens(contextWindow + over, exact)}, das Fenster fasst aber nur ${count(contextWindow)}.`,
    alone: 'An früheren Runden liegt es nicht. Kürze die Nachricht oder den System-Prompt oder senke „Max. Tokens“.',
    notEnough: 'Frühere Runden wegzulassen reicht nicht.',
    lasting: 'Deine Wahl gilt ab jetzt für diesen Chat. Du kannst sie im Inspektor ändern.',
  },
  pinned: {
    title: (n) => (n === 1 ? 'Diese Nachricht wird immer gesendet:' : 'Diese Nachrichten werden immer gesendet:'),
    tokens: (shown) => `${shown} Tokens`,
    unpin: 'Nicht immer senden',
    unpinOne: (excerpt) => `„${excerpt}“ nicht immer senden`,
  },
  drop: 'Älteste Runden weglassen',
  dropText: (fitting, turns) =>
    fitting === 0
      ? 'Sendet keine früheren Runden.'
      : `Sendet die ${fitting === 1 ? 'neueste' : `neuesten ${count(fitting)}`} von ${count(turns)} früheren Runden.`,
  dropOldest: 'Das Älteste weglassen',
  dropMedia: (n) =>
    `Sendet alle Runden, ohne ${n === 1 ? 'das älteste Bild oder die älteste Datei' : `die ${count(n)} ältesten Bilder und Dateien`}.`,
  last: 'Nur die letzten Runden senden',
  lastTurns: 'Anzahl der Runden',
  turns: 'Runden',
  summarise: 'Ältere Runden zusammenfassen',
  summariseText:
    'Das Modell schreibt zuerst eine Zusammenfassung, die eigene Kosten hat. Du kannst sie lesen, bearbeiten und rückgängig machen.',
  summarising: 'Ältere Runden werden zusammengefasst …',
  budget: {
    title: ({ limitUsd, period }) =>
      `Angehalten: Das würde dein hartes Limit von ${usd(limitUsd)} pro ${period === 'month' ? 'Monat' : 'Chat'} überschreiten.`,
    spent: ({ spentUsd, period }) =>
      period === 'month'
        ? `${usd(spentUsd)} in diesem Monat ausgegeben.`
        : `${usd(spentUsd)} in diesem Chat ausgegeben.`,
    settings: 'Deine Limits kannst du unter Einstellungen → Budget ändern.',
  },
  costly: (limitUsd) => `Angehalten: Das kostet mehr als ${usd(limitUsd)}.`,
  cost: ({ purpose, requestUsd, exact }) =>
    requestUsd === null
      ? 'Der Preis dieses Modells ist nicht bekannt.'
      : purpose === 'summary'
        ? `Eine Zusammenfassung anzufordern würde ${usd(requestUsd, exact)} kosten, zuzüglich der Zusammenfassung selbst.`
        : `Diese Anfrage würde vor der Antwort ${usd(requestUsd, exact)} kosten.`,
  sendAnyway: 'Trotzdem senden',
  send: 'Senden',
};
