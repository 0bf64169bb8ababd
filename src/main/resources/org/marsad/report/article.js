'use strict';
// The page of one article: where and when it stood, what is said in it, who printed it again.
(() => {
  if (marsad.explorer === null) return;
  const {ARTICLE, COPY, data, t, heading} = marsad;
  const {h, day, joined, source, chips, figure} = marsad.dom;
  const {outletLink, topicLink, placeLink, statement, article} = marsad.lists;
  const RELATED = 5;

  function copies(i) {
    const rows = [...data.copiesOf(i)].map(copy => data.duplicates[copy]);
    return rows.length === 0 ? null : h('section', {}, h('h3', {}, t('ex_copies'), ' (', figure(rows.length), ')'),
      h('ul', {}, ...rows.map(row => h('li', {}, ...joined([outletLink(row[COPY.OUTLET]), day(row[COPY.DAY]),
        row[COPY.REPEAT] ? t('ex_repeat') : t('ex_reprint'), source(row[COPY.LINK])])))));
  }

  // Other articles of the topic, the nearest in time first.
  function related(i) {
    const row = data.articles[i];
    const others = [];
    for (let step = 1; step < data.articles.length && others.length < RELATED; step++) {
      for (const other of [i - step, i + step]) {
        if (data.articles[other] && data.articles[other][ARTICLE.TOPIC] === row[ARTICLE.TOPIC] && others.length < RELATED) others.push(other);
      }
    }
    return others.length === 0 ? null : h('section', {}, h('h3', {}, t('ex_sameTopic')), h('ol', {class: 'hits'}, ...others.map(other => article(other, []))));
  }

  // The articles whose vectors are nearest by cosine; null where the run has no vectors.
  function similar(i) {
    const vectors = data.vectors();
    const own = vectors[i];
    if (!own) return null;
    const dot = (a, b) => {
      let sum = 0;
      for (let d = 0; d < a.length; d++) sum += a[d] * b[d];
      return sum;
    };
    const nearest = [];
    vectors.forEach((vector, other) => {
      if (other === i || !vector || vector.length !== own.length) return;
      const cosine = dot(own, vector);
      if (nearest.length === RELATED && cosine <= nearest[RELATED - 1][0]) return;
      nearest.push([cosine, other]);
      nearest.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
      nearest.length = Math.min(nearest.length, RELATED);
    });
    return nearest.length === 0 ? null : h('section', {}, h('h3', {}, t('ex_similar')),
      h('ol', {class: 'hits'}, ...nearest.map(([, other]) => article(other, []))));
  }

  marsad.shown.article = state => {
    const i = data.articleById.get(state.id);
    if (i === undefined) return marsad.missing('ex_noArticle');
    const row = data.articles[i];
    const statements = [...data.statementsOf(i)];
    return {
      charts: [],
      elements: [
        heading(h('bdi', {}, row[ARTICLE.TITLE] || row[ARTICLE.LEAD])),
        h('p', {class: 'where'}, ...joined([outletLink(row[ARTICLE.OUTLET]), day(row[ARTICLE.DAY]), topicLink(row[ARTICLE.TOPIC]), source(row[ARTICLE.LINK])])),
        row[ARTICLE.PLACES] ? h('p', {class: 'where'}, t('ex_places'), ': ', ...joined(row[ARTICLE.PLACES].map(placeLink), '، ')) : null,
        h('p', {}, ...joined(chips(row[ARTICLE.STANCES]), ' ')),
        h('p', {class: 'lead', dir: 'auto'}, row[ARTICLE.LEAD]),
        row[ARTICLE.LINK] ? h('p', {class: 'note'}, t('ex_atSource')) : null,
        copies(i),
        h('section', {}, h('h3', {}, t('ex_statements'), ' (', figure(statements.length), ')'),
          statements.length === 0 ? h('p', {}, t('ex_noStatements')) : h('ol', {class: 'hits'}, ...statements.map(one => statement(one, [], true)))),
        similar(i) || related(i),
      ],
    };
  };
})();
