const WORDS = {
  en: {people: 'people like this', like: 'Like'},
  de: {people: 'Menschen gefällt das', like: 'Gefällt mir'},
  fr: {people: 'personnes aiment ça', like: 'J’aime'},
  ja: {people: '人が「いいね」と言っています', like: 'いいね'},
  ar: {people: 'شخص أعجبهم هذا', like: 'أعجبني'},
};
const COUNT = 12_408;

const wanted = new URLSearchParams(location.search).get('lang');
const lang = Object.hasOwn(WORDS, wanted) ? wanted : 'en';
const button = document.querySelector('button');

document.documentElement.lang = lang;
document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
for (const element of document.querySelectorAll('[data-words]')) {
  element.textContent = WORDS[lang][element.dataset.words];
}

function showCount() {
  const liked = button.getAttribute('aria-pressed') === 'true';
  document.querySelector('[data-count]').textContent = (COUNT + Number(liked)).toLocaleString(lang);
}
button.addEventListener('click', () => {
  button.setAttribute('aria-pressed', button.getAttribute('aria-pressed') !== 'true');
  showCount();
});
showCount();

// What makes such a box something to ask for: it knows its visitors again, and tells home where they were.
try {
  localStorage.setItem('plaza', localStorage.getItem('plaza') ?? crypto.randomUUID());
} catch {
  // The browser keeps nothing for frames: then the number is of this page alone.
}
navigator.sendBeacon('/collect/plaza', document.referrer);
