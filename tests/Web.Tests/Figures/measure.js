// Measures every figure of the page in its own user units (px). Runs in the page: one object per figure.
() => [...document.querySelectorAll('svg')].map(svg => {
  const part = e => e.getAttribute('data-part');
  const series = e => e.closest('[data-series]')?.getAttribute('data-series') ?? null;
  const all = selector => [...svg.querySelectorAll(selector)];
  const box = (e, what) => {
    const b = e.getBBox();
    return { left: b.x, top: b.y, right: b.x + b.width, bottom: b.y + b.height, what: what ?? e.textContent,
      part: part(e), series: series(e), tick: e.getAttribute('data-tick'),
      fontSize: parseFloat(getComputedStyle(e).fontSize), advance: e.getComputedTextLength?.() ?? 0 };
  };
  // A curve only goes right and down: halving finds where it comes to a tick and where it leaves it.
  const heights = path => {
    const length = path.getTotalLength();
    const arrival = (x) => {
      let low = 0, high = length;
      while (high - low > 0.005) {
        const middle = (low + high) / 2;
        if (path.getPointAtLength(middle).x >= x) high = middle; else low = middle;
      }
      return high;
    };
    const start = path.getPointAtLength(0).x, right = path.getPointAtLength(length).x;
    const atTick = x => x < start - 0.05 || x > right + 0.05 ? []
      : [path.getPointAtLength(arrival(x - 0.02)).y, path.getPointAtLength(arrival(x + 0.02)).y];
    return { series: series(path), right, atTicks: all('[data-part=tick][data-tick]').map(t => atTick(t.getBBox().x)) };
  };
  const view = svg.viewBox.baseVal;
  return {
    name: svg.closest('[data-name]').getAttribute('data-name'),
    width: view.width, height: view.height,
    texts: all('text').map(e => box(e)),
    legends: all('[data-part=legend]').map(e => box(e, 'legend')),
    plots: all('[data-part=plot]').map(e => box(e, 'plot')),
    axes: all('[data-part=plot]').map(p => {
      const lines = [...p.querySelectorAll('[data-part=axis]')].map(l => box(l, 'axis'));
      return { left: Math.min(...lines.map(l => l.left)), top: Math.min(...lines.map(l => l.top)),
        right: Math.max(...lines.map(l => l.right)), bottom: Math.max(...lines.map(l => l.bottom)), what: 'axes' };
    }),
    ticks: all('[data-part=tick][data-tick]').map(e => box(e, 'tick')),
    curves: all('[data-part=curve], [data-part=curve-thin]').map(heights),
  };
})
