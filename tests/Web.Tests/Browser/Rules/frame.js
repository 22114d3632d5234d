// What stands on every page, once.
expected => {
    const offences = [];
    if (document.documentElement.lang !== expected.lang) offences.push(`lang: ${document.documentElement.lang}`);
    if (document.querySelectorAll('h1').length !== 1) offences.push(`h1: ${document.querySelectorAll('h1').length}`);
    if (seen('.btn-primary').length > 1) offences.push(`primary: ${seen('.btn-primary').map(short).join(', ')}`);
    if (!seen('.synthetic').some(notice => /synth/i.test(notice.textContent))) offences.push('synthetic: the notice is missing');
    if (!document.title.includes('Sarcoscope')) offences.push(`title: ${document.title}`);
    if (!document.querySelector('a.skip-link[href="#main"]') || !document.querySelector('main#main')) offences.push('skip: no link to the content');
    for (const link of document.querySelectorAll('a[href^="#"]')) {
        const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        if (!target) offences.push(`anchor: ${link.hash} is nowhere`);
        else if (isSeen(link) && !isSeen(target)) offences.push(`anchor: ${link.hash} is hidden`);
    }
    const problem = document.getElementById('errors');
    const says = document.title.startsWith(expected.lang === 'fr' ? 'Erreur' : 'Error');
    if (problem && !says) offences.push(`error: the title is “${document.title}”`);
    if (problem && !(problem.getAttribute('tabindex') === '-1' && isSeen(problem))) offences.push('error: the summary cannot be reached');
    if (!problem && says) offences.push('error: only the title says so');
    return offences;
}
