import type { commandWords as English } from '../../en/chat/commands';
import { count, tokens, usd } from '../../format';

export const commandWords: typeof English = {
  label: 'Befehle',
  argument: { system: 'Text', model: 'Name', temp: '0.2', n: '3' },
  does: {
    new: 'Neuen Chat beginnen',
    system: 'System-Prompt dieses Chats setzen',
    model: 'Modell wählen',
    temp: 'Temperatur setzen (0 bis 2)',
    n: 'Nach mehreren Antworten auf die nächste Nachricht fragen (1 bis 10)',
    tokens: 'Tokens und Kosten der nächsten Anfrage anzeigen',
    retry: 'Letzte Antwort neu generieren',
    export: 'Diesen Chat als Markdown speichern',
    help: 'Befehle auflisten',
  },
  unknown: (name) => `Den Befehl „/${name}“ gibt es nicht. Als Nachricht senden?`,
  sendAsText: 'Als Nachricht senden',
  wrong: (name, argument) => {
    const not = argument === '' ? '' : `, nicht „${argument}“`;
    switch (name) {
      case 'temp':
        return `/temp nimmt eine Zahl von 0 bis 2${not}.`;
      case 'n':
        return `/n nimmt eine ganze Zahl von 1 bis 10${not}.`;
      case 'model':
        return 'Schreib den Namen eines Modells hinter /model.';
      default:
        return `Schreib den Text hinter /${name}.`;
    }
  },
  nothing: (name) =>
    name === 'retry' ? 'Es gibt keine fertige Antwort zum Neugenerieren.' : 'Es gibt noch nichts zu speichern.',
  temperature: (value) => `Dieser Chat verwendet jetzt die Temperatur ${value}.`,
  choices: (value) =>
    value === 1
      ? 'Die nächste Anfrage bittet um eine Antwort.'
      : `Die nächste Anfrage bittet um ${count(value)} Antworten.`,
  model: (model) => `Dieser Chat verwendet jetzt ${model}.`,
  unlisted: (model) => `Kein Endpunkt listet ein Modell „${model}“. Trotzdem verwenden?`,
  useUnlisted: 'Trotzdem verwenden',
  system: 'System-Prompt für diesen Chat gesetzt.',
  tokens: (n, exact, limit, costUsd) =>
    [
      `Die nächste Anfrage hat ${tokens(n, exact)} Tokens`,
      ...(limit === null ? [] : [` von ${count(limit)}`]),
      ...(costUsd === null ? ['.'] : [`, ${usd(costUsd, exact)} vor der Antwort.`]),
    ].join(''),
  billed: (n, exact, costUsd) =>
    `Bisher wurden diesem Chat ${tokens(n, exact)} Tokens berechnet${costUsd === null ? '' : `, ${usd(costUsd, exact)}`}.`,
  notCounted: 'Die nächste Anfrage wird noch gezählt.',
  text: 'Alles andere wird gesendet, wie es ist, auch „bye“ und „quit“.',
};
