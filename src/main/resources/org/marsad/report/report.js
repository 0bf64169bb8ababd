'use strict';
// Shows what the address asks for: the overview, which stands in the page, or a view of the explorer.
(() => {
  const root = document.documentElement;
  const room = document.getElementById('explorer');
  let shown = '';

  function speak(language) {
    root.lang = language;
    root.dir = language === 'ar' ? 'rtl' : 'ltr';
    document.title = marsad.charts.title();
  }

  // Lets each link of languages keep what is shown.
  function turnLanguages() {
    const rest = location.hash.replace(/^#(?:(?:ar|en)(?=\/|$)\/?)?/, '');
    for (const link of document.querySelectorAll('[data-language]')) {
      const own = link.dataset.language;
      link.setAttribute('href', '#' + own + (rest ? '/' + rest : ''));
      if (own === marsad.language()) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  function turnViews(view) {
    const pages = {topic: 'subjects', speaker: 'speakers', outlet: 'outlets', article: 'search'};
    for (const link of document.querySelectorAll('[data-view]')) {
      if (link.dataset.view === (pages[view] || view || 'overview')) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }

  // Keeps the field that is being typed into while the same view around it is made anew.
  function replace(elements, same) {
    const active = document.activeElement;
    const typing = same && room.contains(active) && active.name === 'q' ? active : null;
    const selection = typing && [typing.selectionStart, typing.selectionEnd];
    const value = typing && typing.value;
    room.replaceChildren(...elements.filter(element => element));
    const field = typing && room.querySelector('[name=q]');
    if (field) {
      field.value = value;
      field.focus({preventScroll: true});
      field.setSelectionRange(...selection);
    }
    return Boolean(field);
  }

  async function explore(state, address, moved) {
    const {data, dom, t} = marsad;
    if (data.loaded < data.number || !data.statementsOf) {
      replace([marsad.heading(t('ex_loading')), dom.h('p', {role: 'status'}, t('ex_loadingNote'))], false);
      await marsad.load();
      if (location.hash !== address) return;
    }
    const view = marsad.shown[state.view](state);
    const typing = replace([data.failed ? dom.h('p', {class: 'note few'}, t('ex_failed'), ' ', data.failed) : null, ...view.elements], !moved);
    marsad.charts.explorer(view.charts);
    marsad.lastMilliseconds = view.ms;
    const title = room.querySelector('h2');
    document.title = title.textContent + ' · ' + marsad.charts.title();
    if (!typing && moved) {
      const list = state.params.get('show') && document.querySelector('.found');
      (list || root).scrollIntoView({behavior: 'instant'});
      title.focus({preventScroll: true});
    }
    root.classList.add('ready');
  }

  marsad.show = () => {
    const state = marsad.state();
    const language = state.language || 'ar';
    const turned = root.lang !== language;
    if (turned || !marsad.charts.isDrawn()) speak(language);
    turnLanguages();
    turnViews(state.view);
    root.classList.toggle('exploring', state.view !== '');
    if (state.view) {
      const before = marsad.parse(shown);
      const moved = shown !== '' && (before.view !== state.view || before.id !== state.id || before.params.get('page') !== state.params.get('page')
        || before.params.get('show') !== state.params.get('show'));
      shown = location.hash;
      explore(state, location.hash, moved);
      return;
    }
    if (shown !== '' && room) {
      room.replaceChildren();
      marsad.charts.explorer([]);
    }
    shown = location.hash;
    document.title = marsad.charts.title();
    if (turned || !marsad.charts.isDrawn()) marsad.charts.overview();
    const section = state.section && document.getElementById(state.section);
    if (section) {
      section.scrollIntoView();
      section.focus({preventScroll: true});
    }
  };

  // Links of the overview are written for Arabic: others take the language along.
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const hash = link.getAttribute('href');
    if (link.classList.contains('skip')) {
      event.preventDefault();
      document.getElementById('content').focus();
      return;
    }
    if (link.dataset.language || /^#(?:ar|en)(?:\/|$)/.test(hash)) return;
    event.preventDefault();
    const wanted = '#' + (marsad.language() === 'en' ? 'en' + (hash === '#' ? '' : '/') : '') + hash.slice(1);
    if (location.hash === wanted) marsad.show();
    else location.hash = wanted;
  });
  const quick = document.getElementById('quick');
  if (quick) {
    quick.elements.q.placeholder = marsad.t('ex_placeholder');
    quick.addEventListener('submit', event => {
      event.preventDefault();
      marsad.go(marsad.address('search', '', {q: quick.elements.q.value}));
    });
  }
  addEventListener('hashchange', marsad.show);
  marsad.show();
  if (marsad.explorer) addEventListener('load', () => (window.requestIdleCallback || setTimeout)(() => marsad.load()));
})();
