// What can be measured of a page beside axe; each function gives a list of what is wrong.
(() => {
  const LEAST = 24; // pixels, WCAG 2.5.8
  const TARGETS = "a[href], button, input:not([type=hidden]), select, textarea, summary";

  const shown = (element) =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && !element.closest(".hidden, .skip");

  const name = (element) =>
    `<${element.localName} class="${element.className}"> ${(element.innerText || element.id || "").trim().slice(0, 40)}`;

  const inSentence = (element) =>
    getComputedStyle(element).display === "inline" &&
    element.parentElement.innerText.trim().length > element.innerText.trim().length;

  /** A target is large enough, or a circle of 24 pixels around its middle touches no other. */
  const targets = () => {
    const all = [...document.querySelectorAll(TARGETS)].filter(shown);
    const boxes = all.map((element) => element.getBoundingClientRect());
    const small = (box) => Math.min(box.width, box.height) < LEAST - 0.01;
    const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];
    const crowded = (box, other) => {
      const [x, y] = middle(box);
      const dx = Math.max(other.left - x, 0, x - other.right);
      const dy = Math.max(other.top - y, 0, y - other.bottom);
      const [otherX, otherY] = middle(other);
      const apart = small(other) ? Math.hypot(otherX - x, otherY - y) - LEAST / 2 : Math.hypot(dx, dy);
      return apart < LEAST / 2;
    };
    return all
      .filter((element, place) => small(boxes[place]) && !inSentence(element) &&
        boxes.some((other, at) => at !== place && !all[at].contains(element) &&
          !element.contains(all[at]) && crowded(boxes[place], other)))
      .map((element) => `small target: ${name(element)}`);
  };

  const sideways = () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth,
    );
    const last = widest.at(-1);
    const where = last ? `${last.tagName} .${last.className} “${last.textContent.trim().slice(0, 60)}”` : '';
    return [`scrolls sideways: ${scrollWidth} in ${clientWidth} ${where}`];
  };

  /** Hidden to the eye on purpose: a box of one pixel, and what is in it. */
  const forReadersOnly = (element) => {
    for (let one = element; one !== document.body; one = one.parentElement) {
      if (getComputedStyle(one).clipPath === "inset(50%)") return true;
    }
    return false;
  };

  /** Text that is cut off because its box does not grow. */
  const clipped = () =>
    [...document.querySelectorAll("body *")]
      .filter((element) => shown(element) && element.innerText && element.localName !== "textarea")
      .filter((element) => !forReadersOnly(element))
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = (overflow) => ["hidden", "clip"].includes(overflow);
        return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
      })
      .map((element) => `text is cut off: ${name(element)}`);

  const moving = () =>
    document.getAnimations()
      .filter((animation) => animation.playState === "running")
      .map((animation) => `moves: ${name(animation.effect.target)}`);

  /** The spacing that WCAG 1.4.12 lets a person set. */
  const spaceOut = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };

  const unspace = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  };

  /** Bring every change of colour or size to its end. */
  const rest = () =>
    document.getAnimations().filter((one) => one instanceof CSSTransition).forEach((one) => one.finish());

  /** Whether something hides all of what has the focus (WCAG 2.4.11). */
  const hiddenFocus = () => {
    const focused = document.activeElement;
    if (!focused || focused === document.body || focused.localName === "iframe") return [];
    const box = focused.getBoundingClientRect();
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    if (right - left < 1 || bottom - top < 1) return [`focus out of sight: ${name(focused)}`];
    const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) =>
      [left + (right - left) * x, top + (bottom - top) * y]));
    const seen = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit && (focused.contains(hit) || hit.contains(focused));
    });
    return seen ? [] : [`focus is covered: ${name(focused)}`];
  };

  /** A part of the page that scrolls both up and down and sideways. */
  const twoWays = () =>
    [...document.querySelectorAll("body *")]
      .filter((element) => shown(element) && ["auto", "scroll"].includes(getComputedStyle(element).overflowX))
      .filter((element) => element.scrollWidth > element.clientWidth && element.scrollHeight > element.clientHeight)
      .map((element) => `scrolls two ways: ${name(element)}`);

  const stops = new Set();

  /** Whether the Tab key came to something it was not at before; the page around a frame is one. */
  const isNewStop = () => {
    const focused = document.activeElement;
    if (focused.localName === "iframe") return true;
    const isNew = focused !== document.body && !stops.has(focused);
    stops.add(focused);
    return isNew;
  };

  window.pageFaults = { clipped, hiddenFocus, isNewStop, moving, rest, sideways, spaceOut, targets, twoWays, unspace };
})();
