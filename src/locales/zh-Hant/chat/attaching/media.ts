import type { mediaWords as English } from '../../../en/chat/attaching/media';
import { count } from '../../../format';
import { size } from '../../../measures';

export const mediaWords: typeof English = {
  formats: {
    png: 'PNG 圖片',
    jpeg: 'JPEG 圖片',
    gif: 'GIF 圖片',
    webp: 'WebP 圖片',
    bmp: 'BMP 圖片',
    avif: 'AVIF 圖片',
    heic: 'HEIC 照片',
    tiff: 'TIFF 圖片',
    svg: 'SVG 圖形',
    pdf: 'PDF',
    docx: 'Word 文件',
    xlsx: 'Excel 活頁簿',
    pptx: 'PowerPoint 簡報',
    odt: 'OpenDocument 文字',
    ods: 'OpenDocument 試算表',
    odp: 'OpenDocument 簡報',
    epub: 'EPUB 電子書',
    rtf: 'RTF 文件',
    html: '網頁',
    notebook: 'Jupyter 筆記本',
    'old-office': '2007 年以前的 Office 檔案',
    text: '文字',
    wav: 'WAV 錄音',
    mp3: 'MP3 錄音',
    ogg: 'Ogg 錄音',
    flac: 'FLAC 錄音',
    m4a: 'M4A 錄音',
    aac: 'AAC 錄音',
    'webm-audio': 'WebM 錄音',
    mp4: 'MP4 影片',
    webm: 'WebM 影片',
    mov: 'QuickTime 影片',
    zip: 'zip 壓縮檔',
    empty: '空檔案',
    unknown: '檔案',
  },
  plain: {
    'empty-file': { sentence: '檔案是空的。', remedy: '請在來源處檢查，然後重新附加。' },
    unreadable: { sentence: '檔案無法讀取：選擇之後它被移動、刪除或變更了。', remedy: '請重新選擇。' },
    'unknown-format': {
      sentence: '這既不是文字，也不是 Tally 能讀取的格式。',
      remedy: '如果模型接受檔案，請作為檔案傳送。',
    },
    'old-office': {
      sentence: '這個 Office 檔案是 2007 年以前的格式，Tally 無法讀取。',
      remedy: '請另存為 docx、xlsx 或 pptx，再附加它。',
    },
    'pixels-protected': {
      sentence: '此瀏覽器為防止指紋識別，不讓頁面讀取圖片的像素。',
      remedy: '請為此頁面允許，或傳送原圖，其中含有地點和相機資訊。',
    },
    'reader-failed': {
      sentence: 'Tally 中讀取檔案的部分停止了。',
      remedy: '請再試一次。如果又停止，檔案對此裝置的記憶體來說可能太大。',
    },
    'no-text-in-pdf': {
      sentence: '這個 PDF 沒有文字：它的頁面是圖片，就像掃描器產生的那樣。',
      remedy: '請作為檔案傳送給能讀 PDF 的模型，或先做文字識別（OCR）。',
    },
  },
  tooLarge: (bytes, limit) => ({
    sentence: `檔案有 ${size(bytes)}，超過 Tally 讀取的 ${size(limit)}。`,
    remedy: '請附加其中重要的部分。',
  }),
  tooManyPixels: (width, height, millions) => ({
    sentence: `圖片有 ${count(width)} × ${count(height)} 像素，超過 Tally 解碼的 ${count(millions)} 百萬像素。`,
    remedy: '請在其他程式中縮小或裁切，再重新附加。',
  }),
  broken: (format) => ({
    sentence: `這個${format}已損毀或不完整。`,
    remedy: '請在其他程式中開啟並重新儲存，再附加它。',
  }),
  undecodable: (format) => ({
    sentence: `此瀏覽器無法解碼${format}。`,
    remedy: '請轉換為 JPEG 或 PNG，再重新附加。',
  }),
  encrypted: (format) => ({
    sentence: `這個${format}受密碼保護。`,
    remedy: '請另存一份不帶密碼的副本，再附加它。',
  }),
  unpacksTooLarge: (limit) => ({
    sentence: `解壓縮後檔案會超過 ${size(limit)}，所以 Tally 停止了。`,
    remedy: '請自行解壓縮，並附加重要的檔案。',
  }),
  tooManyFiles: (limit) => ({
    sentence: `其中包含超過 ${count(limit)} 個檔案。`,
    remedy: '請附加其中的某個資料夾。',
  }),
  noText: (format) => ({
    sentence: `這個${format}裡沒有文字。`,
    remedy: '如果模型接受檔案，請作為檔案傳送。',
  }),
  pictureNotes: {
    scaled: '已縮小到模型接受的尺寸。',
    'first-frame': '只傳送動畫的第一個影格。',
    'place-removed': '已移除拍攝地點。',
    'place-kept': '原圖記錄了拍攝地點，會一併傳送。',
  },
  textNotes: {
    encoding: (encoding) => `以 ${encoding} 讀取。請檢查特殊字元。`,
    pageWithoutText: (page, of) => `第 ${count(page)} 頁（共 ${count(of)} 頁）沒有文字：是掃描檔，或為空白。`,
    pagesWithoutText: (n, of, pages) => `${count(of)} 頁中有 ${count(n)} 頁（${pages}）沒有文字：是掃描檔，或為空白。`,
    garbledPage: (page, of) =>
      `第 ${count(page)} 頁（共 ${count(of)} 頁）使用的字型沒有說明顯示的是哪些字元，所以文字可能沒有意義。請改為把 PDF 作為檔案傳送。`,
    garbledPages: (n, of, pages) =>
      `${count(of)} 頁中有 ${count(n)} 頁（${pages}）使用的字型沒有說明顯示的是哪些字元，所以文字可能沒有意義。請改為把 PDF 作為檔案傳送。`,
    scriptsNotRun: 'PDF 中含有指令碼。沒有執行任何指令碼。',
    picturesLeftOut: (n) => `其中的 ${count(n)} 張圖片已略去。`,
    outputsShortened: (n) => `${count(n)} 段較長的輸出已縮短。`,
    cutPages: (kept, of) => `只讀取前 ${count(kept)} 頁，共 ${count(of)} 頁。`,
    cutRows: (kept, of) => `只讀取前 ${count(kept)} 行，共 ${count(of)} 行。`,
    onePage: (page, of) => `僅第 ${count(page)} 頁，共 ${count(of)} 頁。`,
    somePages: (from, to, of) => `僅第 ${count(from)}–${count(to)} 頁，共 ${count(of)} 頁。`,
    hiddenSheets: (names) => `包含隱藏的工作表：${names}。`,
    partlyBroken: '檔案的一部分已損毀。這裡是能讀取的內容。',
  },
};
