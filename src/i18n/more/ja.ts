import type { SomeMoreLabels } from '../more-labels.js';

const ja: SomeMoreLabels = {
  axis: {
    name: '時間軸で見る経過',
    help: '左右の矢印：前後の出来事へ。プラスとマイナス：拡大と縮小。Shift＋矢印：軸に沿って移動。Esc：全体表示。',
    events: '時間順の出来事',
    zoomOut: '縮小',
    zoomIn: '拡大',
    whole: '全体',
    overview: '全体の概観',
    start: '表示範囲の始まり',
    end: '表示範囲の終わり',
    noEvents: '出来事なし：{duration}',
    fullLength: '空白期間を実際の長さで表示',
    more: {
      other: 'ほか{count}件の出来事',
    },
    now: '現在',
    undated: '日付なし',
    selected: '選択中の出来事',
    previous: '前へ',
    next: '次へ',
  },
  tools: {
    search: '検索',
    depth: '詳しさ',
    group: '系統',
    tag: 'テーマ',
    place: '場所',
    status: '確度',
    jump: '移動先',
    key: '主な場面',
    standard: '標準',
    minor: 'すべて',
    more: 'さらに表示',
    clear: 'すべて解除',
    without: '「{what}」を外す',
    expand: 'すべて開く',
    fold: 'すべて閉じる',
    top: '先頭へ',
    latest: '最新へ',
    close: '閉じる',
  },
};

export default ja;
