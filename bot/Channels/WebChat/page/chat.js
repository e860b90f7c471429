import { cards, styleOptions } from './look.js';

const locales = { en: 'en-GB', nl: 'nl-NL', fr: 'fr-FR', de: 'de-DE' };
const memory = { language: 'twinbot.language', token: 'twinbot.token' };
// Somebody with a personal link has one conversation, the same on every device; nothing of it stays on this one.
const { line: path, token: pass, language: spoken } = document.body.dataset;
const line = location.origin + path;
const notes = pass ? { getItem: () => null, setItem() {} } : localStorage;
const nonce = document.querySelector('script[nonce]').nonce;
const night = matchMedia('(prefers-color-scheme: dark)');
const [chat, notice, picker, anew] = ['chat', 'notice', 'language', 'anew'].map(id => document.getElementById(id));
const texts = await (await fetch('/page/texts.json')).json();
const asked = new URLSearchParams(location.search).get('lang');
const openedAt = Date.now();
const tooMany = 429;

let language = firstLanguage();
let talk = null;

function firstLanguage() {
  const wishes = [asked, spoken, notes.getItem(memory.language), ...navigator.languages];
  const found = wishes.map(tag => tag?.split('-')[0]).find(code => code in texts) ?? 'en';
  if (found === asked) {
    notes.setItem(memory.language, found);
    history.replaceState(null, '', location.pathname);
  }
  return found;
}

// The region of the person's browser is kept where it fits: it tells which way round dates are written.
const locale = () => navigator.languages.find(tag => tag.startsWith(`${language}-`)) ?? locales[language] ?? language;

function dress() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-say]')) {
    element.textContent = texts[language][element.dataset.say];
  }
  picker.value = language;
  picker.setAttribute('aria-label', texts[language].language);
  anew.title = texts[language].anew;
  chat.setAttribute('aria-label', texts[language].chat);
}

function render() {
  dress();
  if (talk) {
    WebChat.renderWebChat({
      ...talk, nonce, locale: locale(), styleOptions: { ...styleOptions(night.matches), hideUploadButton: Boolean(pass) }, adaptiveCardsHostConfig: cards(night.matches),
    }, chat.firstElementChild);
  }
}

const tell = store => store.dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'twinbot/language', value: language } });

// The bot can be asked in words to change the language; the page goes along. What was said before the page opened is history.
function follow({ from, locale: said, timestamp }) {
  if (from?.role === 'bot' && said in texts && said !== language && Date.parse(timestamp) > openedAt) {
    language = said;
    notes.setItem(memory.language, language);
    queueMicrotask(render);
  }
}

const listening = tellsLanguage => store => next => action => {
  const result = next(action);
  if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
    follow(action.payload.activity);
  } else if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED' && tellsLanguage) {
    tell(store);
  } else if (action.type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED' && pass) {
    leaveWhereClosed();
  }
  return result;
};

// Web Chat keeps to itself that the service asks to wait; the browser tells.
new PerformanceObserver(list => {
  if (list.getEntries().some(({ name, responseStatus }) => responseStatus === tooMany && name.endsWith('/activities'))) {
    sayToWait(60);
  }
}).observe({ type: 'resource' });

// Said for as long as it holds.
function sayToWait(seconds) {
  notice.textContent = texts[language].wait.replace('{n}', seconds);
  notice.hidden = false;
  return new Promise(resolve => setTimeout(resolve, seconds * 1000)).then(() => { notice.hidden = true; });
}

// A link ends with its evaluation: the page that then comes in its place says so.
async function leaveWhereClosed() {
  const { ok } = await fetch(location.href);
  if (!ok) {
    location.reload();
  }
}

function choose(code) {
  language = code;
  notes.setItem(memory.language, code);
  render();
  if (talk) {
    tell(talk.store);
  }
}

async function ask(path, token) {
  const headers = token ? { Authorization: `Bearer ${token}` } : {};
  const response = await fetch(line + path, { method: 'POST', headers });
  if (response.status === tooMany) {
    await sayToWait(Number(response.headers.get('Retry-After')) || 60);
    return ask(path, token);
  }
  return response.ok ? response.json() : null;
}

// An older conversation goes on; a new one stays the same person's.
async function opened(fresh) {
  if (pass) {
    return { token: pass };
  }
  const token = notes.getItem(memory.token);
  const resumed = !fresh && token ? await ask('/tokens/refresh', token) : null;
  return resumed ? { ...resumed, resumed: true } : ask('/tokens/generate', token);
}

async function start(fresh) {
  const { conversationId, token, resumed } = await opened(fresh);
  notes.setItem(memory.token, token);
  talk?.directLine.end();
  const directLine = WebChat.createDirectLine({
    domain: line, token, conversationStartProperties: { locale: locale() }, ...(resumed && { conversationId, watermark: '0' }),
  });
  talk = { directLine, store: WebChat.createStore({}, listening(resumed && language === asked)) };
  chat.replaceChildren(document.createElement('div'));
  render();
}

async function startWhenReachable() {
  for (;;) {
    try {
      await start(false);
      notice.hidden = true;
      return;
    } catch {
      notice.textContent = texts[language].unreachable;
      notice.hidden = false;
      await new Promise(resolve => setTimeout(resolve, 2000));
    }
  }
}

function sayWhatIsMissing() {
  chat.hidden = true;
  notice.hidden = false;
  notice.replaceChildren(...Object.entries(texts).map(([code, text]) => Object.assign(document.createElement('p'), { lang: code, textContent: text.missing })));
}

picker.replaceChildren(...Object.entries(texts).map(([code, { name }]) => Object.assign(new Option(name, code), { lang: code })));
picker.addEventListener('change', () => choose(picker.value));
anew.addEventListener('click', () => start(true).then(() => chat.querySelector('[data-id="webchat-sendbox-input"]')?.focus()));
night.addEventListener('change', render);
anew.hidden = Boolean(pass);
dress();
if (window.WebChat) {
  await startWhenReachable();
} else {
  sayWhatIsMissing();
}
