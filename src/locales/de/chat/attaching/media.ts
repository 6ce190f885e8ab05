import type { mediaWords as English } from '../../../en/chat/attaching/media';
import { count } from '../../../format';
import { size } from '../../../measures';

export const mediaWords: typeof English = {
  formats: {
    png: 'PNG-Bild',
    jpeg: 'JPEG-Bild',
    gif: 'GIF-Bild',
    webp: 'WebP-Bild',
    bmp: 'BMP-Bild',
    avif: 'AVIF-Bild',
    heic: 'HEIC-Foto',
    tiff: 'TIFF-Bild',
    svg: 'SVG-Zeichnung',
    pdf: 'PDF',
    docx: 'Word-Dokument',
    xlsx: 'Excel-Arbeitsmappe',
    pptx: 'PowerPoint-Präsentation',
    odt: 'OpenDocument-Text',
    ods: 'OpenDocument-Tabelle',
    odp: 'OpenDocument-Präsentation',
    epub: 'EPUB-Buch',
    rtf: 'RTF-Dokument',
    html: 'Webseite',
    notebook: 'Jupyter-Notebook',
    'old-office': 'Office-Datei von vor 2007',
    text: 'Text',
    wav: 'WAV-Aufnahme',
    mp3: 'MP3-Aufnahme',
    ogg: 'Ogg-Aufnahme',
    flac: 'FLAC-Aufnahme',
    m4a: 'M4A-Aufnahme',
    aac: 'AAC-Aufnahme',
    'webm-audio': 'WebM-Aufnahme',
    mp4: 'MP4-Video',
    webm: 'WebM-Video',
    mov: 'QuickTime-Video',
    zip: 'Zip-Archiv',
    empty: 'leere Datei',
    unknown: 'Datei',
  },
  plain: {
    'empty-file': {
      sentence: 'Die Datei ist leer.',
      remedy: 'Prüfe sie dort, wo sie herkommt, dann häng sie noch einmal an.',
    },
    unreadable: {
      sentence: 'Die Datei kann nicht gelesen werden: Sie wurde nach der Auswahl verschoben, gelöscht oder geändert.',
      remedy: 'Wähle sie noch einmal.',
    },
    'unknown-format': {
      sentence: 'Das ist weder Text noch ein Format, das Tally lesen kann.',
      remedy: 'Sende es als Datei, wenn das Modell Dateien nimmt.',
    },
    'old-office': {
      sentence: 'Diese Office-Datei hat das Format von vor 2007, das Tally nicht lesen kann.',
      remedy: 'Speichere sie als docx, xlsx oder pptx, und häng das an.',
    },
    'pixels-protected': {
      sentence: 'Dieser Browser lässt Seiten keine Bilder zurücklesen, um Fingerprinting zu verhindern.',
      remedy: 'Erlaube es für diese Seite, oder sende das Original, mit dem, was es über Ort und Kamera sagt.',
    },
    'reader-failed': {
      sentence: 'Der Teil von Tally, der Dateien liest, hat aufgehört.',
      remedy:
        'Versuche es erneut. Wenn er wieder aufhört, ist die Datei vielleicht zu groß für den Speicher dieses Geräts.',
    },
    'no-text-in-pdf': {
      sentence: 'Das PDF hat keinen Text: Seine Seiten sind Bilder, wie ein Scanner sie macht.',
      remedy:
        'Sende es als Datei an ein Modell, das PDFs liest, oder lass vorher eine Texterkennung (OCR) darüberlaufen.',
    },
  },
  tooLarge: (bytes, limit) => ({
    sentence: `Die Datei hat ${size(bytes)}, mehr als die ${size(limit)}, die Tally liest.`,
    remedy: 'Häng den Teil davon an, auf den es ankommt.',
  }),
  tooManyPixels: (width, height, millions) => ({
    sentence: `Das Bild hat ${count(width)} × ${count(height)} Pixel, mehr als die ${count(millions)} Millionen, die Tally dekodiert.`,
    remedy: 'Verkleinere es oder schneide es in einem anderen Programm zu, dann häng es noch einmal an.',
  }),
  broken: (format) => ({
    sentence: `Beschädigt oder unvollständig (${format}).`,
    remedy: 'Öffne die Datei in einem anderen Programm, speichere sie neu, und häng das an.',
  }),
  undecodable: (format) => ({
    sentence: `Dieser Browser kann das Format nicht dekodieren (${format}).`,
    remedy: 'Wandle es in JPEG oder PNG um, dann häng es noch einmal an.',
  }),
  encrypted: (format) => ({
    sentence: `Mit einem Passwort geschützt (${format}).`,
    remedy: 'Speichere eine Kopie ohne das Passwort, und häng das an.',
  }),
  unpacksTooLarge: (limit) => ({
    sentence: `Entpackt hätte die Datei mehr als ${size(limit)}, darum hat Tally aufgehört.`,
    remedy: 'Entpacke sie selbst, und häng die Dateien an, auf die es ankommt.',
  }),
  tooManyFiles: (limit) => ({
    sentence: `Darin sind mehr als ${count(limit)} Dateien.`,
    remedy: 'Häng einen Ordner daraus an.',
  }),
  noText: (format) => ({
    sentence: `Darin ist kein Text (${format}).`,
    remedy: 'Sende es als Datei, wenn das Modell Dateien nimmt.',
  }),
  pictureNotes: {
    scaled: 'Auf das verkleinert, was das Modell nimmt.',
    'first-frame': 'Nur das erste Bild der Animation wird gesendet.',
    'place-removed': 'Der Aufnahmeort ist entfernt.',
    'place-kept': 'Das Original nennt den Aufnahmeort und wird damit gesendet.',
  },
  textNotes: {
    encoding: (encoding) => `Als ${encoding} gelesen. Prüfe Umlaute und Akzente.`,
    pageWithoutText: (page, of) => `Seite ${count(page)} von ${count(of)} ist ohne Text: gescannt oder leer.`,
    pagesWithoutText: (n, of, pages) =>
      `${count(n)} von ${count(of)} Seiten (${pages}) sind ohne Text: gescannt oder leer.`,
    garbledPage: (page, of) =>
      `Seite ${count(page)} von ${count(of)} hat Schriften, die nicht sagen, welche Buchstaben sie zeigen. Der Text kann unsinnig sein. Sende das PDF stattdessen als Datei.`,
    garbledPages: (n, of, pages) =>
      `${count(n)} von ${count(of)} Seiten (${pages}) haben Schriften, die nicht sagen, welche Buchstaben sie zeigen. Der Text kann unsinnig sein. Sende das PDF stattdessen als Datei.`,
    scriptsNotRun: 'Das PDF enthält Skripte. Keines davon lief.',
    picturesLeftOut: (n) =>
      n === 1 ? 'Ein Bild darin ist weggelassen.' : `${count(n)} Bilder darin sind weggelassen.`,
    outputsShortened: (n) => (n === 1 ? 'Eine lange Ausgabe ist gekürzt.' : `${count(n)} lange Ausgaben sind gekürzt.`),
    cutPages: (kept, of) => `Nur die ersten ${count(kept)} von ${count(of)} Seiten sind gelesen.`,
    cutRows: (kept, of) => `Nur die ersten ${count(kept)} von ${count(of)} Zeilen sind gelesen.`,
    onePage: (page, of) => `Nur Seite ${count(page)} von ${count(of)}.`,
    somePages: (from, to, of) => `Nur Seiten ${count(from)}–${count(to)} von ${count(of)}.`,
    hiddenSheets: (names) => `Ausgeblendete Blätter sind dabei: ${names}.`,
    partlyBroken: 'Ein Teil der Datei ist beschädigt. Was lesbar war, ist hier.',
  },
};
