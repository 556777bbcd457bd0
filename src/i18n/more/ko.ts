import type { SomeMoreLabels } from '../more-labels.js';

const ko: SomeMoreLabels = {
  axis: {
    name: '시간 축으로 보는 경과',
    help: '왼쪽과 오른쪽 화살표: 이전 또는 다음 사건. 더하기와 빼기: 확대와 축소. Shift+화살표: 축을 따라 이동. Esc: 전체 보기.',
    events: '시간순 사건',
    zoomOut: '축소',
    zoomIn: '확대',
    whole: '전체 보기',
    overview: '전체 개요',
    start: '표시 범위의 시작',
    end: '표시 범위의 끝',
    noEvents: '사건 없음: {duration}',
    fullLength: '빈 기간을 실제 길이로 표시',
    more: {
      other: '사건 {count}건 더',
    },
    now: '현재',
    undated: '날짜 없음',
    selected: '선택한 사건',
    previous: '이전',
    next: '다음',
  },
  tools: {
    search: '검색',
    depth: '상세도',
    group: '흐름',
    tag: '주제',
    place: '장소',
    status: '상태',
    jump: '이동',
    key: '주요 순간',
    standard: '표준',
    minor: '전체',
    more: '더 보기',
    clear: '모두 지우기',
    without: '‘{what}’ 해제',
    expand: '모두 펼치기',
    fold: '모두 접기',
    top: '맨 위로',
    latest: '최신으로',
    close: '닫기',
  },
};

export default ko;
