'use strict';
// Draws charts: those of the overview and, by the same form, those of the explorer.
(() => {
  const data = JSON.parse(document.getElementById('charts').textContent);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const narrow = matchMedia('(max-width: 40rem)');
  // Okabe and Ito's colours.
  const palettes = {
    light: {main: '#0072b2', second: '#e69f00', support: '#0072b2', neutral: '#a6a6a6', oppose: '#d55e00', ink: '#1b1f24', line: '#d5dae0'},
    dark: {main: '#56b4e9', second: '#e69f00', support: '#56b4e9', neutral: '#8c8c8c', oppose: '#e69f00', ink: '#e8eaed', line: '#3a4149'},
  };
  const isolated = text => '\u2068' + text + '\u2069';
  const cut = (text, most) => [...text].length > most ? [...text].slice(0, most - 1).join('') + '…' : text;

  function options(chart, palette, series) {
    const rtl = marsad.language() === 'ar';
    const lying = chart.kind !== 'TIME';
    const share = chart.kind === 'SHARE';
    const small = chart.id.startsWith('chart-topic-');
    const names = chart.names.map(name => name === null ? data.unknown[marsad.language()] : name);
    const grid = {color: palette.line};
    const figures = {
      stacked: true, reverse: rtl && lying, position: lying ? 'bottom' : rtl ? 'right' : 'left',
      max: share ? 100 : undefined, beginAtZero: true, grid,
      ticks: {color: palette.ink, precision: 0, maxTicksLimit: small ? 3 : 7, maxRotation: 0,
        callback: value => Math.abs(value).toLocaleString('en-US') + (share ? '%' : '')},
    };
    const categories = {
      stacked: true, reverse: rtl && !lying, position: lying ? (rtl ? 'right' : 'left') : 'bottom',
      grid: {display: false},
      ticks: {color: palette.ink, autoSkip: !lying, maxRotation: 0, autoSkipPadding: 12,
        crossAlign: lying ? 'far' : 'near',
        callback: index => isolated(cut(names[index], narrow.matches ? 16 : 30))},
    };
    return {
      indexAxis: lying ? 'y' : 'x', animation: false, responsive: true, maintainAspectRatio: false, locale: 'en-US',
      layout: {padding: {left: rtl && !lying ? 28 : 4, right: rtl || lying ? 4 : 28}},
      scales: lying ? {x: figures, y: categories} : {x: categories, y: figures},
      plugins: {
        legend: {display: series.length > 1, position: 'top', align: 'start', rtl, textDirection: rtl ? 'rtl' : 'ltr', labels: {color: palette.ink, boxWidth: 14}},
        tooltip: {rtl, textDirection: rtl ? 'rtl' : 'ltr', mode: 'index', axis: lying ? 'y' : 'x', intersect: false,
          callbacks: {
            title: items => isolated(names[items[0].dataIndex]),
            label: item => item.dataset.label + ': ' + series[item.datasetIndex].values[item.dataIndex].toLocaleString('en-US'),
          }},
      },
    };
  }

  function drawn(chart, values, index) {
    if (chart.kind === 'SHARE') {
      return values.map((value, i) => {
        const all = chart.series.reduce((sum, series) => sum + series.values[i], 0);
        return all === 0 ? 0 : 100 * value / all;
      });
    }
    return chart.kind === 'NET' && chart.series[index].colour === 'oppose' ? values.map(value => -value) : values;
  }

  // Draws one chart into its canvas, if the page has it.
  function chartOf(chart, palette) {
    const canvas = document.getElementById(chart.id);
    if (canvas === null) return null;
    // Neutral statements have no side to lie on.
    const series = chart.kind === 'NET' ? chart.series.filter(one => one.colour !== 'neutral') : chart.series;
    const shown = {...chart, series};
    if (chart.kind !== 'TIME') canvas.parentElement.style.height = (90 + 26 * chart.names.length) + 'px';
    return new Chart(canvas, {
      type: 'bar',
      data: {
        labels: chart.names,
        datasets: series.map((one, i) => ({
          label: one.label[marsad.language()], data: drawn(shown, one.values, i), backgroundColor: palette[one.colour], maxBarThickness: 22,
        })),
      },
      options: options(chart, palette, series),
    });
  }

  function drawAll(kept, specifications, palette) {
    kept.forEach(chart => chart.destroy());
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.font.size = 13;
    return specifications.map(chart => chartOf(chart, palette)).filter(chart => chart !== null);
  }

  const colours = () => dark.matches ? palettes.dark : palettes.light;
  let overview = [], explorer = [], shownNow = [];

  marsad.charts = {
    title: () => data.title[marsad.language()],
    unknown: () => data.unknown[marsad.language()],
    // Draws the charts of the overview.
    overview: palette => {
      overview = drawAll(overview, data.charts, palette || colours());
    },
    isDrawn: () => overview.length > 0,
    // Draws charts of the explorer instead of those it had.
    explorer: (specifications, palette) => {
      shownNow = specifications;
      explorer = drawAll(explorer, specifications, palette || colours());
    },
  };

  function everything(palette) {
    if (overview.length > 0) marsad.charts.overview(palette);
    marsad.charts.explorer(shownNow, palette);
  }
  dark.addEventListener('change', () => everything(colours()));
  narrow.addEventListener('change', () => everything(colours()));
  // A chart keeps its size on the screen unless it is told the width of the paper.
  addEventListener('beforeprint', () => {
    everything(palettes.light);
    for (const chart of [...overview, ...explorer]) {
      if (chart.canvas.offsetParent === null) continue;
      const box = chart.canvas.parentElement.classList;
      if (box.contains('small') || box.contains('short')) chart.resize(300, box.contains('small') ? 80 : 110);
      else chart.resize(660, chart.options.indexAxis === 'x' ? 150 : Math.min(84 + 22 * chart.data.labels.length, 420));
    }
  });
  addEventListener('afterprint', () => everything(colours()));
})();
