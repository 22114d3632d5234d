// One language a page, with that language's punctuation. Names of people, files and sources, and what people typed, carry a lang or stand in code;
// a quotation stands as its source printed it, misprints and all.
expected => {
    const offences = [];
    const foreign = {
        fr: /(?<![\p{L}'’/-])(the|of|and|with|from|were|was|are|this|that|which|lines?|evidence|sign|filters?|show|back|unknown|not|number|of them|months|table of|at risk|all)(?![\p{L}-])/iu,
        en: /(?<![\p{L}'’-])(les|des|une|est|avec|lignes?|vous|pour|dans|résultats|filtres|mois|décès|traitement|aux)(?![\p{L}-])/iu,
    }[expected.lang];
    const foreignElement = element => element.closest('code, q, [lang]')?.closest('html') && element.closest('code, q, [lang]') !== document.documentElement;
    const texts = [
        ...textNodes(document.body).filter(node => !foreignElement(node.parentElement)).map(node => [node.data, node.parentElement]),
        ...[...document.querySelectorAll('[aria-label]')].filter(element => !foreignElement(element)).map(element => [element.getAttribute('aria-label'), element]),
        ...[...document.querySelectorAll('svg title, svg desc')].map(element => [element.textContent, element]),
        [document.title, document.querySelector('title')],
    ];
    for (const [raw, element] of texts) {
        // The version of a guideline belongs to its name, and keeps its point.
        // A condition is written as the command line takes it, in every language.
        const text = raw.replace(/[ \t\r\n]+/g, ' ').replace(/\b(RECIST|CTCAE) \d\.\d/g, '$1').replace(/(?<!\S)\/\S+/g, '').replace(/\w+ = \S+(?: and \w+ = \S+)*/g, '').trim();
        const found = text.match(foreign);
        if (found) offences.push(`language: “${found[0]}” in “${text.slice(0, 80)}”`);
        if (expected.lang === 'fr') {
            if (/[^\s\u202f\u00a0?!][;?!%](?=\s|$|\))|[ ][;?!%]/.test(text)) offences.push(`spacing: “${text.slice(0, 80)}”`);
            if (/[^\s\u00a0\d]:(?=\s|$)| :(?=\s|$)/.test(text)) offences.push(`colon: “${text.slice(0, 80)}”`);
            if (/(?<![\d.v])\d+\.\d+(?!\.?\d)/.test(text)) offences.push(`decimal: “${text.slice(0, 80)}”`);
        } else if (/\d[\u202f ]%|\d,\d(?!\d\d)/.test(text)) offences.push(`number: “${text.slice(0, 80)}”`);
        // The dash of an interval, never a comma.
        if (/\(\d+(?:[.,]\d+)?, \d+(?:[.,]\d+)?\)|\[\d/.test(text)) offences.push(`interval: “${text.slice(0, 80)}”`);
    }
    return offences;
}
