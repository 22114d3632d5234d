// What a reader sees of the page; put before every rule.
const isSeen = element => {
    if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
    if (element.closest('.visually-hidden')) return false;
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > -window.scrollY;
};
const seen = selector => [...document.querySelectorAll(selector)].filter(isSeen);
const textNodes = root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.data.trim() && !['SCRIPT', 'STYLE', 'TITLE', 'DESC', 'NOSCRIPT'].includes(node.parentElement.tagName.toUpperCase())) nodes.push(node);
    return nodes;
};
const inSvg = element => element.namespaceURI === 'http://www.w3.org/2000/svg';
const short = element => {
    const name = element.id ? `#${element.id}` : element.className && typeof element.className === 'string' ? `.${element.className.split(' ').join('.')}` : '';
    return `${element.tagName.toLowerCase()}${name} “${(element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60)}”`;
};
const luminance = colour => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map(Number).map(value => value / 255)
        .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
};
// Its text as it stands on the screen: without what is only read aloud.
const shown = element => textNodes(element).filter(node => !node.parentElement.closest('.visually-hidden')).map(node => node.data).join(' ').replace(/\s+/g, ' ').trim();
