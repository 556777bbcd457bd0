// The page speaks the language that is chosen, or named in its address (?lang=ja).
const TAGS = 'en-GB ar de es fa fr he hi id it ja ko nl pl pt-BR ru tr uk zh-CN zh-TW sv'.split(' ');
const page = document.documentElement;
const choice = document.querySelector('select');

function speak(tag) {
  page.lang = tag;
  page.dir = ['ar', 'fa', 'he'].includes(tag) ? 'rtl' : 'ltr';
}

for (const tag of TAGS) {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag);
  choice.add(Object.assign(new Option(name, tag), { lang: tag }));
}
choice.value = new URLSearchParams(location.search).get('lang') ?? 'en-GB';
choice.addEventListener('change', () => speak(choice.value));
speak(choice.value || 'en-GB');
