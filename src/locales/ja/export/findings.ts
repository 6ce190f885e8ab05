import type { findingWords as English } from '../../en/export/findings';
import { count } from '../../format';

export const findingWords: typeof English = {
  severities: { error: 'エラー', warning: '警告', note: '注記' },
  sound: '問題は見つかりませんでした。',
  line: (n) => `${count(n)}行目`,
  more: (n) => `ほか${count(n)}件`,
  times: (n) => `${count(n)}×`,
  sentences: {
    'no-examples': () => '学習例がありません。完了した回答のあるチャットを選んでください。',
    'too-few': (n) =>
      `学習には少なくとも10件の学習例が必要ですが、学習用ファイルには${count(Number(n))}件しかありません。`,
    'mixed-formats': () => '1つのファイルに会話と回答のペアが混在しています。学習ツールが受け付けるのは一方だけです。',
    'too-large': () => 'ファイルが、OpenAIが受け付ける上限の512 MBを超えています。',
    'not-json': () => '行がJSONではないか、不完全です。',
    'not-an-object': () => '行がJSONオブジェクトではありません。',
    'no-messages': () => '学習例にメッセージがありません。',
    'unknown-field': (field) => `「${field}」のような未知のフィールドは、一部の学習ツールに拒否されます。`,
    duplicate: () => '同じ学習例が重複しています。',
    'not-a-message': () => 'メッセージがJSONオブジェクトではありません。',
    'unknown-role': (role) =>
      role === ''
        ? 'ロールのないメッセージがあります。'
        : `「${role}」はロールではありません。system、user、assistant、toolのいずれかを使ってください。`,
    'unknown-speaker': (from) =>
      from === ''
        ? '話者のないメッセージがあります。'
        : `「${from}」は話者ではありません。system、human、gpt、function_call、observationのいずれかを使ってください。`,
    'no-content': () => 'contentのないメッセージがあります。',
    'empty-content': () => '空のメッセージがあります。',
    'bad-content': () => 'メッセージの内容が、テキストでもテキストと画像のリストでもありません。',
    'bad-name': () => '参加者の名前に、学習ツールが拒否する空白や記号があります。',
    'bad-weight': () => 'weightが0でも1でもありません。',
    'weight-elsewhere': () => 'weightを付けられるのは回答だけです。',
    'unknown-message-field': (field) => `OpenAIは、フィールド「${field}」のあるメッセージを拒否します。`,
    'no-reply': () => '学習例に、学習する回答がありません。',
    'reply-not-last': () => '最後のメッセージが回答ではありません。',
    'nothing-to-learn': () => 'すべての回答のweightが0のため、何も学習されません。',
    'system-not-first': () => 'システムメッセージが他のメッセージの後にあります。一部の学習ツールに拒否されます。',
    'not-alternating': () => '質問と回答が交互になっていません。一部の学習ツールに拒否されます。',
    'call-without-result': () => 'ツールの呼び出しに結果がありません。',
    'result-without-call': () => 'ツールの結果の前に呼び出しがありません。',
    'calls-without-tools': () => 'ツールの呼び出しがありますが、学習例にツールの一覧がありません。',
    'too-many-pictures': (n) => `1件の学習例に入る画像は10枚までですが、${count(Number(n))}枚のものがあります。`,
    'picture-elsewhere': () => '画像を含められるのは、ユーザーのメッセージだけです。',
    'bad-picture': () => '画像が、JPEG、PNG、WebPのいずれでもなく、ウェブアドレスにもありません。',
    'bad-pair': () => 'ペアには、好ましい回答と別の回答が1つずつ必要です。',
    'same-pair': () => 'ペアの回答が両方とも同じです。',
    'too-long': (n) => `モデルが読み取る長さ（${count(Number(n))}トークン）を超えています。末尾は切り捨てられます。`,
    'no-complete-reply': () => '完了した回答のない分岐は除外されます。',
    'no-pairs': () => '別のバージョンのある回答がないため、このチャットは除外されます。',
    'cut-off-reply': () => '途中で途切れた回答があります。コンテキストとして扱われ、学習されません。',
    'files-left-out': () => '画像とファイルは除外されます。それについての発言は残ります。',
    'calls-left-out': () => 'ここに結果のないツールの呼び出しは除外されます。',
    'end-left-out': () => '最後の完了した回答より後は除外されます。',
  },
};
