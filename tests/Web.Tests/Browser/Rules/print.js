// Paper: no navigation and no forms, but where it comes from, the notice, and the whole of every table.
() => {
    const offences = [];
    for (const element of seen('nav:not(:has(.pages)), .pages a, form, .btn, .skip-link, .site-head, .no-print')) offences.push(`print: ${short(element)}`);
    if (seen('h1').length !== 1) offences.push('print: no heading');
    if (seen('.synthetic').length === 0) offences.push('print: no synthetic notice');
    const source = seen('.site-foot .print-only')[0];
    if (!source || !/\/.*\d{4}-\d\d-\d\d \d\d:\d\d UTC/.test(source.innerText)) offences.push('print: address and time are missing');
    for (const frame of seen('.table-responsive'))
        if (getComputedStyle(frame).overflowX !== 'visible') offences.push(`print: cut ${short(frame)}`);
    for (const link of seen('main a'))
        if (link.textContent.trim() === '×') offences.push('print: a button to remove a filter');
    for (const chip of document.querySelectorAll('.attrition summary'))
        if (!isSeen(chip)) offences.push('print: the attrition is missing');
    return offences;
}
