import type { columnWords as English } from '../../en/chat/columns';
import { count, tokens, usd } from '../../format';

const replies = (n: number): string => `${count(n)} ${n === 1 ? 'Antwort' : 'Antworten'}`;
const requests = (n: number): string => `${count(n)} ${n === 1 ? 'Anfrage' : 'Anfragen'}`;

export const columnWords: typeof English = {
  title: replies,
  regionOf: (n) => `${replies(n)} nebeneinander`,
  nameOf: (n, model) => `Antwort ${count(n)}: ${model}`,
  goOn: 'Diese Antwort verwenden',
  sendAnyway: 'Trotzdem senden',
  inThread: 'Im Chat',
  merged: 'Zusammengeführt',
  otherModel: 'Anderes Modell …',
  modelName: 'Modellname',
  stop: 'Stopp',
  stopAll: 'Alle stoppen',
  together: 'Diese Antworten kommen aus einer einzigen Anfrage und werden gemeinsam gestoppt.',
  retryAsksFor: (n) =>
    n === 1 ? 'Fordert nur diese Antwort an, in einer neuen Anfrage.' : `Fordert ${replies(n)} in einer Anfrage an.`,
  close: 'Spalten schließen',
  merge: 'Zusammenführen …',
  bill: (n, prompt, completion, cost) =>
    `Eine Anfrage für ${replies(n)}: ${prompt} + ${completion} Tokens abgerechnet${cost === null ? '' : `, ${cost}`}.`,
  tokens: (n, exact) => `${tokens(n, exact)} ${n === 1 ? 'Token' : 'Tokens'}`,
  firstToken: 'Zeit bis zum ersten Token',
  firstAfter: (duration) => `erstes nach ${duration}`,
  missing: {
    came: (asked, came) => `Du hast ${replies(asked)} angefordert und ${count(came)} bekommen.`,
    refused: 'Dieser Server liefert nur eine Antwort pro Anfrage.',
    unlearn: 'Beim nächsten Mal wieder mehrere auf einmal versuchen',
    ask: (n) => `${requests(n)}${n > 1 ? ' nebeneinander' : ''} senden`,
    more: (n) => `${count(n)} ${n === 1 ? 'weitere Anfrage' : 'weitere Anfragen'} senden`,
  },
  estimate: {
    counting: 'Wird gezählt …',
    of: (n, prompts, cost) =>
      `${requests(n)}: ${prompts} Prompt-Tokens${cost === null ? '' : `, ${cost}`}, vor den Antworten.`,
    unpriced: (n) => `${n === 1 ? 'Bei einer ist' : `Bei ${count(n)} ist`} kein Preis bekannt.`,
    tooLong: (n) => `${n === 1 ? 'Eine ist' : `${count(n)} sind`} zu lang für das Kontextfenster des Modells.`,
    overBudget: (limit, spent) =>
      `Das würde dein Limit von ${usd(limit)} überschreiten: ${usd(spent)} sind schon ausgegeben.`,
    sendAnyway: 'Trotzdem senden',
  },
  compare: {
    title: 'Vergleichen',
    introDraft: 'Sendet deine Nachricht an alle Spalten gleichzeitig. Jede ist eine eigene Anfrage.',
    introReply: 'Fordert von jeder Spalte eine eigene Version dieser Antwort an, neben der, die du hast.',
    column: (n) => `Spalte ${count(n)}`,
    model: 'Modell',
    remove: (n) => `Spalte ${count(n)} entfernen`,
    add: 'Spalte hinzufügen',
    sweep: 'Temperatur durchprobieren: 0; 0,7; 1,4; 2',
    more: 'Weitere Parameter',
    send: (n) => `${requests(n)} senden`,
  },
  mergeForm: {
    title: 'Antworten zusammenführen',
    intro: 'Ein Modell schreibt aus den gewählten eine Antwort. Sie erscheint neben ihnen.',
    from: 'Antworten zum Zusammenführen',
    instruction: 'Anweisung',
    by: 'Modell',
    whole: 'Vollständiger gesendeter Text',
    send: 'Zusammenführen',
    tooFew: 'Wähle mindestens zwei Antworten.',
  },
};
