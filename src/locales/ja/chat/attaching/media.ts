import type { mediaWords as English } from '../../../en/chat/attaching/media';
import { count } from '../../../format';
import { size } from '../../../measures';

export const mediaWords: typeof English = {
  formats: {
    png: 'PNG画像',
    jpeg: 'JPEG画像',
    gif: 'GIF画像',
    webp: 'WebP画像',
    bmp: 'BMP画像',
    avif: 'AVIF画像',
    heic: 'HEIC写真',
    tiff: 'TIFF画像',
    svg: 'SVG図形',
    pdf: 'PDF',
    docx: 'Word文書',
    xlsx: 'Excelブック',
    pptx: 'PowerPointプレゼンテーション',
    odt: 'OpenDocument文書',
    ods: 'OpenDocument表計算',
    odp: 'OpenDocumentプレゼンテーション',
    epub: 'EPUBブック',
    rtf: 'RTF文書',
    html: 'ウェブページ',
    notebook: 'Jupyterノートブック',
    'old-office': '2007年より前のOfficeファイル',
    text: 'テキスト',
    wav: 'WAV音声',
    mp3: 'MP3音声',
    ogg: 'Ogg音声',
    flac: 'FLAC音声',
    m4a: 'M4A音声',
    aac: 'AAC音声',
    'webm-audio': 'WebM音声',
    mp4: 'MP4動画',
    webm: 'WebM動画',
    mov: 'QuickTime動画',
    zip: 'ZIPアーカイブ',
    empty: '空のファイル',
    unknown: 'ファイル',
  },
  plain: {
    'empty-file': { sentence: 'ファイルが空です。', remedy: '元のファイルを確認してから、もう一度添付してください。' },
    unreadable: {
      sentence: 'ファイルを読み取れません。選択したあとに移動、削除、または変更されています。',
      remedy: 'もう一度選択してください。',
    },
    'unknown-format': {
      sentence: 'テキストでも、Tallyが読み取れる形式でもありません。',
      remedy: 'モデルがファイルを受け付ける場合は、ファイルとして送信してください。',
    },
    'old-office': {
      sentence: 'このOfficeファイルは2007年より前の形式のため、Tallyでは読み取れません。',
      remedy: 'docx、xlsx、pptxのいずれかで保存し直して、添付してください。',
    },
    'pixels-protected': {
      sentence: 'このブラウザは、フィンガープリントを防ぐため、ページによる画像の読み戻しを許可していません。',
      remedy: 'このページに許可するか、場所やカメラの情報を含む元のファイルを送信してください。',
    },
    'reader-failed': {
      sentence: 'Tallyのファイル読み取り機能が停止しました。',
      remedy:
        'もう一度試してください。再び停止する場合は、ファイルがこのデバイスのメモリに対して大きすぎる可能性があります。',
    },
    'no-text-in-pdf': {
      sentence: 'PDFにテキストがありません。スキャンしたもののように、ページが画像になっています。',
      remedy: 'PDFを読めるモデルにファイルとして送信するか、先に文字認識（OCR）をかけてください。',
    },
  },
  tooLarge: (bytes, limit) => ({
    sentence: `ファイルは${size(bytes)}で、Tallyが読み取る上限の${size(limit)}を超えています。`,
    remedy: '必要な部分だけを添付してください。',
  }),
  tooManyPixels: (width, height, millions) => ({
    sentence: `画像は${count(width)} × ${count(height)}ピクセルで、Tallyがデコードする上限（${count(millions)}メガピクセル）を超えています。`,
    remedy: '別のアプリで縮小または切り抜きをしてから、もう一度添付してください。',
  }),
  broken: (format) => ({
    sentence: `この${format}は破損しているか、不完全です。`,
    remedy: '別のアプリで開いて保存し直し、それを添付してください。',
  }),
  undecodable: (format) => ({
    sentence: `このブラウザは${format}をデコードできません。`,
    remedy: 'JPEGかPNGに変換してから、もう一度添付してください。',
  }),
  encrypted: (format) => ({
    sentence: `この${format}はパスワードで保護されています。`,
    remedy: 'パスワードなしのコピーを保存して、添付してください。',
  }),
  unpacksTooLarge: (limit) => ({
    sentence: `展開すると${size(limit)}を超えるため、Tallyは処理を中止しました。`,
    remedy: '自分で展開し、必要なファイルを添付してください。',
  }),
  tooManyFiles: (limit) => ({
    sentence: `${count(limit)}個を超えるファイルが含まれています。`,
    remedy: '中のフォルダを添付してください。',
  }),
  noText: (format) => ({
    sentence: `この${format}にはテキストがありません。`,
    remedy: 'モデルがファイルを受け付ける場合は、ファイルとして送信してください。',
  }),
  pictureNotes: {
    scaled: 'モデルが受け付けるサイズに縮小しました。',
    'first-frame': 'アニメーションの最初のフレームだけが送信されます。',
    'place-removed': '撮影場所の情報は削除されます。',
    'place-kept': '元のファイルには撮影場所の情報があり、そのまま送信されます。',
  },
  textNotes: {
    encoding: (encoding) => `${encoding}として読み取りました。文字化けがないか確認してください。`,
    pageWithoutText: (page, of) =>
      `${count(of)}ページ中${count(page)}ページ目にテキストがありません。スキャン画像か、空白のページです。`,
    pagesWithoutText: (n, of, pages) =>
      `${count(of)}ページ中${count(n)}ページ（${pages}）にテキストがありません。スキャン画像か、空白のページです。`,
    garbledPage: (page, of) =>
      `${count(of)}ページ中${count(page)}ページ目のフォントに文字の情報がないため、テキストが意味をなさない可能性があります。代わりにPDFをファイルとして送信してください。`,
    garbledPages: (n, of, pages) =>
      `${count(of)}ページ中${count(n)}ページ（${pages}）のフォントに文字の情報がないため、テキストが意味をなさない可能性があります。代わりにPDFをファイルとして送信してください。`,
    scriptsNotRun: 'PDFにスクリプトが含まれていますが、実行されていません。',
    picturesLeftOut: (n) => `中の画像${count(n)}点は省かれています。`,
    outputsShortened: (n) => `長い出力${count(n)}件を短縮しました。`,
    cutPages: (kept, of) => `${count(of)}ページのうち、最初の${count(kept)}ページだけを読み取りました。`,
    cutRows: (kept, of) => `${count(of)}行のうち、最初の${count(kept)}行だけを読み取りました。`,
    onePage: (page, of) => `${count(of)}ページのうち、${count(page)}ページ目だけ。`,
    somePages: (from, to, of) => `${count(of)}ページのうち、${count(from)}～${count(to)}ページだけ。`,
    hiddenSheets: (names) => `非表示のシートも含まれています：${names}。`,
    partlyBroken: 'ファイルの一部が破損しています。読み取れた内容を示しています。',
  },
};
