import type { SomeMoreLabels } from '../more-labels.js';

const zh: SomeMoreLabels = {
  axis: {
    name: '按时间比例展示的事件经过',
    help: '左右方向键：切换事件。加号和减号：缩放。Shift 加方向键：沿时间轴移动。Esc：显示全部。',
    events: '按时间顺序排列的事件',
    zoomOut: '缩小',
    zoomIn: '放大',
    whole: '全部经过',
    overview: '全部经过概览',
    start: '显示范围起点',
    end: '显示范围终点',
    noEvents: '无事件：{duration}',
    fullLength: '按实际长度显示空白时段',
    more: {
      other: '另有{count}个事件',
    },
    now: '现在',
    undated: '无日期',
    selected: '所选事件',
    previous: '上一个',
    next: '下一个',
  },
};

export default zh;
