'use strict';
// The lists of everything: speakers, outlets, topics, places, refused records.
(() => {
  if (marsad.explorer === null) return;
  const {ARTICLE, STATEMENT, SPEAKER, COPY, RECORD, data, t, heading} = marsad;
  const {h, figure, name, leftOut, pager, marked} = marsad.dom;
  const {outletLink, outletName, speakerLink, topicLink, placeLink} = marsad.lists;
  const PAGE = 50;

  // A table by pages, with a field that narrows it by words.
  function listed(state, title, columns, rows, matches, cells, more) {
    const words = marsad.fold.query(state.params.get('q') || '');
    const found = words.length === 0 ? rows : rows.filter(row => words.every(forms => forms.some(form => {
      const text = ' ' + marsad.fold.text(matches(row));
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) if (marsad.fold.begins(text, at)) return true;
      return false;
    })));
    const page = Math.max(0, Number(state.params.get('page')) || 0);
    const shown = found.slice(page * PAGE, (page + 1) * PAGE);
    const with_ = changes => {
      const params = new URLSearchParams(state.params);
      Object.entries(changes).forEach(([key, value]) => value ? params.set(key, value) : params.delete(key));
      return marsad.address(state.view, state.id, params);
    };
    let typing = 0;
    const form = h('form', {class: 'search', role: 'search', onsubmit: event => event.preventDefault(), oninput: event => {
      clearTimeout(typing);
      typing = setTimeout(() => marsad.go(with_({q: event.target.value, page: null}), true), 200);
    }}, h('label', {class: 'query'}, h('span', {}, t('ex_narrow')), h('input', {type: 'search', name: 'q', dir: 'auto', autocomplete: 'off', value: state.params.get('q') || ''})));
    return {
      charts: [],
      elements: [heading(title, ' (', figure(found.length), ')'), ...more || [], form,
        found.length === 0 ? h('p', {}, t('ex_nothing')) : h('div', {class: 'scroll all', tabindex: '0', role: 'region', 'aria-label': title},
          h('table', {}, h('thead', {}, h('tr', {}, ...columns.map(key => h('th', {scope: 'col'}, t(key))))),
            h('tbody', {}, ...shown.map(row => h('tr', {}, ...cells(row, words)))))),
        pager(found.length, PAGE, page, number => with_({page: number || null}))],
    };
  }

  const cell = (...children) => h('td', {}, ...children);
  const first = (...children) => h('th', {scope: 'row'}, ...children);

  marsad.shown.speakers = state => listed(state, t('ex_speakers'), ['speaker', 'ex_role', 'ex_statements'],
    data.speakers.map((row, i) => [i, row]), ([, row]) => [row[SPEAKER.NAME], row[SPEAKER.ROLE], ...row[SPEAKER.ALIASES] || []].join(' '),
    ([i, row], words) => [first(speakerLink(i, words)), h('td', {class: 'words'}, row[SPEAKER.ROLE] ? name(row[SPEAKER.ROLE]) : ''), cell(figure(data.spokenBy(i).length))],
    [leftOut('speakers')]);

  marsad.shown.outlets = state => {
    const articles = new Map(marsad.count(data.articles, row => row[ARTICLE.OUTLET]));
    const copies = new Map(marsad.count(data.duplicates.filter(row => !row[COPY.REPEAT]), row => row[COPY.OUTLET]));
    const reprinted = new Map(marsad.count(data.duplicates.filter(row => !row[COPY.REPEAT]), row => data.articles[row[COPY.ARTICLE]][ARTICLE.OUTLET]));
    const said = new Map(marsad.count(data.statements, row => data.articles[row[STATEMENT.ARTICLE]][ARTICLE.OUTLET]));
    const rows = marsad.explorer.outlets.map((_, i) => i).sort((a, b) => (articles.get(b) || 0) - (articles.get(a) || 0));
    return listed(state, t('outlets'), ['outlet', 'articlesShort', 'ex_statements', 'ex_itReprinted', 'ex_itWasReprinted'], rows, outletName,
      outlet => [first(outletLink(outlet)), ...[articles, said, copies, reprinted].map(counts => cell(figure(counts.get(outlet) || 0)))]);
  };

  marsad.shown.subjects = state => listed(state, t('topics'), ['topic', 'articlesShort', 'terms'], marsad.explorer.topics,
    topic => topic.label + ' ' + topic.terms.join(' '),
    topic => [first(topicLink(topic.id)), cell(figure(topic.size)), h('td', {class: 'words'}, ...topic.terms.flatMap(term => [name(term), ' ']))]);

  marsad.shown.places = state => {
    const articles = new Map(marsad.count(data.articles, row => row[ARTICLE.PLACES] || []));
    const said = new Map(marsad.count(data.statements, row => data.articles[row[STATEMENT.ARTICLE]][ARTICLE.PLACES] || []));
    return listed(state, t('ex_places'), ['ex_place', 'ex_kindOfPlace', 'articlesShort', 'ex_statements'], [...articles.keys()],
      place => Object.values(marsad.explorer.places[place].name).join(' '),
      place => [first(placeLink(place)), cell(t('ex_place_' + marsad.explorer.places[place].kind)), ...[articles, said].map(counts => cell(figure(counts.get(place) || 0)))]);
  };

  marsad.shown.records = state => {
    const reasons = marsad.count(data.rejected, row => row[RECORD.REASON]);
    const reason = state.params.get('reason') || '';
    const links = reasons.map(([one, number]) => h('a', {class: 'span', 'aria-current': one === reason ? 'true' : null,
      href: marsad.address('records', '', {reason: one === reason ? '' : one})}, t(one), ' ', figure(number)));
    return listed(state, t('refused'), ['ex_origin', 'ex_position', 'reason', 'ex_detail', 'ex_excerpt'],
      data.rejected.filter(row => !reason || row[RECORD.REASON] === reason),
      row => [row[RECORD.ORIGIN], row[RECORD.DETAIL], row[RECORD.EXCERPT]].join(' '),
      (row, words) => [h('th', {scope: 'row', dir: 'ltr', title: row[RECORD.ORIGIN]}, h('bdi', {class: 'code'}, row[RECORD.ORIGIN].replace(/^.*\//, ''))), cell(figure(row[RECORD.POSITION])), cell(t(row[RECORD.REASON])),
        h('td', {class: 'words', dir: 'auto'}, ...marked(row[RECORD.DETAIL] || '', words)), h('td', {class: 'words', dir: 'auto'}, ...marked(row[RECORD.EXCERPT] || '', words))],
      [leftOut('rejected'), h('p', {class: 'spans'}, ...links)]);
  };
})();
