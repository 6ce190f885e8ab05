import type { budgetWords as English } from '../../en/settings/budget';
import { count } from '../../format';

export const budgetWords: typeof English = {
  limits: {
    title: 'Limits',
    text: 'In US-Dollar. Lass ein Feld leer für kein Limit. Eine Anfrage wird nach den Kosten ihres Prompts geprüft, weil die Kosten der Antwort erst hinterher bekannt sind.',
    soft: 'Wenn du es erreichst, erhältst du einen Hinweis.',
    hard: 'Anfragen über diesem Limit warten auf deine Bestätigung.',
    askHint: 'Eine einzelne Anfrage, die mehr kostet, wartet auf deine Bestätigung.',
    fields: {
      monthSoftUsd: 'Weiches Limit pro Monat',
      monthHardUsd: 'Hartes Limit pro Monat',
      chatSoftUsd: 'Weiches Limit pro Chat',
      chatHardUsd: 'Hartes Limit pro Chat',
      askAboveUsd: 'Fragen vor einer Anfrage über',
    },
  },
  spent: {
    title: 'Bisher abgerechnet',
    text: (since) =>
      `Jede Anfrage aus diesem Browser seit ${since}, auch von gelöschten Chats. Andere Geräte und Apps zählen nicht mit. Maßgeblich ist die Rechnung des Anbieters.`,
    none: 'Noch nichts abgerechnet. Jede Anfrage, die einen Server erreicht, steht dann hier.',
    unpriced: (n) =>
      n === 1
        ? 'Bei einer Anfrage ist kein Preis bekannt. Ihre Tokens sind gezählt, ihre Kosten nicht.'
        : `Bei ${count(n)} Anfragen ist kein Preis bekannt. Ihre Tokens sind gezählt, ihre Kosten nicht.`,
    demo: 'Die Preise der Demo sind erfunden. Sie zählen hier mit, um zu zeigen, wie eine Rechnung aussieht.',
    today: 'Heute',
    month: 'Dieser Monat',
    all: 'Alles',
    period: 'Zeitraum',
    saveCsv: 'Als CSV speichern',
  },
  chart: {
    label: 'Diagramm',
    days: 'Letzte 30 Tage',
    months: 'Letzte 12 Monate',
    day: 'Tag',
    month: 'Monat',
    table: 'Als Tabelle ansehen',
    costs: (total, most, when) => `Kosten: insgesamt ${total}, höchstens ${most} (${when}).`,
    tokens: (total, most, when) => `Tokens: insgesamt ${total}, höchstens ${most} (${when}).`,
    nothing: 'In diesem Zeitraum nichts abgerechnet.',
  },
  tables: {
    requests: 'Anfragen',
    prompt: 'Prompt',
    completion: 'Antwort',
    cost: 'Kosten',
    noPrice: 'kein Preis bekannt',
    nothing: '–',
    model: 'Modell',
    endpoint: 'Endpunkt',
    conversation: 'Chat',
    byModel: 'Nach Modell',
    byEndpoint: 'Nach Endpunkt',
    byConversation: 'Nach Chat',
    untitled: 'Neuer Chat',
    deletedConversations: 'Gelöschte und temporäre Chats',
    deletedEndpoints: 'Gelöschte Endpunkte',
    showAll: (n) => `Alle ${count(n)} anzeigen`,
  },
};
