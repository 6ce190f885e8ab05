import type { finishWords as English } from '../../en/chat/finish';
import { count } from '../../format';

export const finishWords: typeof English = {
  limit: (limit) =>
    `Beim Limit von ${count(limit)} Tokens abgeschnitten. Setze die Antwort fort oder erhöhe „Max. Tokens“.`,
  serversLimit:
    'Beim Token-Limit des Modells oder Servers abgeschnitten. Setze die Antwort fort oder erhöhe „Max. Tokens“.',
  raise: (limit) => `Auf ${count(limit)} erhöhen`,
  setLimit: 'Inspektor öffnen',
  content_filter: 'Vom Inhaltsfilter des Anbieters abgeschnitten.',
  tool_calls: 'Das Modell wollte ein Tool aufrufen, aber dieser Chat hat keines. Es wurde nichts ausgeführt.',
  pause_turn: 'Der Server hat mitten in einer langen Antwort pausiert. Setze sie fort, damit er weitermacht.',
  unknown: 'Der Server hat nicht gesagt, warum die Antwort endete.',
  details: (said) => `Der Server meldet: ${said}`,
  other: (reason) => `Der Server hat die Antwort mit „${reason}“ beendet.`,
  google: {
    SAFETY:
      'Von Googles Sicherheitsfilter abgeschnitten. Formuliere deine Nachricht um oder erlaube mehr in „safetySettings“ (Zusatzfelder).',
    RECITATION:
      'Abgeschnitten, weil es einem veröffentlichten Text zu nahe kam. Bitte stattdessen um eine Zusammenfassung.',
    LANGUAGE: 'Abgeschnitten, weil das Modell diese Sprache nicht unterstützt.',
    BLOCKLIST: 'Wegen eines gesperrten Wortes abgeschnitten. Formuliere deine Nachricht um.',
    PROHIBITED_CONTENT: 'Abgeschnitten, weil Google diesen Inhalt verbietet. Formuliere deine Nachricht um.',
    SPII: 'Abgeschnitten, weil personenbezogene Daten darin vorkamen. Lass persönliche Angaben aus deiner Nachricht weg.',
    MALFORMED_FUNCTION_CALL: 'Das Modell hat ein Tool fehlerhaft aufgerufen. Generiere die Antwort neu.',
    UNEXPECTED_TOOL_CALL: 'Das Modell wollte ein Tool aufrufen, das dieser Chat nicht hat. Generiere die Antwort neu.',
    TOO_MANY_TOOL_CALLS: 'Das Modell hat zu viele Tools hintereinander aufgerufen. Verlange weniger auf einmal.',
    IMAGE_SAFETY: 'Googles Sicherheitsfilter hat das Bild zurückgehalten. Beschreibe ein anderes.',
    IMAGE_PROHIBITED_CONTENT: 'Google verbietet dieses Bild. Beschreibe ein anderes.',
    IMAGE_RECITATION: 'Das Bild kam einem veröffentlichten zu nahe. Beschreibe ein anderes.',
    NO_IMAGE: 'Das Modell hat kein Bild erzeugt. Generiere die Antwort neu.',
    IMAGE_OTHER: 'Das Bild ist misslungen. Generiere die Antwort neu.',
    OTHER: 'Der Server hat die Antwort aus einem Grund beendet, den er nicht nennt. Generiere die Antwort neu.',
  },
};
