'use strict';
// The explorer's data: unpacks the shards (ExplorerWriter.java) once, joins their batches (batches.js), and knows who
// belongs to what.
(() => {
  const head = document.getElementById('explorer-data');
  marsad.explorer = head === null ? null : JSON.parse(head.textContent);
  if (marsad.explorer === null) return;
  const {files, counts} = marsad.explorer;
  const inline = [...document.querySelectorAll('script.shard')];
  const number = files.length || inline.length;

  // The places of cells in the rows.
  marsad.ARTICLE = {ID: 0, TITLE: 1, OUTLET: 2, DAY: 3, TOPIC: 4, LINK: 5, LEAD: 6, STANCES: 7, VECTOR: 8, PLACES: 9};
  marsad.SPEAKER = {ID: 0, NAME: 1, ROLE: 2, KIND: 3, AFFILIATION: 4, ALIASES: 5};
  marsad.STATEMENT = {ARTICLE: 0, SPEAKER: 1, SAID_BY: 2, KIND: 3, TEXT: 4, STANCES: 5};
  marsad.COPY = {ARTICLE: 0, OUTLET: 1, DAY: 2, LINK: 3, REPEAT: 4};
  marsad.RECORD = {ORIGIN: 0, POSITION: 1, REASON: 2, DETAIL: 3, EXCERPT: 4};

  const data = marsad.data = {
    articles: [], speakers: [], statements: [], duplicates: [], rejected: [],
    index: {articles: [], speakers: [], statements: []}, loaded: 0, number, ready: null, failed: '',
  };
  const CHUNK = 5000;
  const WHOLE = ['speakers', 'rejected'];
  // What is searched in a row of each table.
  const searched = {
    articles: row => (row[1] || '') + ' ' + (row[6] || ''),
    speakers: row => [row[1], row[2], row[4], ...row[5] || []].filter(text => text).join(' '),
    statements: row => row[4] || '',
  };

  function bytes(packed) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(packed);
    const text = atob(packed);
    const out = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) out[i] = text.charCodeAt(i);
    return out;
  }

  async function unpack(table, packed) {
    const zipped = new Blob([bytes(packed)]).stream();
    const rows = await new Response(zipped.pipeThrough(new DecompressionStream('gzip'))).json();
    return {table, rows};
  }

  // The folded texts of some rows in one string, and where each of them starts.
  function fold(rows, text) {
    const texts = rows.map(text);
    const units = new Uint16Array(texts.reduce((sum, one) => sum + one.length + 1, 0));
    const starts = new Uint32Array(rows.length + 1);
    let length = 0;
    texts.forEach((one, i) => {
      starts[i] = length;
      length = marsad.fold.append(one, units, length);
    });
    starts[rows.length] = length;
    return {text: marsad.fold.decoder.decode(units.subarray(0, length)), starts};
  }

  // Makes what is searched of the rows of a table, some at a time so that the page stays alive.
  async function index(table) {
    for (let base = 0; base < data[table].length; base += CHUNK) {
      data.index[table].push({...fold(data[table].slice(base, base + CHUNK), searched[table]), base});
      await new Promise(done => setTimeout(done));
    }
  }

  const packed = [];
  const waiting = [];
  const shard = i => i in packed ? Promise.resolve(packed[i]) : new Promise(done => waiting[i] = done);
  const arrive = (i, content) => {
    packed[i] = content;
    if (waiting[i]) waiting[i](content);
  };
  // Called by the files beside the page.
  const places = new Map(files.map((file, i) => [Number(file.name.replace(/\D/g, '')) - 1, i]));
  window.marsadShard = (number, run, table, content) => {
    const i = places.get(number);
    if (i === undefined) return;
    if (files[i].run !== run) data.failed = marsad.t('ex_otherRun');
    arrive(i, {table, content});
  };

  function request() {
    inline.forEach((element, i) => arrive(i, {table: element.dataset.table, content: element.textContent}));
    for (const [i, file] of files.entries()) {
      const script = document.createElement('script');
      script.src = file.name;
      script.addEventListener('error', () => {
        data.failed = file.name;
        arrive(i, null);
      });
      document.head.append(script);
    }
  }

  async function load() {
    request();
    const unpacked = [];
    for (let i = 0; i < number; i++) {
      unpacked.push(shard(i).then(one => one && unpack(one.table, one.content)));
    }
    const batches = marsad.batches();
    for (const [i, one] of unpacked.entries()) {
      const part = await one;
      packed[i] = null;
      if (part === null) continue;
      if (WHOLE.includes(part.table)) for (const row of part.rows) data[part.table].push(row);
      else batches.add(part.table, part.rows);
      data.loaded = i + 1;
    }
    inline.forEach(element => element.remove());
    batches.join(data);
    for (const table of Object.keys(searched)) await index(table);
    connect();
  }

  // Lists of the rows that name a number of another table: those of n stand from starts[n] to starts[n + 1].
  function grouped(rows, cell, size) {
    const starts = new Int32Array(size + 2);
    rows.forEach(row => row[cell] >= 0 && starts[row[cell] + 2]++);
    for (let i = 2; i < starts.length; i++) starts[i] += starts[i - 1];
    const list = new Int32Array(starts[size + 1]);
    rows.forEach((row, i) => {
      if (row[cell] >= 0) list[starts[row[cell] + 1]++] = i;
    });
    return n => list.subarray(starts[n], starts[n + 1]);
  }

  function connect() {
    const {articles, speakers, statements, duplicates} = data;
    data.statementsOf = grouped(statements, 0, articles.length);
    data.spokenBy = grouped(statements, 1, speakers.length);
    data.copiesOf = grouped(duplicates, 0, articles.length);
    data.articleById = new Map(articles.map((row, i) => [row[0], i]));
    data.placeById = new Map(marsad.explorer.places.map((place, i) => [place.id, i]));
    data.topics = new Map(marsad.explorer.topics.map(topic => [topic.id, topic]));
    data.counts = Object.fromEntries(counts.map(one => [one.table, one]));
    data.days = articles.map(row => row[3]).filter(day => day).sort();
  }

  // The vectors of all articles, of one byte a dimension; those without one are zeros.
  data.vectors = () => {
    if (data.unpackedVectors) return data.unpackedVectors;
    const rows = data.articles.map(row => row[8] ? new Int8Array(bytes(row[8]).buffer) : null);
    return data.unpackedVectors = rows;
  };

  // Loads everything once.
  marsad.load = () => data.ready || (data.ready = load());
})();
