'use strict';
// Joins the batches of shards (ShardBatchWriter.java). Rows refer to others by their places in the batch; the last row
// of a batch says what these places stand for. A later batch has the last word on its articles.
marsad.batches = () => {
  const TABLES = ['articles', 'statements', 'duplicates'];
  const ARTICLE = {ID: 0, OUTLET: 2, DAY: 3, STANCES: 7, PLACES: 9};
  const all = [];
  let open = null;

  // Numbers things in the order in which they come, and keeps them in a list.
  function numbered(list, key) {
    const numbers = new Map(list.map((one, i) => [key(one), i]));
    return one => {
      if (!numbers.has(key(one))) numbers.set(key(one), list.push(one) - 1);
      return numbers.get(key(one));
    };
  }

  // The stances of a row by the numbers that issues have in the page; those of others are left out.
  function stances(cell, issues) {
    if (!cell) return cell;
    const out = [];
    for (let i = 0; i < cell.length; i += 2) if (issues[cell[i]] >= 0) out.push(issues[cell[i]], cell[i + 1]);
    return out.length ? out : null;
  }

  function add(table, rows) {
    open = open || {articles: [], statements: [], duplicates: []};
    if (TABLES.includes(table)) {
      for (const row of rows) open[table].push(row);
      return;
    }
    const [outlets, speakers, issues, places, replaced] = rows[0];
    all.push({...open, names: {outlets, speakers, issues, places}, replaced});
    open = null;
  }

  // What the places in a batch stand for in the page.
  function numbers(batch, outlet, place, speakerById, issueById) {
    const {outlets, speakers, issues, places} = batch.names;
    const known = (map, id) => map.has(id) ? map.get(id) : -1;
    return {
      outlets: outlets.map(outlet),
      places: places.map(([id, ar, en, kind]) => place({id, name: {ar, en}, kind})),
      speakers: speakers.map(id => known(speakerById, id)),
      issues: issues.map(id => known(issueById, id)),
    };
  }

  // The rows of each article of a batch, in order; the first cell is the article.
  function byArticle(rows) {
    const of = new Map();
    for (const row of rows) {
      if (of.has(row[0])) of.get(row[0]).push(row);
      else of.set(row[0], [row]);
    }
    return of;
  }

  // Gives the page's data the rows of all batches, articles from the newest on.
  function join(data) {
    const {explorer} = marsad;
    data.speakerById = new Map(data.speakers.map((row, i) => [row[0], i]));
    explorer.outlets = [];
    explorer.places = [];
    const outlet = numbered(explorer.outlets, name => name);
    const place = numbered(explorer.places, one => one.id);
    const issueById = new Map(explorer.issues.map((issue, i) => [issue.id, i]));
    const last = new Map();
    all.forEach((batch, b) => {
      for (const id of batch.replaced) last.set(id, b);
      for (const row of batch.articles) last.set(row[ARTICLE.ID], b);
    });
    const found = [];
    all.forEach((batch, b) => {
      const to = numbers(batch, outlet, place, data.speakerById, issueById);
      const statements = byArticle(batch.statements);
      const copies = byArticle(batch.duplicates);
      batch.articles.forEach((row, i) => {
        if (last.get(row[ARTICLE.ID]) !== b) return;
        row[ARTICLE.OUTLET] = to.outlets[row[ARTICLE.OUTLET]];
        row[ARTICLE.STANCES] = stances(row[ARTICLE.STANCES], to.issues);
        if (row[ARTICLE.PLACES]) row[ARTICLE.PLACES] = row[ARTICLE.PLACES].map(one => to.places[one]);
        found.push({row, to, statements: statements.get(i) || [], copies: copies.get(i) || []});
      });
    });
    if (all.length > 1) {
      const day = one => one.row[ARTICLE.DAY] || '';
      found.sort((one, other) => day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : 0);
    }
    Object.assign(data, {articles: [], statements: [], duplicates: []});
    found.forEach(({row, to, statements, copies}, i) => {
      data.articles.push(row);
      for (const said of statements) {
        said[0] = i;
        said[1] = said[1] < 0 ? -1 : to.speakers[said[1]];
        said[5] = stances(said[5], to.issues);
        data.statements.push(said);
      }
      for (const copy of copies) {
        copy[0] = i;
        copy[1] = to.outlets[copy[1]];
        data.duplicates.push(copy);
      }
    });
  }

  return {add, join};
};
