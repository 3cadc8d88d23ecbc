// Lists what is wrong with the layout of the page: too wide, cut off, headings.
() => {
  const problems = [];
  const width = window.innerWidth;
  const root = document.scrollingElement;
  if (root.scrollWidth > width) problems.push(`page is ${root.scrollWidth} px wide in ${width} px`);

  const headings = [...document.querySelectorAll('h1')].filter(h => h.getClientRects().length > 0);
  if (headings.length !== 1) {
    problems.push(`${headings.length} level-1 headings: ${headings.map(h => h.textContent).join(' | ')}`);
  } else if (!headings[0].textContent.trim()) {
    problems.push('the level-1 heading is empty');
  }

  const up = node => node.assignedSlot ?? node.parentNode ?? node.host ?? null;
  // Scrolled sideways by the reader, or put aside for screen readers: not lost.
  const excused = element => {
    for (let at = element; at && at !== document; at = up(at)) {
      if (at.nodeType !== Node.ELEMENT_NODE) { at = at.host ? { assignedSlot: at.host } : at; continue; }
      const style = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      if (style.visibility === 'hidden' || style.display === 'none') return true;
      if (at.getAttribute('aria-hidden') === 'true') return true;
      if (box.width <= 1 && box.height <= 1) return true;
      if (/auto|scroll/.test(style.overflowX) && at.scrollWidth > at.clientWidth) return true;
      if (style.clipPath !== 'none' && style.position === 'absolute') return true;
      if (at.matches('.bl-skip, vaadin-app-layout > [slot=drawer], .bl-drawer')) return true;
    }
    return false;
  };
  const cut = element => {
    const style = getComputedStyle(element);
    return /hidden|clip/.test(style.overflowX) && style.textOverflow !== 'ellipsis'
        && style.webkitLineClamp === 'none' && element.scrollWidth > element.clientWidth + 1;
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent.trim();
    const element = node.parentElement;
    if (!text || !element || /^(SCRIPT|STYLE|NOSCRIPT)$/.test(element.tagName)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      if ((box.right > width + 1 || box.left < -1) && !excused(element)) {
        problems.push(`cut at the edge of the window (${Math.round(box.left)} to ${Math.round(box.right)}): ${text}`);
        break;
      }
    }
    if (cut(element) && !excused(element)) problems.push(`cut inside its box: ${text}`);
  }
  return problems;
}
