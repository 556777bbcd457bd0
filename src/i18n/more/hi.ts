import type { SomeMoreLabels } from '../more-labels.js';

const hi: SomeMoreLabels = {
  axis: {
    name: 'समय के पैमाने पर घटनाक्रम',
    help: 'बाएँ और दाएँ तीर: एक घटना से दूसरी पर। धन और ऋण: ज़ूम। Shift के साथ तीर: अक्ष पर आगे-पीछे। Escape: पूरा घटनाक्रम।',
    events: 'समय के क्रम में घटनाएँ',
    zoomOut: 'छोटा करें',
    zoomIn: 'बड़ा करें',
    whole: 'पूरा घटनाक्रम',
    overview: 'पूरे घटनाक्रम की झलक',
    start: 'दिख रहे भाग का आरंभ',
    end: 'दिख रहे भाग का अंत',
    noEvents: 'कोई घटना नहीं: {duration}',
    fullLength: 'ख़ाली अवधियाँ पूरी लंबाई में दिखाएँ',
    more: {
      one: '{count} और घटना',
      other: '{count} और घटनाएँ',
    },
    now: 'अभी',
    undated: 'बिना तारीख़',
    selected: 'चुनी हुई घटना',
    previous: 'पिछली',
    next: 'अगली',
  },
  tools: {
    search: 'खोजें',
    depth: 'विवरण',
    group: 'सिलसिले',
    tag: 'विषय',
    place: 'स्थान',
    status: 'स्थिति',
    jump: 'यहाँ जाएँ',
    key: 'प्रमुख पल',
    standard: 'सामान्य',
    minor: 'सब कुछ',
    more: 'और',
    clear: 'सब हटाएँ',
    without: '“{what}” हटाएँ',
    expand: 'सब खोलें',
    fold: 'सब समेटें',
    top: 'ऊपर जाएँ',
    latest: 'नवीनतम पर जाएँ',
    close: 'बंद करें',
  },
};

export default hi;
