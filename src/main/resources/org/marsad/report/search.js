'use strict';
// Finds statements, articles and speakers by the filters in the address.
(() => {
  if (marsad.explorer === null) return;
  const {ARTICLE, STATEMENT, COPY, data, fold} = marsad;

  // Marks the rows of a table in whose texts a word begins by one of the forms.
  function rowsWith(table, forms) {
    const hits = new Uint8Array(data[table].length);
    let found = 0;
    for (const {text, starts, base} of data.index[table]) {
      for (const form of forms) {
        let row = 0;
        for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at)) {
          while (starts[row + 1] <= at) row++;
          if (at + form.length < starts[row + 1] && fold.begins(text, at)) {
            found += 1 - hits[base + row];
            hits[base + row] = 1;
            at = starts[row + 1];
          } else at++;
        }
      }
    }
    return {hits, found};
  }

  // Where a word of the query is found; where it is not, the word without a particle is looked for.
  function places(word) {
    const found = forms => ({
      forms, statements: rowsWith('statements', forms), articles: rowsWith('articles', forms), speakers: rowsWith('speakers', forms),
    });
    const first = found(word);
    const other = fold.shorter(word);
    const any = ['statements', 'articles', 'speakers'].some(table => first[table].found > 0);
    return any || other === null ? first : found(other);
  }

  const has = (stances, issue, stance) => {
    if (!stances) return false;
    for (let i = 0; i < stances.length; i += 2) {
      if (stances[i] === issue && (stance === null || stances[i + 1] === stance)) return true;
    }
    return false;
  };

  // Reads the filters of an address; numbers are -1 where nothing is asked.
  function filters(params) {
    const text = name => params.get(name) || '';
    const {outlets, issues} = marsad.explorer;
    const speaker = text('speaker');
    return {
      words: fold.query(text('q')),
      outlet: params.has('outlet') ? outlets.indexOf(text('outlet')) : -1,
      again: params.has('again') ? outlets.indexOf(text('again')) : -1,
      topic: params.has('topic') ? Number(text('topic')) : -1,
      place: params.has('place') ? data.placeById.get(text('place')) ?? -2 : -1,
      issue: issues.findIndex(one => one.id === text('issue')),
      stance: {support: 1, neutral: 0, oppose: -1}[text('stance')] ?? null,
      speaker: speaker ? data.speakerById.get(speaker) ?? -2 : -1,
      from: text('from'), to: text('to'), reprinted: text('reprinted') === '1', oldest: text('sort') === 'old',
    };
  }

  // Marks the articles that pass the filters of articles.
  function passing(wanted) {
    return Uint8Array.from(data.articles, (row, i) =>
      (wanted.outlet < 0 || row[ARTICLE.OUTLET] === wanted.outlet)
      && (wanted.topic < 0 || row[ARTICLE.TOPIC] === wanted.topic)
      && (wanted.place === -1 || (row[ARTICLE.PLACES] || []).includes(wanted.place))
      && (!wanted.from || row[ARTICLE.DAY] && row[ARTICLE.DAY] >= wanted.from)
      && (!wanted.to || row[ARTICLE.DAY] && row[ARTICLE.DAY] <= wanted.to)
      && (wanted.again < 0 || data.copiesOf(i).some(copy => data.duplicates[copy][COPY.OUTLET] === wanted.again))
      && (!wanted.reprinted || data.copiesOf(i).length > 0));
  }

  // A statement has every word in itself, its speaker's name or its title, and one of them not only in the title.
  function statements(wanted, words, pass) {
    const found = [];
    const {articles, speakers} = data;
    const from = wanted.speaker >= 0 ? data.spokenBy(wanted.speaker) : null;
    const all = wanted.speaker === -2 ? 0 : from ? from.length : data.statements.length;
    for (let n = 0; n < all; n++) {
      const i = from ? from[n] : n;
      const row = data.statements[i];
      if (!pass[row[STATEMENT.ARTICLE]]) continue;
      if (wanted.issue >= 0 && !has(row[STATEMENT.STANCES], wanted.issue, wanted.stance)) continue;
      let own = words.length === 0;
      let every = true;
      for (const word of words) {
        const said = word.statements.hits[i] || row[STATEMENT.SPEAKER] >= 0 && word.speakers.hits[row[STATEMENT.SPEAKER]];
        if (said) own = true;
        else if (!word.articles.hits[row[STATEMENT.ARTICLE]]) {
          every = false;
          break;
        }
      }
      if (own && every) found.push(i);
    }
    return found;
  }

  function articles(wanted, words, pass, said) {
    const spoken = wanted.speaker === -1 ? null : new Set(said.map(i => data.statements[i][STATEMENT.ARTICLE]));
    const found = [];
    data.articles.forEach((row, i) => {
      if (pass[i] && (spoken === null || spoken.has(i))
        && (wanted.issue < 0 || has(row[ARTICLE.STANCES], wanted.issue, wanted.stance))
        && (spoken !== null || words.every(word => word.articles.hits[i]))) found.push(i);
    });
    return found;
  }

  function count(list, key) {
    const counts = new Map();
    for (const one of list) {
      const name = key(one);
      if (!Array.isArray(name)) counts.set(name, (counts.get(name) || 0) + 1);
      else for (const each of name) counts.set(each, (counts.get(each) || 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }

  // Speakers whose names have every word, then by the number of statements that were found.
  function speakers(wanted, words, said) {
    const spoken = new Map(count(said.filter(i => data.statements[i][STATEMENT.SPEAKER] >= 0), i => data.statements[i][STATEMENT.SPEAKER]));
    const named = [];
    if (words.length > 0) {
      const free = wanted.issue < 0 && wanted.outlet < 0 && wanted.topic < 0 && wanted.place === -1 && !wanted.from && !wanted.to;
      for (let i = 0; i < data.speakers.length; i++) {
        if (words.every(word => word.speakers.hits[i]) && (free || spoken.has(i))) named.push(i);
      }
    }
    return {named, spoken: [...spoken]};
  }

  // Everything that an address asks for, with the milliseconds it took.
  marsad.search = params => {
    const start = performance.now();
    const wanted = filters(params);
    const words = wanted.words.map(places);
    const pass = passing(wanted);
    const said = statements(wanted, words, pass);
    const printed = articles(wanted, words, pass, said);
    const who = speakers(wanted, words, said);
    if (wanted.oldest) {
      said.reverse();
      printed.reverse();
    }
    return {wanted, said, printed, who, forms: words.map(word => word.forms), ms: performance.now() - start};
  };
  marsad.count = count;
})();
