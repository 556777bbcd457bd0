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
  tools: {
    search: '搜索',
    depth: '详细程度',
    group: '线索',
    tag: '主题',
    place: '地点',
    status: '状态',
    jump: '跳转到',
    key: '关键时刻',
    standard: '标准',
    minor: '全部',
    more: '更多',
    clear: '全部清除',
    without: '取消“{what}”',
    expand: '全部展开',
    fold: '全部收起',
    top: '回到顶部',
    latest: '跳到最新',
    close: '关闭',
  },
};

export default zh;
