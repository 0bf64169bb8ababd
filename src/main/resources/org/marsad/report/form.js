'use strict';
// The search form. Every change of it is a change of the address.
(() => {
  if (marsad.explorer === null) return;
  const {data, t, SPEAKER} = marsad;
  const {h} = marsad.dom;
  const {outletName, placeName} = marsad.lists;
  const WAIT = 200;
  const FIXED = {topic: 'topic', speaker: 'speaker', outlet: 'outlet'};
  let typing = 0;

  const option = (value, text, chosen) => h('option', {value, selected: value === chosen}, text);
  const select = (name, key, chosen, options) => h('label', {}, h('span', {}, t(key)),
    h('select', {name}, option('', t('ex_any'), chosen), ...options));
  const date = (name, key, value) => h('label', {}, h('span', {}, t(key)),
    h('input', {type: 'date', name, value, min: data.days[0], max: data.days[data.days.length - 1]}));

  // The articles of each outlet and place, counted once.
  let sizes = null;
  const counted = () => sizes = sizes || {
    outlets: marsad.count(data.articles, row => row[2]).filter(([outlet]) => outletName(outlet)).slice(0, 500),
    places: marsad.count(data.articles, row => row[9] || []).slice(0, 300),
  };

  // Reads the form into parameters.
  function read(form, state) {
    const params = new URLSearchParams(state.params);
    params.delete('page');
    for (const [name, value] of new FormData(form)) {
      if (value === '') params.delete(name);
      else params.set(name, value);
    }
    if (!form.elements.reprinted.checked) params.delete('reprinted');
    if (!params.has('issue')) params.delete('stance');
    return params;
  }

  function submit(form, replace) {
    clearTimeout(typing);
    const state = marsad.state();
    const view = state.view in FIXED ? state.view : 'search';
    marsad.go(marsad.address(view, view === 'search' ? '' : state.id, read(form, state)), replace);
  }

  // Spans that end with the last day of the data.
  function spans(state) {
    const last = data.days[data.days.length - 1];
    if (!last) return [];
    return [['ex_lastDay', 0], ['ex_lastWeek', 6], ['ex_lastMonth', 30]].map(([key, days]) => {
      const from = new Date(Date.parse(last) - days * 864e5).toISOString().slice(0, 10);
      const params = new URLSearchParams(state.params);
      params.delete('page');
      params.set('from', from);
      params.set('to', last);
      const chosen = state.params.get('from') === from && state.params.get('to') === last;
      return h('a', {class: 'span', href: marsad.address(state.view, state.id, params), 'aria-current': chosen ? 'true' : null}, t(key));
    });
  }

  // Makes the form for a state; what a view is about is not asked again.
  marsad.form = state => {
    const {issues, topics} = marsad.explorer;
    const value = name => state.params.get(name) || '';
    const speaker = state.view !== 'speaker' && value('speaker') ? data.speakers[data.speakerById.get(value('speaker'))] : null;
    const form = h('form', {
      class: 'search', role: 'search', onsubmit: event => {
        event.preventDefault();
        submit(form, false);
      }, onchange: event => event.target.name !== 'q' && submit(form, false), oninput: event => {
        if (event.target.name !== 'q') return;
        clearTimeout(typing);
        typing = setTimeout(() => submit(form, true), WAIT);
      },
    },
    h('label', {class: 'query'}, h('span', {}, t('ex_query')), h('input', {
      type: 'search', name: 'q', value: value('q'), dir: 'auto', autocomplete: 'off', placeholder: t('ex_placeholder'),
    })),
    h('details', {class: 'filters', open: !matchMedia('(max-width: 40rem)').matches || [...state.params.keys()].some(name => name !== 'q' && name !== 'page')},
      h('summary', {}, t('ex_filters')),
      h('div', {class: 'fields'},
        state.view === 'outlet' ? null : select('outlet', 'outlet', value('outlet'),
          counted().outlets.map(([outlet, articles]) => option(outletName(outlet), outletName(outlet) + ' (' + articles + ')', value('outlet')))),
        state.view === 'topic' ? null : select('topic', 'topic', value('topic'),
          topics.map(topic => option(String(topic.id), topic.label + ' (' + topic.size + ')', value('topic')))),
        counted().places.length === 0 ? null : select('place', 'ex_place', value('place'),
          counted().places.map(([place, articles]) => option(marsad.explorer.places[place].id, placeName(place) + ' (' + articles + ')', value('place')))),
        select('issue', 'ex_issue', value('issue'), issues.map(issue => option(issue.id, issue.name[marsad.language()], value('issue')))),
        value('issue') ? select('stance', 'ex_stance', value('stance'),
          ['support', 'neutral', 'oppose'].map(stance => option(stance, t(stance), value('stance')))) : null,
        date('from', 'ex_from', value('from')), date('to', 'ex_to', value('to')),
        h('label', {}, h('span', {}, t('ex_order')), h('select', {name: 'sort'}, option('', t('ex_newest'), value('sort')), option('old', t('ex_oldest'), value('sort')))),
        h('label', {class: 'check'}, h('input', {type: 'checkbox', name: 'reprinted', value: '1', checked: value('reprinted') === '1'}), h('span', {}, t('ex_onlyReprinted')))),
      h('p', {class: 'spans'}, ...spans(state),
        [...state.params.keys()].length > 0 ? h('a', {class: 'span', href: marsad.address(state.view, state.id)}, t('ex_clear')) : null)),
    chosen(state, 'speaker', speaker && speaker[SPEAKER.NAME], t('speaker')),
    chosen(state, 'again', value('again'), t('ex_whoReprinted')),
    h('button', {class: 'hidden'}, t('ex_search')));
    return form;
  };

  // Names a filter that has no field, with a link that takes it away.
  const chosen = (state, key, text, label) => text ? h('p', {class: 'note'}, label, ': ', h('bdi', {}, text), ' ',
    h('a', {href: without(state, key)}, t('ex_remove'))) : null;

  function without(state, name) {
    const params = new URLSearchParams(state.params);
    params.delete(name);
    return marsad.address(state.view, state.id, params);
  }
})();
