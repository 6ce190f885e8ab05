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
      remedy: 'Prüfe das Original und hänge sie dann noch einmal an.',
    },
    unreadable: {
      sentence: 'Die Datei kann nicht gelesen werden: Sie wurde nach der Auswahl verschoben, gelöscht oder geändert.',
      remedy: 'Wähle sie noch einmal aus.',
    },
    'unknown-format': {
      sentence: 'Das ist weder Text noch ein Format, das Tally lesen kann.',
      remedy: 'Sende es als Datei, wenn das Modell Dateien akzeptiert.',
    },
    'old-office': {
      sentence: 'Diese Office-Datei hat ein Format von vor 2007, das Tally nicht lesen kann.',
      remedy: 'Speichere sie als docx, xlsx oder pptx und hänge diese Datei an.',
    },
    'pixels-protected': {
      sentence: 'Dieser Browser lässt Seiten keine Bilder zurücklesen, um Fingerprinting zu verhindern.',
      remedy: 'Erlaube es für diese Seite oder sende das Original, samt Angaben zu Ort und Kamera.',
    },
    'reader-failed': {
      sentence: 'Der Teil von Tally, der Dateien liest, wurde beendet.',
      remedy:
        'Versuche es erneut. Wenn das wieder passiert, ist die Datei vielleicht zu groß für den Speicher dieses Geräts.',
    },
    'no-text-in-pdf': {
      sentence: 'Das PDF hat keinen Text: Seine Seiten sind Bilder, wie ein Scanner sie macht.',
      remedy:
        'Sende es als Datei an ein Modell, das PDFs liest, oder lass vorher eine Texterkennung (OCR) darüberlaufen.',
    },
  },
  tooLarge: (bytes, limit) => ({
    sentence: `Die Datei ist ${size(bytes)} groß. Tally liest bis zu ${size(limit)}.`,
    remedy: 'Hänge nur den Teil an, auf den es ankommt.',
  }),
  tooManyPixels: (width, height, millions) => ({
    sentence: `Das Bild hat ${count(width)} × ${count(height)} Pixel, mehr als die ${count(millions)} Millionen, die Tally dekodiert.`,
    remedy: 'Verkleinere es oder schneide es in einem anderen Programm zu und hänge es dann noch einmal an.',
  }),
  broken: (format) => ({
    sentence: `Beschädigt oder unvollständig (${format}).`,
    remedy: 'Öffne die Datei in einem anderen Programm, speichere sie neu und hänge die neue Datei an.',
  }),
  undecodable: (format) => ({
    sentence: `Dieser Browser kann das Format nicht dekodieren (${format}).`,
    remedy: 'Wandle es in JPEG oder PNG um und hänge es dann noch einmal an.',
  }),
  encrypted: (format) => ({
    sentence: `Mit einem Passwort geschützt (${format}).`,
    remedy: 'Speichere eine Kopie ohne Passwort und hänge diese an.',
  }),
  unpacksTooLarge: (limit) => ({
    sentence: `Entpackt wäre die Datei größer als ${size(limit)}, daher hat Tally abgebrochen.`,
    remedy: 'Entpacke sie selbst und hänge nur die Dateien an, auf die es ankommt.',
  }),
  tooManyFiles: (limit) => ({
    sentence: `Darin sind mehr als ${count(limit)} Dateien.`,
    remedy: 'Hänge einen Ordner daraus an.',
  }),
  noText: (format) => ({
    sentence: `Darin ist kein Text (${format}).`,
    remedy: 'Sende es als Datei, wenn das Modell Dateien akzeptiert.',
  }),
  pictureNotes: {
    scaled: 'Auf die Größe verkleinert, die das Modell akzeptiert.',
    'first-frame': 'Nur das erste Bild der Animation wird gesendet.',
    'place-removed': 'Der Aufnahmeort wurde entfernt.',
    'place-kept': 'Das Original wird mit dem Aufnahmeort gesendet.',
  },
  textNotes: {
    encoding: (encoding) => `Als ${encoding} gelesen. Prüfe, ob die Buchstaben stimmen.`,
    pageWithoutText: (page, of) => `Seite ${count(page)} von ${count(of)} hat keinen Text: gescannt oder leer.`,
    pagesWithoutText: (n, of, pages) =>
      `${count(n)} von ${count(of)} Seiten (${pages}) haben keinen Text: gescannt oder leer.`,
    garbledPage: (page, of) =>
      `Seite ${count(page)} von ${count(of)} verwendet Schriften, die nicht verraten, welche Buchstaben sie zeigen. Der Text kann unsinnig sein. Sende das PDF stattdessen als Datei.`,
    garbledPages: (n, of, pages) =>
      `${count(n)} von ${count(of)} Seiten (${pages}) verwenden Schriften, die nicht verraten, welche Buchstaben sie zeigen. Der Text kann unsinnig sein. Sende das PDF stattdessen als Datei.`,
    scriptsNotRun: 'Das PDF enthält Skripte. Keines davon wurde ausgeführt.',
    picturesLeftOut: (n) =>
      n === 1 ? 'Ein Bild darin wurde weggelassen.' : `${count(n)} Bilder darin wurden weggelassen.`,
    outputsShortened: (n) =>
      n === 1 ? 'Eine lange Ausgabe wurde gekürzt.' : `${count(n)} lange Ausgaben wurden gekürzt.`,
    cutPages: (kept, of) => `Nur die ersten ${count(kept)} von ${count(of)} Seiten werden gelesen.`,
    cutRows: (kept, of) => `Nur die ersten ${count(kept)} von ${count(of)} Zeilen werden gelesen.`,
    onePage: (page, of) => `Nur Seite ${count(page)} von ${count(of)}.`,
    somePages: (from, to, of) => `Nur Seiten ${count(from)}–${count(to)} von ${count(of)}.`,
    hiddenSheets: (names) => `Ausgeblendete Tabellenblätter sind enthalten: ${names}.`,
    partlyBroken: 'Ein Teil der Datei ist beschädigt. Der lesbare Teil steht hier.',
  },
};
