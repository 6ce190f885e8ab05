import type { failureWords as English } from '../en/failures';
import { count, usd } from '../format';

export const failureWords: typeof English = {
  plain: {
    offline: [
      'Du bist offline.',
      'Stelle eine Netzwerkverbindung her und versuche es dann erneut. Deine Nachricht bleibt erhalten.',
    ],
    unreachable: [
      'Unter dieser Adresse hat kein Server geantwortet.',
      'Prüfe, ob der Server läuft, ob die Adresse stimmt und ob eine Firewall oder ein Inhaltsblocker die Verbindung verhindert.',
    ],
    cors: [
      'Der Server läuft, erlaubt dieser Seite aber nicht, ihn aufzurufen (CORS).',
      'Erlaube den Ursprung dieser Seite in den Einstellungen des Servers oder verwende einen eigenen Proxy.',
    ],
    'hidden-answer': [
      'Der Server hat die Anfrage bekommen, aber diese Seite kann seine Antwort nicht lesen.',
      'Meist ist der Schlüssel falsch, und der Browser verbirgt die Fehlermeldung des Servers, weil sie keine CORS-Header hat. Prüfe den Schlüssel. Wenn er stimmt, versuche es erneut.',
    ],
    redirected: [
      'Der Server leitet an eine andere Adresse weiter.',
      'Tally folgt keinen Weiterleitungen, damit dein Schlüssel nirgendwo anders landet. Gib die endgültige Adresse als Basis-URL ein.',
    ],
    'local-network-denied': [
      'Der Browser lässt diese Seite dein lokales Netzwerk nicht erreichen.',
      'Erlaube dieser Seite in den Website-Einstellungen des Browsers den „Zugriff auf das lokale Netzwerk“ und versuche es dann erneut.',
    ],
    'mixed-content': [
      'Diese Seite wurde über https geöffnet, daher blockiert der Browser eine einfache http-Adresse.',
      'Verwende eine https-Adresse oder einen Server auf localhost, oder öffne Tally aus einer Datei.',
    ],
    'vault-locked': [
      'Deine Schlüssel sind gesperrt.',
      'Gib die Passphrase ein, um sie für diesen Besuch zu entsperren.',
    ],
    'no-endpoint': ['Dieser Chat hat keinen Endpunkt.', 'Wähle ein Modell.'],
    'no-model': ['Es ist kein Modell ausgewählt.', 'Wähle eines oder gib seinen Namen ein.'],
    overloaded: ['Der Server ist überlastet.', 'Warte einen Moment und versuche es dann erneut.'],
    'too-large': ['Die Anfrage ist zu groß für den Server.', 'Kürze die Nachricht oder beginne einen neuen Chat.'],
    unauthorized: [
      'Der Schlüssel wurde nicht angenommen.',
      'Prüfe den Schlüssel unter Einstellungen → Endpunkte: Er könnte falsch eingegeben oder widerrufen sein oder zu einem anderen Anbieter gehören.',
    ],
    forbidden: [
      'Der Server hat diese Anfrage abgelehnt.',
      'Dein Schlüssel hat vielleicht keinen Zugriff, oder der Anbieter bedient deine Region oder diese Seite nicht.',
    ],
    'data-policy': [
      'Deine Datenschutzeinstellungen beim Anbieter schließen jeden Host dieses Modells aus.',
      'Ändere sie dort (bei OpenRouter: Settings → Privacy) oder wähle ein anderes Modell.',
    ],
    'system-role': [
      'Dieses Modell nimmt keinen System-Prompt an.',
      'Sende den System-Prompt in der ersten Nachricht oder leere ihn.',
    ],
    'model-not-found': ['Der Server hat kein Modell mit diesem Namen.', 'Wähle ein anderes Modell.'],
    'wrong-path': [
      'Diese Adresse bietet die Schnittstelle des Endpunkts nicht an.',
      'Prüfe die Basis-URL. Sollte sie auf /v1 enden?',
    ],
    quota: [
      'Dein Konto hat kein Guthaben oder Kontingent mehr.',
      'Warten hilft nicht. Prüfe die Abrechnung beim Anbieter.',
    ],
    'content-filter': [
      'Der Inhaltsfilter des Anbieters hat das abgelehnt.',
      'Formuliere es anders oder verwende ein anderes Modell.',
    ],
    'bad-response': [
      'Der Server hat etwas geschickt, das keine Antwort eines Modells ist.',
      'Prüfe die Basis-URL. Vielleicht antwortet ein Proxy oder eine Anmeldeseite.',
    ],
    'cut-off': [
      'Die Verbindung brach ab, bevor die Antwort fertig war.',
      'Was ankam, bleibt erhalten. Setze die Antwort fort oder generiere sie neu.',
    ],
    'summary-empty': [
      'Das Modell hat keine Zusammenfassung geschrieben.',
      'Vielleicht gingen alle Tokens für die Überlegung auf. Versuche es erneut, wähle ein anderes Modell oder lass die ältesten Runden weg.',
    ],
    'tab-closed': [
      'Der Tab wurde geschlossen, während die Antwort kam.',
      'Was ankam, bleibt erhalten. Setze die Antwort fort oder generiere sie neu.',
    ],
    'part-missing': [
      'Ein Teil von Tally konnte nicht geladen werden: Es wurde aktualisiert, oder du bist offline.',
      'Lade die Seite neu und versuche es dann erneut. Was du geschrieben hast, bleibt erhalten.',
    ],
    'storage-full': [
      'Der Speicher des Browsers ist voll.',
      'Deine Chats bleiben vorerst im Arbeitsspeicher. Speichere ein Backup unter Einstellungen → Daten, dann lösche, was du nicht brauchst.',
    ],
    'storage-denied': [
      'Dieser Browser lässt die Seite nichts speichern.',
      'Deine Chats bleiben nur, bis du den Tab schließt. Das kann an einem privaten Fenster oder an blockierten Cookies liegen.',
    ],
    'storage-gone': [
      'Der Browser hat gelöscht, was hier gespeichert war.',
      'Stelle ein Backup unter Einstellungen → Daten wieder her. Was offen ist, bleibt im Arbeitsspeicher.',
    ],
    'storage-newer': [
      'In einem anderen Tab läuft eine neuere Version von Tally. Diese hier kann deren Daten nicht lesen.',
      'Lade diese Seite neu.',
    ],
  },
  inForm: {
    offline: 'Stelle eine Netzwerkverbindung her und teste dann erneut.',
    'local-network-denied':
      'Erlaube dieser Seite in den Website-Einstellungen des Browsers den „Zugriff auf das lokale Netzwerk“ und teste dann erneut.',
    'key-missing': 'Ein Schlüssel wird nur an den Ursprung gesendet, für den er gespeichert wurde. Gib ihn oben ein.',
    unauthorized:
      'Prüfe den Schlüssel oben: Er könnte falsch eingegeben oder widerrufen sein oder zu einem anderen Anbieter gehören.',
    'hidden-answer':
      'Meist ist der Schlüssel falsch, und der Browser verbirgt die Fehlermeldung des Servers, weil sie keine CORS-Header hat. Prüfe den Schlüssel oben.',
    timeout: 'Prüfe, ob der Server läuft und die Adresse stimmt, und teste dann erneut.',
    'cut-off': 'Teste erneut. Wenn es wieder passiert, sieh im Log des Servers nach.',
    'rate-limited': 'Warte einen Moment und teste dann erneut.',
    overloaded: 'Warte einen Moment und teste dann erneut.',
    server: 'Teste erneut. Wenn es weiterhin fehlschlägt, sieh auf der Statusseite des Anbieters nach.',
  },
  empty: {
    'cut-off': [
      'Die Verbindung brach ab, bevor etwas von der Antwort ankam.',
      'Prüfe deine Verbindung und versuche es dann erneut.',
    ],
    'tab-closed': [
      'Der Tab wurde geschlossen, bevor etwas von der Antwort ankam.',
      'Der Prompt kann trotzdem abgerechnet worden sein. Versuche es erneut, um noch einmal zu fragen.',
    ],
  },
  inputs: { image: 'keine Bilder', audio: 'kein Audio', video: 'keine Videos', file: 'keine Dateien dieser Art' },
  headersRefused: (headers) => [
    `Diese Seite kann die Antwort des Servers nicht lesen. Vielleicht nimmt er ${headers} nicht von einer Seite an (CORS).`,
    'Browser fragen vorher, und manche Anbieter erlauben nur die Header, die sie kennen. Entferne den Header oder erlaube ihn in den Einstellungen des Servers oder deines Proxys. Wenn es vorher ging, prüfe den Schlüssel.',
  ],
  extrasMissing: (names, origin) => [
    `Es gibt keinen Wert für ${names}, den jede Anfrage an ${origin} braucht.`,
    'Er wird wie ein Schlüssel aufbewahrt und nur an den Ursprung gesendet, für den er gespeichert wurde. Gib ihn unter Einstellungen → Endpunkte ein.',
  ],
  keyMissing: (origin) => [
    `Es gibt keinen Schlüssel für ${origin}.`,
    'Ein Schlüssel wird nur an den Ursprung gesendet, für den er gespeichert wurde. Gib ihn unter Einstellungen → Endpunkte ein.',
  ],
  otherInterface: (name) => [
    `Der Server hat in einer anderen Schnittstelle als der des Endpunkts geantwortet: ${name}.`,
    'Verwende diese Schnittstelle für den Endpunkt oder prüfe die Basis-URL.',
  ],
  unknownDialect: (dialect) => [
    `Dieser Endpunkt verwendet „${dialect}“, was diese Version von Tally nicht kennt.`,
    'Lade neu, um die neueste Version zu bekommen, oder wähle unter Einstellungen → Endpunkte eine andere Schnittstelle.',
  ],
  noAnswer: (after) => [
    `Innerhalb von ${after} kam keine Antwort.`,
    'Versuche es erneut oder erlaube unter Einstellungen → Endpunkte mehr Zeit.',
  ],
  silent: (after) => [
    `${after} lang kam nichts mehr.`,
    'Setze die Antwort fort, versuche es erneut oder erlaube unter Einstellungen → Endpunkte mehr Zeit.',
  ],
  rateLimited: 'Du hast das Anfragelimit des Servers erreicht.',
  waitAMoment: 'Warte einen Moment und versuche es dann erneut.',
  retryIn: (wait) => `Versuche es in ${wait} erneut.`,
  resetsAfter: (wait) => `Das Limit wird ${wait} nach der Anfrage zurückgesetzt.`,
  serverFailed: {
    at: (status) => `Beim Server ist ein Fehler aufgetreten (${status}).`,
    inReply: 'Beim Server ist mitten in der Antwort ein Fehler aufgetreten.',
    before: 'Der Server hat die Anfrage angenommen, dann ist bei ihm ein Fehler aufgetreten.',
    remedy: 'Versuche es erneut. Wenn es weiterhin fehlschlägt, sieh auf der Statusseite des Anbieters nach.',
    remedyInReply:
      'Was ankam, bleibt erhalten. Setze die Antwort fort oder generiere sie neu. Wenn es weiterhin fehlschlägt, sieh auf der Statusseite des Anbieters nach.',
  },
  tooLong: {
    known: (asked, limit) => `Die Anfrage hat ${count(asked)} Tokens. Das Modell akzeptiert ${count(limit)}.`,
    unknown: 'Die Anfrage ist länger als das Kontextfenster des Modells.',
    remedy: 'Lass frühere Runden weg, beginne einen neuen Chat oder wähle ein Modell mit größerem Fenster.',
  },
  badRequest: {
    whole: 'Der Server hat die Anfrage nicht angenommen.',
    of: (parameter) => `Der Server hat „${parameter}“ nicht angenommen.`,
    see: 'Sieh dir seine Meldung an und ändere die Anfrage.',
    change: 'Ändere oder leere den Wert im Inspektor und versuche es dann erneut.',
  },
  inputRefused: {
    of: (input) => `Dieses Modell oder dieser Server akzeptiert ${input}.`,
    file: 'Sende sie als Text, lass sie weg oder wähle ein anderes Modell.',
    other: 'Lass das weg oder wähle ein anderes Modell.',
  },
  replyTooLong: (limit, isKept) => [
    `Der Server hat mehr als ${count(limit)} Zeichen geschickt, daher hat Tally aufgehört zu lesen.`,
    `${isKept ? 'Was ankam, bleibt erhalten. ' : ''}Bitte um eine kürzere Antwort oder um einen Teil nach dem anderen.`,
  ],
  overBudget: {
    month: (limitUsd) => `Nicht gesendet: Das würde dein hartes Limit von ${usd(limitUsd)} pro Monat überschreiten.`,
    chat: (limitUsd) => `Nicht gesendet: Das würde dein hartes Limit von ${usd(limitUsd)} pro Chat überschreiten.`,
    remedy: 'Erhöhe das Limit unter Einstellungen → Budget und versuche es dann erneut.',
  },
  costly: (requestUsd, limitUsd) => [
    `Nicht gesendet: Das würde vor der Antwort ${usd(requestUsd)} kosten. Ab ${usd(limitUsd)} wirst du gefragt.`,
    'Sende trotzdem oder erhöhe diesen Betrag unter Einstellungen → Budget.',
  ],
};
