// Nothing sideways, nothing too small, nothing cut.
expected => {
    const offences = [];
    const page = document.documentElement;
    if (page.scrollWidth > window.innerWidth) offences.push(`sideways: ${page.scrollWidth} in ${window.innerWidth}: ${
        seen('body *').filter(element => element.getBoundingClientRect().right > window.innerWidth + 1 && !element.closest('.table-responsive')).slice(0, 3).map(short).join(', ')}`);

    for (const node of textNodes(document.body)) {
        const element = node.parentElement;
        if (!isSeen(element)) continue;
        const scale = inSvg(element) ? element.getScreenCTM().a : 1;
        const size = parseFloat(getComputedStyle(element).fontSize) * scale;
        if (size < (inSvg(element) ? 10.95 : 13.95)) offences.push(`text: ${size.toFixed(1)} px ${short(element)}`);
    }

    // A link inside a sentence is as high as its line (WCAG 2.5.8, inline).
    const inSentence = link => getComputedStyle(link).display === 'inline'
        && [...link.parentElement.childNodes].some(node => node !== link && node.textContent.trim().length > 3);
    for (const target of seen('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
        if (target.matches('a') && inSentence(target)) continue;
        const ticked = target.matches('[type=checkbox], [type=radio]');
        const box = (ticked ? target.closest('label') ?? target.labels[0] ?? target : target).getBoundingClientRect();
        const least = !ticked && target.closest('main form') ? 40 : 24;
        if (box.height < least - 0.1 || box.width < Math.min(least, 24) - 0.1) offences.push(`target: ${box.width.toFixed(0)}×${box.height.toFixed(0)} ${short(target)}`);
    }

    for (const field of seen('input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea')) {
        const style = getComputedStyle(field);
        if (contrast(style.borderTopColor, 'rgb(255, 255, 255)') < 3) offences.push(`border: ${style.borderTopColor} ${short(field)}`);
        if (parseFloat(style.fontSize) < 16) offences.push(`field: ${style.fontSize} ${short(field)}`);
    }

    for (const element of seen('body *').filter(element => !inSvg(element) && !element.matches('select, input, textarea, .table-responsive'))) {
        if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible' && element.clientWidth > 0)
            offences.push(`cut: ${element.scrollWidth} in ${element.clientWidth} ${short(element)}`);
    }

    // Words of two elements on one line stand apart, as do buttons.
    const apart = 2.5;
    const runs = textNodes(document.body).filter(node => !inSvg(node.parentElement) && isSeen(node.parentElement) && !node.parentElement.closest('.unseen, select, textarea')).map(node => {
        const range = document.createRange();
        range.selectNodeContents(node);
        const boxes = [...range.getClientRects()].filter(box => box.width > 0);
        return { node, first: boxes[0], last: boxes.at(-1) };
    }).filter(run => run.first);
    for (const [index, run] of runs.entries()) {
        const before = runs[index - 1];
        if (!before || before.node.parentElement === run.node.parentElement) continue;
        const gap = run.first.left - before.last.right;
        if (Math.abs(run.first.top - before.last.top) < 8 && gap > -apart && gap < apart && /[\p{L}\p{N}.)%;,]$/u.test(before.node.data) && /^[\p{L}\p{N}(]/u.test(run.node.data))
            offences.push(`apart: “${before.node.data.trim().slice(-30)}” and “${run.node.data.trim().slice(0, 30)}”`);
    }
    const buttons = seen('main .btn').map(button => ({ button, box: button.getBoundingClientRect() }));
    for (const [index, { button, box }] of buttons.entries()) {
        const before = buttons[index - 1]?.box;
        if (before && Math.abs(before.top - box.top) < 4 && box.left >= before.left && box.left - before.right < 7) offences.push(`apart: ${short(button)}`);
    }

    // Prose of two lines and more holds about 72 characters a line.
    for (const prose of seen('main p, main li').filter(element => !element.querySelector('ul, table, svg'))) {
        const range = document.createRange();
        range.selectNodeContents(prose);
        const lines = new Set([...range.getClientRects()].map(box => Math.round(box.bottom / 8))).size;
        const mean = prose.innerText.trim().replace(/\s+/g, ' ').length / lines;
        if (mean > 82) offences.push(`line: ${mean.toFixed(0)} characters ${short(prose)}`);
    }
    return offences;
}
