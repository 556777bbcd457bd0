import type { SomeMoreLabels } from '../more-labels.js';

const zh: SomeMoreLabels = {
  axis: {
    name: '按時間比例呈現的事件經過',
    help: '左右方向鍵：切換事件。加號與減號：縮放。Shift 加方向鍵：沿時間軸移動。Esc：顯示全部。',
    events: '依時間順序排列的事件',
    zoomOut: '縮小',
    zoomIn: '放大',
    whole: '全部經過',
    overview: '全部經過概覽',
    start: '顯示範圍起點',
    end: '顯示範圍終點',
    noEvents: '無事件：{duration}',
    fullLength: '依實際長度顯示空白時段',
    more: {
      other: '另有 {count} 個事件',
    },
    now: '現在',
    undated: '無日期',
    selected: '所選事件',
    previous: '上一個',
    next: '下一個',
  },
  tools: {
    search: '搜尋',
    depth: '詳細程度',
    group: '線索',
    tag: '主題',
    place: '地點',
    status: '狀態',
    jump: '跳至',
    key: '關鍵時刻',
    standard: '標準',
    minor: '全部',
    more: '更多',
    clear: '全部清除',
    without: '取消「{what}」',
    expand: '全部展開',
    fold: '全部收合',
    top: '回到頂端',
    latest: '跳至最新',
    close: '關閉',
  },
};

export default zh;
