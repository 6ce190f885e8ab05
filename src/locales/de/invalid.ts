import type {
  extraPhrases as EnglishExtras,
  keyPhrases as EnglishKeys,
  urlPhrases as EnglishUrls,
} from '../en/invalid';

export const urlPhrases: typeof EnglishUrls = {
  empty: ['Die Basis-URL ist leer.', 'Gib die Adresse des Endpunkts ein, z. B. https://api.openai.com/v1.'],
  'not-a-url': ['Das ist keine Webadresse.', 'Gib zum Beispiel https://api.openai.com/v1 ein.'],
  scheme: ['Nur http- und https-Adressen können aufgerufen werden.', 'Gib zum Beispiel https://api.openai.com/v1 ein.'],
  ipv6: [
    'Die Sicherheitsrichtlinie der Seite kann keine IPv6-Adressen aufführen, daher kann Tally keine aufrufen.',
    'Gib den Namen des Servers ein, localhost oder seine IPv4-Adresse.',
  ],
  'key-in-query': [
    'Die Adresse enthält einen Schlüssel.',
    'Entferne ihn aus der Adresse und gib ihn in seinem eigenen Feld ein.',
  ],
  credentials: [
    'Die Adresse enthält einen Benutzernamen oder ein Passwort.',
    'Entferne diese Angaben und gib den Schlüssel in seinem eigenen Feld ein.',
  ],
};

export const extraPhrases: typeof EnglishExtras = {
  'no-name': () => ['Ein Header oder Query-Parameter hat keinen Namen.', 'Gib ihm einen oder entferne ihn.'],
  'bad-name': (name) => [
    `„${name}“ ist kein gültiger Header-Name.`,
    'Verwende Buchstaben, Ziffern und Bindestriche, ohne Leerzeichen oder Doppelpunkt.',
  ],
  forbidden: (name) => [
    `Eine Seite kann den Header „${name}“ nicht setzen.`,
    'Der Browser sendet seinen eigenen. Entferne ihn hier.',
  ],
  duplicate: (name) => [`„${name}“ kommt zweimal vor.`, 'Entferne einen davon.'],
  'no-value': (name) => [`„${name}“ hat keinen Wert.`, 'Gib ihn ein oder entferne die Zeile.'],
  newline: (name) => [
    `„${name}“ enthält einen Zeilenumbruch.`,
    'Kopiere den Wert neu: Er darf nur aus einer Zeile bestehen.',
  ],
  'not-latin': (name) => [
    `Der Wert von „${name}“ enthält ein Zeichen, das nicht in einem Header gesendet werden kann.`,
    'Kopiere ihn neu: Achte auf typografische Striche und Anführungszeichen.',
  ],
};

export const keyPhrases: typeof EnglishKeys = {
  spaces: ['Der Schlüssel enthält ein Leerzeichen.', 'Kopiere ihn neu: Ein Schlüssel enthält keine Leerzeichen.'],
  newline: ['Der Schlüssel enthält einen Zeilenumbruch.', 'Kopiere ihn neu: Ein Schlüssel besteht aus einer Zeile.'],
  'not-latin': [
    'Der Schlüssel enthält ein Zeichen, das nicht gesendet werden kann.',
    'Kopiere ihn neu: Achte auf typografische Striche und Anführungszeichen.',
  ],
};
