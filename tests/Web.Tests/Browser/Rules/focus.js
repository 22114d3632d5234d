// Whatever can be reached shows its ring: thick enough, whole, and not under something else. Leaves the page as it was.
async () => {
    const offences = [];
    const reachable = seen('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]').filter(element => !element.matches(':disabled'));
    for (const element of reachable) {
        element.focus();
        if (document.activeElement !== element) { offences.push(`focus: not reached ${short(element)}`); continue; }
        const style = getComputedStyle(element);
        const [width, offset] = [parseFloat(style.outlineWidth), parseFloat(style.outlineOffset)];
        if (style.outlineStyle === 'none' || width < 2) { offences.push(`focus: no ring ${short(element)}`); continue; }
        const box = element.getBoundingClientRect();
        const ring = { left: box.left - width - offset, top: box.top - width - offset, right: box.right + width + offset, bottom: box.bottom + width + offset };
        if (element.matches('.skip-link')) continue;
        let scrolls = false;
        for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
            if (getComputedStyle(around).overflowX === 'visible') continue;
            const frame = around.getBoundingClientRect();
            // Where a table scrolls sideways the browser decides how far; above and below nothing may be cut.
            const sideways = getComputedStyle(around).overflowX === 'auto' && around.scrollWidth > around.clientWidth;
            scrolls ||= sideways;
            if (!sideways && (ring.left < frame.left - 0.6 || ring.right > frame.right + 0.6) || ring.top < frame.top - 0.6 || ring.bottom > frame.bottom + 0.6)
                offences.push(`focus: ring cut by ${short(around)}: ${short(element)}`);
        }
        if (!scrolls && (ring.left < -0.6 || ring.right > window.innerWidth + 0.6)) offences.push(`focus: ring leaves the window ${short(element)}`);
        if (scrolls && box.width > window.innerWidth / 2 || box.width > window.innerWidth || box.height > window.innerHeight) continue;
        const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        if (top && !element.contains(top) && !top.contains(element)) offences.push(`focus: ${short(element)} lies under ${short(top)}`);
    }
    document.activeElement?.blur();
    window.scrollTo(0, 0);
    return offences;
}
