import type { mediaWords as English } from '../../../en/chat/attaching/media';
import { count } from '../../../format';
import { size } from '../../../measures';

export const mediaWords: typeof English = {
  formats: {
    png: 'PNG 图片',
    jpeg: 'JPEG 图片',
    gif: 'GIF 图片',
    webp: 'WebP 图片',
    bmp: 'BMP 图片',
    avif: 'AVIF 图片',
    heic: 'HEIC 照片',
    tiff: 'TIFF 图片',
    svg: 'SVG 图形',
    pdf: 'PDF',
    docx: 'Word 文档',
    xlsx: 'Excel 工作簿',
    pptx: 'PowerPoint 演示文稿',
    odt: 'OpenDocument 文本',
    ods: 'OpenDocument 电子表格',
    odp: 'OpenDocument 演示文稿',
    epub: 'EPUB 电子书',
    rtf: 'RTF 文档',
    html: '网页',
    notebook: 'Jupyter 笔记本',
    'old-office': '2007 年以前的 Office 文件',
    text: '文本',
    wav: 'WAV 录音',
    mp3: 'MP3 录音',
    ogg: 'Ogg 录音',
    flac: 'FLAC 录音',
    m4a: 'M4A 录音',
    aac: 'AAC 录音',
    'webm-audio': 'WebM 录音',
    mp4: 'MP4 视频',
    webm: 'WebM 视频',
    mov: 'QuickTime 视频',
    zip: 'zip 压缩包',
    empty: '空文件',
    unknown: '文件',
  },
  plain: {
    'empty-file': { sentence: '文件是空的。', remedy: '请在来源处检查，然后重新附加。' },
    unreadable: { sentence: '文件无法读取：选择之后它被移动、删除或更改了。', remedy: '请重新选择。' },
    'unknown-format': {
      sentence: '这既不是文本，也不是 Tally 能读取的格式。',
      remedy: '如果模型接受文件，请作为文件发送。',
    },
    'old-office': {
      sentence: '这个 Office 文件是 2007 年以前的格式，Tally 无法读取。',
      remedy: '请另存为 docx、xlsx 或 pptx，再附加它。',
    },
    'pixels-protected': {
      sentence: '此浏览器为防止指纹识别，不让页面读取图片的像素。',
      remedy: '请为此页面允许，或发送原图，其中含有地点和相机信息。',
    },
    'reader-failed': {
      sentence: 'Tally 中读取文件的部分停止了。',
      remedy: '请再试一次。如果又停止，文件对此设备的内存来说可能太大。',
    },
    'no-text-in-pdf': {
      sentence: '这个 PDF 没有文本：它的页面是图片，就像扫描仪生成的那样。',
      remedy: '请作为文件发送给能读 PDF 的模型，或先做文字识别（OCR）。',
    },
  },
  tooLarge: (bytes, limit) => ({
    sentence: `文件有 ${size(bytes)}，超过 Tally 读取的 ${size(limit)}。`,
    remedy: '请附加其中重要的部分。',
  }),
  tooManyPixels: (width, height, millions) => ({
    sentence: `图片有 ${count(width)} × ${count(height)} 像素，超过 Tally 解码的 ${count(millions)} 百万像素。`,
    remedy: '请在其他程序中缩小或裁剪，再重新附加。',
  }),
  broken: (format) => ({
    sentence: `这个${format}已损坏或不完整。`,
    remedy: '请在其他程序中打开并重新保存，再附加它。',
  }),
  undecodable: (format) => ({
    sentence: `此浏览器无法解码${format}。`,
    remedy: '请转换为 JPEG 或 PNG，再重新附加。',
  }),
  encrypted: (format) => ({
    sentence: `这个${format}受密码保护。`,
    remedy: '请另存一份不带密码的副本，再附加它。',
  }),
  unpacksTooLarge: (limit) => ({
    sentence: `解压后文件会超过 ${size(limit)}，所以 Tally 停止了。`,
    remedy: '请自行解压，并附加重要的文件。',
  }),
  tooManyFiles: (limit) => ({
    sentence: `其中包含超过 ${count(limit)} 个文件。`,
    remedy: '请附加其中的某个文件夹。',
  }),
  noText: (format) => ({
    sentence: `这个${format}里没有文本。`,
    remedy: '如果模型接受文件，请作为文件发送。',
  }),
  pictureNotes: {
    scaled: '已缩小到模型接受的尺寸。',
    'first-frame': '只发送动画的第一帧。',
    'place-removed': '已移除拍摄地点。',
    'place-kept': '原图记录了拍摄地点，会一并发送。',
  },
  textNotes: {
    encoding: (encoding) => `按 ${encoding} 读取。请检查特殊字符。`,
    pageWithoutText: (page, of) => `第 ${count(page)} 页（共 ${count(of)} 页）没有文本：是扫描件，或为空白。`,
    pagesWithoutText: (n, of, pages) => `${count(of)} 页中有 ${count(n)} 页（${pages}）没有文本：是扫描件，或为空白。`,
    garbledPage: (page, of) =>
      `第 ${count(page)} 页（共 ${count(of)} 页）使用的字体没有说明显示的是哪些字符，所以文本可能没有意义。请改为把 PDF 作为文件发送。`,
    garbledPages: (n, of, pages) =>
      `${count(of)} 页中有 ${count(n)} 页（${pages}）使用的字体没有说明显示的是哪些字符，所以文本可能没有意义。请改为把 PDF 作为文件发送。`,
    scriptsNotRun: 'PDF 中含有脚本。没有运行任何脚本。',
    picturesLeftOut: (n) => `其中的 ${count(n)} 张图片已略去。`,
    outputsShortened: (n) => `${count(n)} 段较长的输出已缩短。`,
    cutPages: (kept, of) => `只读取前 ${count(kept)} 页，共 ${count(of)} 页。`,
    cutRows: (kept, of) => `只读取前 ${count(kept)} 行，共 ${count(of)} 行。`,
    onePage: (page, of) => `仅第 ${count(page)} 页，共 ${count(of)} 页。`,
    somePages: (from, to, of) => `仅第 ${count(from)}–${count(to)} 页，共 ${count(of)} 页。`,
    hiddenSheets: (names) => `包含隐藏的工作表：${names}。`,
    partlyBroken: '文件的一部分已损坏。这里是能读取的内容。',
  },
};
