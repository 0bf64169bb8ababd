'use strict';
// The views that show what filters find: search, and the pages of a topic, a speaker and an outlet.
(() => {
  if (marsad.explorer === null) return;
  const {ARTICLE, STATEMENT, SPEAKER, COPY, data, t} = marsad;
  const {h, figure, day, name, joined, leftOut, pager, to, stanceName} = marsad.dom;
  const {outletLink, outletName, speakerLink, placeName, reprints, bars, timeline} = marsad.lists;
  const FEW = 5, PAGE = 25, FACET = 8;
  const JOINED = ['person', 'office', 'organisation'];

  const address = (state, changes) => {
    const params = new URLSearchParams(state.params);
    params.delete('page');
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) params.delete(key);
      else params.set(key, value);
    }
    return marsad.address(state.view, state.id, params);
  };

  // The outlets, topics, places and speakers of what was found; each narrows the search to itself.
  function facets(state, found) {
    const articleOf = i => data.statements[i][STATEMENT.ARTICLE];
    const printed = [...new Set([...found.printed, ...found.said.map(articleOf)])];
    const narrowed = (key, value, label) => to(address(state, {[key]: value}), name(label));
    const outlets = marsad.count(printed, i => data.articles[i][ARTICLE.OUTLET]);
    const topics = marsad.count(printed, i => data.articles[i][ARTICLE.TOPIC]);
    const places = marsad.count(printed, i => data.articles[i][ARTICLE.PLACES] || []);
    const again = marsad.count(printed, i => reprints(i).map(row => row[COPY.OUTLET]));
    return [
      state.view === 'speaker' ? null : bars(t('ex_whoSpoke'), found.who.spoken
        .map(([who, number]) => [narrowed('speaker', data.speakers[who][SPEAKER.ID], data.speakers[who][SPEAKER.NAME]), number]), FACET),
      state.view === 'outlet' ? null : bars(t('outlets'), outlets
        .map(([outlet, number]) => [outletName(outlet) ? narrowed('outlet', outletName(outlet), outletName(outlet)) : name(''), number]), FACET),
      state.view === 'speaker' ? bars(t('ex_quotedWith'), company(data.speakerById.get(state.id), printed), FACET) : null,
      bars(t('ex_whoReprinted'), again
        .map(([outlet, number]) => [outletName(outlet) ? narrowed('again', outletName(outlet), outletName(outlet)) : name(''), number]), FACET),
      state.view === 'topic' ? null : bars(t('topics'), topics
        .map(([topic, number]) => [narrowed('topic', topic, (data.topics.get(topic) || {}).label), number]), FACET),
      bars(t('ex_places'), places
        .map(([place, number]) => [narrowed('place', marsad.explorer.places[place].id, placeName(place)), number]), FACET),
    ];
  }

  // The speakers that articles quote beside one, by the number of articles.
  function company(speaker, articles) {
    const others = article => [...new Set([...data.statementsOf(article)].map(i => data.statements[i][STATEMENT.SPEAKER]))]
      .filter(who => who >= 0 && who !== speaker && JOINED.includes(data.speakers[who][SPEAKER.KIND]));
    return marsad.count(articles, others)
      .map(([who, number]) => [speakerLink(who), number]);
  }

  // A list with its heading; cut in the summary of everything, by pages when it is shown alone.
  function section(state, key, title, all, row) {
    const alone = state.params.get('show') === key;
    if (state.params.get('show') && !alone) return null;
    const page = alone ? Math.max(0, Number(state.params.get('page')) || 0) : 0;
    const size = alone ? PAGE : key === 'articles' && state.view === 'topic' ? 10 : FEW;
    const shown = all.slice(page * size, (page + 1) * size);
    return all.length === 0 ? null : h('section', {class: 'found', id: 'ex-' + key},
      h('h3', {}, title, ' (', figure(all.length), ')'),
      h('ol', {class: 'hits', start: page * size + 1}, ...shown.map(row)),
      alone ? pager(all.length, size, page, number => address(state, {page: number || null}))
        : all.length > size ? h('p', {}, h('a', {class: 'more', href: address(state, {show: key})}, t('ex_all'), ' ', figure(all.length))) : null);
  }

  // What was found, under the head of its view.
  function results(state, params, head) {
    const found = marsad.search(params);
    const line = timeline(found.said.length > 0
      ? found.said.map(i => data.articles[data.statements[i][STATEMENT.ARTICLE]][ARTICLE.DAY]) : found.printed.map(i => data.articles[i][ARTICLE.DAY]),
    t(found.said.length > 0 ? 'ex_statementsOverTime' : 'articlesOverTime'));
    const nothing = found.said.length + found.printed.length + found.who.named.length === 0;
    const sections = [
      section(state, 'articles', t('articlesShort'), found.printed, i => marsad.lists.article(i, found.forms)),
      section(state, 'statements', t('ex_statements'), found.said, i => marsad.lists.statement(i, found.forms)),
    ];
    return {
      charts: line.charts,
      elements: [
        ...head(found),
        marsad.form(state),
        h('p', {class: 'status', role: 'status'}, ...joined([['ex_statements', found.said.length], ['ex_speakers', found.who.spoken.length], ['articlesShort', found.printed.length]]
          .map(([key, number]) => h('span', {}, t(key), ': ', figure(number)))), ' ',
        state.params.get('show') ? h('a', {class: 'more', href: address(state, {show: null})}, t('ex_everything')) : null),
        leftOut('statements'), leftOut('articles'),
        nothing ? h('p', {}, t('ex_nothing')) : h('div', {class: 'columns'},
          h('div', {class: 'main'},
            section(state, 'speakers', t('ex_speakersNamed'), found.who.named.map(i => [i, data.spokenBy(i).length]), one => marsad.lists.speaker(one, found.forms)),
            ...state.view === 'topic' ? sections : sections.reverse()),
          h('div', {class: 'aside'}, line.element, ...facets(state, found))),
      ],
      ms: found.ms,
    };
  }

  // How often each side is taken on each issue, as a table.
  function sides(rows, stances) {
    const table = new Map();
    for (const i of rows) {
      const list = stances(i) || [];
      for (let s = 0; s < list.length; s += 2) {
        const counts = table.get(list[s]) || {support: 0, neutral: 0, oppose: 0};
        counts[stanceName(list[s + 1])]++;
        table.set(list[s], counts);
      }
    }
    return table;
  }

  function sidesTable(title, table, state) {
    if (table.size === 0) return null;
    const cell = (issue, stance, number) => h('td', {}, number === 0 ? '0' : to(address(state, {issue: issue.id, stance}), figure(number)));
    return h('div', {}, h('h3', {}, title), h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title},
      h('table', {}, h('thead', {}, h('tr', {}, ...['ex_issue', 'support', 'neutral', 'oppose'].map(key => h('th', {scope: 'col'}, t(key))))),
        h('tbody', {}, ...[...table].sort((a, b) => a[0] - b[0]).map(([number, counts]) => {
          const issue = marsad.explorer.issues[number];
          return h('tr', {}, h('th', {scope: 'row'}, h('bdi', {}, issue.name[marsad.language()])),
            ...['support', 'neutral', 'oppose'].map(stance => cell(issue, stance, counts[stance])));
        })))));
  }

  const heading = (...children) => h('h2', {tabindex: '-1', id: 'ex-title'}, ...children);
  const missing = key => ({elements: [heading(t('ex_missing')), h('p', {}, t(key))], charts: []});

  marsad.shown = {
    search: state => results(state, state.params, () => [heading(t('ex_search'))]),

    topic: state => {
      const topic = data.topics.get(Number(state.id));
      if (!topic) return missing('ex_noTopic');
      const params = new URLSearchParams(state.params);
      params.set('topic', state.id);
      return results(state, params, () => [heading(name(topic.label)), h('p', {class: 'terms'}, ...topic.terms.map(term => h('bdi', {}, term)))]);
    },

    outlet: state => {
      const outlet = marsad.explorer.outlets.indexOf(state.id);
      if (outlet < 0) return missing('ex_noOutlet');
      const params = new URLSearchParams(state.params);
      params.set('outlet', state.id);
      const copies = data.duplicates.filter(row => row[COPY.OUTLET] === outlet);
      return results(state, params, found => [heading(name(state.id)),
        h('ul', {class: 'tiles'}, ...[[found.printed.length, 'ex_articlesFound'], [copies.filter(row => !row[COPY.REPEAT]).length, 'ex_itReprinted'],
          [found.said.length, 'ex_statementsFound'], [found.who.spoken.length, 'ex_speakersFound']]
          .map(([number, key]) => h('li', {}, h('b', {}, number.toLocaleString('en-US')), ' ', t(key)))),
        h('div', {class: 'pair'}, bars(t('ex_takesFrom'), marsad.count(copies.filter(row => !row[COPY.REPEAT]), row => data.articles[row[COPY.ARTICLE]][ARTICLE.OUTLET])
          .filter(([from]) => from !== outlet).map(([from, number]) => [outletLink(from), number]), 5) || '',
        sidesTable(t('ex_stancesOfArticles'), sides(found.printed, i => data.articles[i][ARTICLE.STANCES]), state) || '')]);
    },

    speaker: state => {
      const number = data.speakerById.get(state.id);
      if (number === undefined) return missing('ex_noSpeaker');
      const row = data.speakers[number];
      const params = new URLSearchParams(state.params);
      params.set('speaker', state.id);
      return results(state, params, found => [heading(name(row[SPEAKER.NAME])),
        h('p', {}, ...joined([t('ex_kind_' + row[SPEAKER.KIND]), row[SPEAKER.ROLE] && name(row[SPEAKER.ROLE]),
          row[SPEAKER.AFFILIATION] && row[SPEAKER.AFFILIATION] !== row[SPEAKER.ROLE] && name(row[SPEAKER.AFFILIATION])])),
        (row[SPEAKER.ALIASES] || []).length > 0 ? h('p', {class: 'note'}, t('ex_aliases'), ': ', ...joined(row[SPEAKER.ALIASES].map(name), '، ')) : null,
        offices(found.said), sidesTable(t('ex_stancesOfStatements'), sides(found.said, i => data.statements[i][STATEMENT.STANCES]), state)]);
    },
  };

  // How articles introduce a speaker, the most frequent first, with the first and the last day.
  function offices(said) {
    const printed = new Map();
    for (const i of said) {
      const row = data.statements[i];
      const as = row[STATEMENT.SAID_BY];
      if (!as) continue;
      const days = printed.get(as) || [];
      days.push(data.articles[row[STATEMENT.ARTICLE]][ARTICLE.DAY] || '');
      printed.set(as, days);
    }
    const most = [...printed].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, 8);
    return most.length < 2 ? null : h('details', {}, h('summary', {}, t('ex_introducedAs'), ' (', figure(printed.size), ')'),
      h('ul', {}, ...most.map(([as, all]) => {
        const days = all.filter(one => one).sort();
        return h('li', {}, name(as), ' ', h('span', {class: 'note'}, figure(all.length), days.length > 0 ? ' · ' : '',
          ...days.length > 0 ? joined([...new Set([days[0], days[days.length - 1]])].map(day), ' – ') : []));
      })));
  }
  marsad.heading = heading;
  marsad.missing = missing;
})();
