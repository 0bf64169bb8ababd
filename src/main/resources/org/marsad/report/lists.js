'use strict';
// The parts of which views are made: statements, articles, counts with bars, timelines.
(() => {
  if (marsad.explorer === null) return;
  const {ARTICLE, STATEMENT, SPEAKER, COPY, data, t} = marsad;
  const {h, figure, day, name, to, marked, joined, source, chips} = marsad.dom;
  const KINDS = ['direct', 'indirect', 'author'];
  const outletName = number => marsad.explorer.outlets[number];

  const articleLink = (i, forms) => {
    const row = data.articles[i];
    return to(marsad.address('article', row[ARTICLE.ID]), h('bdi', {}, ...marked(row[ARTICLE.TITLE] || row[ARTICLE.LEAD], forms)));
  };
  const outletLink = number => outletName(number)
    ? to(marsad.address('outlet', outletName(number)), name(outletName(number))) : name('');
  const speakerLink = (number, forms) => {
    const row = data.speakers[number];
    return to(marsad.address('speaker', row[SPEAKER.ID]), h('bdi', {}, ...marked(row[SPEAKER.NAME] || '', forms)));
  };
  const topicLink = id => {
    const topic = data.topics.get(id);
    return topic ? to(marsad.address('topic', id), name(topic.label)) : null;
  };

  const placeName = number => marsad.explorer.places[number].name[marsad.language()];
  const placeLink = number => to(marsad.address('search', '', {place: marsad.explorer.places[number].id}), name(placeName(number)));

  // The outlets that printed an article again, each once, with a link to what they printed.
  function reprints(i) {
    const copies = data.copiesOf(i);
    if (copies.length === 0) return [];
    const shown = new Map();
    for (const copy of copies) {
      const row = data.duplicates[copy];
      if (!row[COPY.REPEAT] && !shown.has(row[COPY.OUTLET])) shown.set(row[COPY.OUTLET], row);
    }
    return [...shown.values()];
  }

  function reprintedBy(i) {
    const rows = reprints(i);
    return rows.length === 0 ? null : h('span', {}, t('ex_reprintedBy'), ' ',
      ...joined(rows.slice(0, 6).map(row => outletLink(row[COPY.OUTLET])), '، '), rows.length > 6 ? ' …' : '');
  }

  // One statement: what was said, by whom, where.
  function statement(i, forms, inArticle) {
    const row = data.statements[i];
    const article = data.articles[row[STATEMENT.ARTICLE]];
    const by = row[STATEMENT.SPEAKER];
    const saidBy = row[STATEMENT.SAID_BY];
    const author = row[STATEMENT.KIND] === 2;
    return h('li', {class: 'hit'},
      h('blockquote', {}, h('p', {dir: 'auto'}, ...marked(row[STATEMENT.TEXT], forms))),
      h('p', {class: 'who'}, author ? t('author') : h('strong', {}, by >= 0 ? speakerLink(by, forms) : name(saidBy)),
        !author && by >= 0 && saidBy && saidBy !== data.speakers[by][SPEAKER.NAME] ? h('span', {class: 'around'}, ' — ', h('bdi', {}, saidBy)) : null,
        author ? null : ' (' + t(KINDS[row[STATEMENT.KIND]]) + ')', ' ', ...joined(chips(row[STATEMENT.STANCES]), ' ')),
      inArticle ? null : h('p', {class: 'where'}, ...joined([articleLink(row[STATEMENT.ARTICLE], forms), outletLink(article[ARTICLE.OUTLET]),
        day(article[ARTICLE.DAY]), reprintedBy(row[STATEMENT.ARTICLE])])));
  }

  // One article: title, beginning, place.
  function article(i, forms) {
    const row = data.articles[i];
    return h('li', {class: 'hit'},
      h('h4', {}, articleLink(i, forms)),
      row[ARTICLE.TITLE] ? h('p', {class: 'lead', dir: 'auto'}, ...marked(row[ARTICLE.LEAD], forms)) : null,
      h('p', {class: 'where'}, ...joined([outletLink(row[ARTICLE.OUTLET]), day(row[ARTICLE.DAY]), topicLink(row[ARTICLE.TOPIC]),
        h('span', {}, t('ex_statements'), ': ', figure(data.statementsOf(i).length)), reprintedBy(i), source(row[ARTICLE.LINK])]),
      ' ', ...joined(chips(row[ARTICLE.STANCES]), ' ')));
  }

  // One speaker with the number of statements.
  const speaker = ([number, statements], forms) => {
    const row = data.speakers[number];
    return h('li', {}, speakerLink(number, forms), row[SPEAKER.ROLE] ? h('span', {class: 'around'}, ' — ', h('bdi', {}, row[SPEAKER.ROLE])) : null,
      ' ', h('span', {class: 'note'}, figure(statements)));
  };

  // Counts with bars: entries are [link, number].
  function bars(title, entries, most, all) {
    if (entries.length === 0) return null;
    const largest = Math.max(...entries.map(entry => entry[1]));
    return h('section', {class: 'facet'}, h('h3', {}, title), h('ul', {class: 'bars'},
      ...entries.slice(0, most).map(([link, number]) => {
        const bar = h('span', {class: 'bar', 'aria-hidden': 'true'});
        bar.style.inlineSize = (100 * number / largest) + '%';
        return h('li', {}, h('span', {class: 'label'}, link, ' ', figure(number)), bar);
      })), entries.length > most && all ? h('p', {class: 'note'}, all) : null);
  }

  // The Monday of a day's week, by the calendar and without time zones.
  const monday = text => {
    const date = new Date(text + 'T00:00:00Z');
    date.setUTCDate(date.getUTCDate() - (date.getUTCDay() + 6) % 7);
    return date.toISOString().slice(0, 10);
  };
  const next = (text, unit) => {
    const date = new Date(text + (unit === 'MONTH' ? '-01' : '') + 'T00:00:00Z');
    if (unit === 'MONTH') date.setUTCMonth(date.getUTCMonth() + 1);
    else date.setUTCDate(date.getUTCDate() + (unit === 'WEEK' ? 7 : 1));
    return date.toISOString().slice(0, unit === 'MONTH' ? 7 : 10);
  };
  const period = {DAY: text => text, WEEK: monday, MONTH: text => text.slice(0, 7), YEAR: text => text.slice(0, 4)};

  // Days, weeks, months or years, by the span of the dates.
  function unit(first, last) {
    const days = (Date.parse(last) - Date.parse(first)) / 864e5 + 1;
    return days <= 45 ? 'DAY' : days <= 189 ? 'WEEK' : days <= 1830 ? 'MONTH' : 'YEAR';
  }

  // A timeline of dates: the figure, to be drawn once it stands in the page.
  function timeline(days, title) {
    const byDay = marsad.count(days, one => one).filter(entry => entry[0]).sort((a, b) => a[0] < b[0] ? -1 : 1);
    if (byDay.length === 0) return {element: null, charts: []};
    const [first, end] = [byDay[0][0], byDay[byDay.length - 1][0]];
    const by = unit(first, end);
    const counts = new Map();
    for (const [one, number] of byDay) counts.set(period[by](one), (counts.get(period[by](one)) || 0) + number);
    const names = [];
    const last = period[by](end);
    for (let at = period[by](first); names.length < 200 && at <= last; at = by === 'YEAR' ? String(Number(at) + 1) : next(at, by)) names.push(at);
    const values = names.map(one => counts.get(one) || 0);
    const id = 'ex-timeline';
    return {
      element: h('figure', {class: 'chart'}, h('figcaption', {id: id + '-title'}, title, ' ', h('span', {class: 'note'}, t('by_' + by))),
        h('div', {class: 'canvas short'}, h('canvas', {id, role: 'img', 'aria-labelledby': id + '-title'})),
        h('details', {}, h('summary', {}, t('asTable')), h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': id + '-title'},
          h('table', {}, h('tbody', {}, ...names.map((one, i) => h('tr', {}, h('th', {scope: 'row'}, h('time', {dir: 'ltr'}, one)), h('td', {}, figure(values[i]))))))))),
      charts: [{id, kind: 'TIME', names, series: [{label: marsad.texts.ex_number, colour: 'main', values}]}],
    };
  }

  marsad.lists = {articleLink, outletLink, speakerLink, topicLink, placeLink, placeName, outletName, reprints, statement, article, speaker, bars, timeline};
})();
