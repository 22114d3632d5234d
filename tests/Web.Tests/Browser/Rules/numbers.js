// Every percentage beside its counts, nothing blank or made up, numbers to the right.
() => {
    const offences = [];
    const counts = /\d\s*\/\s*\d|\d[^\d%]* (of|sur) \d/;
    const percent = /\d[\u202f ]?%/;
    // 95% is the level of an interval, not a share of anybody.
    const level = /95[\u202f ]?%/g;
    // What is read from a curve counts nobody: it says of how many, or that its source does not.
    const estimated = /n = \d|n (not recorded|non renseigné)/;
    for (const row of seen('main table tbody tr:not(.block)')) {
        const cells = [...row.cells].flatMap(cell => [shown(cell), ...Array(cell.colSpan - 1).fill('')]);
        const headers = [...(row.closest('table').tHead?.rows[0]?.cells ?? [])].flatMap(head => Array(head.colSpan).fill(shown(head)));
        const about = shown(row.closest('section, details') ?? row.closest('main'));
        // A published yardstick is nobody's share; what heads a row says whom it is about; code is quoted. None is a result.
        const results = [...row.cells].flatMap(cell => Array(cell.colSpan).fill(cell.matches('td:not(.yardstick, :has(> code))')));
        cells.forEach((text, place) => {
            if (!results[place] || !percent.test(text.replace(level, ''))) return;
            // A count before it, in the cell or the cell to its left, of the n of the block; or n/N in the row.
            const counted = /^\d[\d,]* \d|\d \([\d.,]+[\u202f ]?%/.test(text) || /^\d[\d,\u202f]*$/.test(cells[place - 1] ?? '') || counts.test(cells.join(' ')) || /n = \d/.test(headers[place] ?? '') || estimated.test(cells.join(' '));
            if (!counted) offences.push(`percent: no count “${text}” in ${short(row)}`);
            if (!counts.test(cells.join(' ')) && !/n = \d/.test(about) && !estimated.test(cells.join(' '))) offences.push(`percent: no denominator ${short(row)}`);
        });
    }
    for (const tile of seen('.tile .result'))
        if (percent.test(shown(tile).replace(level, '')) && !counts.test(shown(tile))) offences.push(`percent: no n/N ${short(tile)}`);
    for (const heat of document.querySelectorAll('td[class*=heat-]')) {
        const [, whole] = shown(heat).match(/\d+\s*\/\s*(\d+)/) ?? [];
        if (whole !== undefined && Number(whole) < 5 && !heat.matches('.heat-0')) offences.push(`heat: shade under 5 ${short(heat)}`);
    }
    for (const cell of document.querySelectorAll('main td')) {
        const text = cell.textContent.trim();
        if (text === '' || /^[-–—?]$/.test(text) || /\bNaN\b|\bN\/A\b|Infinity|undefined|null/.test(text)) offences.push(`blank: “${text}” in ${short(cell.parentElement)}`);
    }
    for (const cell of seen('td.number, td.percent'))
        if (getComputedStyle(cell).textAlign !== 'right') offences.push(`align: ${short(cell)}`);
    return offences;
}
